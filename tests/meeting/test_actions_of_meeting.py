"""What was agreed at a meeting."""

from tests.asked import asked
from tests.given import Given


def test_actions_agreed_on_the_day_for_what_is_on_the_agenda_come_by_agency(given: Given) -> None:
    action = {"context_id": "PARK", "agreed_on": "2022-06-14", "owner_role": "Manager"}
    snapshot = given(
        meeting=[{"meeting_id": "MTG-1", "held_on": "2022-06-14"}],
        agenda_item=[{"meeting_id": "MTG-1", "item_no": 1, "context_id": "PARK"}],
        action=[
            action | {"action_id": "A1", "agency": "police"},
            action | {"action_id": "A2", "agency": "early_help"},
            action | {"action_id": "A3", "agreed_on": "2022-06-13"},
            action | {"action_id": "A4", "context_id": "FAR"},
        ],
    )
    wanted = "actions_of_meeting", "action_id agency owner_role"
    assert asked(snapshot, *wanted, meeting_id="MTG-1") == [
        ("A2", "Early Help", "Manager"),
        ("A1", "Police", "Manager"),
    ]
