"""Special causes: the points of a series that chance alone would hardly make, by the NHS-R rules.

Source: NHSRplotthedots of the NHS-R community, which follows NHS England's Making Data Count:
a point outside the limits; seven or more in a row rising or falling; two of three near the same
limit; seven or more on one side of the centre line. All points of a run or trend are marked; a
point on the line ends a run, and two equal points end a trend. Of two of three, the three lie on
one side, and only those are marked that lie in the outer third of the way to a limit.
"""

from itertools import pairwise
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]
Marks: TypeAlias = npt.NDArray[np.int64]

IN_A_ROW = 7
NEAR_LIMIT, OF_THREE = 2, 3
DUST = 1e-9  # of a value's size: a mean of tenths is no tenth to the last bit

OUTSIDE = "outside the limits"
TREND = "seven or more rising or falling"
TWO_OF_THREE = "two of three near a limit"
RUN = "seven or more on one side"
RULES = (OUTSIDE, TREND, TWO_OF_THREE, RUN)  # the first that holds says which way a point goes

COMMON = "common cause"
IMPROVEMENT = "improvement"
CONCERN = "concern"
UP = "special cause (up)"
DOWN = "special cause (down)"


class ChartLimits(NamedTuple):
    """The lines of a chart; the near ones lie two thirds of the way from the centre to a limit."""

    centre: float
    lower: float
    upper: float
    near_lower: float
    near_upper: float


def special_causes(values: Floats, limits: ChartLimits) -> dict[str, Marks]:
    """Return for each rule a mark for each point: 1 for up, −1 for down, 0 where it is not met.

    Points in order of time, without gaps. Limits that are not known (NaN) mark nothing.
    """
    sides = _beyond(values, limits.centre, limits.centre)
    outside = _beyond(values, limits.lower, limits.upper)
    near = _beyond(values, limits.near_lower, limits.near_upper) * (outside == 0)
    steps = np.array([_step(before, after) for before, after in pairwise(values)], dtype="int64")
    return {
        OUTSIDE: outside,
        TREND: _in_a_row(steps, IN_A_ROW - 1, reach=IN_A_ROW, points=len(values)),
        TWO_OF_THREE: _two_of_three(near, sides),
        RUN: _in_a_row(sides, IN_A_ROW, reach=IN_A_ROW, points=len(values)),
    }


def direction_of_points(marks: dict[str, Marks]) -> Marks:
    """Return which way each point goes by the first of the rules that it meets; 0 by none."""
    way = np.zeros(len(marks[OUTSIDE]), dtype="int64")
    for rule in reversed(RULES):
        way = np.where(marks[rule] != 0, marks[rule], way)
    return way


def signal(way: int, direction: str) -> str:
    """Put the way of a point into words: whether it is better, worse, or only different.

    direction: up or down, whichever is better for young people; neutral when nobody agreed one.
    Raises ValueError for another.
    """
    if direction not in ("up", "down", "neutral"):
        raise ValueError(f"A direction is up, down or neutral; “{direction}” is none.")
    if way == 0:
        return COMMON
    if direction == "neutral":
        return UP if way > 0 else DOWN
    return IMPROVEMENT if (way > 0) == (direction == "up") else CONCERN


def rules_met(marks: dict[str, Marks]) -> list[str]:
    """Name for each point the rules that it meets, parted by semicolons; nothing for none."""
    points = range(len(marks[OUTSIDE]))
    return ["; ".join(rule for rule in RULES if marks[rule][at] != 0) for at in points]


def _beyond(values: Floats, lower: float, upper: float) -> Marks:
    """Mark what lies above an upper line or below a lower one by more than rounding makes."""
    dust = DUST * np.maximum(np.abs(values), max(abs(lower), abs(upper)))
    above, below = values > upper + dust, values < lower - dust
    return np.asarray(above.astype("int64") - below.astype("int64"))


def _step(before: float, after: float) -> int:
    if abs(after - before) <= DUST * max(abs(before), abs(after)):
        return 0
    return 1 if after > before else -1


def _in_a_row(signs: Marks, number: int, reach: int, points: int) -> Marks:
    """Mark the points of every stretch of so many equal signs.

    Where a rise meets a fall the turning point belongs to both, and goes the later way.
    """
    marks = np.zeros(points, dtype="int64")
    for start in range(len(signs) - number + 1):
        if abs(signs[start : start + number].sum()) == number:
            marks[start : start + reach] = signs[start]
    return marks


def _two_of_three(near: Marks, sides: Marks) -> Marks:
    marks = np.zeros(len(near), dtype="int64")
    for start in range(len(near) - OF_THREE + 1):
        three = slice(start, start + OF_THREE)
        if abs(sides[three].sum()) == OF_THREE and np.count_nonzero(near[three]) >= NEAR_LIMIT:
            marks[three] = np.where(near[three] != 0, near[three], marks[three])
    return marks
