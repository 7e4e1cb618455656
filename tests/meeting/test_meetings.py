"""The panel's meetings."""

from tests.asked import asked
from tests.given import Given


def test_meetings_come_latest_first_and_an_empty_agenda_counts_nothing(given: Given) -> None:
    snapshot = given(
        meeting=[
            {"meeting_id": "MTG-1", "held_on": "2022-03-29"},
            {"meeting_id": "MTG-2", "held_on": "2022-05-10"},
        ],
        agenda_item=[{"meeting_id": "MTG-1", "item_no": number} for number in (1, 2)],
    )
    assert asked(snapshot, "meetings", "meeting_id held_on items") == [
        ("MTG-2", "2022-05-10", 0),
        ("MTG-1", "2022-03-29", 2),
    ]
