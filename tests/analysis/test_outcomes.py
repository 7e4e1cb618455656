"""Reviews on time, verdicts and contexts referred again, in sentences."""

import math

import pandas as pd
import pytest
from statsmodels.stats.proportion import proportion_confint

from dashboard.analysis.outcomes import (
    again_headline,
    again_line,
    decided_headline,
    on_time_change,
    on_time_headline,
    referred_again,
    reviewed_headline,
    reviewed_line,
    verdicts_to_show,
)

COUNTS = ["due", "held_on_time", "held_late", "still_open"]
YEARS = ["year_from", "closings", "followed", "again", "not_yet_followed", "again_so_far"]


def months(*rows: tuple[int, int, int, int]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=COUNTS)


def years(*rows: tuple[str, int, int, int, int, int]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=YEARS)
    return frame.assign(year_from=pd.to_datetime(frame["year_from"]))


def verdicts(**cases: int) -> pd.DataFrame:
    leanings = {
        "safer": "better",
        "partly_safer": "partly",
        "mixed": "as_before",
        "less_safe": "worse",
    }
    return pd.DataFrame(
        [
            {"subject": "contexts", "verdict": verdict, "cases": number}
            | {"leaning": leanings.get(verdict, "not_known")}
            | {"is_always_told": verdict == "cannot_tell"}
            for verdict, number in cases.items()
        ],
        columns=["subject", "verdict", "cases", "leaning", "is_always_told"],
    )


def test_safer_and_less_safe_are_the_message_and_the_others_stand_under_it() -> None:
    rows = verdicts(safer=2, partly_safer=3, mixed=1, less_safe=1, cannot_tell=4)
    assert reviewed_headline(rows) == (
        "Five of eleven contexts reviewed are safer or partly safer; one is less safe"
    )
    assert reviewed_line(rows).startswith(
        "Mixed or not clearly changed: one; nobody could tell: four. "
    )
    assert reviewed_headline(verdicts()) == "No review was held in this period"
    assert reviewed_line(verdicts()) == ""


def test_cannot_tell_stays_at_nought_and_what_never_occurs_goes() -> None:
    shown = verdicts_to_show(verdicts(safer=3, mixed=0, cannot_tell=0, not_reviewed=0))
    assert list(shown["verdict"]) == ["safer", "mixed", "cannot_tell"]
    assert list(shown["of_all"]) == [3, 3, 3]


def test_no_percentage_of_few_reviews() -> None:
    few = on_time_headline(months((9, 6, 2, 1)), fewest=10)
    assert few == "Six of nine reviews due were held on time; two were late, one is overdue"
    assert on_time_headline(months((4, 2, 2, 0), (6, 4, 1, 1)), fewest=10) == (
        "Six of ten reviews due were held on time (60%); three were late, one is overdue"
    )
    assert on_time_headline(months((0, 0, 0, 0)), fewest=10) == "No review was due in this period"


def test_one_year_is_compared_with_the_one_before_by_the_range_of_the_difference() -> None:
    rows = [(2, 1, 1, 0)] * 13 + [(5, 5, 0, 0)] * 12
    assert on_time_change(months(*rows), fewest=10) == (
        "The last 12 months: 60 of 60 on time; the 12 months before: 12 of 24; "
        "+50 points, 30 to 69 (95% range), clear improvement."
    )
    assert "too few to say whether" in on_time_change(months(*rows), fewest=30)
    assert on_time_change(months(*rows[:23]), fewest=10).startswith("23 months are shown")


def test_each_year_of_closing_has_its_share_and_all_of_them_together() -> None:
    again = referred_again(
        years(
            ("2021-04-01", 0, 0, 0, 0, 0),
            ("2022-04-01", 12, 12, 3, 0, 0),
            ("2023-04-01", 30, 8, 2, 22, 1),
        ),
        fewest=10,
    )
    assert list(again["label"]) == ["2022 to 2023", "2023 to 2024", "All years"]
    low, high = proportion_confint(5, 20, method="wilson")
    last = again.iloc[-1]
    assert (last["share"], last["low"], last["high"]) == pytest.approx((0.25, low, high))
    assert math.isnan(again["share"].iloc[1])
    assert again["told"].iloc[1] == "2 of 8: too few for a percentage"
    assert again["later"].iloc[1] == "1 of 22 closed since, so far"
    assert again_headline(again) == (
        "Five of 20 contexts that we closed were referred again within a year, about one in four"
    )
    assert again_line(again) == (
        f"Of those closed a year ago or longer, 5 of 20 (25%, 95% range {100 * low:.0f} to "
        f"{100 * high:.0f}%)."
    )


@pytest.mark.parametrize(
    ("came", "followed", "near"),
    [
        (5, 41, ", about one in eight"),  # one in seven is as true to three points, and farther off
        (4, 41, ", about one in ten"),
        (3, 40, ""),  # one in thirteen is nobody's word
        (15, 40, ""),  # between a half and a third
        (0, 41, ""),
    ],
)
def test_a_share_is_said_as_the_nearest_one_in_so_many(came: int, followed: int, near: str) -> None:
    again = referred_again(years(("2022-04-01", followed, followed, came, 0, 0)), fewest=10)
    assert again_headline(again).endswith(f"referred again within a year{near}")


def test_closings_of_the_last_year_are_too_early_to_say() -> None:
    young = referred_again(years(("2022-04-01", 3, 0, 0, 3, 1)), fewest=10)
    assert again_headline(young) == (
        "Three contexts were closed, none of them a year ago yet: too early to say"
    )
    few = referred_again(years(("2022-04-01", 3, 3, 1, 0, 0)), fewest=10)
    assert again_headline(few) == (
        "One of three contexts that we closed was referred again within a year"
    )
    assert again_headline(referred_again(years(), fewest=10)).startswith("No context was closed")


def test_decisions_are_named_the_most_frequent_first() -> None:
    rows = pd.DataFrame({"decision_label": ["Close", "Continue", "Escalate"], "reviews": [1, 3, 0]})
    assert (
        decided_headline(rows)
        == "Four reviews were held: three decided “continue” and one decided “close”"
    )
    assert decided_headline(rows.head(1)) == "One review was held and decided “close”"
    assert decided_headline(rows.tail(1)) == "No review was held in this period"
