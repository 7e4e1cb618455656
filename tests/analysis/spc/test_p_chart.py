"""A share over months, with limits by each month's base."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.spc.p_chart import p_chart
from dashboard.analysis.spc.special_causes import COMMON, OUTSIDE, RUN

TAIL = 0.5 * math.erfc(3 / math.sqrt(2))  # beyond three standard deviations of a normal curve


def months(*pairs: tuple[int, int]) -> pd.DataFrame:
    days = pd.date_range("2022-01-01", periods=len(pairs), freq="MS")
    return pd.DataFrame(pairs, columns=["done", "due"]).assign(month=days)


def charted(*pairs: tuple[int, int], direction: str = "neutral") -> pd.DataFrame:
    return p_chart(months(*pairs), ("done", "due"), direction=direction)


def chance(count: int, base: int, usual: float) -> float:
    return math.comb(base, count) * usual**count * (1 - usual) ** (base - count)


def slow_limits(base: int, usual: float) -> tuple[int, int]:
    """Return the fewest and the most that leave no more than the tail beyond them."""
    lower = max(k for k in range(base + 1) if sum(chance(c, base, usual) for c in range(k)) < TAIL)
    upper = min(
        k
        for k in range(base + 1)
        if sum(chance(c, base, usual) for c in range(k + 1, base + 1)) < TAIL
    )
    return lower, upper


def within(base: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.integers(0, base).map(lambda counted: (counted, base))


def test_the_usual_share_is_that_of_the_first_twelve_months_together() -> None:
    chart = charted(*[(2, 10)] * 11, (10, 30), *[(0, 10)] * 3)
    assert chart["mean"].tolist() == pytest.approx([32 / 140] * 15)
    assert not chart["is_trial"].any()


def test_a_month_of_nothing_has_no_value_and_is_no_month_of_the_baseline() -> None:
    chart = charted(*[(2, 10)] * 6, (0, 0), *[(2, 10)] * 5, (9, 10))
    assert chart["value"].isna().tolist() == [False] * 6 + [True] + [False] * 6
    assert chart["mean"].iloc[0] == pytest.approx(31 / 120)
    assert chart["signal"].iloc[6] == COMMON


def test_fewer_than_twelve_months_are_on_trial_and_few_actions_are_marked() -> None:
    chart = charted((2, 9), *[(5, 10)] * 10)
    assert chart["is_trial"].all()
    assert chart["is_few"].tolist() == [True] + [False] * 10


@pytest.mark.parametrize(("base", "usual"), [(10, 0.5), (3, 0.2), (40, 0.1), (25, 0.48)])
def test_limits_are_the_quantiles_that_a_slow_sum_finds(base: int, usual: float) -> None:
    whole = [(round(base * 50 * usual), base * 50)] * 12
    chart = charted(*whole, (round(base * usual), base))
    lower, upper = slow_limits(base, chart["mean"].iloc[0])
    last = chart.iloc[-1]
    assert (last["lower"] * base, last["upper"] * base) == pytest.approx((lower, upper))


def test_a_month_is_outside_exactly_past_the_line_that_is_drawn() -> None:
    for done in range(21):
        last = charted(*[(100, 200)] * 12, (done, 20), direction="up").iloc[-1]
        past = not last["lower"] <= done / 20 <= last["upper"]
        assert (OUTSIDE in last["flags"]) == past, done
    assert charted(*[(100, 200)] * 12, (20, 20), direction="up").iloc[-1]["signal"] == "improvement"


def test_a_month_with_a_small_base_may_hold_anything() -> None:
    chart = charted(*[(40, 100)] * 12, (0, 2), (2, 2), direction="down")
    assert chart["signal"].tolist() == [COMMON] * 14
    assert chart["upper"].iloc[-1] == 1


def test_seven_months_beyond_their_median_are_a_run_and_small_months_at_nought_are_none() -> None:
    chart = charted(*[(20, 50)] * 12, *[(12, 50)] * 7, direction="down")
    assert [RUN in flags for flags in chart["flags"]] == [False] * 12 + [True] * 7
    assert set(chart["signal"][12:]) == {"improvement"}
    # With a share of a tenth, none of three is what one must expect.
    small = charted(*[(5, 50)] * 12, *[(0, 3)] * 9)
    assert (small["signal"] == COMMON).all()


def test_months_that_scatter_more_than_counts_would_widen_the_limits() -> None:
    steady = charted(*[(500, 1000)] * 12)
    scattered = charted(*[(430, 1000), (570, 1000)] * 6)
    assert scattered["mean"].iloc[0] == steady["mean"].iloc[0]
    assert scattered["upper"].iloc[0] > steady["upper"].iloc[0] + 0.1
    assert (scattered["signal"] == COMMON).all()


def test_shares_of_none_and_of_all_have_limits_without_width() -> None:
    assert (charted(*[(0, 10)] * 13)["upper"] == 0).all()
    assert OUTSIDE in charted(*[(0, 10)] * 12, (1, 10))["flags"].iloc[-1]
    assert (charted(*[(10, 10)] * 13)["lower"] == 1).all()


def test_a_break_begins_a_baseline_of_its_own() -> None:
    rows = months(*[(8, 10)] * 12, *[(2, 10)] * 12)
    breaks = pd.DataFrame({"month": [rows["month"][12]], "reason": ["Re-formed"]})
    chart = p_chart(rows, ("done", "due"), breaks)
    assert chart["mean"].tolist() == pytest.approx([0.8] * 12 + [0.2] * 12)
    assert chart["phase"].tolist() == [1] * 12 + [2] * 12
    assert (chart["signal"] == COMMON).all()


def test_no_months_make_an_empty_chart_and_impossible_counts_are_refused() -> None:
    assert p_chart(months(), ("done", "due")).empty
    for pair in ((3, 2), (-1, 2)):
        with pytest.raises(ValueError, match="at most its base"):
            charted(pair)
    with pytest.raises(ValueError, match="up, down or neutral"):
        charted((1, 2), direction="better")
    twice = pd.concat([months((1, 2)), months((1, 2))])
    with pytest.raises(ValueError, match="named twice"):
        p_chart(twice, ("done", "due"))


@given(st.lists(st.integers(0, 60).flatmap(within), min_size=1, max_size=30))
def test_values_and_limits_are_shares_and_the_way_points_where_the_value_lies(
    pairs: list[tuple[int, int]],
) -> None:
    chart = charted(*pairs)
    known = chart[chart["value"].notna()]
    assert len(known) == sum(1 for _, base in pairs if base)
    assert ((known["lower"] >= 0) & (known["upper"] <= 1)).all()
    assert (known["lower"] <= known["upper"]).all()
    out = known[known["flags"].str.contains(OUTSIDE)]
    assert ((out["value"] > out["mean"]) == (out["way"] > 0)).all()
