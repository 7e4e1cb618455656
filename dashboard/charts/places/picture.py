"""The map as a picture for paper, drawn here and not in a browser: numbered marks, and their list.

Marks that would touch are one ring with the numbers of its members, which follow one another. All
that is told stands in the list under the map, so that nothing has to be guessed from a place.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, radians
from typing import Any

import numpy as np
import pandas as pd
import shapely

from dashboard.charts.palette import (
    BOUNDARY,
    EXTENT,
    FONT,
    INK,
    LAND,
    OUTLINE,
    PAPER,
    QUIET_INK,
    STRENGTH,
)
from dashboard.charts.places.ground import Ground, corners
from dashboard.charts.places.markers import (
    SHAPES,
    context_facts,
    level_of,
    outline_weight,
    strength_facts,
)
from dashboard.charts.places.places_map import LINES, OUTER, SHADES, TIE, context_points
from dashboard.text import for_html, wrap_lines

Point = tuple[float, float]

WIDE, HIGH, EDGE = 1600, 900, 40  # of the drawing: across, of the map in it, and free around it
APART = 48  # between the middles of two marks that do not touch
COLUMNS, TOLD = 3, 3  # of the list, and lines that tell of a place
LINE, LETTER = 24, 8.6  # from line to line, and the width of a letter on average
NAME_AT = (0, -38, 38, -64, 64)  # how far up or down the name of an area may stand
SIZE = 18  # of letters: four millimetres on a sheet of A3, three on one of A4
FEW = "few"
NOTHING = "No context is shown."


@dataclass(frozen=True)
class _Entry:
    """A mark on the picture: where it stands, what the list says of it, and how it is drawn."""

    place: Point
    name: str
    told: str
    outline: str
    style: str
    ink: str = INK

    def mark(self, words: str) -> str:
        """Draw its mark with a number in it, its middle at 0, 0."""
        shape = f"<path d='{self.outline}' transform='translate(-22 -22)' {self.style}/>"
        size = SIZE - 2 if len(words) == 1 else SIZE - 5  # two figures have to fit into a diamond
        return f"{shape}{_words(0, 5, words, self.ink, size=size, weight=700, anchor='middle')}"


@dataclass(frozen=True)
class _Sheet:
    """Where degrees stand on the drawing: the ground as large as fits, in the middle."""

    west: float
    north: float
    narrower: float
    scale: float
    left: float
    above: float

    def placed(self, degrees: Any) -> Any:  # noqa: ANN401 - shapely publishes no types
        """Return points given in degrees east and north, as they stand across and down."""
        across = (degrees[:, 0] - self.west) * self.narrower * self.scale
        down = (self.north - degrees[:, 1]) * self.scale
        return np.column_stack([self.left + across, self.above + down])

    def point(self, east: float, north: float) -> Point:
        """Return where a point of degrees stands."""
        x, y = self.placed(np.array([[east, north]]))[0]
        return float(x), float(y)

    def path(self, outline: str, style: str) -> str:
        """Draw the lines and surfaces of a GeoJSON geometry; of points nothing."""
        parts = shapely.get_parts(shapely.transform(shapely.from_geojson(outline), self.placed))
        drawn = []
        for part in parts:
            rings = [part.exterior, *part.interiors] if part.geom_type == "Polygon" else [part]
            for ring in rings if part.geom_type in ("Polygon", "LineString") else []:
                corners_told = "L".join(f"{x:.1f} {y:.1f}" for x, y in ring.coords)
                drawn.append(f"M{corners_told}{'Z' if part.geom_type == 'Polygon' else ''}")
        return f"<path d='{''.join(drawn)}' {style}/>" if drawn else ""


def places_picture(
    places: pd.DataFrame,
    links: pd.DataFrame,
    ground: Ground,
    shaded: pd.DataFrame,
    lines: Iterable[str],
) -> bytes:
    """Return the map of the contexts shown, the places of strength and their list, as SVG.

    places, links: rows of contexts_on_the_map, as filtered, and of links_on_the_map. shaded: areas
    by a measure, as places_layer takes them. lines: what stands above, the first as its title.
    """
    sheet = _sheet(ground)
    groups = _groups([*_contexts(places, sheet), *_strengths(ground, sheet)])
    entries = [entry for group in groups for entry in group]
    title, *notes = [line for line in [*lines, NOTHING if places.empty else ""] if line]
    top = 60 + LINE * len(notes)
    rows = -(-len(entries) // COLUMNS)
    per_entry = LINE * (1 + TOLD) + 14
    high = top + HIGH + 20 + rows * per_entry + EDGE
    drawn = [
        f"<rect width='{WIDE}' height='{high}' fill='{PAPER}'/>",
        _words(EDGE, 40, title, size=26, weight=700),
        *(_words(EDGE, 40 + LINE * at, note, QUIET_INK) for at, note in enumerate(notes, 1)),
        f"<g transform='translate(0 {top})'>",
        *_areas(ground, shaded, sheet),
        *_ways(ground, sheet),
        *_reaches(places, links, sheet),
        *_names(ground, shaded, sheet, [group[0].place for group in groups]),
        *_marks(groups),
        "</g>",
    ]
    across = (WIDE - 2 * EDGE) / COLUMNS
    for at, entry in enumerate(entries):
        x, y = EDGE + (at // rows) * across, top + HIGH + 20 + (at % rows) * per_entry
        drawn += _listed(entry, at + 1, x, y, across)
    box = " ".join(map(str, (0, 0, WIDE, high)))
    head = f"xmlns='http://www.w3.org/2000/svg' viewBox='{box}' font-family='{FONT}'"
    return f"<svg {head}>{''.join(drawn)}</svg>".encode()


def _sheet(ground: Ground) -> _Sheet:
    (south, west), (north, east) = corners(ground.areas) or OUTER
    narrower = cos(radians((south + north) / 2))
    wide, high = (east - west) * narrower, north - south
    scale = min((WIDE - 2 * EDGE) / max(wide, 1e-9), (HIGH - 2 * EDGE) / max(high, 1e-9))
    left, above = (WIDE - wide * scale) / 2, (HIGH - high * scale) / 2
    return _Sheet(west, north, narrower, scale, left, above)


def _contexts(places: pd.DataFrame, sheet: _Sheet) -> Iterator[_Entry]:
    for row in places.to_dict("records"):
        facts = context_facts(row)
        level = level_of(row)
        dashes = "" if level else " stroke-dasharray='5 4'"
        outline = f"stroke='{OUTLINE}' stroke-width='{outline_weight(level)}'{dashes}"
        yield _Entry(
            place=sheet.point(row["longitude"], row["latitude"]),
            name=str(row["display_alias"]),
            told=" · ".join(facts[name] for name in ("Kind", "Where", "Level", "Next")),
            outline=SHAPES[row["shape"]],
            style=f"fill='{PAPER}' {outline}",
        )


def _strengths(ground: Ground, sheet: _Sheet) -> Iterator[_Entry]:
    for row in ground.landmarks.to_dict("records"):
        shape = json.loads(row["outline"])
        if not row["is_strength"] or shape["type"] != "Point":
            continue
        facts = strength_facts(row)
        yield _Entry(
            place=sheet.point(*shape["coordinates"][:2]),
            name=str(row["landmark_name"]),
            told=f"Place of strength · {facts['Kind']} · {facts['Offers']}",
            outline=SHAPES["circle"],
            style=f"fill='{STRENGTH}'",
            ink=PAPER,
        )


def _groups(entries: list[_Entry]) -> list[list[_Entry]]:
    """Gather places whose marks would touch, each group from north-west to south-east."""
    groups: list[list[_Entry]] = []
    for entry in entries:
        near = [group for group in groups if _apart(group[0].place, entry.place) < APART]
        if near:
            min(near, key=lambda group: _apart(group[0].place, entry.place)).append(entry)
        else:
            groups.append([entry])
    return sorted(groups, key=lambda group: (round(group[0].place[1] / APART), group[0].place[0]))


def _apart(one: Point, other: Point) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def _areas(ground: Ground, shaded: pd.DataFrame, sheet: _Sheet) -> Iterator[str]:
    fills = dict(zip(shaded["area_code"], shaded["shade"].map(SHADES), strict=True))
    lines = f"<path d='M0 0H10' stroke='{QUIET_INK}' stroke-opacity='.5'/>"
    square = "width='10' height='10' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'"
    yield f"<defs><pattern id='{FEW}' {square}>{lines}</pattern></defs>"
    for row in ground.areas.to_dict("records"):
        fill = fills.get(row["area_code"], LAND)
        filled = f"url(#{FEW})" if fill == FEW else fill
        yield sheet.path(row["outline"], f"fill='{filled}' stroke='{BOUNDARY}' stroke-width='2'")


def _ways(ground: Ground, sheet: _Sheet) -> Iterator[str]:
    """Draw water, roads and railways, and other surfaces."""
    for row in ground.landmarks.to_dict("records"):
        style = LINES[row["drawn_as"]]
        dashes = f" stroke-dasharray='{style['dashArray']}'" if "dashArray" in style else ""
        line = f"stroke='{style['color']}' stroke-width='{style['weight']}'{dashes}"
        yield sheet.path(row["outline"], f"fill='none' {line}")


def _reaches(places: pd.DataFrame, links: pd.DataFrame, sheet: _Sheet) -> Iterator[str]:
    """Draw how far contexts reach, and the links of which both ends are shown."""
    for outline in places.loc[places["outline"].notna(), "outline"]:
        yield sheet.path(outline, f"fill='{EXTENT}' fill-opacity='.8' stroke='{OUTLINE}'")
    where = context_points(places)
    for one, other in links[["context_id", "linked_context_id"]].to_numpy():
        if one in where and other in where:
            (x, y), (u, v) = sheet.point(*where[one]), sheet.point(*where[other])
            line = f"stroke='{OUTLINE}' stroke-width='3' stroke-dasharray='{TIE['dashArray']}'"
            yield f"<path d='M{x:.1f} {y:.1f}L{u:.1f} {v:.1f}' fill='none' {line}/>"


def _names(
    ground: Ground, shaded: pd.DataFrame, sheet: _Sheet, marks: list[Point]
) -> Iterator[str]:
    """Write the names of areas where no mark and no other name stands, a value under each."""
    values = dict(zip(shaded["area_code"], shaded["short"], strict=True))
    taken = [(x - APART / 2, y - APART / 2, x + APART / 2, y + APART / 2) for x, y in marks]
    for row in ground.areas.to_dict("records"):
        x, y = sheet.point(row["label_longitude"], row["label_latitude"])
        lines = [
            str(row["area_name"]),
            *([values[row["area_code"]]] if row["area_code"] in values else []),
        ]
        half = LETTER * max(map(len, lines)) / 2
        for down in NAME_AT:
            top = y + down - SIZE
            box = (x - half, top, x + half, top + LINE * len(lines))
            if not any(_meet(box, other) for other in taken):
                taken.append(box)
                for at, text in enumerate(lines):
                    yield _words(x, y + down + LINE * at, text, QUIET_INK, anchor="middle")
                break


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _marks(groups: list[list[_Entry]]) -> Iterator[str]:
    first = 1
    for group in groups:
        last = first + len(group) - 1
        x, y = group[0].place
        drawn = group[0].mark(str(first)) if first == last else _ring(f"{first}–{last}")
        yield f"<g transform='translate({x:.1f} {y:.1f})'>{drawn}</g>"
        first = last + 1


def _ring(words: str) -> str:
    circles = "".join(
        f"<circle r='{r}' fill='{PAPER}' stroke='{OUTLINE}' stroke-width='2'/>" for r in (23, 19)
    )
    return f"{circles}{_words(0, 5, words, weight=700, anchor='middle', size=14)}"


def _listed(entry: _Entry, number: int, x: float, y: float, across: float) -> Iterator[str]:
    """Write a place in the list: its mark with its number, its name, and what is known."""
    yield f"<g transform='translate({x + 22:.1f} {y + 22:.1f})'>{entry.mark(str(number))}</g>"
    letters = int((across - 80) / LETTER)
    [name] = wrap_lines(entry.name, letters, 1)
    yield _words(x + 56, y + 16, name, weight=700)
    for at, text in enumerate(wrap_lines(entry.told, letters, TOLD), 1):
        yield _words(x + 56, y + 16 + LINE * at, text, QUIET_INK)


def _words(  # noqa: PLR0913 - where and how words stand
    x: float,
    y: float,
    text: str,
    ink: str = INK,
    *,
    size: int = SIZE,
    weight: int = 400,
    anchor: str = "start",
) -> str:
    how = f"font-size='{size}' font-weight='{weight}' text-anchor='{anchor}' fill='{ink}'"
    return f"<text x='{x:.1f}' y='{y:.1f}' {how}>{for_html(text)}</text>" if text else ""
