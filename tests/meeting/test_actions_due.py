"""Actions that a meeting should know of: due soon, or overdue."""

from tests.asked import asked
from tests.given import Given


def test_open_actions_due_within_a_month_or_overdue_come_soonest_first(given: Given) -> None:
    going_on = {"action_status": "in_progress", "agreed_on": "2022-05-10"}
    snapshot = given(
        action=[
            {"action_id": "IN_A_MONTH", "due_on": "2022-07-14", **going_on},
            {"action_id": "LATE", "due_on": "2022-06-09", **going_on},
            {"action_id": "TODAY", "due_on": "2022-06-14", **going_on},
            {
                "action_id": "BLOCKED",
                "due_on": "2022-06-01",
                **going_on,
                "action_status": "blocked",
            },
            {"action_id": "FAR_OFF", "due_on": "2022-07-15", **going_on},
            {"action_id": "NO_DAY", **going_on},
            {"action_id": "NOT_AGREED_YET", "due_on": "2022-06-30", **going_on}
            | {"agreed_on": "2022-06-15"},
            {"action_id": "GIVEN_UP", "due_on": "2022-06-01", "action_status": "superseded"},
            {"action_id": "DONE", "due_on": "2022-06-20", "action_status": "done_on_time"}
            | {"done_on": "2022-06-14"},
            {"action_id": "DONE_SINCE", "due_on": "2022-06-20", "action_status": "done_on_time"}
            | {"done_on": "2022-06-18"},
        ]
    )
    assert asked(snapshot, "actions_due", "action_id days_left state", as_at="2022-06-14") == [
        ("BLOCKED", -13, "Overdue"),
        ("LATE", -5, "Overdue"),
        ("TODAY", 0, "Due"),
        ("DONE_SINCE", 6, "Due"),
        ("IN_A_MONTH", 30, "Due"),
    ]
