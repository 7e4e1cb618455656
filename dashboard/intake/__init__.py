"""From files to a new snapshot: reading, checking, importing, and the templates to start from."""

from dashboard.intake.importing import check, demonstration, gathered, publish, record
from dashboard.intake.reading import SUFFIXES, read, read_all
from dashboard.intake.sheet import Sheet
from dashboard.intake.templates import write_templates

__all__ = [
    "SUFFIXES",
    "Sheet",
    "check",
    "demonstration",
    "gathered",
    "publish",
    "read",
    "read_all",
    "record",
    "write_templates",
]
