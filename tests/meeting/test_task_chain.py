"""Who handed what on to whom."""

from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_a_task_is_followed_from_the_panel_to_those_who_carry_it_out(case_study: Snapshot) -> None:
    wanted = "task_chain", "task_id given_by_role given_to_role given_on done_on"
    assert asked(case_study, *wanted, context_id="PARK") == [
        ("TASK-1", "The panel", "Social work manager", "2022-03-29", "2022-05-10"),
        ("TASK-2", "Social work manager", "Lead social worker", "2022-03-31", "2022-05-06"),
        ("TASK-3", "Social work manager", "Co-youth worker", "2022-03-31", "2022-05-06"),
        ("TASK-5", "The panel", "Lead social worker", "2022-06-14", "2022-09-16"),
    ]


def test_a_task_still_open_has_no_end_and_a_context_without_tasks_has_none(
    case_study: Snapshot,
) -> None:
    wanted = "task_chain", "task_id agency due_on done_on"
    assert asked(case_study, *wanted, context_id="STATION") == [
        ("TASK-6", "Community safety", "2022-07-12", None)
    ]
    assert asked(case_study, *wanted, context_id="SHOPS") == []
