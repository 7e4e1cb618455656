"""What was said at the meetings of a response."""

from tests.asked import asked
from tests.given import Given


def test_messages_come_in_the_order_they_were_said_with_the_groups_that_heard_them(
    given: Given,
) -> None:
    snapshot = given(
        context_link=[{"context_id": "PARK", "linked_context_id": "SCHOOL"}],
        event=[
            {"event_id": "LATER", "context_id": "PARK", "happened_on": "2022-05-24"},
            {"event_id": "EARLIER", "context_id": "PARK", "happened_on": "2022-04-24"},
            {"event_id": "AT_SCHOOL", "context_id": "SCHOOL", "happened_on": "2022-05-26"},
        ],
        event_group=[
            {"event_id": "LATER", "respondent_group": group}
            for group in ("councillors", "residents", "businesses")
        ],
        event_message=[
            {"event_id": event, "message_no": number, "message_kind": kind}
            for event, number, kind in (
                ("LATER", 2, "right"),
                ("LATER", 1, "explanation"),
                ("EARLIER", 1, "caution"),
                ("AT_SCHOOL", 1, "question"),
            )
        ],
    )
    wanted = "messages_at_events", "event_id message_no kind groups"
    came = "Residents, Businesses, Councillors"
    own = [
        ("EARLIER", 1, "A caution", None),
        ("LATER", 1, "Explanation", came),
        ("LATER", 2, "A right", came),
    ]
    assert asked(snapshot, *wanted, context_id="PARK", together=False) == own
    assert asked(snapshot, *wanted, context_id="PARK", together=True) == [
        *own,
        ("AT_SCHOOL", 1, "A question", None),
    ]
