"""Who is at a meeting, and who is missing."""

from dashboard.warehouse import Snapshot
from tests.asked import asked
from tests.given import Given


def test_those_present_come_first_the_chair_before_all_and_the_missing_last(
    case_study: Snapshot,
) -> None:
    wanted = "who_is_here", "agency meeting_role was_present"
    here = asked(case_study, *wanted, meeting_id="MTG-1")
    assert here[:3] == [
        ("Children's social care", "Chair", True),
        ("Community safety", "Core member", True),
        ("Early Help", "Core member", True),
    ]
    assert here[-3:] == [
        ("Housing", "Core member", False),
        ("Parks and environment", "Invited", False),
        ("Young person", "Young adviser", False),
    ]
    assert len(here) == 11
    assert asked(case_study, *wanted, meeting_id="NONE") == []


def test_who_was_asked_to_come_is_not_missing_before_anybody_is_there(given: Given) -> None:
    asked_to_come = {"meeting_id": "MTG-9", "agency": "housing", "was_present": "false"}
    snapshot = given(attendance=[asked_to_come])
    assert asked(snapshot, "who_is_here", "agency", meeting_id="MTG-9") == []
