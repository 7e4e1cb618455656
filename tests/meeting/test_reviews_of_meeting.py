"""What was judged at a meeting."""

from tests.asked import asked
from tests.given import Given


def test_reviews_held_on_the_day_for_what_is_on_the_agenda_come_in_its_order(given: Given) -> None:
    review = {"held_on": "2022-09-20", "review_outcome": "partly_safer"}
    next_one = {"review_decision": "continue", "next_review_on": "2022-12-13"}
    snapshot = given(
        meeting=[{"meeting_id": "MTG-4", "held_on": "2022-09-20"}],
        agenda_item=[
            {"meeting_id": "MTG-4", "item_no": 2, "context_id": "PARK"},
            {"meeting_id": "MTG-4", "item_no": 1, "context_id": "SHOPS"},
        ],
        review=[
            review | next_one | {"review_id": "R1", "context_id": "PARK"},
            review | {"review_id": "R2", "context_id": "SHOPS"},
            review | {"review_id": "R3", "context_id": "PARK", "held_on": "2022-09-13"},
            review | {"review_id": "R4", "context_id": "FAR"},
        ],
    )
    wanted = "reviews_of_meeting", "review_id outcome decision next_review_on"
    assert asked(snapshot, *wanted, meeting_id="MTG-4") == [
        ("R2", "Partly safer", None, None),
        ("R1", "Partly safer", "Continue", "2022-12-13"),
    ]
    assert asked(snapshot, *wanted, meeting_id="MTG-5") == []
