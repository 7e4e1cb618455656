"""Which agency was at which of the latest meetings."""

from datetime import date, timedelta

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


def test_the_latest_twelve_days_are_told_and_all_are_counted(given: Given) -> None:
    first = date(2022, 3, 29)
    days = [first + timedelta(weeks=2 * (at // 2)) for at in range(30)]  # two meetings a day
    snapshot = given(
        meeting=[
            {"meeting_id": f"MTG-{at}", "held_on": held.isoformat()} for at, held in enumerate(days)
        ],
        attendance=[
            {"meeting_id": f"MTG-{at}", "agency": "police", "was_present": here}
            for at, here in zip(range(30), ["true", "false"] * 15, strict=True)
        ],
    )
    told = asked(
        snapshot, "attendance_by_agency", "meeting_id was_present meetings_attended meeting_days"
    )
    assert set(told) == {(f"MTG-{at}", at % 2 == 0, 15, 15) for at in range(6, 30)}
