"""What is wrong with places: each problem with its file, row, column, value and what to do."""

from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from dashboard.intake.places import systems
from dashboard.intake.places.features import Features, Shapes
from dashboard.intake.places.systems import FloatArray
from dashboard.intake.problem import Problem, problem_rows

AT_ZERO = "zero"
SWAPPED = "swapped"
ELSEWHERE = "elsewhere"

_POSITIONS = {
    AT_ZERO: (
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


def problem_frame(problems: Iterable[Problem]) -> pd.DataFrame:
    """Return problems in the columns of every problem, in the order of row and column."""
    rows = sorted(problems, key=lambda problem: (problem[1], problem[2]))
    return problem_rows(rows)


def position_kinds(longitude: FloatArray, latitude: FloatArray) -> NDArray[np.object_]:
    """Say of each position, in degrees of WGS84, what is wrong with it, or “”.

    ZERO for (0, 0); SWAPPED where it is in the United Kingdom once the two are swapped, which is
    provable, since its latitudes (49 to 61) are no longitudes of it (-9 to 2); else ELSEWHERE.
    Numbers that are missing (NaN) are right.
    """
    wrong = np.full(len(longitude), ELSEWHERE, dtype=object)
    wrong[systems.in_kingdom(systems.WGS84, latitude, longitude)] = SWAPPED
    wrong[(longitude == 0) & (latitude == 0)] = AT_ZERO
    wrong[systems.in_kingdom(systems.WGS84, longitude, latitude)] = ""
    wrong[np.isnan(longitude) | np.isnan(latitude)] = ""
    return wrong


def position_problem(file: str, row: int, column: str, value: str, kind: str) -> Problem:
    """Return the problem of a position that is ZERO, SWAPPED or ELSEWHERE."""
    problem, remedy = _POSITIONS[kind]
    return Problem(file, row, column, value, problem, remedy)


def outside_problem(file: str, row: int, column: str, value: str) -> Problem:
    """Return the problem of a place that lies in none of the partnership's areas."""
    return Problem(
        file,
        row,
        column,
        value,
        "The place lies outside the partnership's boundary: it is in none of its areas.",
        "Check its coordinates; if they are right, import the area it lies in, or leave it out.",
    )


GEOMETRY_COLUMN = "geometry"
NO_GEOMETRY = "The feature has no geometry."
_NONE = ("", NO_GEOMETRY)
_MEND = (
    "Mend it in the map program (QGIS: Vector, Geometry Tools, Check Validity). "
    "It is not mended here, since only a person knows which shape was meant."
)


def layer_problems(name: str, source: Features, wgs84: Shapes) -> Iterator[Problem]:
    """List at most one problem of reading, one of form and one of position a feature.

    wgs84: the shapes in degrees, None for those that the file's system has no place for.
    """
    empty = shapely.is_missing(source.shapes) | shapely.is_empty(source.shapes)
    for at in np.flatnonzero(empty).tolist():
        yield _unread(name, at + 1, *source.unread.get(at + 1, _NONE))
    for at in np.flatnonzero(~empty & ~shapely.is_valid(source.shapes)).tolist():
        yield _invalid(name, at + 1, shapely.is_valid_reason(source.shapes[at]))
    for row, value, kind in _positions(source.shapes, wgs84):
        yield position_problem(name, row, GEOMETRY_COLUMN, value, kind)


def _unread(name: str, row: int, value: str, problem: str) -> Problem:
    remedy = "Draw it again in the map program and export the layer again, or leave it out."
    return Problem(name, row, GEOMETRY_COLUMN, value, problem, remedy)


def _invalid(name: str, row: int, reason: str) -> Problem:
    return Problem(
        name,
        row,
        GEOMETRY_COLUMN,
        reason,
        "The outline crosses or touches itself, so that its inside cannot be told.",
        _MEND,
    )


def _positions(source: Shapes, wgs84: Shapes) -> list[tuple[int, str, str]]:
    """Return feature number, coordinates and kind of each feature with a misplaced corner."""
    pairs, feature = shapely.get_coordinates(source, return_index=True)
    degrees = np.full(pairs.shape, np.inf)
    has_place = ~shapely.is_missing(wgs84)[feature]
    degrees[has_place] = shapely.get_coordinates(wgs84)
    kinds = position_kinds(degrees[:, 0], degrees[:, 1])
    kinds[(pairs == 0).all(axis=1)] = AT_ZERO
    first_by_row: dict[int, tuple[str, str]] = {}
    for where in np.flatnonzero(kinds):
        first_by_row.setdefault(
            int(feature[where]) + 1, (f"{pairs[where, 0]}, {pairs[where, 1]}", kinds[where])
        )
    return [(row, value, kind) for row, (value, kind) in first_by_row.items()]
