"""Guarding people: files about persons, text that points to somebody, and words that blame."""

from dashboard.intake.guard.blaming import Blaming, Phrase, blaming
from dashboard.intake.guard.columns import WHOLE_FILE, PersonColumn, person_columns
from dashboard.intake.guard.decisions import (
    REMOVED,
    Choice,
    Decided,
    Decision,
    InCell,
    Open,
    decided,
    scanned,
)
from dashboard.intake.guard.found import KINDS, Found
from dashboard.intake.guard.scanning import found_in, found_in_cells

__all__ = [
    "KINDS",
    "REMOVED",
    "WHOLE_FILE",
    "Blaming",
    "Choice",
    "Decided",
    "Decision",
    "Found",
    "InCell",
    "Open",
    "PersonColumn",
    "Phrase",
    "blaming",
    "decided",
    "found_in",
    "found_in_cells",
    "person_columns",
    "scanned",
]
