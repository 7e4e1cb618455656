"""A review far larger than any panel's: 60 questions, 8 groups, 2 rounds of 5,000 respondents."""

import csv
import io
import random

from dashboard import intake
from dashboard.intake import Sheet

QUESTIONS = [f"BIG{number:02}" for number in range(1, 61)]
GROUPS = (
    *("young_people", "pupils", "residents", "parents_or_carers", "businesses"),
    *("school_staff", "youth_workers", "police_officers"),
)
RESPONDENTS = 5_000
ROUNDS = ("PARK-R1", "PARK-R2")


def sheets() -> list[Sheet]:
    """Return the questions, who was asked, and every answer, drawn by one seed."""
    chance = random.Random(1)  # noqa: S311 - no secret: the same answers every time
    answers = [
        [of, 100_000 + who, q, 1, GROUPS[who % len(GROUPS)], "agree_5", chance.randint(1, 5)]
        for of in ROUNDS
        for who in range(RESPONDENTS)
        for q in QUESTIONS
    ]
    answered = _sheet(
        "survey_answer",
        "assessment_id response_no question_id question_version respondent_group scale_id "
        "option_no",
        answers,
    )
    return [*asking(), answered]


def asking() -> list[Sheet]:
    """Return the questions and who was asked."""
    questions = [
        [q, 1, f"Question {q} of a big survey", "agree_5", "up", "none"] for q in QUESTIONS
    ]
    asked = [
        [of, q, 1, group, place]
        for of in ROUNDS
        for place, q in enumerate(QUESTIONS, start=10)
        for group in GROUPS
    ]
    return [
        _sheet(
            "survey_question",
            "question_id question_version wording scale_id good_direction question_change",
            questions,
        ),
        _sheet(
            "question_asked",
            "assessment_id question_id question_version respondent_group position",
            asked,
        ),
    ]


def _sheet(table: str, columns: str, rows: list[list[object]]) -> Sheet:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns.split())
    writer.writerows(rows)
    return intake.read_sheet(f"{table}-big.csv", text.getvalue().encode())
