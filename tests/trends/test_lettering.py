"""Words on a chart with axes stand clear of each other, and values are written as read."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.lettering import (
    LINE,
    month_tick_step,
    round_ticks,
    short_number,
    spread_heights,
    stack_overlapping,
)


def test_heights_are_pushed_up_and_at_the_top_down_again() -> None:
    assert spread_heights([5, 1, 5.5], 1) == [5, 1, 6]
    assert spread_heights([9, 9, 9], 1, 9) == [9, 8, 7]


@given(st.lists(st.floats(0, 100), max_size=6))
def test_heights_are_always_so_far_apart_and_never_over_the_top(heights: list[float]) -> None:
    moved = sorted(spread_heights(heights, 20, 100))
    assert all(high - low > 20 - 1e-6 for low, high in pairwise(moved))
    assert all(height <= 100 for height in moved)


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 300), st.floats(10, 200)), max_size=8))
def test_no_line_of_words_lies_on_another(boxes: list[tuple[float, float, float]]) -> None:
    heights = stack_overlapping(boxes)
    for at, (left, _, wide) in enumerate(boxes):
        for other in range(at):
            apart = abs(heights[at] - heights[other]) >= LINE - 1e-6
            beside = boxes[other][0] >= left + wide or left >= boxes[other][0] + boxes[other][2]
            assert apart or beside


@pytest.mark.parametrize(
    ("top", "whole", "expected"),
    [
        (9, True, [0, 2, 4, 6, 8]),
        (2, True, [0, 1, 2]),
        (0.3, False, [0, 0.1, 0.2, 0.3]),
        (111, True, [0, 50, 100]),
        (0, False, [0]),
    ],
)
def test_ticks_are_round_and_counts_have_whole_ones(
    top: float,
    whole: bool,  # noqa: FBT001 - a case of the table
    expected: list[float],
) -> None:
    assert round_ticks(top, whole=whole) == expected


def test_months_are_named_as_often_as_there_is_room() -> None:
    ends = [
        date(2022, 6, 1),
        date(2023, 3, 1),
        date(2023, 12, 1),
        date(2025, 1, 1),
        date(2030, 1, 1),
    ]
    assert [month_tick_step(date(2022, 1, 1), end) for end in ends] == [
        "M1",
        "M3",
        "M3",
        "M6",
        "M12",
    ]


def test_values_are_written_with_the_digits_that_matter() -> None:
    assert [short_number(value) for value in (12.0, 4.25, 0.346, 1234.5, 0)] == [
        "12",
        "4.2",
        "0.35",
        "1,234",
        "0",
    ]
