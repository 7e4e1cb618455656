"""The meeting on the screen: led from step to step, recorded where each step is, and closed."""

from dashboard.ui.meeting.action import record_action
from dashboard.ui.meeting.agenda_items import (
    items_to_propose,
    record_items,
    record_proposed_items,
)
from dashboard.ui.meeting.attendance import record_attendance
from dashboard.ui.meeting.decision import record_decision
from dashboard.ui.meeting.expected_role import record_expected_role
from dashboard.ui.meeting.fields import beside_form
from dashboard.ui.meeting.goal import record_goal
from dashboard.ui.meeting.judged_part import record_finding_change, record_goal_judgement
from dashboard.ui.meeting.judgement import record_judgement
from dashboard.ui.meeting.minutes import offer_minutes
from dashboard.ui.meeting.next_meeting import (
    ask_first_meeting,
    record_new_meeting,
    record_next_meeting,
)
from dashboard.ui.meeting.presenting import (
    lead_through_meeting,
    offer_keys,
    offer_presenting,
    show_presenting_bar,
)

__all__ = [
    "ask_first_meeting",
    "beside_form",
    "items_to_propose",
    "lead_through_meeting",
    "offer_keys",
    "offer_minutes",
    "offer_presenting",
    "record_action",
    "record_attendance",
    "record_decision",
    "record_expected_role",
    "record_finding_change",
    "record_goal",
    "record_goal_judgement",
    "record_items",
    "record_judgement",
    "record_new_meeting",
    "record_next_meeting",
    "record_proposed_items",
    "show_presenting_bar",
]
