"""Waiting times against published curves, another implementation, and a slow second answer."""

import math
import warnings
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.duration.survfunc import SurvfuncRight

from dashboard.analysis.durations import waiting_curve, waiting_times


def waits(told: str) -> pd.DataFrame:
    """Return waits written as in the literature: “6 6 6+”, open ones with a plus, x for others."""
    ends = {"+": "open", "x": "other"}
    return pd.DataFrame(
        {
            "days": [float(one.rstrip("+x")) for one in told.split()],
            "end": [ends.get(one[-1], "reached") for one in told.split()],
        }
    )


# Freireich et al. 1963, Blood 21:699-716: weeks in remission, with 6-mercaptopurine and without.
TREATED = waits("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+")
PLACEBO = waits("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23")
# Miller 1997, Survival Analysis: acute myelogenous leukaemia, maintained.
MAINTAINED = waits("9 13 13+ 18 23 28+ 31 34 45+ 48 161+")


def test_the_curve_is_the_published_one() -> None:
    curve = waiting_curve(TREATED)
    steps = curve[curve["reached"] > 0]
    # Kalbfleisch & Prentice; Klein & Moeschberger 2003, Survival Analysis, table 4.1.
    assert list(steps["day"]) == [6, 7, 10, 13, 16, 22, 23]
    assert list(steps["at_risk"]) == [21, 17, 15, 12, 11, 7, 6]
    assert list(steps["share"].round(3)) == [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]


@pytest.mark.parametrize(
    ("rows", "published"),
    [
        (TREATED, (23, 13, math.nan)),
        (PLACEBO, (8, 4, 11)),
        (MAINTAINED, (31, 13, math.nan)),
    ],
)
def test_medians_are_the_published_ones(
    rows: pd.DataFrame, published: tuple[float, float, float]
) -> None:
    found = waiting_times(rows).loc[0, ["median", "median_low", "median_high"]]
    assert tuple(found) == pytest.approx(published, nan_ok=True)


def test_a_centile_that_the_curve_does_not_reach_is_not_known() -> None:
    treated, placebo = (waiting_times(rows).iloc[0] for rows in (TREATED, PLACEBO))
    assert math.isnan(treated["ninetieth"])
    assert (placebo["ninetieth"], placebo["ninetieth_low"]) == (17, 12)
    assert math.isnan(placebo["ninetieth_high"])


def test_open_cases_and_other_ends_are_counted_apart() -> None:
    row = waiting_times(waits("3 5 5+ 8x 9+")).iloc[0]
    assert tuple(row[["cases", "reached", "open", "other"]]) == (5, 2, 2, 1)
    # Two left before anyone reached it after day 5: the curve is that of those who stay.
    assert waiting_curve(waits("3 5 5+ 8x 9+"))["share"].iloc[-1] == pytest.approx(0.6)


def test_to_leave_out_open_cases_would_shorten_the_wait() -> None:
    closed = TREATED[TREATED["end"] == "reached"]
    medians = [waiting_times(rows)["median"].max() for rows in (closed, TREATED)]
    assert medians == [10, 23]


def test_the_share_within_a_target_has_its_range_and_who_is_at_risk() -> None:
    row = waiting_times(TREATED, target=15).iloc[0]
    assert (row["target"], row["at_risk"]) == (15, 11)
    assert tuple(row[["within", "within_low", "within_high"]]) == pytest.approx(
        (1 - 0.690, 1 - 0.849, 1 - 0.432), abs=5e-4
    )


@pytest.mark.parametrize(
    ("told", "target", "within"),
    [
        ("3 5 9+", 9, 2 / 3),
        ("3 5 9+", 10, math.nan),  # nobody was followed for ten days
        ("3 5 9", 10, 1),  # but all had reached it
        ("3 5 9", 2, 0),
        ("0 5 9", 0, 1 / 3),
    ],
)
def test_a_target_that_nobody_was_followed_to_is_not_known(
    told: str, target: float, within: float
) -> None:
    row = waiting_times(waits(told), target=target).iloc[0]
    assert row["within"] == pytest.approx(within, nan_ok=True)


def test_groups_stand_in_the_order_they_appear() -> None:
    both = pd.concat([PLACEBO.assign(kind="school"), TREATED.assign(kind="park")])
    table = waiting_times(both, by="kind")
    assert list(table["kind"]) == ["school", "park"]
    assert list(table["median"]) == [8, 23]


def test_nothing_waiting_is_known_of_nothing() -> None:
    row = waiting_times(waits("")).iloc[0]
    assert row["cases"] == 0
    assert math.isnan(row["median"])
    assert waiting_times(PLACEBO.assign(kind="x").head(0), by="kind").empty


def test_waits_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="0 days or more"):
        waiting_curve(waits("-1"))
    with pytest.raises(ValueError, match="0 days or more"):
        waiting_curve(waits("1").assign(days=math.nan))
    with pytest.raises(ValueError, match="not as 'lost'"):
        waiting_curve(waits("1").assign(end="lost"))


CASES = st.lists(
    st.tuples(st.integers(0, 30), st.sampled_from(["reached", "reached", "open", "other"])),
    min_size=1,
    max_size=40,
)


@given(CASES)
def test_the_curve_agrees_with_a_slow_count_in_fractions(cases: list[tuple[int, str]]) -> None:
    share, variance = Fraction(1), 0.0
    slow: list[tuple[float, float, float]] = []
    for day in sorted({days for days, _ in cases}):
        waiting = sum(days >= day for days, _ in cases)
        reached = sum(days == day and end == "reached" for days, end in cases)
        share *= 1 - Fraction(reached, waiting)
        if share:
            variance += reached / (waiting * (waiting - reached))
        low = high = math.nan
        if 0 < share < 1:
            middle = math.log(-math.log(share))
            half = 1.959963984540054 * math.sqrt(variance) / abs(math.log(share))
            low, high = (math.exp(-math.exp(middle + way * half)) for way in (1, -1))
        slow.append((float(share), low, high))
    curve = waiting_curve(pd.DataFrame(cases, columns=["days", "end"]))
    found = curve[["share", "low", "high"]].to_numpy(dtype="float64")[-len(slow) :]
    assert np.allclose(found, slow, equal_nan=True, atol=1e-9)
    row = waiting_times(pd.DataFrame(cases, columns=["days", "end"])).iloc[0]
    days = sorted({days for days, _ in cases})
    for name, part in (("median", 0.5), ("ninetieth", 0.1)):
        for suffix, column in (("", 0), ("_low", 1), ("_high", 2)):
            fallen = [d for d, at in zip(days, slow, strict=True) if at[column] <= part + 1e-9]
            expected = fallen[0] if fallen else math.nan
            assert row[name + suffix] == pytest.approx(expected, nan_ok=True)


@given(CASES)
def test_the_curve_agrees_with_statsmodels(cases: list[tuple[int, str]]) -> None:
    rows = pd.DataFrame(cases, columns=["days", "end"])
    if not (rows["end"] == "reached").any():
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # it divides by nought once all have ended
        theirs = SurvfuncRight(rows["days"], (rows["end"] == "reached").astype(int))
    ours = waiting_curve(rows)
    steps = ours[ours["reached"] > 0]
    assert list(steps["day"]) == list(theirs.surv_times)
    assert np.allclose(steps["share"], theirs.surv_prob)
    assert list(steps["at_risk"]) == list(theirs.n_risk)
