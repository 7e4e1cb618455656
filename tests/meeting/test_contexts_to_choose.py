"""Which contexts can be opened, and which comes first."""

from tests.asked import asked
from tests.given import Given


def test_contexts_of_the_agenda_come_first_in_its_order_then_the_longest_known(
    given: Given,
) -> None:
    snapshot = given(
        context=[
            {"context_id": code, "asked_to_see_since": since}
            for code, since in (
                ("NEW", "2022-09-12"),
                ("OLD", "2022-03-21"),
                ("SECOND", "2022-03-29"),
                ("FIRST", "2022-06-07"),
            )
        ],
        agenda_item=[
            {"meeting_id": "MTG-2", "item_no": 1, "context_id": "FIRST"},
            {"meeting_id": "MTG-2", "item_no": 2, "context_id": "SECOND"},
            {"meeting_id": "MTG-2", "item_no": 3, "context_id": "FIRST"},
            {"meeting_id": "MTG-1", "item_no": 1, "context_id": "NEW"},
        ],
    )
    known = "contexts_to_choose", "context_id"
    assert asked(snapshot, *known, meeting_id="MTG-2") == ["FIRST", "SECOND", "OLD", "NEW"]
    assert asked(snapshot, *known, meeting_id="NONE") == ["OLD", "SECOND", "FIRST", "NEW"]
