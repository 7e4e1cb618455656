"""What was promised when the panel last met, and what became of it."""

from tests.asked import asked
from tests.given import Given


def test_what_is_open_or_was_done_since_the_last_meeting_comes_overdue_first(given: Given) -> None:
    action = {"context_id": "PARK", "agreed_on": "2022-05-10", "due_on": "2022-07-01"}
    done = action | {"action_status": "done_on_time"}
    task = {"context_id": "PARK", "given_on": "2022-06-14", "due_on": "2022-12-01"}
    snapshot = given(
        panel=[{"panel_id": "P"}],
        meeting=[
            {"meeting_id": "MTG-1", "panel_id": "P", "held_on": "2022-05-10"},
            {"meeting_id": "MTG-2", "panel_id": "P", "held_on": "2022-06-14"},
            {"meeting_id": "MTG-3", "panel_id": "P", "held_on": "2022-09-20"},
        ],
        action=[
            done | {"action_id": "BEFORE", "done_on": "2022-06-01"},
            done | {"action_id": "SINCE", "done_on": "2022-06-27"},
            action | {"action_id": "OPEN", "action_status": "in_progress"},
            action
            | {"action_id": "TODAY", "agreed_on": "2022-09-20", "due_on": "2022-12-01"}
            | {"action_status": "agreed"},
        ],
        task=[
            task | {"task_id": "WAITS", "done_on": ""},
            task | {"task_id": "DONE", "done_on": "2022-07-01"},
        ],
    )
    wanted = "promised_before", "code became is_kept is_overdue"
    assert asked(snapshot, *wanted, meeting_id="MTG-3") == [
        ("OPEN", "Overdue", False, True),
        ("WAITS", "Not done yet", False, False),
        ("SINCE", "Done on time", True, False),
        ("DONE", "Done", True, False),
    ]
    assert asked(snapshot, *wanted, meeting_id="MTG-1") == []


def test_a_decision_that_made_no_task_is_told_with_what_it_led_to(given: Given) -> None:
    decision = {"agency": "housing", "owner_role": "Manager", "due_on": "2022-06-01"}
    snapshot = given(
        panel=[{"panel_id": "P"}],
        meeting=[
            {"meeting_id": f"MTG-{number}", "panel_id": "P", "held_on": day}
            for number, day in enumerate(("2022-05-10", "2022-06-14", "2022-09-20"), start=1)
        ],
        decision=[
            decision | {"decision_id": code, "meeting_id": "MTG-1", "context_id": context} | sort
            for code, context, sort in (
                ("REVIEW", "PARK", {"panel_decision": "set_review"}),
                ("ASSESS", "SCHOOL", {"panel_decision": "context_assessment"}),
                ("WAITS", "SHOPS", {"panel_decision": "context_assessment"}),
                ("SILENT", "PARK", {"panel_decision": "escalate"}),
                ("NOBODYS", "PARK", {"panel_decision": "escalate", "owner_role": ""}),
                ("WITH-TASK", "STATION", {"panel_decision": "task_partner"}),
            )
        ],
        task=[
            {"task_id": "T", "context_id": "STATION", "agency": "housing", "done_on": "2022-06-02"}
            | {"given_on": "2022-05-10", "due_on": "2022-06-01"}
        ],
        review=[{"context_id": "PARK", "held_on": "2022-06-10"}],
        assessment=[
            {"assessment_id": "PARK-R1", "context_id": "PARK", "reported_on": ""},
            {"assessment_id": "S", "context_id": "SCHOOL", "reported_on": "2022-06-14"},
        ],
    )
    wanted = "promised_before", "code became is_kept is_overdue"
    assert set(asked(snapshot, *wanted, meeting_id="MTG-2")) == {
        ("REVIEW", "Reviewed", True, False),
        ("ASSESS", "Assessed", True, False),
        ("WAITS", "Overdue", False, True),
        ("SILENT", "Nothing recorded since", False, False),
        ("T", "Done", True, False),
    }
    assert set(asked(snapshot, *wanted, meeting_id="MTG-3")) == {("WAITS", "Overdue", False, True)}
