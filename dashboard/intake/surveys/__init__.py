"""Surveys straight from form tools: recognised, matched by a person, and turned into answers."""

from dashboard.intake.surveys.export import SurveyExport, answers_by_column
from dashboard.intake.surveys.export_reader import read_export
from dashboard.intake.surveys.matching import (
    Matching,
    NewQuestion,
    QuestionMatch,
    first_response_no,
)
from dashboard.intake.surveys.matching_toml import (
    FOLDER,
    RecalledMatching,
    invalid_matchings,
    load_matchings,
    matching_toml,
    parse_matching,
    recall_matching,
    save_matching,
)
from dashboard.intake.surveys.question_suggestions import (
    QuestionCandidate,
    QuestionSuggestion,
    columns_by_stem,
    compare_question,
    suggest_questions,
    wording_difference,
)
from dashboard.intake.surveys.scale_suggestions import (
    ScaleSuggestion,
    suggest_scale,
    suggest_scales,
)
from dashboard.intake.surveys.survey_rows import survey_sheets

__all__ = [
    "FOLDER",
    "Matching",
    "NewQuestion",
    "QuestionCandidate",
    "QuestionMatch",
    "QuestionSuggestion",
    "RecalledMatching",
    "ScaleSuggestion",
    "SurveyExport",
    "answers_by_column",
    "columns_by_stem",
    "compare_question",
    "first_response_no",
    "invalid_matchings",
    "load_matchings",
    "matching_toml",
    "parse_matching",
    "read_export",
    "recall_matching",
    "save_matching",
    "suggest_questions",
    "suggest_scale",
    "suggest_scales",
    "survey_sheets",
    "wording_difference",
]
