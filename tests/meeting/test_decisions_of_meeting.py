"""What a meeting decided, to be read back."""

from tests.asked import asked
from tests.given import Given


def test_decisions_come_in_the_agendas_order_with_their_owner_and_say_which_put_off(
    given: Given,
) -> None:
    decided = {"meeting_id": "MTG-1", "agency": "police", "owner_role": "Sergeant"}
    snapshot = given(
        agenda_item=[
            {"meeting_id": "MTG-1", "item_no": 1, "context_id": "SCHOOL"},
            {"meeting_id": "MTG-1", "item_no": 2, "context_id": "PARK"},
        ],
        decision=[
            decided | {"decision_id": "D1", "context_id": "PARK"},
            decided
            | {"decision_id": "D2", "context_id": "SCHOOL"}
            | {"panel_decision": "more_information_needed"},
            decided | {"decision_id": "D3", "context_id": "OTHER", "agency": ""},
            {"decision_id": "D4", "meeting_id": "MTG-2", "context_id": "PARK"},
        ],
    )
    wanted = "decisions_of_meeting", "decision_id agency_code owner_role defers"
    assert asked(snapshot, *wanted, meeting_id="MTG-1", context_id="") == [
        ("D2", "police", "Sergeant", True),
        ("D1", "police", "Sergeant", False),
        ("D3", None, "Sergeant", False),  # not on the agenda
    ]
    assert asked(snapshot, *wanted, meeting_id="MTG-1", context_id="PARK") == [
        ("D1", "police", "Sergeant", False)
    ]
