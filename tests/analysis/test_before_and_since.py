"""Before and since: where a series is split, and its figures beside a slow count of the days."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.analysis.before_and_since import (
    Split,
    referrals_before_and_since,
    referrals_line,
    share_before_and_since,
    share_line,
    split_of,
)

REFORMED: dict[str, Any] = {
    "happened_on": pd.Timestamp("2023-09-19"),
    "title": "The panel was re-formed",
    "trend_series": None,
    "is_in_period": True,
    "holds_here": True,
    "is_re_formed": True,
}
SERVICE = REFORMED | {
    "happened_on": pd.Timestamp("2024-05-01"),
    "title": "A youth club opened",
    "is_re_formed": False,
}
REBASED = SERVICE | {"title": "Schools refer now", "trend_series": "referrals"}
SINCE = "since October 2023, after the panel was re-formed"


@pytest.mark.parametrize(
    ("marks", "split"),
    [
        ([], None),
        ([REFORMED], Split(pd.Timestamp("2023-10-01"), SINCE)),
        ([REFORMED, SERVICE], Split(pd.Timestamp("2023-10-01"), SINCE)),
        (
            [SERVICE],
            Split(pd.Timestamp("2024-05-01"), "since May 2024 (“A youth club opened”)"),
        ),
        (
            [REFORMED, REBASED],
            Split(pd.Timestamp("2024-05-01"), "since May 2024, when its limits were made anew"),
        ),
        ([REBASED | {"holds_here": False}], None),
        ([REBASED | {"trend_series": "police_only"}], None),
        ([REFORMED | {"is_in_period": False}], None),
        (
            [REFORMED | {"happened_on": pd.Timestamp("2023-09-01")}],
            Split(pd.Timestamp("2023-09-01"), "since September 2023, when the panel was re-formed"),
        ),
    ],
)
def test_a_re_basing_splits_before_a_re_forming_and_that_before_any_event(
    marks: list[dict[str, Any]], split: Split | None
) -> None:
    rows = pd.DataFrame(marks, columns=list(REFORMED))
    assert split_of(rows, "referrals") == split


def received(*days: str) -> pd.DataFrame:
    """Return the months of 2023 and 2024 with the referrals of these days."""
    months = pd.date_range("2023-01-01", "2024-12-01", freq="MS")
    counts = [sum(day.startswith(f"{month:%Y-%m}") for day in days) for month in months]
    return pd.DataFrame({"month": months, "referrals": counts, "is_in_period": True})


def test_referrals_a_month_are_those_of_the_days_that_have_passed() -> None:
    days = [f"2023-{month:02}-11" for month in range(1, 10)] * 2  # nine months before
    days += [f"2023-{month}-20" for month in (10, 11, 12)] * 2
    days += [f"2024-{month:02}-02" for month in range(1, 13)] * 4
    split = Split(pd.Timestamp("2023-10-01"), SINCE)
    rows = received(*days)
    # 2 in each of 9 months before; 6 + 48 in 14 months and half of December's 31 days since.
    before, since = 18 / 9, 54 / (14 + 15 / 31)
    assert (f"{before:.1f}", f"{since:.1f}") == ("2.0", "3.7")
    as_at = date(2024, 12, 15)
    assert referrals_before_and_since(rows, split, as_at) == (
        f"About 3.7 referrals a month {SINCE}; about 2 a month before"
    )
    assert referrals_line(rows, split, as_at).startswith(
        "54 in 14.5 months since, 18 in 9 months before: 1.86 times as often, 1.0"
    )
    assert referrals_before_and_since(rows, None, as_at) == (
        "72 referrals since January 2023: about 3.1 a month"
    )


def test_few_referrals_are_no_pattern_and_a_few_months_no_comparison() -> None:
    split = Split(pd.Timestamp("2024-08-01"), "since August 2024")
    few = received(*["2024-08-20"] * 9)
    assert referrals_before_and_since(few, split, date(2024, 12, 31)) == (
        "Nine referrals so far: too few to see a pattern"
    )
    many = received(*["2024-08-20"] * 48)
    assert referrals_before_and_since(many, split, date(2024, 12, 31)) == (
        "48 referrals since January 2023: about 2 a month"
    )
    assert referrals_line(many, split, date(2024, 12, 31)) == ""


def test_only_the_period_chosen_is_told() -> None:
    rows = received(*["2023-03-03"] * 20, *["2024-12-01"] * 12)
    rows["is_in_period"] = rows["month"] >= pd.Timestamp("2024-07-01")
    assert referrals_before_and_since(rows, None, date(2024, 12, 31)) == (
        "Twelve referrals since July 2024: about 2 a month".replace("Twelve", "12")
    )


def test_a_share_is_told_as_its_percentages_differ_when_written() -> None:
    months = pd.date_range("2024-01-01", periods=12, freq="MS")
    rows = pd.DataFrame({"month": months, "done": 0, "due": 0})
    rows.loc[0, ["done", "due"]] = (14, 38)  # 36.8%, written 37%
    rows.loc[6, ["done", "due"]] = (26, 38)  # 68.4%, written 68%
    split = Split(pd.Timestamp("2024-07-01"), "since July 2024")
    told = share_before_and_since(
        rows, ("done", "due"), split, "We did {}", ("action", "actions"), fewest=10
    )
    assert told == "We did 68% of actions since July 2024; 37% before"
    assert share_line(rows, ("done", "due"), split, direction="up", fewest=10) == (
        "26 of 38 since, 14 of 38 before: +31 points, 9 to 50 (95% range); clear improvement."
    )
    assert "too few to say" in share_line(rows, ("done", "due"), split, fewest=39)
