"""Which agency was at which meeting."""

from tests.asked import asked
from tests.given import Given


def test_an_agency_is_there_when_any_of_its_roles_is(given: Given) -> None:
    snapshot = given(
        meeting=[
            {"meeting_id": "MTG-1", "held_on": "2022-03-29"},
            {"meeting_id": "MTG-2", "held_on": "2022-05-10"},
        ],
        attendance=[
            {"meeting_id": meeting, "agency": agency, "role_title": role, "was_present": here}
            for meeting, agency, role, here in (
                ("MTG-2", "police", "Inspector", "true"),
                ("MTG-1", "police", "Inspector", "false"),
                ("MTG-1", "police", "Sergeant", "true"),
                ("MTG-2", "housing", "Manager", "false"),
                ("MTG-1", "early_help", "Manager", "true"),
            )
        ],
    )
    wanted = "agency meeting_id was_present meetings_attended"
    assert asked(snapshot, "attendance_by_agency", wanted) == [
        ("Early Help", "MTG-1", True, 1),
        ("Police", "MTG-1", True, 2),
        ("Police", "MTG-2", True, 2),
        ("Housing", "MTG-2", False, 0),
    ]
