"""Observation schedules: slots by items, either way round, as rows of ours."""

from dashboard.intake.schedules.layout import Cell, Schedule, schedule_of
from dashboard.intake.schedules.observing import ToldOfSlots, observations

__all__ = ["Cell", "Schedule", "ToldOfSlots", "observations", "schedule_of"]
