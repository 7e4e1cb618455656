"""Referrals over time: which chart, from which months its limits come, and what is said."""

import pandas as pd
import pytest

from dashboard.analysis.period import in_period
from dashboard.analysis.referral_trend import (
    are_rare,
    baseline_line,
    gaps_of_referrals,
    months_of_referrals,
    parts_line,
    referrals_headline,
)
from dashboard.analysis.spc.rare_events import days_between, g_chart
from dashboard.analysis.spc.xmr import xmr

NONE = pd.DataFrame({"month": pd.to_datetime([]), "reason": []})


def months(*counts: int, shown: int = 99) -> pd.DataFrame:
    days = pd.date_range("2023-01-01", periods=len(counts), freq="MS")
    in_period = [at >= len(counts) - shown for at in range(len(counts))]
    rows = pd.DataFrame({"month": days, "is_in_period": in_period, "referrals": counts})
    return rows.assign(is_whole=True)


def days(*numbers: tuple[str, int], since: str = "2000-01-01") -> pd.DataFrame:
    frame = pd.DataFrame(numbers, columns=["received_on", "referrals"])
    frame = frame.assign(received_on=pd.to_datetime(frame["received_on"]))
    return frame.assign(is_in_period=frame["received_on"] >= since)


def test_a_shorter_period_is_seen_against_the_same_limits() -> None:
    counts = [9, 11] * 6 + [20] * 6
    whole = in_period(months_of_referrals(months(*counts), NONE))
    part = in_period(months_of_referrals(months(*counts, shown=3), NONE))
    expected = xmr(months(*counts).rename(columns={"referrals": "value"}))
    assert whole.equals(expected)
    assert part.equals(expected.tail(3).reset_index(drop=True))
    assert not part["is_trial"].any()


def test_a_month_that_is_not_over_is_no_point_and_without_any_there_are_days_between() -> None:
    rows = months(*[9, 11] * 6, 1)
    rows["is_whole"] = rows.index < 12
    assert len(months_of_referrals(rows, NONE)) == 12
    assert are_rare(rows.tail(1))


def test_few_referrals_have_no_limits_by_the_month() -> None:
    rare = months(4, 5, 5, 5)
    assert are_rare(rare)
    assert not are_rare(months(5, 5))
    chart = months_of_referrals(rare, NONE)
    assert chart[["mean", "lower", "upper"]].isna().all().all()
    assert list(chart["value"]) == [4, 5, 5, 5]
    assert set(chart["signal"]) == {"common cause"}


def test_days_between_count_two_on_a_day_and_begin_before_the_period() -> None:
    own = days(
        ("2023-01-01", 1),
        ("2023-01-11", 2),
        ("2023-01-13", 1),
        ("2023-02-12", 1),
        since="2023-01-12",
    )
    chart = in_period(gaps_of_referrals(own, NONE))
    assert list(chart["value"]) == [2, 30]
    each = pd.Series(
        pd.to_datetime(["2023-01-01", *["2023-01-11"] * 2, "2023-01-13", "2023-02-12"])
    )
    assert chart["upper"].iloc[0] == g_chart(days_between(each))["upper"].iloc[0]


def test_of_fewer_than_four_no_limit_is_guessed() -> None:
    chart = gaps_of_referrals(days(("2023-01-01", 1), ("2023-01-11", 1), ("2023-02-11", 1)), NONE)
    assert list(chart["value"]) == [10, 31]
    assert chart[["mean", "upper"]].isna().all().all()
    assert baseline_line(chart, NONE) == "Too few for limits."
    none = gaps_of_referrals(days(), NONE)
    assert none.empty
    assert baseline_line(none, NONE) == "Too few for limits."


def test_the_headline_is_that_of_the_chart_that_can_tell() -> None:
    few = gaps_of_referrals(days(("2023-01-01", 1), ("2023-01-11", 1)), NONE)
    assert (
        referrals_headline(few, rare=True) == "Referrals: two so far, too few to judge (13 needed)"
    )
    many = months_of_referrals(months(*[9, 11] * 6, 40), NONE)
    said = referrals_headline(many, rare=False)
    assert said == "Referrals rose above the usual range in January 2024"


@pytest.mark.parametrize(
    ("counts", "breaks", "beginning"),
    [
        (
            [9, 11] * 6,
            NONE,
            (
                "Limits from the first 12 points since the first referral (January to December "
                "2023), the same for every period."
            ),
        ),
        (
            [9, 11],
            NONE,
            (
                "Limits from all points since the first referral, on trial until there are 12, the "
                "same for every period."
            ),
        ),
        (
            [9, 11] * 12,
            pd.DataFrame({"month": [pd.Timestamp("2024-01-01")], "reason": ["Schools refer now"]}),
            (
                "Limits from the first 12 points since January 2024, when re-based (January to "
                "December 2024), the same for every period."
            ),
        ),
    ],
)
def test_the_base_line_says_where_limits_come_from(
    counts: list[int], breaks: pd.DataFrame, beginning: str
) -> None:
    said = baseline_line(months_of_referrals(months(*counts), breaks), breaks)
    assert said.startswith(f"{beginning} Rules: NHS-R")


def test_the_parts_are_told_with_their_base() -> None:
    assert parts_line(pd.DataFrame({"of_referrals": [3, 3]})).startswith("Three referrals in the")
    assert parts_line(pd.DataFrame({"of_referrals": []})).startswith("No referrals in the period")
