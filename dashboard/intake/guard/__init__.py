"""Guarding people: files about persons, text that points to somebody, and words that blame."""

from dashboard.intake.guard.blaming import BlamingPhrase, Phrase, find_blaming_phrases
from dashboard.intake.guard.columns import WHOLE_FILE, PersonColumn, person_columns
from dashboard.intake.guard.decisions import (
    REMOVED,
    CellFinding,
    Choice,
    Decision,
    DecisionResult,
    OpenFinding,
    apply_decisions,
    find_in_cells,
)
from dashboard.intake.guard.found import KINDS, Found
from dashboard.intake.guard.scanning import find_details, find_details_in_texts

__all__ = [
    "KINDS",
    "REMOVED",
    "WHOLE_FILE",
    "BlamingPhrase",
    "CellFinding",
    "Choice",
    "Decision",
    "DecisionResult",
    "Found",
    "OpenFinding",
    "PersonColumn",
    "Phrase",
    "apply_decisions",
    "find_blaming_phrases",
    "find_details",
    "find_details_in_texts",
    "find_in_cells",
    "person_columns",
]
