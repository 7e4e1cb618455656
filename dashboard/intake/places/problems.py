"""What is wrong with places: each problem with its file, row, column, value and what to do."""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.intake.places import systems
from dashboard.intake.places.systems import Numbers
from dashboard.warehouse import PROBLEM

Problem = tuple[str, int, str, str, str, str]

ZERO = "zero"
SWAPPED = "swapped"
ELSEWHERE = "elsewhere"

_POSITIONS = {
    ZERO: (
        "The place is at (0, 0), which many programs write for “no coordinates”.",
        "Fill in its coordinates, or remove them.",
    ),
    SWAPPED: (
        "The latitude stands where the longitude belongs, so that the place lies off Somalia.",
        "Swap the two numbers here, or export the file again with the longitude first.",
    ),
    ELSEWHERE: (
        "The place lies outside the United Kingdom.",
        "Check its coordinates, and the coordinate system in which they were exported.",
    ),
}


def frame(problems: Iterable[Problem]) -> pd.DataFrame:
    """Return problems in the columns of every problem, in the order of row and column."""
    rows = sorted(problems, key=lambda problem: (problem[1], problem[2]))
    return pd.DataFrame(rows, columns=PROBLEM)


def misplaced(longitude: Numbers, latitude: Numbers) -> NDArray[np.object_]:
    """Say of each position, in degrees of WGS84, what is wrong with it, or “”.

    ZERO for (0, 0); SWAPPED where it is in the United Kingdom once the two are swapped, which is
    provable, since its latitudes (49 to 61) are no longitudes of it (-9 to 2); else ELSEWHERE.
    Numbers that are missing (NaN) are right.
    """
    wrong = np.full(len(longitude), ELSEWHERE, dtype=object)
    wrong[systems.fits(systems.WGS84, latitude, longitude)] = SWAPPED
    wrong[(longitude == 0) & (latitude == 0)] = ZERO
    wrong[systems.fits(systems.WGS84, longitude, latitude)] = ""
    wrong[np.isnan(longitude) | np.isnan(latitude)] = ""
    return wrong


def of_position(file: str, row: int, column: str, value: str, kind: str) -> Problem:
    """Return the problem of a position that is ZERO, SWAPPED or ELSEWHERE."""
    problem, remedy = _POSITIONS[kind]
    return (file, row, column, value, problem, remedy)


def outside(file: str, row: int, column: str, value: str) -> Problem:
    """Return the problem of a place that lies in none of the partnership's areas."""
    return (
        file,
        row,
        column,
        value,
        "The place lies outside the partnership's boundary: it is in none of its areas.",
        "Check its coordinates; if they are right, import the area it lies in, or leave it out.",
    )
