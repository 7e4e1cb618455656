"""What the actions of each half-year set out to change."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import Borough, choices, count, half_year, half_years

BEHAVIOUR = "behaviour_of_young_people"
WANTED = "half_year action_target actions with_reason of_actions"
ALL = {
    "since": "2022-05-01",
    "until": "2022-08-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_every_half_year_states_every_target_young_peoples_behaviour_last(given: Given) -> None:
    snapshot = given(
        action=[
            {
                "action_id": f"A{number}",
                "action_target": target,
                "target_reason": reason,
                "agreed_on": day,
            }
            for number, (target, reason, day) in enumerate(
                (
                    ("environment", "", "2022-04-30"),
                    ("environment", "", "2022-05-01"),
                    ("environment", "", "2022-06-30"),
                    (BEHAVIOUR, "Asked for by them", "2022-07-01"),
                    (BEHAVIOUR, "Asked for by them", "2022-08-31"),
                    ("governance", "", "2022-09-01"),
                )
            )
        ]
    )
    rows = asked(snapshot, "targets_by_half_year", WANTED, **ALL)
    assert len(rows) == 22
    assert [row for row in rows if isinstance(row, tuple) and row[2]] == [
        ("2022-01-01", "environment", 2, 0, 2),
        ("2022-07-01", BEHAVIOUR, 2, 2, 2),
    ]
    assert [row for row in rows if isinstance(row, tuple) and row[1] == BEHAVIOUR] == [
        ("2022-01-01", BEHAVIOUR, 0, 0, 2),
        rows[-1],
    ]
    months = asked(snapshot, "targets_by_half_year", "first_month last_month", **ALL)
    assert [months[0], months[-1]] == [("2022-05-01", "2022-06-01"), ("2022-07-01", "2022-08-01")]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    actions = list(borough.actions(choice))
    counts = []
    for half in half_years(choice):
        own = [action for action in actions if half_year(action["agreed_on"]) == half]
        for target in sorted({action["action_target"] for action in own}):
            with_it = [action for action in own if action["action_target"] == target]
            reasons = count(with_it, lambda action: bool(action["target_reason"]))
            counts.append((half, target, len(with_it), reasons, len(own)))
    rows = borough.asked("targets_by_half_year", WANTED, choice)
    assert sorted((row for row in rows if row[2]), key=str) == sorted(counts, key=str)
    assert len(rows) == 11 * len(half_years(choice))
    assert counts
