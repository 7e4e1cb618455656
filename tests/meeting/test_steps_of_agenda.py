"""What each item of an agenda is to show."""

from tests.asked import asked
from tests.given import Given

SHOWS = "shows_referral shows_assessment shows_plan shows_time_line shows_review"


def test_the_purpose_of_an_item_says_what_it_shows(given: Given) -> None:
    item = {"meeting_id": "MTG-1"}
    snapshot = given(
        agenda_item=[
            item | {"item_no": 2, "context_id": "PARK", "agenda_purpose": "review"},
            item | {"item_no": 1, "context_id": "SHOPS", "agenda_purpose": "new_referral"},
            item | {"item_no": 3, "context_id": "PARK", "agenda_purpose": "assessment_returned"},
            item | {"item_no": 4, "context_id": "PARK", "agenda_purpose": "update"},
        ],
    )
    wanted = "steps_of_agenda", f"context_id {SHOWS}"
    assert asked(snapshot, *wanted, meeting_id="MTG-1") == [
        ("SHOPS", True, False, False, False, False),
        ("PARK", False, False, False, False, True),
        ("PARK", False, True, True, False, False),
        ("PARK", False, False, True, True, False),
    ]


def test_a_purpose_that_says_nothing_shows_everything(given: Given) -> None:
    snapshot = given(
        vocabulary=[{"list": "agenda_purpose", "code": "our_own", "label": "Our own"}],
        agenda_item=[{"meeting_id": "MTG-1", "item_no": 1, "agenda_purpose": "our_own"}],
    )
    assert asked(snapshot, "steps_of_agenda", SHOWS, meeting_id="MTG-1") == [(True,) * 5]
