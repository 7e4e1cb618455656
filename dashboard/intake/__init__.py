"""From files to a new snapshot: reading, checking, importing, and the templates to start from."""

from dashboard.intake.importing import check, demonstration, gathered, publish, record
from dashboard.intake.reading import Sheet, read
from dashboard.intake.templates import write_templates

__all__ = [
    "Sheet",
    "check",
    "demonstration",
    "gathered",
    "publish",
    "read",
    "record",
    "write_templates",
]
