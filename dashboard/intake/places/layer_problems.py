"""What is wrong with the features of a layer: geometry missing, tangled or in the wrong place."""

from collections.abc import Iterator

import numpy as np
import shapely

from dashboard.intake.places import problems
from dashboard.intake.places.features import Features, Shapes
from dashboard.intake.places.problems import Problem

COLUMN = "geometry"
NO_GEOMETRY = "The feature has no geometry."
_NONE = ("", NO_GEOMETRY)
_MEND = (
    "Mend it in the map program (QGIS: Vector, Geometry Tools, Check Validity). "
    "It is not mended here, since only a person knows which shape was meant."
)


def of_layer(name: str, found: Features, wgs84: Shapes) -> Iterator[Problem]:
    """List at most one problem of reading, one of form and one of position a feature.

    wgs84: the shapes in degrees, None for those that the file's system has no place for.
    """
    empty = shapely.is_missing(found.shapes) | shapely.is_empty(found.shapes)
    for at in np.flatnonzero(empty).tolist():
        yield _unread(name, at + 1, *found.unread.get(at + 1, _NONE))
    for at in np.flatnonzero(~empty & ~shapely.is_valid(found.shapes)).tolist():
        yield _invalid(name, at + 1, shapely.is_valid_reason(found.shapes[at]))
    for row, value, kind in _positions(found.shapes, wgs84):
        yield problems.of_position(name, row, COLUMN, value, kind)


def _unread(name: str, row: int, value: str, problem: str) -> Problem:
    remedy = "Draw it again in the map program and export the layer again, or leave it out."
    return (name, row, COLUMN, value, problem, remedy)


def _invalid(name: str, row: int, reason: str) -> Problem:
    return (
        name,
        row,
        COLUMN,
        reason,
        "The outline crosses or touches itself, so that its inside cannot be told.",
        _MEND,
    )


def _positions(source: Shapes, wgs84: Shapes) -> list[tuple[int, str, str]]:
    """Return feature number, coordinates and kind of each feature with a misplaced corner."""
    pairs, at = shapely.get_coordinates(source, return_index=True)
    degrees = np.full(pairs.shape, np.inf)
    kept = ~shapely.is_missing(wgs84)[at]
    degrees[kept] = shapely.get_coordinates(wgs84)
    kinds = problems.misplaced(degrees[:, 0], degrees[:, 1])
    kinds[(pairs == 0).all(axis=1)] = problems.ZERO
    found: dict[int, tuple[str, str]] = {}
    for where in np.flatnonzero(kinds):
        found.setdefault(
            int(at[where]) + 1, (f"{pairs[where, 0]}, {pairs[where, 1]}", kinds[where])
        )
    return [(row, value, kind) for row, (value, kind) in found.items()]
