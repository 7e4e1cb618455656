"""What is said of special causes that chance alone shows."""

import pytest

from dashboard.analysis.spc.signals_by_chance import chance_line, chance_of_signal
from dashboard.analysis.spc.xmr import xmr
from tests.analysis.series import breaks, monthly

STABLE = [9.0, 11] * 18


def test_months_between_those_that_were_tried_lie_between_them() -> None:
    assert chance_of_signal(24, 0, "counts") == 0.33
    assert chance_of_signal(30, 0, "counts") == pytest.approx(0.415)
    assert chance_of_signal(100, 0, "counts") == chance_of_signal(60, 0, "counts")
    # A year after its baseline shows as much as two years with it.
    assert chance_of_signal(12, 12, "counts") == chance_of_signal(12, 50, "counts") == 0.33


def test_it_is_told_for_as_many_points_as_are_shown() -> None:
    every = xmr(monthly(STABLE))
    assert chance_line(every, "counts") == (
        "Of ten such series in which nothing changes, about five would show some special cause in "
        "36 months."
    )
    year = every.assign(is_in_period=every.index >= 24)
    assert chance_line(year, "counts").endswith(
        "about three would show some special cause in twelve months."
    )
    assert chance_line(every.head(12), "days between").endswith(
        "fewer than one would show some special cause in twelve events."
    )


def test_on_trial_or_without_a_point_nothing_is_told() -> None:
    assert chance_line(xmr(monthly(STABLE[:11])), "counts") == ""
    assert chance_line(xmr(monthly(STABLE)).assign(is_in_period=False), "counts") == ""
    again = xmr(monthly(STABLE), breaks(m2026_09="Schools refer now"))
    assert chance_line(again, "counts") == ""


def test_beyond_the_last_number_of_points_that_was_tried_it_is_at_least_so_many() -> None:
    assert "about seven would" in chance_line(xmr(monthly([9.0, 11] * 30)), "counts")
    assert "at least seven would" in chance_line(xmr(monthly([9.0, 11] * 31)), "counts")
