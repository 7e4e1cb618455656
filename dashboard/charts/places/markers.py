"""The marks on the map: drawn by us, so no picture is fetched; what people wrote is escaped.

Each mark is a GeoJSON feature that carries its own drawing: hundreds of them are one piece of the
map, written at once, where folium's markers would be several pieces each.
"""

from collections.abc import Iterable
from typing import Any

import folium
import pandas as pd
from folium.utilities import JsCode

from dashboard.charts.palette import FONT, INK, OUTLINE, PAPER, PAPER_VEIL, QUIET_INK, STRENGTH
from dashboard.text import for_map, number_of

Feature = dict[str, Any]

SIZE = 44  # px: a target that a finger meets, a letter that a room can read
WEIGHT = {1: 2, 2: 4, 3: 6, 4: 8}  # px of outline for a level of need; the highest for any above
SHAPES = {
    "circle": "<circle cx='22' cy='22' r='17' {style}/>",
    "square": "<rect x='6' y='6' width='32' height='32' {style}/>",
    "diamond": "<path d='M22 3 L41 22 L22 41 L3 22 Z' {style}/>",
    "hexagon": "<path d='M12 5 H32 L41 22 L32 39 H12 L3 22 Z' {style}/>",
    "cloud": "<rect x='4' y='8' width='36' height='28' rx='14' {style}/>",
}
# A mark without a popup is not in the way of a pointer or the Tab key.
_OVER = {"area": 0, "landmark": 3000, "strength": 6000, "context": 9000}  # what covers what
_POINT = JsCode("""(feature, point) => {
    const told = feature.properties;
    if (!told.icon) return L.circleMarker(point);
    const open = Boolean(told.popup);
    return L.marker(point, {
        icon: L.divIcon(told.icon), interactive: open, keyboard: open,
        riseOnHover: true, riseOffset: 20000, zIndexOffset: told.over,
    });
}""")
_EACH = JsCode("""(feature, layer) => {
    const told = feature.properties;
    if (told.popup) {
        const box = document.createElement("div");
        box.innerHTML = told.popup;
        layer.bindPopup(box, {maxWidth: 420});
    }
    if (told.tip) layer.bindTooltip(told.tip, {sticky: !told.icon, offset: [18, 0]});
}""")


def features(drawn: Iterable[Feature]) -> folium.GeoJson:
    """Put features on the map as one piece, each as its properties say.

    style: how a line, a surface or a dot is drawn. icon: the options of Leaflet's DivIcon. over:
    how far it stands above others. popup: what a click shows. tip: what pointing at it shows. All
    HTML in them is already escaped.
    """
    whole = {"type": "FeatureCollection", "features": list(drawn)}
    return folium.GeoJson(whole, on_each_feature=_EACH, pointToLayer=_POINT)


def feature(geometry: dict[str, Any], **told: object) -> Feature:
    """Make a feature of a geometry and of what `features` reads."""
    return {"type": "Feature", "geometry": geometry, "properties": told}


