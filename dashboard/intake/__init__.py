"""From files to a new snapshot: reading, checking, importing, and the templates to start from."""

from dashboard.intake.guard import Decision
from dashboard.intake.importing import (
    Batch,
    check,
    demonstration,
    gathered,
    prepared,
    publish,
    record,
)
from dashboard.intake.opened import SUFFIXES
from dashboard.intake.reading import read, read_all
from dashboard.intake.sheet import Sheet
from dashboard.intake.templates import write_templates

__all__ = [
    "SUFFIXES",
    "Batch",
    "Decision",
    "Sheet",
    "check",
    "demonstration",
    "gathered",
    "prepared",
    "publish",
    "read",
    "read_all",
    "record",
    "write_templates",
]
