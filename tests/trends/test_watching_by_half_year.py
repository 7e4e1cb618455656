"""Whether the actions of each half-year watch anyone."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import Borough, choices, half_year, half_years

ELEMENTS = ("of_place", "of_adults_causing_harm", "of_young_people")
WANTED = "half_year surveillance_element actions of_actions"
ALL = {
    "since": "2022-05-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_who_is_watched_is_stated_even_if_nobody_is(given: Given) -> None:
    snapshot = given(
        action=[
            {
                "action_id": f"A{number}",
                "surveillance_element": element,
                "target_reason": reason,
                "agreed_on": "2022-06-30",
            }
            for number, (element, reason) in enumerate(
                (("none", ""), ("of_place", ""), ("of_place", "The lift is broken"), ("none", ""))
            )
        ]
    )
    wanted = f"{WANTED} with_reason"
    assert asked(snapshot, "watching_by_half_year", wanted, **ALL) == [
        ("2022-01-01", "of_place", 2, 4, 1),
        ("2022-01-01", "of_adults_causing_harm", 0, 4, 0),
        ("2022-01-01", "of_young_people", 0, 4, 0),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    actions = list(borough.actions(choice))
    expected = []
    for half in half_years(choice):
        own = [a["surveillance_element"] for a in actions if half_year(a["agreed_on"]) == half]
        expected += [(half, element, own.count(element), len(own)) for element in ELEMENTS]
    assert borough.asked("watching_by_half_year", WANTED, choice) == expected
    assert any(row[2] for row in expected)
