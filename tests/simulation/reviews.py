"""Whole reviews drawn at random: people answer many questions, and `change` gives its verdicts.

The exact figures hold for one question and for people who answer independently of each other. A
review has many questions, and people who come with their friends; that has to be tried out.
"""

import random
from statistics import NormalDist
from typing import Any

import pandas as pd

from dashboard.analysis.intervals import newcombe
from dashboard.analysis.review.change import change
from dashboard.analysis.review.review_headlines import review_headline
from dashboard.analysis.verdicts import CLEAR

NORMAL = NormalDist()
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
    rows = [
        row | {"question_id": f"{review}/{row['question_id']}"}
        for review in range(number)
        for row in one_review(people, draw, (friends, alike))
    ]
    verdicts = change(pd.DataFrame(rows))
    review_of = [str(name).partition("/")[0] for name in verdicts["question_id"]]
    return verdicts.assign(review=review_of, is_clear=verdicts["verdict"].isin(CLEAR))


def claims(
    number: int, people: int, draw: random.Random, *, named: int, rise: float = 0.0
) -> tuple[float, float]:
    """Return in which share of reviews a headline claims better, and worse, of named measures.

    rise: what the named measures truly rise by.
    """
    told = [
        review_headline(change(pd.DataFrame(one_review(people, draw, named=named, rise=rise))))
        for _ in range(number)
    ]
    better, worse = (
        sum(f"clearly {side}:" in line.lower() for line in told) / number
        for side in ("better", "worse")
    )
    return better, worse


def one_review(
    people: int,
    draw: random.Random,
    company: tuple[int, float] = (1, 0.0),
    *,
    named: int = 0,
    rise: float = 0.0,
) -> list[dict[str, Any]]:
    """Return rows of before_and_after: twelve questions, of which the first are named measures.

    company: friends and alike, as in `reviews`. rise: what the named measures truly rise by.
    """
    rows: list[dict[str, Any]] = []
    shares = [draw.uniform(0.2, 0.8 - NEUTRAL - rise) for _ in range(QUESTIONS)]
    for is_after in (False, True):
        true = [share + rise * (is_after and at < named) for at, share in enumerate(shares)]
        for question, (positive, neutral) in enumerate(_answers(true, people, draw, *company)):
            rows.append(
                {
                    "question_id": f"{question}",
                    "respondent_group": "young_people",
                    "group_label": "Young people",
                    "is_after": is_after,
                    "was_asked": True,
                    "wording": f"Question {question}",
                    "question_change": "none",
                    "good_direction": "up",
                    "is_named": question < named,
                    "same_people": None,
                    "positive": positive,
                    "neutral": neutral,
                    "negative": people - positive - neutral,
                    "answered": people,
                    "base_size": "small",
                }
            )
    return rows


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


def same_people_twice(number: int, people: int, draw: random.Random, *, own: float) -> float:
    """Return how often Newcombe's range holds no change where the same people answer twice.

    own: what of an answer comes from the person and stays, from 0 (others might as well have been
    asked) to 1.
    """
    held = 0
    for _ in range(number):
        limit = NORMAL.inv_cdf(draw.uniform(0.2, 0.8))
        leanings = [own**0.5 * draw.gauss() for _ in range(people)]
        before, after = (
            sum(leaning + (1 - own) ** 0.5 * draw.gauss() <= limit for leaning in leanings)
            for _ in range(2)
        )
        low, high = newcombe(before, people, after, people)
        held += low <= 0 <= high
    return held / number