def context_marker(row: dict[Any, Any], shift: tuple[int, int], *, named: bool = True) -> Feature:
    """Mark a context, `shift` pixels right of and below its point; a click shows its essentials.

    row: one of contexts_on_the_map. A dashed outline says that its level is not decided yet. A mark
    without its name beside it says it when pointed at, and to a screen reader.
    """
    level = None if pd.isna(row["level_no"]) else int(row["level_no"])
    weight = WEIGHT.get(level, max(WEIGHT.values())) if level else 3
    dashes = "" if level else " stroke-dasharray='5 4'"
    style = f"fill='{PAPER}' stroke='{OUTLINE}' stroke-width='{weight}'{dashes}"
    name = for_map(row["display_alias"])
    heard = "aria-hidden='true'" if named else f"role='img' aria-label='{name}'"
    picture = (
        f"<svg width='{SIZE}' height='{SIZE}' viewBox='0 0 44 44' style='flex:none' {heard}>"
        f"{SHAPES[row['shape']].format(style=style)}"
        f"<text x='22' y='29' text-anchor='middle' font-size='20' font-weight='700' "
        f"fill='{INK}'>{for_map(row['letter'])}</text></svg>"
    )
    beside = (
        f"<span style='white-space:nowrap;max-width:15em;overflow:hidden;text-overflow:ellipsis;"
        f"background:{PAPER_VEIL};padding:0 4px'>{name}</span>"
    )
    html = (
        f"<div style='display:flex;align-items:center;width:max-content;font:600 20px {FONT}'>"
        f"{picture}{beside if named else ''}</div>"
    )
    anchor = (SIZE // 2 - shift[0], SIZE // 2 - shift[1])
    tip = {} if named else {"tip": tip_of(row["display_alias"])}
    return feature(
        point(row["latitude"], row["longitude"]),
        icon=_icon(html, SIZE, anchor),
        over=_OVER["context"],
        popup=_essentials(row),
        **tip,
    )


def strength_marker(row: dict[Any, Any], geometry: dict[str, Any]) -> Feature:
    """Mark a place of strength: filled dark blue with “+”; a click shows what it offers."""
    html = (
        f"<div style='width:30px;height:30px;border-radius:50%;background:{STRENGTH};color:{PAPER};"
        f"font:700 22px/28px {FONT};text-align:center'>+</div>"
    )
    offers = row["offers"] if isinstance(row["offers"], str) else "not recorded"
    popup = _facts(row["landmark_name"], {row["kind_label"]: offers})
    icon = _icon(html, 30, (15, 15))
    return feature(geometry, icon=icon, over=_OVER["strength"], popup=popup)


def area_name(row: dict[Any, Any]) -> Feature:
    """Write the name of an area in its middle; row: one of areas_on_the_map."""
    name = (
        f"<span style='color:{QUIET_INK};letter-spacing:.06em'>{for_map(row['area_name'])}</span>"
    )
    place = point(row["label_latitude"], row["label_longitude"])
    return _words(name, place, "-50%,-170%", 0, "area")


def landmark_name(row: dict[Any, Any], geometry: dict[str, Any]) -> Feature:
    """Write the name of a landmark beside its point; row: one of landmarks_on_the_map."""
    colour = STRENGTH if row["is_strength"] else INK
    style = f"color:{colour};background:{PAPER_VEIL}"
    name = f"<span style='{style}'>{for_map(row['landmark_name'])}</span>"
    return _words(name, geometry, "0,-50%", 20, "landmark")


def _words(html: str, geometry: dict[str, Any], moved: str, right: int, kind: str) -> Feature:
    style = f"position:absolute;transform:translate({moved});font:20px {FONT}"
    icon = _icon(f"<div style='white-space:nowrap;{style}'>{html}</div>", 0, (-right, 0))
    return feature(geometry, icon=icon, over=_OVER[kind])


def tip_of(name: object) -> str:
    """Write a name as it stands while its mark is pointed at."""
    return f"<span style='font:20px {FONT}'>{for_map(name)}</span>"


def point(latitude: float, longitude: float) -> dict[str, Any]:
    """Make the geometry of a point."""
    return {"type": "Point", "coordinates": [longitude, latitude]}


def _icon(html: str, size: int, anchor: tuple[int, int]) -> dict[str, Any]:
    return {"html": html, "className": "empty", "iconSize": [size, size], "iconAnchor": anchor}


def _essentials(row: dict[Any, Any]) -> str:
    """Write what a popup says: kind, level, strengths before concerns, the wish, the next step."""
    asked = not pd.isna(row["strengths"])
    place = row["area_name"] if row["is_exact"] else f"{row['area_name']} (shown as its area only)"
    return _facts(
        row["display_alias"],
        {
            row["kind_label"]: place,
            "Level": _level(row),
            "Strengths +": _strengths(row) if asked else "none recorded yet",
            "Concerns !": int(row["concerns"]) if asked else "none recorded yet",
            "Young people wish": row["wish"]
            if isinstance(row["wish"], str)
            else "none recorded yet",
            "Next": row["next_step"],
        },
    )


def _strengths(row: dict[Any, Any]) -> str:
    """Write how many strengths there are, and how many wishes beside them."""
    wishes = int(row["wishes"])
    wanted = f", and {number_of(wishes, 'wish', 'wishes')}" if wishes else ""
    return f"{int(row['strengths']) - wishes}{wanted}"


def _level(row: dict[Any, Any]) -> str:
    """Write a context's level of need, or how far it is decided."""
    if isinstance(row["level"], str):
        return row["level"]
    places = row.get("judged_places")
    return f"decided for {places}" if isinstance(places, str) else "not decided yet"


def _facts(title: str, facts: dict[str, Any]) -> str:
    lines = "".join(
        f"<br><b>{for_map(name)}:</b> {for_map(value)}" for name, value in facts.items()
    )
    return (
        f"<div style='font:20px/1.4 {FONT};max-width:380px;overflow-wrap:anywhere'>"
        f"<b style='font-size:22px'>{for_map(title)}</b>{lines}</div>"
    )
