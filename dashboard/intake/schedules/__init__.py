"""Observation schedules: slots by items, either way round, as rows of ours."""

from dashboard.intake.schedules.layout import (
    DoubtfulZeros,
    Schedule,
    ScheduleCell,
    find_doubtful_zeros,
    read_schedule,
)
from dashboard.intake.schedules.observations import SlotDefaults, observation_sheets

__all__ = [
    "DoubtfulZeros",
    "Schedule",
    "ScheduleCell",
    "SlotDefaults",
    "find_doubtful_zeros",
    "observation_sheets",
    "read_schedule",
]
