"""From files to a new snapshot: reading, checking, importing, and the templates to start from."""

from dashboard.intake.files import RawSheet
from dashboard.intake.gathering import demonstration, gathered
from dashboard.intake.guard import KINDS, Choice, Decision, InCell
from dashboard.intake.importing import (
    Batch,
    check,
    kinder_words,
    known,
    prepared,
    publish,
    spoilt,
    told_to,
)
from dashboard.intake.layered import as_layer, says_its_year
from dashboard.intake.opened import SUFFIXES, Opened, opened
from dashboard.intake.questions import KEPT_AS_THEY_ARE, kept_for_a_reason
from dashboard.intake.reading import Told, is_plain, places_as, read, read_all, sheets_of
from dashboard.intake.recording import record, remove, unfit
from dashboard.intake.report import as_csv, counts, grouped
from dashboard.intake.sheet import Sheet
from dashboard.intake.templates import write_templates

__all__ = [
    "KEPT_AS_THEY_ARE",
    "KINDS",
    "SUFFIXES",
    "Batch",
    "Choice",
    "Decision",
    "InCell",
    "Opened",
    "RawSheet",
    "Sheet",
    "Told",
    "as_csv",
    "as_layer",
    "check",
    "counts",
    "demonstration",
    "gathered",
    "grouped",
    "is_plain",
    "kept_for_a_reason",
    "kinder_words",
    "known",
    "opened",
    "places_as",
    "prepared",
    "publish",
    "read",
    "read_all",
    "record",
    "remove",
    "says_its_year",
    "sheets_of",
    "spoilt",
    "told_to",
    "unfit",
    "write_templates",
]
