"""The marks on the map: what the browser is told of them, and the same marks beside the list.

Each mark is a few plain facts. `marks.js` draws them, so that hundreds are one piece of the map; it
writes what people wrote as text and never as HTML.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pandas as pd
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from jinja2 import Template

from dashboard.charts.palette import BOUNDARY, INK, OUTLINE, PAPER, QUIET_INK, STRENGTH
from dashboard.text import for_html, for_script, number_of

Told = dict[str, Any]

WEIGHT = {1: 2, 2: 4, 3: 6, 4: 8}  # px of outline for a level of need; the highest for any above
UNDECIDED = 3  # px, dashed
SHAPES = {
    "circle": "M22 5a17 17 0 1 1 0 34a17 17 0 1 1 0-34Z",
    "square": "M6 6H38V38H6Z",
    "diamond": "M22 3L41 22L22 41L3 22Z",
    "hexagon": "M12 5H32L41 22L32 39H12L3 22Z",
    "cloud": "M18 7H26A15 15 0 0 1 26 37H18A15 15 0 0 1 18 7Z",
}
_OWN = Path(__file__).parent
SCRIPT, STYLE = _OWN / "marks.js", _OWN / "marks.css"


class Marks(JSCSSMixin, MacroElement):
    """A layer of marks as one piece of the map."""

    # Where they are served, map_assets says, as for the pieces that come with folium.
    default_js = [("marks", SCRIPT.name)]  # noqa: RUF012 - as folium itself writes it
    default_css = [("marks", STYLE.name)]  # noqa: RUF012 - likewise
    _template = Template((_OWN / "marks.jinja").read_text(encoding="utf-8"))

    def __init__(self, told: Told) -> None:
        """Take what marks.js reads: marks, names, lines, labels, kinds, address, fit."""
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Marks"
        self.told = told

    @property
    def script(self) -> str:
        """Return what is told as the script in the template has it."""
        return for_script(self.told)


@cache
def pictograms() -> dict[str, str]:
    """Return the path of each picture a kind may be drawn with, in a square of 15.

    All but road, people and people_here are Maki's, which Mapbox gave away (CC0 1.0).
    """
    found: dict[str, str] = json.loads((_OWN / "pictograms.json").read_text(encoding="utf-8"))
    return found


def context_marks(places: pd.DataFrame) -> Told:
    """Tell of contexts: a mark each, their kinds, and what the popup says of each.

    places: rows of contexts_on_the_map. A dashed outline says that a level is not decided yet.
    """
    rows = places.to_dict("records")
    kinds = {row["kind"]: _kind(row) for row in rows}
    number = {kind: at for at, kind in enumerate(kinds)}
    return {
        "kinds": list(kinds.values()),
        "labels": list(context_facts(rows[0])) if rows else [],
        "marks": [
            {
                "id": str(row["context_id"]),
                "name": str(row["display_alias"]),
                "kind": number[row["kind"]],
                "level": level_of(row),
                "weight": outline_weight(level_of(row)),
                "at": [row["latitude"], row["longitude"]],
                "area": str(row["area_name"]),
                "isArea": not row["is_exact"],
                "said": list(context_facts(row).values()),
            }
            for row in rows
        ],
    }


def strength_marks(landmarks: pd.DataFrame) -> Told:
    """Tell of places of strength that have a point, and what the popup says of each.

    landmarks: rows of landmarks_on_the_map.
    """
    rows = [row for row in landmarks.to_dict("records") if row["is_strength"]]
    points = [(row, json.loads(row["outline"])) for row in rows]
    return {
        "labels": ["Kind", "Offers young people"],
        "marks": [
            {
                "id": f"landmark {row['landmark_id']}",
                "name": str(row["landmark_name"]),
                "isStrength": True,
                "at": shape["coordinates"][1::-1],
                "said": list(strength_facts(row).values()),
            }
            for row, shape in points
            if shape["type"] == "Point"
        ],
    }


def context_facts(row: dict[Any, Any]) -> dict[str, str]:
    """Return what is known of a context in plain words, each by its label: popup and list say it.

    row: one of contexts_on_the_map. Strengths stand before concerns.
    """
    is_asked = not pd.isna(row["strengths"])
    wishes = int(row["wishes"]) if is_asked else 0
    nothing = "none recorded yet"
    return {
        "Kind": str(row["kind_label"]),
        "Where": str(row["area_name"])
        if row["is_exact"]
        else f"{row['area_name']} (shown as its area only)",
        "Level": _level(row),
        "Stage": str(row["stage"]),
        "Strengths": number_of(int(row["strengths"]) - wishes, "strength") if is_asked else nothing,
        "Concerns": number_of(int(row["concerns"]), "concern") if is_asked else nothing,
        "Young people want": row["wish"] if isinstance(row["wish"], str) else nothing,
        "Next": str(row["next_step"]),
    }


def strength_facts(row: dict[Any, Any]) -> dict[str, str]:
    """Return what is known of a place of strength, each by its label."""
    offers = row["offers"] if isinstance(row["offers"], str) else "not recorded"
    return {"Kind": str(row["kind_label"]), "Offers": offers}


def level_of(row: dict[Any, Any]) -> int | None:
    """Return the order of a context's level of need, or None without one of its own."""
    return None if pd.isna(row["level_no"]) else int(row["level_no"])


