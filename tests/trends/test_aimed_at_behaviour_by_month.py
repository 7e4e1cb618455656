"""How many of a month's actions aim at young people's behaviour."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import Borough, choices, count, months

WANTED = "month actions at_behaviour"
ALL = {
    "since": "2022-05-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_each_month_has_its_actions_and_those_that_aim_at_behaviour(given: Given) -> None:
    snapshot = given(
        action=[
            {
                "action_id": f"A{number}",
                "action_target": target,
                "target_reason": "They asked for it",
                "agreed_on": day,
            }
            for number, (target, day) in enumerate(
                (
                    ("behaviour_of_young_people", "2022-06-01"),
                    ("environment", "2022-06-30"),
                    ("behaviour_of_young_people", "2022-07-01"),
                )
            )
        ]
    )
    assert asked(snapshot, "aimed_at_behaviour_by_month", WANTED, **ALL) == [
        ("2022-05-01", 0, 0),
        ("2022-06-01", 2, 1),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    actions = list(borough.actions(choice))
    expected = []
    for month in months(choice):
        own = [action for action in actions if action["agreed_on"][:7] == month[:7]]
        aimed = count(own, lambda a: a["action_target"] == "behaviour_of_young_people")
        expected.append((month, len(own), aimed))
    assert borough.asked("aimed_at_behaviour_by_month", WANTED, choice) == expected
    assert any(row[1] for row in expected)
