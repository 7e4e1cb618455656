"""Matches that a person made, for tests: each question with its answers in words or in codes."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.intake import Sheet
from dashboard.intake.surveys import Matching, QuestionMatch, SurveyExport
from dashboard.settings import home
from tests.surveys.exports import FAIR, HELP, SAFE, WORDS

OPTIONS = pd.read_csv(home() / "data" / "reference" / "answer_option.csv")
IN_WORDS = {label: number for number, label in enumerate(WORDS, start=1)}
IN_CODES = {f"A{6 - number}": number for number in range(1, 6)}
ASKED = {"SAFE": SAFE, "HELP": HELP, "FAIR": FAIR}
PRINT = "9f86d081884c7d65"


def match(
    column: str,
    question_id: str,
    labels: dict[str, int] | None = None,
    **more: Any,  # noqa: ANN401 - any field of a match
) -> QuestionMatch:
    """Return a match that the analyst confirmed."""
    who, why = "Analyst", "The same words as in spring"
    told = QuestionMatch(
        column, question_id, 1, "agree_5", labels or IN_WORDS, who, why, confirmed_on="2022-09-15"
    )
    return replace(told, **more)


def matched(
    export: SurveyExport, labels: dict[str, int], assessment_id: str = "PARK-R1"
) -> Matching:
    """Return the three questions matched with the columns of an export that ask them."""
    texts = {column.text: column for column in export.questions}
    by_code = {column.text.upper(): column for column in export.questions}
    found = {question: texts.get(text) or by_code[question] for question, text in ASKED.items()}
    return Matching(
        assessment_id,
        "young_people",
        tuple(match(c.name, question, labels, text=c.text) for question, c in found.items()),
        tool=export.tool,
        columns=tuple(column.name for column in export.questions),
    )


def matched_with(*matches: QuestionMatch, **more: Any) -> Matching:  # noqa: ANN401 - any field
    """Return a matching of the park's first round with the matches given."""
    return replace(Matching("PARK-R1", "young_people", matches), **more)


def counted(sheets: list[Sheet]) -> dict[str, dict[int, int]]:
    """Count the answers to each question by option."""
    cells = of(sheets, "survey_answer").part.cells
    found: dict[str, Counter[int]] = {}
    for question, option in zip(cells["question_id"], cells["option_no"], strict=True):
        found.setdefault(question, Counter())[int(option)] += 1
    return {question: dict(sorted(counts.items())) for question, counts in found.items()}


def of(sheets: list[Sheet], table: str) -> Sheet:
    """Return the sheet of a table."""
    return next(sheet for sheet in sheets if sheet.part.table_name == table)
