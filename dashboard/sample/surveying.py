"""Answers to a survey: scattered as answers are, and moved only where a plan truly worked."""

import math
from datetime import date

import numpy as np

from dashboard.sample.borough import Assessment, Borough, Context
from dashboard.sample.terms import in_term

_EVERYWHERE = ("SAFE", "HELP", "FAIR", "MEET")
_ALSO = {"school": ("BELONG",), "transport": ("WAY",)}
_ADULTS = ("ADULT_SPEAK", "ADULT_RIGHT")
_WITH_QUESTIONS = ("residents", "school_staff", "transport_staff", "businesses")
# A question's versions by the day from which each was asked; none means that it was dropped.
_SINCE = {
    "HELP": ((date(2023, 10, 1), 2),),
    "FAIR": ((date(2024, 2, 1), 2),),
    "MEET": ((date(2024, 1, 1), None),),
}
_NEW_SINCE = {"ASKED": date(2023, 9, 1)}
# Steps of the scale by how far an answer's leaning lies from the side that agrees.
_STEPS = np.array([-2.0, -0.9, 0.0, 1.5])
_NO_ANSWER = 0.04
_SMALL_ROUND = 0.18
# Who is asked again in one building is mostly who was asked before; in the open nobody knows.
_SAME_PEOPLE = {"pupils": "mostly_same", "school_staff": "mostly_same"}


def survey(borough: Borough, assessment: Assessment) -> None:
    """Ask each group of a round its questions, and write what was asked and answered."""
    dice = borough.dice
    number = 0
    for group in assessment.groups:
        if group == assessment.young_people:
            small = dice.chance(_SMALL_ROUND)
            people = dice.between(3, 11) if small else dice.between(14, 58)
            questions = _asked(assessment.context, assessment.started)
        elif group in _WITH_QUESTIONS:
            people = dice.between(4, 26)
            questions = [(name, 1) for name in _ADULTS]
        else:
            continue
        if not in_term(assessment.started):
            people = people * 2 // 3 + 1
        _write_answers(borough, assessment, group, questions, (number, people))
        number += people
        assessment.reached[group] = assessment.reached.get(group, 0) + people


def mood(borough: Borough, context: Context, question: str) -> float:
    """Return where the good answers of a context truly stand, as a logit; drawn once."""
    if question not in context.moods:
        context.moods[question] = borough.dice.around(-0.3, 0.55)
    return context.moods[question]


def share(logit: float) -> float:
    """Return the share of good answers that a logit stands for."""
    return round(1 / (1 + math.exp(-logit)), 3)


def _asked(context: Context, day: date) -> list[tuple[str, int]]:
    """Return the questions of the day with their versions."""
    names = [*_EVERYWHERE, *_ALSO.get(context.place, ())]
    names += [name for name, since in _NEW_SINCE.items() if day >= since]
    asked = []
    for name in names:
        version: int | None = 1
        for since, later in _SINCE.get(name, ()):
            version = later if day >= since else version
        if version is not None:
            asked.append((name, version))
    return asked


def _write_answers(
    borough: Borough,
    assessment: Assessment,
    group: str,
    questions: list[tuple[str, int]],
    people: tuple[int, int],
) -> None:
    """Write the answers of one group.

    people: the number of the form before the first, and how many there are.

    An answer leans by the question's true standing and by chance (logistic), so that the share
    that agrees is the true one (McCullagh 1980, the proportional odds model).
    """
    for position, (name, version) in enumerate(questions, start=1):
        borough.files.put(
            "question_asked",
            assessment_id=assessment.code,
            question_id=name,
            question_version=version,
            respondent_group=group,
            position=position,
            same_people=_SAME_PEOPLE.get(group, "not_known") if assessment.round > 1 else None,
        )
    before, count = people
    stands = [mood(borough, assessment.context, name) for name, _ in questions]
    leaning = borough.dice.logistic(count, len(questions)) + np.array(stands)
    options = np.searchsorted(_STEPS, leaning) + 1
    options[borough.dice.generator.random(options.shape) < _NO_ANSWER] = 9
    heads = [f"{name},{version},{group},agree_5," for name, version in questions]
    lines = [
        f"{assessment.code},{before + at},{head}{option}\n"
        for at, row in enumerate(options.tolist(), start=1)
        for head, option in zip(heads, row, strict=True)
    ]
    # The columns' order is that of the table: code, form, question, version, group, scale, option.
    borough.files.put_many("survey_answer", lines)
