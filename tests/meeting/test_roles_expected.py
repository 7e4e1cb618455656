"""Who is expected at a meeting."""

from tests.asked import asked
from tests.given import Given


def test_the_panels_roles_are_expected_and_those_recorded_are_told(given: Given) -> None:
    snapshot = given(
        panel=[{"panel_id": "P"}],
        meeting=[{"meeting_id": "MTG-1", "panel_id": "P"}],
        panel_agency=[
            {"panel_id": "P", "agency": "housing", "role_title": "A", "meeting_role": "chair"},
            {"panel_id": "P", "agency": "police", "role_title": "B", "meeting_role": "invited"},
            {"panel_id": "Q", "agency": "police", "role_title": "Of another panel"},
        ],
        attendance=[
            {
                "meeting_id": "MTG-1",
                "agency": "police",
                "role_title": "B",
                "meeting_role": "observer",
                "was_present": "false",
            },
            {
                "meeting_id": "MTG-1",
                "agency": "police",
                "role_title": "C",
                "meeting_role": "observer",
                "was_present": "true",
            },
        ],
    )
    wanted = "roles_expected", "agency_code role_title meeting_role was_present"
    assert asked(snapshot, *wanted, meeting_id="MTG-1") == [
        ("housing", "A", "Chair", None),
        ("police", "B", "Observer", False),
        ("police", "C", "Observer", True),
    ]
