"""The nine phrases: which one is said when, and a change with its range in words."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.intervals import newcombe, rate_ratio
from dashboard.analysis.review.review_headlines import OUTCOMES
from dashboard.analysis.verdicts import points, times, verdict_of, verdict_of_ratio
from tests.analysis.answers import VERDICTS

PEOPLE = st.integers(10, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
OPPOSITE = {
    "Clear improvement": "Clear worsening",
    "Possible improvement, not clear": "Possible worsening, not clear",
    "No clear change": "No clear change",
    "Possible worsening, not clear": "Possible improvement, not clear",
    "Clear worsening": "Clear improvement",
}


def test_a_headline_has_words_for_each_of_the_nine_phrases() -> None:
    assert sorted(OUTCOMES) == sorted(VERDICTS)


@pytest.mark.parametrize(
    ("difference", "low", "high", "verdict"),
    [
        (0.32, 0.09, 0.50, "Clear improvement"),
        (0.30, -0.01, 0.54, "Possible improvement, not clear"),
        (0.10, -0.11, 0.31, "Possible improvement, not clear"),
        (0.09, -0.12, 0.30, "No clear change"),
        (0.00, -0.20, 0.20, "No clear change"),
        (-0.09, -0.30, 0.12, "No clear change"),
        (-0.15, -0.38, 0.12, "Possible worsening, not clear"),
        (-0.32, -0.50, -0.09, "Clear worsening"),
    ],
)
def test_a_change_gets_its_phrase_and_the_opposite_one_where_less_is_better(
    difference: float, low: float, high: float, verdict: str
) -> None:
    assert verdict_of(difference, low, high, "up") == verdict
    assert verdict_of(difference, low, high, "down") == OPPOSITE[verdict]
    assert verdict_of(difference, low, high, "neutral") == "No agreed direction"


def test_ten_points_are_ten_points_in_binary_too() -> None:
    assert 6 / 10 - 5 / 10 < 0.1
    assert verdict_of(6 / 10 - 5 / 10, -0.3, 0.5, "up") == "Possible improvement, not clear"


def test_a_range_is_judged_as_it_is_written() -> None:
    assert points(0.20, 0.004, 0.38) == "+20 points, 0 to 38"
    assert verdict_of(0.20, 0.004, 0.38, "up") == "Possible improvement, not clear"
    assert points(0.20, 0.006, 0.38) == "+20 points, 1 to 38"
    assert verdict_of(0.20, 0.006, 0.38, "up") == "Clear improvement"


def test_six_of_eighteen_to_fourteen_of_twenty_two_is_possible_and_not_clear() -> None:
    low, high = newcombe(6, 18, 14, 22)
    difference = 14 / 22 - 6 / 18
    assert points(difference, low, high) == "+30 points, −1 to 54"
    assert verdict_of(difference, low, high, "up") == "Possible improvement, not clear"


def test_points_have_a_true_minus_sign_and_one_point_is_singular() -> None:
    assert points(-0.32, -0.50, -0.09) == "−32 points, −50 to −9"
    assert points(0.01, -0.2, 0.2) == "+1 point, −20 to 20"
    assert points(-0.001, -0.2, 0.2) == "0 points, −20 to 20"


@given(PEOPLE, PEOPLE)
def test_swapping_rounds_gives_the_opposite_phrase(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    there = verdict_of(
        after[0] / after[1] - before[0] / before[1], *newcombe(*before, *after), "up"
    )
    back = verdict_of(before[0] / before[1] - after[0] / after[1], *newcombe(*after, *before), "up")
    assert back == OPPOSITE[there]


@pytest.mark.parametrize(
    ("ratio", "low", "high", "verdict"),
    [
        (2.5, 1.2, 5.6, "Clear improvement"),
        (1.5, 0.8, 3.0, "Possible improvement, not clear"),
        (1.4, 0.8, 3.0, "No clear change"),
        (1 / 1.4, 0.3, 1.2, "No clear change"),
        (2 / 3, 0.3, 1.2, "Possible worsening, not clear"),
        (0.0, 0.0, 0.5, "Clear worsening"),
        (math.inf, 1.9, math.inf, "Clear improvement"),
        (2.0, 1.004, 4.0, "Possible improvement, not clear"),
    ],
)
def test_a_ratio_of_rates_gets_its_phrase(
    ratio: float, low: float, high: float, verdict: str
) -> None:
    assert verdict_of_ratio(ratio, low, high, "up") == verdict
    assert verdict_of_ratio(ratio, low, high, "down") == OPPOSITE[verdict]
    assert verdict_of_ratio(ratio, low, high, "neutral") == "No agreed direction"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (9, 20, "2.2 times as often, 0.97 to 5.5"),
        (9, 0, "not at all; at most 0.51 times as often"),
        (9, 9, "just as often, 0.35 to 2.8"),
        (0, 9, "none before; at least 1.97 times as often"),
        (2, 24, "12 times as often, 3.0 to 105"),
    ],
)
def test_a_ratio_is_written_in_words(before: int, after: int, words: str) -> None:
    assert times(*rate_ratio(before, 4, after, 4)) == words
