"""The contexts with actions that are overdue now."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import Borough, choices, within

WANTED = "context_id overdue due_first days_overdue agreed_outside overdue_in_all contexts_in_all"
ALL = {
    "since": "2022-05-01",
    "until": "2022-05-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_a_context_counts_its_days_from_the_action_due_first(given: Given) -> None:
    snapshot = given(
        meeting=[{"meeting_id": "M", "held_on": "2022-06-30"}],
        action=[
            {
                "action_id": f"A{number}",
                "context_id": context,
                "agency": agency,
                "action_status": status,
                "agreed_on": agreed,
                "due_on": due,
            }
            for number, (context, agency, status, agreed, due) in enumerate(
                (
                    ("PARK", "police", "in_progress", "2022-05-10", "2022-06-20"),
                    ("PARK", "housing", "blocked", "2022-04-10", "2022-06-25"),
                    ("PARK", "school", "not_done", "2022-05-10", "2022-06-01"),
                    ("SHOPS", "police", "agreed", "2022-05-10", "2022-06-10"),
                    ("STATION", "police", "agreed", "2022-05-10", "2022-06-30"),
                )
            )
        ],
    )
    assert asked(snapshot, "overdue_by_context", f"{WANTED} agencies", **ALL) == [
        ("SHOPS", 1, "2022-06-10", 20, 0, 3, 2, "Police"),
        ("PARK", 2, "2022-06-20", 10, 1, 3, 2, "Housing, Police"),
    ]
    chosen = ALL | {"agency": "housing"}
    assert asked(snapshot, "overdue_by_context", WANTED, **chosen) == [
        ("PARK", 1, "2022-06-25", 5, 1, 1, 1)
    ]


def test_twelve_contexts_are_listed_and_all_are_counted(given: Given) -> None:
    snapshot = given(
        meeting=[{"meeting_id": "M", "held_on": "2022-06-30"}],
        action=[
            {
                "action_id": f"A{number:02}",
                "context_id": f"C{number:02}",
                "action_status": "agreed",
                "agreed_on": "2022-05-10",
                "due_on": "2022-06-01",
            }
            for number in range(14)
        ],
    )
    rows = asked(snapshot, "overdue_by_context", "context_id contexts_in_all", **ALL)
    assert rows == [(f"C{number:02}", 14) for number in range(12)]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    overdue = [
        action
        for action in borough.actions(choice, in_period=False)
        if borough.state(action) == "overdue"
    ]
    expected = []
    for context in sorted({action["context_id"] for action in overdue}):
        own = [action for action in overdue if action["context_id"] == context]
        outside = [action for action in own if not within(action["agreed_on"], choice)]
        expected.append((context, len(own), min(a["due_on"] for a in own), len(outside)))
    rows = borough.asked(
        "overdue_by_context", "context_id overdue due_first agreed_outside", choice
    )
    assert len(expected) <= 12
    assert sorted(rows, key=str) == expected
