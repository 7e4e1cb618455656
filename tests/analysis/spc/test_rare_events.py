"""Time between rare events: published lines, chances worked out, and what is refused."""

import math
from fractions import Fraction
from statistics import mean

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.spc.rare_events import days_between, g_chart, is_rare
from dashboard.analysis.spc.special_causes import OUTSIDE, RUN
from tests.analysis.series import breaks, monthly


@pytest.mark.parametrize(
    ("counts", "rare"), [([4, 5, 5], True), ([5, 5, 5], False), ([0, 0, 12], True), ([], False)]
)
def test_series_with_fewer_than_five_a_month_are_rare(counts: list[int], *, rare: bool) -> None:
    assert is_rare(pd.Series(counts, dtype="int64")) == rare


def test_days_between_events_are_counted_in_order() -> None:
    dates = pd.Series(pd.to_datetime(["2024-03-01", "2024-01-30", "2024-03-01", "2024-02-29"]))
    table = days_between(dates)
    assert list(table["value"]) == [30, 1, 0]
    assert list(table["month"].dt.day) == [29, 1, 1]
    assert days_between(dates.head(1)).empty


def slow_quantile(average: Fraction, share: Fraction) -> int:
    """Add the chances of 0, 1, 2 … days without an event until a share is reached."""
    happens = 1 / (1 + average)
    days, below = 0, happens
    while below < share:
        days += 1
        below += happens * (1 - happens) ** days
    return days


@given(st.lists(st.integers(0, 60), min_size=12, max_size=12))
def test_limits_agree_with_added_chances(days: list[int]) -> None:
    if not any(days):
        return
    chart = g_chart(monthly([float(value) for value in days]))
    average = mean([Fraction(value) for value in days])
    assert chart["mean"].iloc[0] == pytest.approx(math.log(2) * float(average))
    assert chart["lower"].iloc[0] == slow_quantile(average, Fraction("0.00135"))
    assert chart["upper"].iloc[0] == slow_quantile(average, Fraction("0.99865"))


def test_a_long_wait_is_an_improvement_where_rarer_is_better() -> None:
    rows = monthly([10.0, 20] * 6 + [103, 103, 106])
    assert g_chart(rows, direction="up").loc[0, "upper"] == 102
    assert list(g_chart(rows, direction="up")["signal"].tail(3)) == ["improvement"] * 3
    assert list(g_chart(rows)["flags"].tail(3)) == [OUTSIDE] * 3


def test_seven_short_waits_are_a_run() -> None:
    chart = g_chart(monthly([10.0, 20] * 6 + [2] * 7), direction="up")
    assert list(chart["flags"].tail(7)) == [RUN] * 7
    assert set(chart["signal"].tail(7)) == {"concern"}


def test_events_of_one_day_are_no_alarm() -> None:
    chart = g_chart(monthly([0.0] * 12 + [0, 1]))
    assert list(chart["upper"].unique()) == [0]
    assert chart["flags"].iloc[12] == ""


def test_a_break_begins_a_phase_on_trial() -> None:
    chart = g_chart(monthly([10.0, 20] * 7), breaks(m2025_01="New form."))
    assert list(chart["phase"]) == [1] * 12 + [2] * 2
    assert list(chart["is_trial"]) == [False] * 12 + [True] * 2
    assert g_chart(monthly([])).empty


def test_times_that_do_not_belong_are_refused() -> None:
    with pytest.raises(ValueError, match="whole numbers"):
        g_chart(monthly([1.5]))
