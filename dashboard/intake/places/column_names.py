"""Which columns hold coordinates, by their names alone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_EAST, _NORTH = "east", "north"


class CoordinateFamily(IntEnum):
    """What the names of two columns promise; the lower is the more telling."""

    DEGREES = 0
    METRES = 1
    REFERENCE = 2
    EITHER = 3


_AXES = {
    "lon": (_EAST, CoordinateFamily.DEGREES),
    "lng": (_EAST, CoordinateFamily.DEGREES),
    "long": (_EAST, CoordinateFamily.DEGREES),
    "longitude": (_EAST, CoordinateFamily.DEGREES),
    "lat": (_NORTH, CoordinateFamily.DEGREES),
    "latitude": (_NORTH, CoordinateFamily.DEGREES),
    "easting": (_EAST, CoordinateFamily.METRES),
    "eastings": (_EAST, CoordinateFamily.METRES),
    "oseast": (_EAST, CoordinateFamily.METRES),  # the postcode directory's oseast1m
    "northing": (_NORTH, CoordinateFamily.METRES),
    "northings": (_NORTH, CoordinateFamily.METRES),
    "osnrth": (_NORTH, CoordinateFamily.METRES),
    "x": (_EAST, CoordinateFamily.EITHER),
    "xcoord": (_EAST, CoordinateFamily.EITHER),
    "y": (_NORTH, CoordinateFamily.EITHER),
    "ycoord": (_NORTH, CoordinateFamily.EITHER),
}
# They differ between the two columns of a pair: “Latitude (N)” and “Longitude (W)”.
_SIDES = {"n", "e", "s", "w", "north", "east", "south", "west"}
_REFERENCES = {"ngr", "osgr", "gridref", "gridreference", "osgridref", "osgridreference"}


@dataclass(frozen=True)
class CoordinatePair:
    """Two columns that name an easting and a northing, or a longitude and a latitude.

    irish: whether their names speak of the Irish Grid, which its numbers cannot tell.
    """

    east: str
    north: str
    family: CoordinateFamily
    irish: bool


def coordinate_pairs(header: Iterable[str]) -> list[CoordinatePair]:
    """Find the columns that belong together: one word of an axis each, and the rest alike.

    `q-Latitude` belongs to `q-Longitude`, `_q_latitude` to `_q_longitude`, `POINT_X` to `POINT_Y`;
    `how_long` alone is none.
    """
    sides_by_name: dict[tuple[CoordinateFamily, str], dict[str, str]] = {}
    for column in header:
        words = [word.lower() for word in _WORD.findall(column)]
        axes = [word for word in words if word in _AXES]
        if len(axes) != 1:
            continue
        side, family = _AXES[axes[0]]
        other_words = " ".join(word for word in words if word not in _SIDES and word != axes[0])
        sides_by_name.setdefault((family, other_words), {}).setdefault(side, column)
    return [
        CoordinatePair(
            sides[_EAST], sides[_NORTH], family, "irish" in other_words or "ireland" in other_words
        )
        for (family, other_words), sides in sides_by_name.items()
        if len(sides) == len((_EAST, _NORTH))
    ]


def reference_columns(header: Iterable[str]) -> list[str]:
    """Find the columns that are named as grid references: GridRef, OS grid reference, NGR."""
    return [column for column in header if _names_references(column)]


def _names_references(column: str) -> bool:
    words = [word.lower() for word in _WORD.findall(column)]
    return bool(_REFERENCES & {*words, "".join(words)}) or (
        "grid" in words and bool({"ref", "reference", "references"} & set(words))
    )
