"""The rules for special causes: as NHSRplotthedots tests them, and once more from their words."""

import math
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.spc.special_causes import (
    OUTSIDE,
    RULES,
    RUN,
    TREND,
    TWO_OF_THREE,
    ChartLimits,
    direction_of_points,
    rules_met,
    signal,
    special_causes,
)

LINES = ChartLimits(0, -9, 9, -6, 6)
UNKNOWN = ChartLimits(0, math.nan, math.nan, math.nan, math.nan)


def marks(rule: str, *values: float, lines: ChartLimits = LINES) -> list[int]:
    found = special_causes(np.array(values, dtype="float64"), lines)[rule]
    return [int(mark) for mark in found]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([9, 9.1, -9, -9.1], [0, 1, 0, -1]),
        ([], []),
    ],
)
def test_a_point_on_a_limit_is_not_outside(values: list[float], expected: list[int]) -> None:
    assert marks(OUTSIDE, *values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1] * 6, [0] * 6),
        ([1] * 6 + [-1], [0] * 7),
        ([1] * 8 + [-1], [1] * 8 + [0]),
        ([-1] * 8 + [1], [-1] * 8 + [0]),
        ([1] * 6 + [0] + [1] * 6, [0] * 13),  # a point on the line ends a run
    ],
)
def test_seven_on_one_side_are_all_marked(values: list[float], expected: list[int]) -> None:
    assert marks(RUN, *values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 2, 3, 4, 5, 6], [0] * 6),
        ([1, 2, 3, 3, 4, 5, 6], [0] * 7),  # two equal points end a trend
        ([1, 2, 3, 4, 5, 6, 7], [1] * 7),
        ([2, 1, 2, 3, 4, 5, 6, 7, 3], [0] + [1] * 7 + [0]),
        ([7, 6, 5, 4, 3, 2, 1], [-1] * 7),
        ([2, 7, 6, 5, 4, 3, 2, 1, 3], [0] + [-1] * 7 + [0]),
        ([*range(7), *range(5, -1, -1)], [1] * 6 + [-1] * 7),  # the top goes the later way
    ],
)
def test_seven_rising_or_falling_are_all_marked(values: list[float], expected: list[int]) -> None:
    assert marks(TREND, *values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([7, 1, 7], [1, 0, 1]),
        ([1, 7, 7], [0, 1, 1]),
        ([-7, -7, -1], [-1, -1, 0]),
        ([7, 1, 1, 7], [0, 0, 0, 0]),
        ([7, 1, 1, 7, 7], [0, 0, 0, 1, 1]),
        ([7, -7], [0, 0]),
        ([7, -7, 7], [0, 0, 0]),
        ([7, -1, 7], [0, 0, 0]),  # all three must lie on one side
        ([7, 10, 1], [0, 0, 0]),  # a point outside is not near
        ([7, 7], [0, 0]),  # and there must be three
        ([6, 6, 1], [0, 0, 0]),
    ],
)
def test_two_of_three_near_one_limit_are_marked(values: list[float], expected: list[int]) -> None:
    assert marks(TWO_OF_THREE, *values) == expected


def test_unknown_limits_mark_nothing() -> None:
    for rule in (OUTSIDE, TWO_OF_THREE):
        assert marks(rule, 99, -99, 99, lines=UNKNOWN) == [0, 0, 0]


def test_a_mean_of_tenths_is_no_side() -> None:
    tenths = np.full(12, 0.1)
    mean = float(tenths.mean() * (1 + 1e-15))
    assert marks(RUN, *tenths, lines=ChartLimits(mean, mean, mean, mean, mean)) == [0] * 12


def test_a_point_goes_the_way_of_the_first_rule_that_it_meets() -> None:
    falling = special_causes(np.array([8, 7.5, 5, 4, 3, 2, 1], dtype="float64"), LINES)
    assert direction_of_points(falling).tolist() == [-1] * 7
    assert rules_met(falling)[0] == f"{TREND}; {TWO_OF_THREE}; {RUN}"
    assert rules_met(falling)[6] == f"{TREND}; {RUN}"
    assert rules_met(special_causes(np.array([1.0]), LINES)) == [""]


@pytest.mark.parametrize(
    ("way", "direction", "word"),
    [
        (0, "up", "common cause"),
        (1, "up", "improvement"),
        (-1, "up", "concern"),
        (1, "down", "concern"),
        (-1, "down", "improvement"),
        (1, "neutral", "special cause (up)"),
        (-1, "neutral", "special cause (down)"),
    ],
)
def test_a_signal_is_called_better_or_worse_only_by_an_agreed_direction(
    way: int, direction: str, word: str
) -> None:
    assert signal(way, direction) == word


def test_an_unknown_direction_is_refused() -> None:
    with pytest.raises(ValueError, match="up, down or neutral"):
        signal(0, "sideways")


Condition = Callable[[list[int]], bool]


def in_some_stretch(values: list[int], length: int, holds: Condition) -> list[bool]:
    """Say for each point whether some stretch of so many with it fulfils a condition."""
    starts = range(len(values) - length + 1)
    return [
        any(start <= at < start + length and holds(values[start:][:length]) for start in starts)
        for at in range(len(values))
    ]


def meeting(rule: str, values: list[int]) -> list[bool]:
    """Say which points meet a rule upwards, from its words."""
    if rule == OUTSIDE:
        return [value > 9 for value in values]
    if rule == RUN:
        return in_some_stretch(values, 7, lambda seven: min(seven) > 0)
    if rule == TREND:
        return in_some_stretch(values, 7, lambda seven: all(a < b for a, b in pairwise(seven)))
    near = [6 < value <= 9 for value in values]
    some = in_some_stretch(
        values, 3, lambda three: min(three) > 0 and sum(6 < value <= 9 for value in three) >= 2
    )
    return [one and other for one, other in zip(near, some, strict=True)]


@given(st.lists(st.integers(-11, 11), max_size=40) | st.permutations(range(-9, 10)))
def test_each_rule_marks_what_its_words_say(values: list[int]) -> None:
    found = special_causes(np.array(values, dtype="float64"), LINES)
    for rule in RULES:
        up, down = meeting(rule, values), meeting(rule, [-value for value in values])
        expected = [int(a) - int(b) for a, b in zip(up, down, strict=True)]
        for at in range(len(values)):
            if up[at] and down[at]:  # the top, or the bottom, of two trends goes the later way
                expected[at] = 1 if values[at] < values[at - 1] else -1
        assert found[rule].tolist() == expected


@given(st.integers(7, 12), st.integers(7, 12))
def test_rising_and_falling_trends_are_found_where_they_meet(rise: int, fall: int) -> None:
    values = [*range(rise), *range(rise - 2, rise - 1 - fall, -1)]
    expected = [1] * (rise - 1) + [-1] * fall
    assert marks(TREND, *values) == expected
