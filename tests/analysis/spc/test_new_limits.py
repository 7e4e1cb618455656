"""New limits: which months can begin them, and what they change, counted again by hand."""

from itertools import pairwise
from math import isclose, nan
from statistics import mean

import pandas as pd
import pytest

from dashboard.analysis.spc.new_limits import (
    Change,
    Lines,
    Unit,
    begun_line,
    change_of,
    months_to_begin,
    taken_back_line,
    with_break,
)
from dashboard.analysis.spc.p_chart import p_chart
from dashboard.analysis.spc.rare_events import g_chart
from dashboard.analysis.spc.xmr import xmr
from tests.analysis.series import breaks, monthly

LOW, HIGH = [9.0, 11, 10, 12, 8, 10, 9, 11, 10, 12, 8, 10], [20.0, 24, 22, 21, 23]
NONE = breaks()
MAY = pd.Timestamp("2025-05-01")
A_MONTH = Unit(".1f", "referrals a month", "month")
SHARE = Unit(".0%", "of the actions due", "month", varies=True)


def by_hand(values: list[float]) -> tuple[float, float, float]:
    """Return mean and limits of the first twelve values, in plain Python."""
    own = values[:12]
    ranges = [abs(one - other) for one, other in pairwise(own)]
    usual = mean(ranges)
    kept = mean([one for one in ranges if one <= 3.267 * usual])
    return mean(own), max(mean(own) - 2.66 * kept, 0), mean(own) + 2.66 * kept


def alike(lines: Lines, expected: tuple[float, float, float]) -> bool:
    return all(isclose(one, other) for one, other in zip(lines, expected, strict=True))


def months(values: list[float | None], *begin: str) -> list[str]:
    known = breaks(**dict.fromkeys(begin, "Another form"))
    return [f"{month:%Y-%m}" for month in months_to_begin(xmr(monthly(values), known))]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1.0] * 15, []),
        ([1.0] * 16, ["2025-01"]),
        ([1.0] * 18, ["2025-03", "2025-02", "2025-01"]),
        ([1.0, None] * 2 + [1.0] * 14, ["2025-03"]),
        ([1.0] * 12 + [None] * 2 + [1.0] * 4, ["2025-03", "2025-02", "2025-01"]),
        ([], []),
    ],
)
def test_twelve_points_lie_before_a_month_and_four_from_it_on(
    values: list[float | None], expected: list[str]
) -> None:
    assert months(values) == expected


def test_new_limits_that_were_begun_need_twelve_points_of_their_own() -> None:
    assert months([1.0] * 31, "m2025_05") == ["2025-01"]
    assert months([1.0] * 32, "m2025_05") == ["2026-05", "2025-01"]


def test_a_month_can_begin_days_between_events_too() -> None:
    days = pd.to_datetime(
        [f"2024-{month:02}-{day}" for month in (1, 2, 3) for day in range(10, 17)]
    )
    chart = g_chart(pd.DataFrame({"month": days, "value": 1.0}))
    assert [f"{month:%Y-%m}" for month in months_to_begin(chart)] == ["2024-03"]


@pytest.mark.parametrize("since", [4, 11, 12, 20])
def test_old_and_new_lines_are_those_counted_by_hand(since: int) -> None:
    before, after = [*LOW, 13.0, 9, 30, 11], (HIGH * 4)[:since]
    rows = monthly([*before, *after])
    change = change_of(xmr(rows), xmr(rows, with_break(NONE, MAY, "Schools refer now")), MAY)
    assert change is not None
    assert alike(change.old, by_hand([*before, *after]))
    assert alike(change.new, by_hand(after))
    assert (change.points, change.special) == (since, (since, 0))
    assert change.latest == rows["month"].iloc[-1]


def test_only_the_points_until_the_next_new_limits_are_told() -> None:
    rows = monthly([*LOW, *LOW, *HIGH])
    later = breaks(m2026_01="Later")
    month = pd.Timestamp("2025-03-01")
    change = change_of(xmr(rows, later), xmr(rows, with_break(later, month, "x")), month)
    assert change is not None
    assert (change.points, alike(change.new, by_hand(LOW[2:]))) == (10, True)


def test_a_month_behind_the_last_point_changes_nothing() -> None:
    rows = monthly(LOW)
    assert change_of(xmr(rows), xmr(rows, with_break(NONE, MAY, "x")), MAY) is None


def test_the_limits_of_a_share_are_those_of_its_latest_month() -> None:
    counts = monthly([5.0] * 16 + [15.0] * 11 + [18.0]).assign(due=[20] * 27 + [24])
    rows = counts.assign(done=counts["value"].astype(int))
    old = p_chart(rows, ("done", "due"))
    new = p_chart(rows, ("done", "due"), with_break(NONE, MAY, "x"))
    change = change_of(old, new, MAY)
    assert change is not None
    assert isclose(change.old.mean, 60 / 240)
    assert isclose(change.new.mean, (15 * 11 + 18) / (20 * 11 + 24))
    assert begun_line(change, SHARE) == (
        "Usual level: 75% of the actions due instead of 25%. Limits of April 2026: "
        f"{new['lower'].iloc[-1]:.0%} to {new['upper'].iloc[-1]:.0%} instead of "
        f"{old['lower'].iloc[-1]:.0%} to {old['upper'].iloc[-1]:.0%}. The new limits stand on "
        "twelve months. Special causes since: twelve by the old limits, none by the new."
    )


def change(points: int) -> Change:
    return Change(Lines(10, 1.25, 18), Lines(21.04, nan, 30), MAY, points, (3, 0))


def test_limits_on_trial_are_called_so() -> None:
    assert begun_line(change(5), A_MONTH) == (
        "Usual level: 21 referrals a month instead of 10. Limits: not known to 30 instead of 1.2 "
        "to 18. The new limits stand on five months, fewer than 12: on trial, and until there are "
        "12 the headline says that it is too early to say. Special causes since: three by the old "
        "limits, none by the new."
    )
    assert "on trial" in begun_line(change(11), A_MONTH)
    assert "on trial" not in begun_line(change(12), A_MONTH)
    assert "stand on the first 12 of 13 months." in begun_line(change(13), A_MONTH)


def test_taking_back_is_told_the_other_way_round() -> None:
    assert taken_back_line(change(14), A_MONTH) == (
        "Usual level: 10 referrals a month instead of 21. Limits: 1.2 to 18 instead of not known "
        "to 30."
    )


def test_a_break_is_added_to_those_there_are() -> None:
    assert with_break(NONE, MAY, "New").to_dict("list") == {"month": [MAY], "reason": ["New"]}
    assert list(with_break(breaks(m2024_01="Old"), MAY, "New")["reason"]) == ["Old", "New"]
