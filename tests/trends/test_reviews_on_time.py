"""How many of the reviews due in each month were held on time."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.reviewed import ALL
from tests.trends.second import Borough, Cells, choices, count

pytestmark = pytest.mark.whole

WANTED = "month is_in_period is_whole due held_on_time held_late still_open"


def test_overdue_ones_still_open_count_and_those_not_due_yet_do_not(given: Given) -> None:
    days = (
        ("2022-08-10", "2022-08-10"),
        ("2022-08-10", "2022-07-31"),  # early is on time
        ("2022-08-31", "2022-09-01"),
        ("2022-09-14", ""),
        ("2022-09-15", ""),  # due on the last day recorded: it may still be held
        ("2022-09-16", ""),  # not due yet
        ("2022-10-01", ""),
    )
    snapshot = given(
        referral=[{"referral_id": "R", "received_on": "2022-07-02"}],
        meeting=[{"meeting_id": "M", "held_on": "2022-09-15"}],
        review=[
            {"review_id": f"R{number}", "due_on": due, "held_on": held}
            | {"review_outcome": "safer" if held else "not_reviewed"}
            for number, (due, held) in enumerate(days)
        ],
    )
    chosen = ALL | {"since": "2022-07-01"}
    assert asked(snapshot, "reviews_on_time", WANTED, **chosen) == [
        ("2022-07-01", True, True, 0, 0, 0, 0),
        ("2022-08-01", True, True, 3, 2, 1, 0),
        ("2022-09-01", True, False, 1, 0, 0, 1),
    ]


def asked_for(borough: Borough) -> list[Cells]:
    """Return the reviews held, and those overdue: planned ones, and days set by a last review."""
    is_open = {row["context_id"]: row["stage"] != "closed" for row in borough["context"]}
    found = []
    for review in borough["review"]:
        later = [
            other
            for other in borough["review"]
            if other["context_id"] == review["context_id"]
            and (
                other["due_on"] > review["due_on"]
                or (review["held_on"] and other["held_on"] > review["held_on"])
            )
        ]
        following = {**review, "due_on": review["next_review_on"], "held_on": ""}
        for one in [review, following] if review["held_on"] and not later else [review]:
            is_overdue = one["due_on"] < borough.as_at and is_open[one["context_id"]]
            if one["due_on"] and (one["held_on"] or is_overdue):
                found.append(one)
    return [one for one in found if one["due_on"] <= borough.as_at]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    here = borough.worked_in(choice)
    expected = []
    for month, *told in borough.months(choice):
        own = [
            review
            for review in asked_for(borough)
            if review["context_id"] in here and review["due_on"][:7] == month[:7]
        ]
        on_time = count(own, lambda r: bool(r["held_on"]) and r["held_on"] <= r["due_on"])
        late = count(own, lambda r: r["held_on"] > r["due_on"])
        still_open = count(own, lambda r: not r["held_on"])
        expected.append((month, *told, len(own), on_time, late, still_open))
    assert borough.asked("reviews_on_time", WANTED, choice) == expected
    assert any(row[3] for row in expected)
