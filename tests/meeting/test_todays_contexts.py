"""What is before the panel today."""

from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_items_come_in_the_order_of_the_agenda_and_only_of_this_meeting(
    case_study: Snapshot,
) -> None:
    wanted = "todays_contexts", "item_no display_alias purpose minutes_planned minutes_used"
    assert asked(case_study, *wanted, meeting_id="MTG-3") == [
        (1, "The park", "Plan under way", 25, 25),
        (2, "The school", "Plan under way", 20, 20),
        (3, "The station forecourt", "New referral", 15, 20),
    ]
    assert asked(case_study, *wanted, meeting_id="NONE") == []


def test_minutes_used_are_empty_until_the_meeting_is_over(case_study: Snapshot) -> None:
    used = asked(case_study, "todays_contexts", "minutes_used", meeting_id="MTG-4")
    assert used == [None] * 4