def outline_weight(level: int | None) -> int:
    """Return how heavy the outline of a level is, in px."""
    return WEIGHT.get(level, max(WEIGHT.values())) if level else UNDECIDED


def context_picture(row: dict[Any, Any], *, is_kind_only: bool = False) -> str:
    """Draw the mark of a context as it stands on the map; is_kind_only: at no level.

    row: one of contexts_on_the_map.
    """
    kind = _kind(row)
    level = None if is_kind_only else level_of(row)
    inside = (
        f"<path d='{kind['picture']}' transform='translate(12.2 12.2) scale(1.3)' fill='{INK}'/>"
        if kind["picture"]
        else f"<text x='22' y='29' text-anchor='middle' font-size='20' font-weight='700' "
        f"fill='{INK}'>{for_html(kind['letter'])}</text>"
    )
    is_dashed = level is None and not is_kind_only
    return outline_picture(outline_weight(level), kind["outline"], inside, is_dashed=is_dashed)


def outline_picture(
    weight: int, outline: str = SHAPES["circle"], inside: str = "", *, is_dashed: bool = False
) -> str:
    """Draw an outline of a weight as HTML, dashed where a level is not decided yet."""
    dashes = " stroke-dasharray='5 4'" if is_dashed else ""
    style = f"fill='{PAPER}' stroke='{OUTLINE}' stroke-width='{weight}'{dashes}"
    return _picture(f"<path d='{outline}' {style}/>{inside}")


def strength_picture() -> str:
    """Draw the mark of a place of strength as HTML: filled dark blue, with “+”."""
    return _picture(
        f"<circle cx='22' cy='22' r='17' fill='{STRENGTH}'/>"
        f"<path d='M22 13v18M13 22h18' stroke='{PAPER}' stroke-width='4'/>"
    )


def ring_picture(number: int) -> str:
    """Draw the ring of several marks that fall together as HTML, with their number."""
    circles = "".join(
        f"<circle cx='22' cy='22' r='{r}' fill='{PAPER}' stroke='{OUTLINE}' stroke-width='2'/>"
        for r in (20, 15.5)
    )
    return _picture(
        f"{circles}<text x='22' y='29' text-anchor='middle' font-size='20' font-weight='700' "
        f"fill='{INK}'>{number}</text>"
    )


def area_picture(colour: str) -> str:
    """Draw an area filled as a measure has it as HTML; hatched for “few”, too few to say."""
    few = "<path d='M-4 18L18 -4M-4 34L34 -4M4 42L42 4M20 42L42 20' " + f"stroke='{QUIET_INK}'/>"
    fill, hatch = (PAPER, few) if colour == "few" else (colour, "")
    box = "x='4' y='8' width='36' height='28'"
    edge = f"<rect {box} fill='none' stroke='{BOUNDARY}' stroke-width='2'/>"
    return _picture(f"<rect {box} fill='{fill}'/><svg {box}>{hatch}</svg>{edge}")


def _picture(inside: str) -> str:
    """Write a picture as a style, since pages keep no SVG of what is written on them."""
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 44 44'>{inside}</svg>"
    address = f"&quot;data:image/svg+xml,{quote(svg)}&quot;"
    return f"<i class='sign' style='background-image:url({address})'></i>"


def _kind(row: dict[Any, Any]) -> Told:
    """Tell how a kind of context is drawn: its outline, and its picture or else its letter."""
    return {
        "word": str(row["kind_label"]),
        "outline": SHAPES[row["shape"]],
        "picture": pictograms().get(row["pictogram"], "")
        if isinstance(row["pictogram"], str)
        else "",
        "letter": str(row["letter"]),
    }


def _level(row: dict[Any, Any]) -> str:
    """Write a context's level of need, or how far it is decided."""
    if isinstance(row["level"], str):
        return f"{level_of(row)}: {row['level']}"
    places = row.get("judged_places")
    return f"decided for {places}" if isinstance(places, str) else "not decided yet"
