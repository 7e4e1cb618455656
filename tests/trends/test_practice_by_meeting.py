"""How the panel itself works, meeting by meeting."""

from tests.asked import asked
from tests.given import Given


def test_each_meeting_counts_its_own_and_what_is_not_recorded_stays_empty(given: Given) -> None:
    snapshot = given(
        panel=[{"panel_id": "PANEL", "reformed_on": "2022-03-29"}],
        meeting=[
            {"meeting_id": "LATER", "held_on": "2022-05-10"},
            {"meeting_id": "FIRST", "held_on": "2022-03-29", "minutes_sent_on": "2022-04-06"},
            {"meeting_id": "BEFORE", "held_on": "2022-03-28"},
        ],
        agenda_item=[
            {"meeting_id": "FIRST", "item_no": 1, "minutes_used": 30},
            {"meeting_id": "FIRST", "item_no": 2, "minutes_used": 15},
            {"meeting_id": "LATER", "item_no": 1},
        ],
        decision=[
            {"decision_id": code, "meeting_id": "FIRST", "panel_decision": kind}
            for code, kind in (
                ("D1", "more_information_needed"),
                ("D2", "more_information_needed"),
                ("D3", "redirect_individual_pathway"),
                ("D4", "task_partner"),
            )
        ],
        statement_reading=[{"meeting_id": "FIRST", "statement_version": 1}],
    )
    wanted = (
        "meeting_id items minutes_used deferred redirected statement_read days_to_minutes "
        "since_reformed"
    )
    assert asked(snapshot, "practice_by_meeting", wanted) == [
        ("FIRST", 2, 45, 2, 1, True, 8, True),
        ("BEFORE", 0, None, 0, 0, False, None, False),
    ]
