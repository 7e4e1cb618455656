"""How many of the actions due in a month were done on time."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import Borough, choices

pytestmark = pytest.mark.whole

WANTED = "month is_in_period is_whole due done_on_time done_late"
ALL = {
    "since": "2022-05-01",
    "until": "2022-07-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_an_action_counts_in_the_month_it_is_due_unless_it_is_no_longer_possible(
    given: Given,
) -> None:
    snapshot = given(
        referral=[{"referral_id": "R", "received_on": "2022-05-02"}],
        meeting=[{"meeting_id": "M", "held_on": "2022-07-30"}],
        action=[
            {
                "action_id": f"A{number}",
                "agency": agency,
                "action_status": status,
                "agreed_on": "2022-04-01",
                "due_on": due,
                "done_on": "2022-05-01" if status.startswith("done") else "",
            }
            for number, (agency, status, due) in enumerate(
                (
                    ("police", "done_on_time", "2022-05-01"),
                    ("police", "done_late", "2022-05-31"),
                    ("housing", "in_progress", "2022-05-31"),
                    ("housing", "not_done", "2022-05-31"),
                    ("housing", "superseded", "2022-05-31"),
                    ("housing", "done_on_time", "2022-07-29"),
                    ("housing", "in_progress", "2022-07-29"),
                    ("housing", "in_progress", "2022-07-30"),  # may still be done
                    ("housing", "done_on_time", "2022-07-31"),  # not due yet
                    ("housing", "done_on_time", "2022-08-01"),
                    ("housing", "done_on_time", ""),
                )
            )
        ],
    )
    assert asked(snapshot, "actions_done_on_time", WANTED, **ALL) == [
        ("2022-05-01", True, True, 4, 1, 1),
        ("2022-06-01", True, True, 0, 0, 0),
        ("2022-07-01", True, False, 2, 1, 0),
    ]
    police = asked(snapshot, "actions_done_on_time", "due", **ALL | {"agency": "police"})
    assert police == [2, 0, 0]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    actions = list(borough.actions(choice, in_period=False))
    expected = []
    for month, *told in borough.months(choice):
        passed = [a for a in actions if a["due_on"] and a["due_on"] <= borough.as_at]
        states = [borough.state(a) for a in passed if a["due_on"][:7] == month[:7]]
        due = len(states) - states.count("no_longer_possible") - states.count("under_way")
        done = (states.count("done_on_time"), states.count("done_late"))
        expected.append((month, *told, due, *done))
    assert borough.asked("actions_done_on_time", WANTED, choice) == expected
    assert any(row[3] for row in expected)
