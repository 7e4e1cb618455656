"""What the panel decided at reviews."""

from collections import Counter

import pandas as pd
import pytest

from dashboard.charts.trends.decisions_of_reviews import decisions_of_reviews
from tests.asked import asked
from tests.given import Given
from tests.meeting.drawn import COLOURS, blocks, colours, shown_as_text, with_hostile_text, words
from tests.trends.reviewed import ALL, held
from tests.trends.second import Borough, choices

WANTED = "review_decision reviews"


def test_every_decision_keeps_its_line_and_one_not_recorded_has_its_own(given: Given) -> None:
    decided = (
        ("2022-02-28", "close"),
        ("2022-03-01", "close"),
        ("2022-09-30", "close"),
        ("2022-10-01", "close"),
        ("2022-05-10", "escalate"),
        ("2022-05-11", ""),
        ("", "close"),
    )
    snapshot = given(
        review=[
            {"review_id": f"R{number}", "held_on": held_on, "review_decision": decision}
            | {"review_outcome": "safer" if held_on else "not_reviewed"}
            for number, (held_on, decision) in enumerate(decided)
        ]
    )
    assert asked(snapshot, "decisions_of_reviews", WANTED, **ALL) == [
        ("close", 2),
        ("step_down", 0),
        ("continue", 0),
        ("change_plan", 0),
        ("re_assess", 0),
        ("escalate", 1),
        ("not_recorded", 1),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    expected = Counter(r["review_decision"] or "not_recorded" for r in held(borough, choice))
    found = borough.asked("decisions_of_reviews", WANTED, choice)
    assert {code: number for code, number in found if number} == expected
    assert expected


def decided(**reviews: int) -> pd.DataFrame:
    return pd.DataFrame(
        [{"decision_label": label, "reviews": number} for label, number in reviews.items()]
    )


def test_the_longest_bar_is_the_most_frequent_decision_and_none_is_better() -> None:
    figure = decisions_of_reviews(decided(Close=4, Continue=2, Escalate=0))
    lengths = [block["width"] for block in blocks(figure)]
    assert lengths[0] == 2 * lengths[1]
    assert lengths[2] == 0
    assert len({block["fill"] for block in blocks(figure)}) == 1
    assert words(figure) == ["Close", "4", "Continue", "2", "Escalate", "0"]
    assert colours(figure) <= COLOURS


def test_no_review_makes_no_bar_and_words_are_shown_as_text() -> None:
    assert {block["width"] for block in blocks(decisions_of_reviews(decided(Close=0)))} == {0}
    rows = with_hostile_text(decided(a=1, b=2, c=3), "decision_label")
    assert shown_as_text(decisions_of_reviews(rows))
