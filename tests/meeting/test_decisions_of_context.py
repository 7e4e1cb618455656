"""What the panel decided."""

from tests.asked import asked
from tests.given import Given


def test_decisions_come_latest_meeting_first_and_with_linked_contexts_when_asked(
    given: Given,
) -> None:
    snapshot = given(
        meeting=[
            {"meeting_id": "MTG-1", "held_on": "2022-03-29"},
            {"meeting_id": "MTG-2", "held_on": "2022-05-10"},
        ],
        context=[
            {"context_id": "PARK", "display_alias": "The park"},
            {"context_id": "SCHOOL", "display_alias": "The school"},
            {"context_id": "FAR", "display_alias": "Elsewhere"},
        ],
        context_link=[{"context_id": "SCHOOL", "linked_context_id": "PARK"}],
        decision=[
            {"decision_id": "D1", "meeting_id": "MTG-1", "context_id": "PARK"},
            {"decision_id": "D2", "meeting_id": "MTG-2", "context_id": "PARK", "agency": "police"},
            {"decision_id": "D3", "meeting_id": "MTG-2", "context_id": "SCHOOL"},
            {"decision_id": "D4", "meeting_id": "MTG-2", "context_id": "FAR"},
        ],
    )
    wanted = "decisions_of_context", "decision_id display_alias held_on agency"
    assert asked(snapshot, *wanted, context_id="PARK", together=False) == [
        ("D2", "The park", "2022-05-10", "Police"),
        ("D1", "The park", "2022-03-29", None),
    ]
    assert asked(snapshot, *wanted, context_id="PARK", together=True) == [
        ("D2", "The park", "2022-05-10", "Police"),
        ("D3", "The school", "2022-05-10", None),
        ("D1", "The park", "2022-03-29", None),
    ]
