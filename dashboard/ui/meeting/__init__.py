"""The meeting on the screen: led from step to step, recorded where each step is, and closed."""

from dashboard.ui.meeting.action import record_action
from dashboard.ui.meeting.attendance import record_attendance
from dashboard.ui.meeting.decision import record_decision
from dashboard.ui.meeting.fields import beside_form
from dashboard.ui.meeting.goal import record_goal
from dashboard.ui.meeting.judged_part import record_finding_change, record_goal_judgement
from dashboard.ui.meeting.judgement import record_judgement
from dashboard.ui.meeting.minutes import offer_minutes
from dashboard.ui.meeting.next_meeting import record_next_meeting
from dashboard.ui.meeting.presenting import (
    lead_through_meeting,
    offer_keys,
    offer_presenting,
    show_presenting_bar,
)

__all__ = [
    "beside_form",
    "lead_through_meeting",
    "offer_keys",
    "offer_minutes",
    "offer_presenting",
    "record_action",
    "record_attendance",
    "record_decision",
    "record_finding_change",
    "record_goal",
    "record_goal_judgement",
    "record_judgement",
    "record_next_meeting",
    "show_presenting_bar",
]
