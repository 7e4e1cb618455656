"""When the panel meets next."""

from tests.asked import asked
from tests.given import Given


def test_the_next_meeting_is_that_of_the_same_panel_or_none(given: Given) -> None:
    snapshot = given(
        meeting=[
            {"meeting_id": "MTG-1", "panel_id": "P", "held_on": "2022-05-10"},
            {"meeting_id": "FAR", "panel_id": "Q", "held_on": "2022-05-20"},
            {"meeting_id": "MTG-3", "panel_id": "P", "held_on": "2022-09-20"},
            {
                "meeting_id": "MTG-2",
                "panel_id": "P",
                "held_on": "2022-06-14",
                "started_at": "14:00",
            },
        ],
    )
    wanted = "next_meeting", "panel_id next_meeting_id next_on next_at"
    assert asked(snapshot, *wanted, meeting_id="MTG-1") == [("P", "MTG-2", "2022-06-14", "14:00")]
    assert asked(snapshot, *wanted, meeting_id="MTG-3") == [("P", None, None, None)]
