"""Whole reviews drawn at random: people answer many questions, and `change` gives its verdicts.

The exact figures hold for one question and for people who answer independently of each other. A
review has many questions, and people who come with their friends; that has to be tried out.
"""

import random
from statistics import NormalDist
from typing import Any

import pandas as pd

from dashboard.analysis.change import change
from dashboard.analysis.verdicts import CLEAR_IMPROVEMENT, CLEAR_WORSENING

NORMAL = NormalDist()
CLEAR = (CLEAR_IMPROVEMENT, CLEAR_WORSENING)
QUESTIONS = 12
NEUTRAL = 0.15  # of those asked, whatever the question
LIKE_ONESELF = 0.3  # what of an answer comes from the person, whatever the question


def reviews(
    number: int, people: int, draw: random.Random, *, friends: int = 1, alike: float = 0.0
) -> pd.DataFrame:
    """Return the verdicts of reviews without any true change: one row for each question.

    people: how many answer in each round. friends: how many come together; alike: what of an
    answer such a group shares, from 0 to 1.
    """
    rows: list[dict[str, Any]] = []
    for review in range(number):
        shares = [draw.uniform(0.2, 0.8 - NEUTRAL) for _ in range(QUESTIONS)]
        for is_after in (False, True):
            answers = _answers(shares, people, draw, friends, alike)
            for question, (positive, neutral) in enumerate(answers):
                rows.append(
                    {
                        "question_id": f"{review}/{question}",
                        "respondent_group": "young_people",
                        "group_label": "Young people",
                        "is_after": is_after,
                        "was_asked": True,
                        "wording": f"Question {question}",
                        "question_change": "none",
                        "good_direction": "up",
                        "positive": positive,
                        "neutral": neutral,
                        "negative": people - positive - neutral,
                        "answered": people,
                        "base_size": "small",
                    }
                )
    verdicts = change(pd.DataFrame(rows))
    review_of = [str(name).partition("/")[0] for name in verdicts["question_id"]]
    return verdicts.assign(review=review_of, is_clear=verdicts["verdict"].isin(CLEAR))


def _answers(
    shares: list[float], people: int, draw: random.Random, friends: int, alike: float
) -> list[tuple[int, int]]:
    """Return for each question how many agree, and how many are neutral."""
    limits = [(NORMAL.inv_cdf(share), NORMAL.inv_cdf(share + NEUTRAL)) for share in shares]
    counts = [[0, 0] for _ in shares]
    group = [0.0 for _ in shares]
    for person in range(people):
        if person % friends == 0:
            group = [draw.gauss() for _ in shares]
        own = draw.gauss()
        for question, (agree, neither) in enumerate(limits):
            of_its_own = (1 - LIKE_ONESELF - alike) ** 0.5 * draw.gauss()
            leaning = LIKE_ONESELF**0.5 * own + alike**0.5 * group[question] + of_its_own
            counts[question][0] += leaning <= agree
            counts[question][1] += agree < leaning <= neither
    return [(agree, neutral) for agree, neutral in counts]
