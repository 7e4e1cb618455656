"""Observation schedules: slots by items, either way round, as rows of ours."""

from dashboard.intake.schedules.layout import Schedule, ScheduleCell, read_schedule
from dashboard.intake.schedules.observations import SlotDefaults, observation_sheets

__all__ = ["Schedule", "ScheduleCell", "SlotDefaults", "observation_sheets", "read_schedule"]
