"""The marks on the map: drawn by us, so no picture is fetched; what people wrote is escaped."""

from typing import Any, cast

import folium
import pandas as pd
from folium.utilities import JsCode

from dashboard.charts.palette import FONT, INK, OUTLINE, PAPER, PAPER_VEIL, STRENGTH
from dashboard.text import for_map

SIZE = 44  # px: a target that a finger meets, a letter that a room can read
WEIGHT = {1: 2, 2: 4, 3: 6, 4: 8}  # px of outline for a level of need; the highest for any above
SHAPES = {
    "circle": "<circle cx='22' cy='22' r='17' {style}/>",
    "square": "<rect x='6' y='6' width='32' height='32' {style}/>",
    "diamond": "<path d='M22 3 L41 22 L22 41 L3 22 Z' {style}/>",
    "hexagon": "<path d='M12 5 H32 L41 22 L32 39 H12 L3 22 Z' {style}/>",
    "cloud": "<rect x='4' y='8' width='36' height='28' rx='14' {style}/>",
}


def context_marker(row: dict[Any, Any], shift: int) -> folium.Marker:
    """Mark a context, `shift` pixels below its point; a click shows its essentials.

    row: one of contexts_on_the_map. A dashed outline says that its level is not decided yet.
    """
    level = None if pd.isna(row["level_no"]) else int(row["level_no"])
    weight = WEIGHT.get(level, max(WEIGHT.values())) if level else 3
    dashes = "" if level else " stroke-dasharray='5 4'"
    style = f"fill='{PAPER}' stroke='{OUTLINE}' stroke-width='{weight}'{dashes}"
    picture = (
        f"<svg width='{SIZE}' height='{SIZE}' viewBox='0 0 44 44' style='flex:none' "
        f"aria-hidden='true'>"
        f"{SHAPES[row['shape']].format(style=style)}"
        f"<text x='22' y='29' text-anchor='middle' font-size='20' font-weight='700' "
        f"fill='{INK}'>{for_map(row['letter'])}</text></svg>"
    )
    name = for_map(row["display_alias"])
    html = (
        f"<div style='display:flex;align-items:center;width:max-content;font:600 20px {FONT}'>"
        f"{picture}"
        f"<span style='white-space:nowrap;max-width:15em;overflow:hidden;text-overflow:ellipsis;"
        f"background:{PAPER_VEIL};padding:0 4px'>{name}</span></div>"
    )
    icon = folium.DivIcon(
        html=html, icon_size=(SIZE, SIZE), icon_anchor=(SIZE // 2, SIZE // 2 - shift)
    )
    return _mark(row["latitude"], row["longitude"], icon, _essentials(row))


def strength_marker(row: dict[Any, Any], latitude: float, longitude: float) -> folium.Marker:
    """Mark a place of strength: filled dark blue with “+”; a click shows what it offers."""
    html = (
        f"<div style='width:30px;height:30px;border-radius:50%;background:{STRENGTH};color:{PAPER};"
        f"font:700 22px/28px {FONT};text-align:center'>+</div>"
    )
    offers = row["offers"] if isinstance(row["offers"], str) else "not asked yet"
    facts: dict[str, Any] = {row["kind_label"]: offers}
    icon = folium.DivIcon(html=html, icon_size=(30, 30), icon_anchor=(15, 15))
    return _mark(latitude, longitude, icon, _facts(row["landmark_name"], facts))


def words(html: str, latitude: float, longitude: float, right: int) -> folium.Marker:
    """Write words on the map, `right` pixels beside a point, or centred above it for 0.

    html: already escaped.
    """
    moved = "0,-50%" if right else "-50%,-170%"
    style = f"position:absolute;transform:translate({moved});font:20px {FONT}"
    icon = folium.DivIcon(
        html=f"<div style='white-space:nowrap;{style}'>{html}</div>",
        icon_size=(0, 0),
        icon_anchor=(-right, 0),
    )
    return _mark(latitude, longitude, icon)


def _mark(
    latitude: float, longitude: float, icon: folium.DivIcon, popup: str | None = None
) -> folium.Marker:
    """Make a marker; one without a popup is not in the way of a pointer or the Tab key."""
    marker = folium.Marker(
        [latitude, longitude],
        icon=icon,
        popup=folium.Popup(popup, max_width=420) if popup else None,
        interactive=bool(popup),
        keyboard=bool(popup),
    )
    # Until its icon is set, Leaflet would fetch the picture of a pin.
    cast("dict[str, Any]", marker.options)["icon"] = JsCode("L.divIcon()")
    return marker


def _essentials(row: dict[Any, Any]) -> str:
    """Write what a popup says: kind, level, strengths before concerns, the wish, the next step."""
    asked = not pd.isna(row["strengths"])
    place = row["area_name"] if row["is_exact"] else f"{row['area_name']} (shown as its area only)"
    return _facts(
        row["display_alias"],
        {
            row["kind_label"]: place,
            "Level": row["level"] if isinstance(row["level"], str) else "not decided yet",
            "Strengths +": int(row["strengths"]) if asked else "not asked yet",
            "Concerns !": int(row["concerns"]) if asked else "not asked yet",
            "Young people say": row["wish"] if isinstance(row["wish"], str) else "not asked yet",
            "Next": row["next_step"],
        },
    )


def _facts(title: str, facts: dict[str, Any]) -> str:
    lines = "".join(
        f"<br><b>{for_map(name)}:</b> {for_map(value)}" for name, value in facts.items()
    )
    return (
        f"<div style='font:20px/1.4 {FONT};max-width:380px;overflow-wrap:anywhere'>"
        f"<b style='font-size:22px'>{for_map(title)}</b>{lines}</div>"
    )
