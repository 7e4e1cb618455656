"""Outlines of wards that look grown, fill their borough, and never overlap; in the open sea."""

import json
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.sample.dice import Dice

WARDS = 20

# Boroughs lie in the North Sea, north of the case study, where nobody lives; so many that all stay
# west of 2 degrees east, where an import takes the United Kingdom to end.
MOST = 200
_WEST, _SOUTH = -0.2, 54.9
_WIDE, _HIGH = 0.14, 0.083  # degrees, about nine kilometres each way
_STEPS = 8  # a borough's sides bend at so many places
_BEND = 0.3  # of a step
_TRIED = 120  # places, of which more than half lie in a ward: none is used twice


@dataclass(frozen=True)
class Outline:
    """A ward's shape: a GeoJSON geometry, where its name is written, and points inside it."""

    geometry: str
    label: tuple[float, float]
    points: list[tuple[float, float]]


def outlines(dice: Dice, number: int) -> list[Outline]:
    """Draw the wards of a borough, in degrees (WGS84).

    They are the cells around scattered points (Voronoi), evened out twice (Lloyd), then bent with
    the plane they lie in, so that neighbours, in the borough and beyond it, keep the same sides.
    """
    square = shapely.box(0, 0, 1, 1)
    centres = np.array([[dice.share(), dice.share()] for _ in range(WARDS)])
    for _ in range(2):
        cells = _cells(centres, square)
        centres = shapely.get_coordinates(shapely.centroid(cells))
    cells = _cells(centres, square)
    order = np.lexsort((centres[:, 0], -np.round(centres[:, 1] * 4)))
    column, row = _place(number)
    return [_outline(dice, cells[at], column, row) for at in order]


def around(longitude: float, latitude: float) -> str:
    """Return a small six-sided outline around a point, as a GeoJSON geometry."""
    ring = [
        [
            round(longitude + 0.0016 * math.cos(turn * math.pi / 3), 5),
            round(latitude + 0.0009 * math.sin(turn * math.pi / 3), 5),
        ]
        for turn in (0, 1, 2, 3, 4, 5, 0)
    ]
    return _geojson("Polygon", [ring])


def line_outline(points: list[tuple[float, float]]) -> str:
    """Return a line through points as a GeoJSON geometry."""
    return _geojson("LineString", [list(point) for point in points])


def point_outline(place: tuple[float, float]) -> str:
    """Return a point as a GeoJSON geometry."""
    return _geojson("Point", list(place))


def _cells(centres: NDArray[np.float64], square: Any) -> NDArray[np.object_]:  # noqa: ANN401 - shapely publishes no types
    """Return the cell of each centre, in the order of the centres."""
    found = shapely.get_parts(
        shapely.voronoi_polygons(shapely.multipoints(centres), extend_to=square)
    )
    # Onto a grid, so that two neighbours hold the very same corners.
    cut = shapely.set_precision(shapely.intersection(found, square), 1e-9)
    tree = shapely.STRtree(cut)
    at = tree.query(shapely.points(centres), predicate="intersects")
    first = dict(reversed(list(zip(at[0].tolist(), at[1].tolist(), strict=True))))
    return np.array([cut[first[n]] for n in range(len(centres))], dtype=object)


def _outline(dice: Dice, cell: Any, column: int, row: int) -> Outline:  # noqa: ANN401 - as above
    ring = shapely.get_coordinates(shapely.segmentize(cell, 0.5 / _STEPS))
    bent = _bend(_with_bends(ring), column, row)
    shape = shapely.polygons(bent)
    inside = shapely.buffer(shape, -0.0012)
    label = shapely.get_coordinates(shapely.point_on_surface(inside))[0]
    west, south, east, north = shapely.bounds(inside)
    tried = np.round(dice.generator.uniform((west, south), (east, north), (_TRIED, 2)), 5)
    points = [(x, y) for x, y in tried[shapely.contains_xy(inside, tried)].tolist()]
    rings = [[[float(x), float(y)] for x, y in bent]]
    return Outline(_geojson("Polygon", rings), (round(label[0], 5), round(label[1], 5)), points)


def _with_bends(ring: NDArray[np.float64]) -> NDArray[np.float64]:
    """Add the places on a borough's side where the side bends, so that both boroughs follow it."""
    steps = np.arange(_STEPS + 1) / _STEPS
    points: list[tuple[float, float]] = []
    for (x1, y1), (x2, y2) in zip(ring[:-1].tolist(), ring[1:].tolist(), strict=True):
        points.append((x1, y1))
        if x1 == x2 and x1 in (0.0, 1.0):
            between = [(x1, y) for y in steps if min(y1, y2) < y < max(y1, y2)]
            points += sorted(between, reverse=y2 < y1)
        elif y1 == y2 and y1 in (0.0, 1.0):
            between = [(x, y1) for x in steps if min(x1, x2) < x < max(x1, x2)]
            points += sorted(between, reverse=x2 < x1)
    return np.array([*points, points[0]])


def _bend(ring: NDArray[np.float64], column: int, row: int) -> NDArray[np.float64]:
    """Bend points of the unit square into the plane of all boroughs, and turn them into degrees.

    Each crossing of a lattice is pushed a little, and the plane between follows evenly.
    """
    origin = np.array([column, row])
    at = (ring + origin) * _STEPS
    corner = np.floor(np.minimum(at, (origin + 1) * _STEPS - 1e-9))
    inside = at - corner
    moved = np.zeros_like(at)
    for right in (0, 1):
        for up in (0, 1):
            weight = (inside[:, 0] if right else 1 - inside[:, 0]) * (
                inside[:, 1] if up else 1 - inside[:, 1]
            )
            moved += weight[:, None] * _push(corner + np.array([right, up]))
    degrees = (at + moved) / _STEPS * np.array([_WIDE, _HIGH]) + np.array([_WEST, _SOUTH])
    rounded: NDArray[np.float64] = np.round(degrees, 5)
    return rounded


def _push(crossing: NDArray[np.float64]) -> NDArray[np.float64]:
    """Push each crossing by its own amount, the same for every borough that meets there.

    A hash in whole numbers, which is the same on every machine; a sine would not be.
    """
    x, y = crossing[:, 0].astype(np.uint64), crossing[:, 1].astype(np.uint64)
    mixed = [(x * a + y * b + c) * (x * b + y * a + c) % 1009 for a, b, c in _PRIMES]
    return np.stack([_BEND * (m.astype(np.float64) / 1008 * 2 - 1) for m in mixed], axis=1)


_PRIMES = tuple(
    tuple(np.uint64(prime) for prime in three) for three in ((73, 191, 17), (113, 67, 29))
)


def _place(number: int) -> tuple[int, int]:
    """Return a borough's column and row: each ring closes a square, so that none stands alone."""
    side = math.isqrt(number)
    left = number - side * side
    return (side, left) if left <= side else (2 * side - left, side)


def _geojson(kind: str, coordinates: object) -> str:
    return json.dumps({"type": kind, "coordinates": coordinates}, separators=(",", ":"))
