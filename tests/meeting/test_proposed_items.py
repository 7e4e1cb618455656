"""What a meeting has reason to look at, and why."""

import pytest

from dashboard.warehouse import Snapshot
from tests.asked import asked
from tests.given import Given

CODES = "context_id agenda_purpose"


@pytest.mark.parametrize(
    ("meeting", "day", "proposed"),
    [
        (
            "MTG-2",
            "2022-05-10",
            [("PARK", "assessment_returned"), ("SCHOOL", "assessment_returned")],
        ),
        (
            "MTG-3",
            "2022-06-14",
            [("PARK", "plan_under_way"), ("SCHOOL", "plan_under_way"), ("STATION", "new_referral")],
        ),
        (
            "MTG-4",
            "2022-09-20",
            [
                ("PARK", "review"),
                ("SCHOOL", "review"),
                ("STATION", "new_referral"),
                ("SHOPS", "new_referral"),
            ],
        ),
    ],
)
def test_the_meetings_of_the_case_study_are_proposed_what_they_had_on_their_agendas(
    case_study: Snapshot, meeting: str, day: str, proposed: list[tuple[str, str]]
) -> None:
    made = asked(case_study, "proposed_items", CODES, meeting_id=meeting, as_at=day)
    assert made == proposed
    items = set(asked(case_study, "todays_contexts", "context_id", meeting_id=meeting))
    assert items - {"GROUP"} == {code for code, _ in proposed}  # which the panel took up by itself
    told = asked(case_study, "proposed_items", "is_on_agenda", meeting_id=meeting, as_at=day)
    assert told == [True] * len(proposed)


def test_each_reason_is_told_with_its_day_and_what_is_settled_is_no_reason(given: Given) -> None:
    decision = {"meeting_id": "LAST", "agency": "", "owner_role": "", "due_on": ""}
    action = {"agreed_on": "2022-05-10", "action_status": "in_progress", "done_on": ""}
    snapshot = given(
        panel=[{"panel_id": "P"}],
        meeting=[
            {"meeting_id": "LAST", "panel_id": "P", "held_on": "2022-06-14"},
            {"meeting_id": "NOW", "panel_id": "P", "held_on": "2022-09-20"},
        ],
        context=[
            {"context_id": code, "stage": stage, "display_alias": code.capitalize()}
            for code, stage in (
                ("LATE", "responding"),
                ("DUE", "responding"),
                ("SETTLED", "responding"),
                ("CLOSED", "closed"),
                ("QUIET", "responding"),
                ("PUTOFF", "responding"),
            )
        ],
        decision=[
            decision
            | {"decision_id": "D1", "context_id": "PUTOFF"}
            | {"panel_decision": "more_information_needed"},
            decision
            | {"decision_id": "D2", "context_id": "SETTLED"}
            | {"panel_decision": "plan_continues"},
        ],
        action=[
            action | {"action_id": "A1", "context_id": "LATE", "due_on": "2022-07-01"},
            action | {"action_id": "A2", "context_id": "LATE", "due_on": "2022-08-01"},
            action | {"action_id": "A3", "context_id": "DUE", "due_on": "2022-09-19"},
            action | {"action_id": "A4", "context_id": "CLOSED", "due_on": "2022-07-01"},
            action | {"action_id": "A5", "context_id": "QUIET", "due_on": "2022-12-01"},
        ],
    )
    wanted = "context_id agenda_purpose put_off_on overdue overdue_since due minutes_usual"
    asked_now = {"meeting_id": "NOW", "as_at": "2022-09-01"}
    assert asked(snapshot, "proposed_items", wanted, **asked_now) == [
        ("PUTOFF", "plan_under_way", "2022-06-14", 0, None, 0, None),
        ("LATE", "plan_under_way", None, 2, "2022-07-01", 0, None),
        ("DUE", "plan_under_way", None, 0, None, 1, None),
    ]
