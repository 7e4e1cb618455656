"""Where each context stands, and what is late there, as an import is compared with what is held."""

from dashboard.warehouse import Snapshot
from tests.asked import asked
from tests.given import Given

PLANNED = {"review_outcome": "not_reviewed"}
COLUMNS = "context_id as_at stage_label level referrals has_overdue_review overdue_actions"


def test_late_is_what_is_past_its_day_on_the_last_day_of_the_data(given: Given) -> None:
    action = {"context_id": "PARK", "agreed_on": "2022-05-10"}
    snapshot = given(
        context=[
            {"context_id": "PARK", "stage": "in_review"},
            {"context_id": "SCHOOL", "stage": "closed"},
        ],
        referral=[
            {"referral_id": code, "context_id": "PARK", "received_on": "2022-06-01"}
            for code in ("R1", "R2")
        ],
        review=[
            {"review_id": "LATE", "context_id": "PARK", "due_on": "2022-05-31"} | PLANNED,
            {"review_id": "LATER", "context_id": "SCHOOL", "due_on": "2022-06-02"} | PLANNED,
        ],
        action=[
            action | {"action_id": "LATE", "due_on": "2022-05-31", "action_status": "in_progress"},
            action | {"action_id": "TODAY", "due_on": "2022-06-01", "action_status": "in_progress"},
            action
            | {"action_id": "DONE", "due_on": "2022-05-30", "done_on": "2022-05-31"}
            | {"action_status": "done_late"},
        ],
    )
    assert asked(snapshot, "contexts_as_they_stand", COLUMNS) == [
        ("PARK", "2022-06-01", "In review", None, 2, True, 1),
        ("SCHOOL", "2022-06-01", "Closed", None, 0, False, 0),
    ]


def test_the_case_study_stands_as_it_tells(case_study: Snapshot) -> None:
    rows = asked(case_study, "contexts_as_they_stand", "context_id stage_label level")
    assert ("PARK", "In review", "Context assessment") in rows
    assert ("GROUP", "In review", None) in rows
