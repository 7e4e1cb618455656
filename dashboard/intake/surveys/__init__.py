"""Surveys straight from form tools: recognised, matched by a person, and turned into answers."""

from dashboard.intake.surveys.answering import answers
from dashboard.intake.surveys.export import Export, FormColumn, values_of
from dashboard.intake.surveys.matching import (
    Matching,
    NewQuestion,
    QuestionMatch,
    first_response_no,
)
from dashboard.intake.surveys.questions import (
    Candidate,
    QuestionProposal,
    difference,
    questions_proposed,
)
from dashboard.intake.surveys.recognising import export_of
from dashboard.intake.surveys.remembering import Remembered, parse, remembered, written
from dashboard.intake.surveys.scales import ScaleProposal, scale_proposed, scales_proposed
from dashboard.intake.surveys.shelf import FOLDER, keep, kept, spoilt
from dashboard.intake.surveys.tools import OTHER, TOOLS

__all__ = [
    "FOLDER",
    "OTHER",
    "TOOLS",
    "Candidate",
    "Export",
    "FormColumn",
    "Matching",
    "NewQuestion",
    "QuestionMatch",
    "QuestionProposal",
    "Remembered",
    "ScaleProposal",
    "answers",
    "difference",
    "export_of",
    "first_response_no",
    "keep",
    "kept",
    "parse",
    "questions_proposed",
    "remembered",
    "scale_proposed",
    "scales_proposed",
    "spoilt",
    "values_of",
    "written",
]
