"""XmR charts against published limits, against a slow second answer, and what they refuse."""

import math
from fractions import Fraction
from itertools import pairwise
from statistics import mean

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.spc.special_causes import OUTSIDE, RUN, TREND
from dashboard.analysis.spc.xmr import Method, limits_of, xmr
from tests.analysis.series import MORTGAGES, RANDOM, breaks, monthly

ANY = -math.inf


def lines(values: list[float], method: Method) -> tuple[float, float, float]:
    first = xmr(monthly(values), method=method).iloc[0]
    return round(first["mean"], 6), round(first["lower"], 6), round(first["upper"], 6)


# NHSRplotthedots, tests/testthat/_snaps/ptd_spc_standard.md and ptd_spc.md.
@pytest.mark.parametrize(
    ("values", "method", "published"),
    [
        (RANDOM, Method(20, ANY), (0.1416238, -3.01138, 3.294627)),
        ([*RANDOM[:14], 10, *RANDOM[15:]], Method(20, ANY), (0.6694159, -2.383666, 3.722497)),
        (
            [*RANDOM[:14], 10, *RANDOM[15:]],
            Method(20, ANY, screened=False),
            (0.6694159, -4.596625, 5.935457),
        ),
    ],
)
def test_limits_are_those_of_nhsrplotthedots(
    values: list[float], method: Method, published: tuple[float, float, float]
) -> None:
    assert lines(values, method) == pytest.approx(published, abs=5e-7)


# The same, the snapshot with two facets of ten points each, printed to three figures.
@pytest.mark.parametrize(
    ("values", "published"),
    [(RANDOM[:10], (0.0746, -2.60, 2.75)), (RANDOM[10:], (0.209, -3.28, 3.70))],
)
def test_limits_of_ten_points_are_those_of_nhsrplotthedots(
    values: list[float], published: tuple[float, float, float]
) -> None:
    assert lines(values, Method(floor=ANY)) == pytest.approx(published, abs=5e-3)
    assert xmr(monthly(values))["is_trial"].all()


# Montgomery, Introduction to Statistical Quality Control, example 6.5: 300.5 and 279.78 to 321.22.
def test_limits_of_mortgage_costs_are_those_of_the_textbook() -> None:
    limits, mean_mr = limits_of(np.array(MORTGAGES, dtype="float64"), Method(20))
    assert limits.centre == 300.5
    assert round(mean_mr, 2) == 7.79
    assert (round(limits.lower, 2), round(limits.upper, 2)) == (279.78, 321.22)


# NHSRplotthedots, test-ptd_spc_standard.R: near either limit in turn is no special cause.
def test_two_near_opposite_limits_are_common_cause() -> None:
    chart = xmr(monthly([1, -1] * 7 + [5.5, -5.5]), method=Method(16, ANY))
    assert list(chart["signal"].tail(2)) == ["common cause"] * 2


def test_the_baseline_is_the_first_twelve_points_and_stays() -> None:
    chart = xmr(monthly([9, 11] * 6 + [100] * 8))
    assert set(chart["mean"]) == {10}
    assert set(chart["mean_mr"]) == {2}
    assert chart["upper"].unique() == pytest.approx([15.32])
    assert chart["lower"].unique() == pytest.approx([4.68])
    assert not chart["is_trial"].any()
    assert list(chart["flags"])[10:13] == ["", RUN, f"{OUTSIDE}; {RUN}"]


def test_a_count_has_no_limit_below_nought() -> None:
    chart = xmr(monthly([0, 4] * 6))
    assert set(chart["lower"]) == {0}
    assert set(chart["signal"]) == {"common cause"}


def test_direction_decides_between_improvement_and_concern() -> None:
    rows = monthly([9, 11] * 6 + [20])
    told = {way: xmr(rows, direction=way)["signal"].iloc[-1] for way in ("up", "down", "neutral")}
    assert told == {"up": "improvement", "down": "concern", "neutral": "special cause (up)"}


def test_a_break_begins_a_phase_with_limits_and_runs_of_its_own() -> None:
    rows = monthly([9, 11] * 6 + [20, 22] * 3)
    chart = xmr(rows, breaks(m2025_01="The panel was re-formed."))
    assert list(chart["phase"]) == [1] * 12 + [2] * 6
    assert list(chart["is_trial"]) == [False] * 12 + [True] * 6
    assert chart["reason"][:12].isna().all()
    assert set(chart["reason"][12:]) == {"The panel was re-formed."}
    assert set(chart["mean"][12:]) == {21}
    assert set(chart["signal"]) == {"common cause"}


def test_a_break_before_the_series_changes_no_number() -> None:
    rows = monthly([9, 11] * 6)
    chart = xmr(rows, breaks(m2023_01="Another form."))
    assert list(chart["phase"]) == [1] * 12
    assert set(chart["reason"]) == {"Another form."}


def test_a_break_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="has no reason"):
        xmr(monthly([1, 2]), breaks(m2024_02=" "))


def test_a_month_named_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="named twice"):
        xmr(pd.concat([monthly([1]), monthly([2])]))
    with pytest.raises(ValueError, match="up, down or neutral"):
        xmr(monthly([1]), direction="better")


def test_months_come_in_order_and_those_without_a_value_are_stepped_over() -> None:
    rows = monthly([1, 9, 3, 9, 0, 1, None, 2, 3, 4, 5, 6])
    chart = xmr(rows.sample(frac=1, random_state=1))
    assert chart["month"].is_monotonic_increasing
    assert chart["mean"].unique() == pytest.approx([43 / 11])
    assert list(chart["flags"]) == [""] * 4 + [TREND] * 2 + [""] + [TREND] * 5


def test_one_point_and_none_have_no_limits() -> None:
    one = xmr(monthly([3])).iloc[0]
    assert one["mean"] == 3
    assert math.isnan(one["upper"])
    assert one["signal"] == "common cause"
    assert xmr(monthly([])).empty
    assert xmr(monthly([None]))["mean"].isna().all()


@given(st.lists(st.integers(0, 40), min_size=2, max_size=30))
def test_limits_agree_with_the_formula_in_fractions(values: list[int]) -> None:
    first = [Fraction(value) for value in values[:12]]
    ranges = [abs(b - a) for a, b in pairwise(first)]
    kept = [one for one in ranges if one <= Fraction("3.267") * mean(ranges)]
    half = Fraction("2.66") * mean(kept)
    chart = xmr(monthly([float(value) for value in values])).iloc[-1]
    assert chart["mean"] == pytest.approx(float(mean(first)))
    assert chart["upper"] == pytest.approx(float(mean(first) + half))
    assert chart["lower"] == pytest.approx(float(max(mean(first) - half, Fraction(0))), abs=1e-9)
