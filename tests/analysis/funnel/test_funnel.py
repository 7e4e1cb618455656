"""Funnels of little tables of areas: limits, positions, hidden areas, and never a ranking."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.funnel.funnel import LIMITS, WITHIN, funnel, funnel_lines
from dashboard.analysis.funnel.funnel_limits import exact_limits
from dashboard.analysis.intervals import wilson


def areas(*pairs: tuple[float | None, float]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "area": [f"Area {number}" for number, _ in enumerate(pairs, start=1)],
            "count": [count for count, _ in pairs],
            "base": [base for _, base in pairs],
        }
    )


def alike(count: float, base: float, number: int = 11) -> Sequence[tuple[float, float]]:
    return [(count, base)] * number


def test_under_ten_areas_have_intervals_and_no_limits() -> None:
    table = funnel(areas(*alike(3, 10, 8), (9, 10)), "proportion")
    assert table[LIMITS].isna().all(axis=None)
    assert set(table["position"]) == {""}
    assert tuple(table.loc[8, ["value", "low", "high"]]) == pytest.approx((0.9, *wilson(9, 10)))
    assert funnel_lines(table, "proportion").empty


def test_areas_that_differ_by_chance_alone_have_exact_limits() -> None:
    table = funnel(areas(*alike(30, 100), (50, 100)), "proportion")
    assert table["target"].unique() == pytest.approx([380 / 1200])
    expected = exact_limits(100, 380 / 1200, "proportion", 0.95)
    assert tuple(table.loc[0, ["lower_95", "upper_95"]]) == pytest.approx(expected)
    assert set(table["tau2"]) == {0}
    assert list(table["position"]) == [WITHIN] * 11 + ["above the 99.8% limit"]


@pytest.mark.parametrize(
    ("count", "position"),
    [
        (12, "below the 99.8% limit"),
        (20, "below the 95% limit"),
        (25, WITHIN),
        (42, "above the 95% limit"),
        (60, "above the 99.8% limit"),
    ],
)
def test_an_area_is_told_by_the_farthest_limit_that_it_passes(count: int, position: str) -> None:
    table = funnel(areas(*alike(310, 1000), (count, 100)), "proportion", adjust="none")
    assert table["position"].iloc[-1] == position


def test_rates_are_per_thousand() -> None:
    table = funnel(areas(*alike(12, 24_000)), "rate")
    assert tuple(table.loc[0, ["value", "low", "high"]]) == pytest.approx(
        (0.5, 0.258, 0.873), abs=1e-3
    )
    low, high = exact_limits(24_000, 0.0005, "rate", 0.998)
    assert tuple(table.loc[0, ["lower_998", "upper_998"]]) == pytest.approx(
        (1000 * low, 1000 * high)
    )


SPREAD = [(count, 100.0) for count in (10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60)]


def test_areas_that_differ_by_more_widen_the_limits() -> None:
    plain = funnel(areas(*SPREAD), "proportion", adjust="none").iloc[0]
    for adjust in ("additive", "multiplicative"):
        wide = funnel(areas(*SPREAD), "proportion", adjust=adjust).iloc[0]
        assert wide["lower_95"] < plain["lower_95"] < plain["upper_95"] < wide["upper_95"]
    assert (plain["phi"], plain["tau2"]) == (1, 0)
    assert funnel(areas(*SPREAD), "proportion")["tau2"].min() > 0
    assert funnel(areas(*SPREAD), "proportion", adjust="multiplicative")["phi"].min() > 1


def test_limits_are_never_narrower_than_chance_alone() -> None:
    few = areas(*[(count, 300.0) for count in (0, 1, 2, 4, 5, 6, 7, 9, 12, 14, 0)])
    plain, wide = funnel(few, "rate", adjust="none"), funnel(few, "rate")
    assert wide["tau2"].iloc[0] > 0
    for name in LIMITS:
        farther = wide[name] - plain[name] if name.startswith("upper") else plain[name] - wide[name]
        assert (farther >= 0).all()


def test_a_hidden_area_stays_in_its_place_and_counts_for_nothing() -> None:
    table = funnel(areas((None, 100), *alike(30, 100), (3, 0)), "proportion")
    assert list(table["area"]) == [f"Area {number}" for number in range(1, 14)]
    assert table["position"].iloc[0] == table["position"].iloc[-1] == ""
    assert table["target"].unique() == pytest.approx([0.3])
    assert table["value"].notna().sum() == 11


def test_areas_are_never_put_in_order_of_their_values() -> None:
    pairs = [(30.0, 100.0), (10, 100), (50, 100), (20, 100)] * 3
    assert list(funnel(areas(*pairs), "proportion")["count"]) == [count for count, _ in pairs]


def test_the_lines_run_from_the_smallest_to_the_largest_area() -> None:
    table = funnel(areas(*alike(3, 10), (300, 1000)), "proportion")
    lines = funnel_lines(table, "proportion")
    assert (lines["base"].min(), lines["base"].max()) == (10, 1000)
    assert lines["base"].is_monotonic_increasing
    for end in (0, -1):
        own = table.sort_values("base").iloc[end][LIMITS].astype("float64")
        assert np.allclose(own, lines.iloc[end][LIMITS])


def test_no_area_is_no_target() -> None:
    table = funnel(areas((None, 100)), "rate")
    assert table["target"].isna().all()
    assert table["value"].isna().all()


def test_counts_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="base of 1 or more"):
        funnel(areas((11, 10)), "proportion")
