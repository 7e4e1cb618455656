"""Every sentence of a review at its edges: answers, rounds, visits, talks, findings, goals."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations_with_replacement, product

import pandas as pd
import pytest

from dashboard.analysis.measures import evidence
from dashboard.analysis.review.change import change
from dashboard.analysis.review.changed_questions import RULES
from dashboard.analysis.review.observations import all_matched_line, change_in_observations
from dashboard.analysis.review.review_headlines import (
    answers_line,
    became_headline,
    between_headline,
    goals_headline,
    judgement_headline,
    observed_headline,
    observed_line,
    people_line,
    review_headline,
    rounds_headline,
    themes_headline,
)
from dashboard.analysis.review.rounds import answers_by_round
from dashboard.analysis.review.themes import themes_before_and_after
from dashboard.analysis.rounded import rounding_line
from dashboard.analysis.verdicts import (
    points,
    points_between,
    times,
    times_between,
    verdict_of,
    verdict_of_ratio,
)
from tests.analysis.answers import VERDICTS, Counts, asked
from tests.analysis.edges import drawn_by
from tests.analysis.faults import faults_of
from tests.analysis.review.test_observations import observed, slots
from tests.analysis.review.test_themes import told as discussed

SAME, RISEN, FALLEN = (14, 12, 12), (30, 6, 2), (2, 6, 30)
ANSWERS: tuple[tuple[Counts | None, Counts | None], ...] = (
    (SAME, RISEN),
    (SAME, FALLEN),
    (SAME, SAME),
    ((6, 4, 4), (9, 3, 2)),
    ((1, 1, 1), (2, 1, 1)),
    ((3, 3, 2), (4, 3, 2)),
    ((0, 0, 12), (12, 0, 0)),
    ((0, 0, 0), (5, 5, 5)),
    (SAME, None),
    (None, RISEN),
)
NAMES = ("I feel safe", "Officers: do they listen to us", "A " + "very long question " * 8)
GROUPS = ("young_people", "residents", "businesses", "other")


def question(
    number: int, counts: tuple[Counts | None, Counts | None], **told: object
) -> list[dict[str, object]]:
    """Return a question in two rounds; groups and directions take turns."""
    group = GROUPS[number % len(GROUPS)]
    own = {
        "question_id": f"Q{number}",
        "wording": NAMES[number % len(NAMES)],
        "respondent_group": group,
        "group_label": group.replace("_", " ").capitalize(),
        "good_direction": ("up", "down", "neutral")[number % 3],
        "same_people": ("same", None, "others", "mostly_same")[number % 4],
    }
    return [
        asked(counts[0], is_after=False, **own | told),
        asked(counts[1], is_after=True, **own | told),
    ]


@cache
def answers() -> list[pd.DataFrame]:
    """Return the answers of reviews, made once: one question, two, and many of one kind."""
    return list(_answers())


def _answers() -> Iterator[pd.DataFrame]:
    for both in combinations_with_replacement(ANSWERS, 2):
        for named in ((True, True), (True, False), (False, False)):
            rows = [
                row
                for at, (counts, is_named) in enumerate(zip(both, named, strict=True))
                for row in question(at, counts, is_named=is_named)
            ]
            yield change(pd.DataFrame(rows))
    for counts, number, step in product(ANSWERS, (1, 3, 13), (1, 5)):
        rows = [
            row
            for at in range(number)
            for row in question(at, counts, is_named=number == 3, rounded_to=step)
        ]
        yield change(pd.DataFrame(rows))
    for rule, direction in product([*RULES, "unheard of"], ("up", "down")):
        changed = {"question_change": rule, "judged_by_role": "The analyst."}
        yield change(
            pd.DataFrame(
                question(0, (SAME, RISEN), is_named=True, good_direction=direction, **changed)
            )
        )


def answered() -> Iterator[str]:
    for rows in answers():
        yield review_headline(rows)
        yield answers_line(rows)
        yield people_line(rows)
        yield rounding_line(rows, verdicts=True)
        yield from rows["sentence"]
        yield from rows["note"].dropna()
    nothing = pd.DataFrame(columns=["verdict"])
    yield review_headline(nothing)
    yield answers_line(nothing)


def rounds() -> Iterator[str]:
    yield rounds_headline(pd.DataFrame())
    for counts, number, questions in product(ANSWERS, (1, 2, 12), (1, 2, 13)):
        rows = [
            row | {"round": at + 1, "is_after": at > 0}
            for each in range(questions)
            for at in range(number)
            for row in question(each, counts)[at % 2 : at % 2 + 1]
        ]
        shown = answers_by_round(pd.DataFrame(rows))
        yield rounds_headline(shown)
        for since in ("since_baseline", "since_last"):
            yield from shown[f"{since}_sentence"].dropna()


def visits() -> Iterator[str]:
    yield observed_headline(pd.DataFrame())
    yield observed_line(pd.DataFrame())
    many: list[tuple[int | None, ...]] = [(), (None,), (1, 0, 0), (40, 44, 39), (1,) * 12]
    for before, after, kind in product(many, many, ("count", "presence")):
        if before or after:
            items = [
                observed(
                    slots(*before, minutes=minutes),
                    slots(*after),
                    item_id=f"I{at}",
                    item_type=kind,
                    good_direction=("up", "down", "neutral")[at % 3],
                )
                for at, minutes in enumerate((60, 90, 1, 60))
            ]
            for number in (1, 4):
                rows = change_in_observations(pd.concat(items[:number]))
                yield observed_headline(rows)
                yield observed_line(rows)
                yield all_matched_line(pd.concat(items[:number]))
                yield from rows["sentence"]
                yield from rows["note"]


def talks() -> Iterator[str]:
    yield themes_headline(pd.DataFrame())
    states = (((3, 2), (2, 1)), ((3, 0), (1, 1)), ((3, 2), (2, 0)), ((3, 2), (0, 0)), ((3, 2),))
    for number in (1, 2, 3):
        for chosen in combinations_with_replacement(states, number):
            themes = [discussed(*state, theme=f"T{at}") for at, state in enumerate(chosen)]
            rows = themes_before_and_after(pd.concat(themes))
            yield themes_headline(rows)
            yield from rows["sentence"]


def findings() -> Iterator[str]:
    kinds = {
        "Strength as before": "strength_same",
        "Concern as before": "concern_same",
        "Strength grown": "strength_more",
        "Concern reduced": "concern_less",
        "New strength": "strength_new",
        "Concern gone": "concern_gone",
    }
    yield became_headline(pd.DataFrame())
    for number in (1, 2, 3):
        for chosen in combinations_with_replacement(kinds, number):
            rows = pd.DataFrame(
                {"change_label": chosen, "finding_change": [kinds[label] for label in chosen]}
            )
            yield became_headline(rows)


def judgements() -> Iterator[str]:
    yield goals_headline(pd.DataFrame(columns=["goal_id", "judgement"]))
    for number in (1, 2, 3):
        for chosen in combinations_with_replacement(("Reached", "Partly reached", None), number):
            goals = [f"G{at}" for at in range(number)]
            yield goals_headline(pd.DataFrame({"goal_id": goals, "judgement": chosen}))
    days = (pd.NaT, pd.Timestamp("2024-05-01"))
    for alias, held, overdue in product(("The park", "St James's"), days, (True, False)):
        review = {
            "held_on": held,
            "due_on": pd.Timestamp("2024-04-01"),
            "outcome": "Safer",
            "is_next_overdue": overdue,
            "next_review_on": pd.Timestamp("2024-09-02"),
        }
        yield from (
            judgement_headline(pd.DataFrame([review] * reviews), alias) for reviews in (1, 2)
        )
    yield judgement_headline(pd.DataFrame(), "The park")
    yield between_headline(pd.DataFrame(), "The park")
    for own, around, near in product((0, 1, 2, 13), repeat=3):
        rows = pd.DataFrame(
            {
                "display_alias": ["The park"] * (own + around) + ["The school"] * near,
                "lane": ["response"] * own + ["around"] * (around + near),
            }
        )
        yield between_headline(rows, "The park")


def figures() -> Iterator[str]:
    ends = (-1.0, -0.5, -0.004, 0.0, 0.005, 0.01, 0.5, 1.0)
    for low, middle, high in combinations_with_replacement(ends, 3):
        yield f"So: {points(middle, low, high)}"
        yield f"So {points_between(low, high)}"
        yield verdict_of(middle, low, high, "up")
    ratios = (0.0, 0.004, 0.5, 0.996, 1.0, 1.004, 3.0, 12.5, 1_234.5, float("inf"))
    for low, middle, high in combinations_with_replacement(ratios, 3):
        if 0 < middle < float("inf"):
            yield f"So: {times(middle, low, high)}"
            yield f"So {times_between(low, high)}" if low < high else ""
            yield verdict_of_ratio(middle, low, high, "down")


def known() -> Iterator[str]:
    for rows in answers():
        measured = pd.DataFrame(
            [{"measure_type": "change", "is_primary": True, "question_id": "Q0"}]
        )
        yield str(evidence(measured, rows)["known"].iloc[0])


SENTENCES = (answered, rounds, visits, talks, findings, judgements, figures, known)
FROM_A_NAME = {"two colons"}  # a question may hold one, and a group's name stands before a sentence


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda made: made.__name__)
def test_no_sentence_has_a_fault_of_english(sentences: Callable[[], Iterator[str]]) -> None:
    said, missing = drawn_by(sentences)
    assert len(said) > 8
    assert not missing
    found = {text: [w for w in faults_of(text) if w not in FROM_A_NAME] for text in said}
    assert not {text: wrong for text, wrong in found.items() if wrong}


def test_every_verdict_is_reached() -> None:
    seen = {verdict for rows in answers() for verdict in rows["verdict"]}
    assert seen == set(VERDICTS)
