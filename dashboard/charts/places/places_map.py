"""Contexts on the map: kind by letter and shape, level by outline, strengths filled; no tile."""

import json
from collections import Counter
from math import ceil, cos, radians, sqrt
from typing import Any, cast

import folium
import pandas as pd

from dashboard.charts.palette import (
    BOUNDARY,
    EXTENT,
    LAND,
    OUTLINE,
    PAPER,
    QUIET_INK,
    RAILWAY,
    ROAD,
    WATER,
)
from dashboard.charts.places.ground import Ground, corners
from dashboard.charts.places.markers import (
    SIZE,
    Feature,
    area_name,
    context_marker,
    feature,
    features,
    landmark_name,
    strength_marker,
    tip_of,
)

NAMED = 12  # contexts whose names beside them can be read from the back of a room
LAID = {"fillColor": LAND, "fillOpacity": 1, "color": BOUNDARY, "weight": 2}
LINES = {
    "water": {"color": WATER, "weight": 7, "opacity": 0.9},
    "road": {"color": ROAD, "weight": 5, "opacity": 1},
    "railway": {"color": RAILWAY, "weight": 3, "dashArray": "2 6", "opacity": 1},
}
DOT = {"radius": 6, "color": QUIET_INK, "fill": True, "fillColor": PAPER, "fillOpacity": 1}
EVERYWHERE = [[-85, -180], [85, 180]]
OUTER = [[49.8, -8.2], [60.9, 1.8]]  # the United Kingdom, while no boundary is imported
WIDE, HIGH = 1045, 700  # px of the map on a wall of 1920: what stays under the headline
EDGE = 6  # px beside the areas, or half a mark where only those of the contexts are drawn
BESIDE = 240  # px wanted on the right, for names beside marks
TIE = {"color": OUTLINE, "weight": 3, "dashArray": "7 7"}
REACH = {"color": OUTLINE, "weight": 1.5, "fillColor": EXTENT, "fillOpacity": 0.8}


def places_map(ground: Ground) -> folium.Map:
    """Draw the ground: areas with their names, water, ways, and places of strength.

    Where names would cover one another, they are told when pointed at. No tile is asked of anyone.
    """
    whole = folium.Map(
        tiles=None, maxZoom=18, zoomSnap=0.1, attribution_control=False, control_scale=True
    )
    scale = "<style>.leaflet-control-scale-line { font-size: 20px; white-space: nowrap; }</style>"
    cast("folium.Figure", whole.get_root()).header.add_child(folium.Element(scale))
    folium.Rectangle(EVERYWHERE, stroke=False, fill=True, fill_color=PAPER, fill_opacity=1).add_to(
        whole
    )
    areas, landmarks = ground.areas.to_dict("records"), ground.landmarks.to_dict("records")
    drawn = [_area(row, named=ground.is_named) for row in areas]
    drawn += [_landmark(row, named=ground.is_named) for row in landmarks]
    if ground.is_named:
        drawn += [area_name(row) for row in areas]
        points = [(row, json.loads(row["outline"])) for row in landmarks]
        drawn += [landmark_name(row, at) for row, at in points if at["type"] == "Point"]
    features(drawn).add_to(whole)
    found = corners(ground.areas)
    edge = EDGE if ground.is_whole else SIZE // 2
    right = max(edge, min(BESIDE, _spare(found) - edge)) if found else edge
    whole.fit_bounds(
        found or OUTER, padding_top_left=(edge, edge), padding_bottom_right=(right, edge)
    )
    return whole


def places_layer(places: pd.DataFrame, links: pd.DataFrame) -> folium.FeatureGroup:
    """Draw the contexts chosen and the links between them, each with its essentials on a click.

    places, links: rows of contexts_on_the_map, as filtered, and of links_on_the_map. Few contexts
    have their names beside them. Contexts that share a point, such as two of one area, stand one
    below the other, and without names in a block.
    """
    layer = folium.FeatureGroup("Contexts")
    shown = {str(row["context_id"]): row for row in places.to_dict("records")}
    drawn = [
        feature(json.loads(row["outline"]), style=REACH)
        for row in shown.values()
        if isinstance(row["outline"], str)
    ]
    drawn += _ties(shown, links)
    named = len(shown) <= NAMED
    together = Counter(_point(row) for row in shown.values())
    taken: Counter[tuple[float, float]] = Counter()
    for row in shown.values():
        across = 1 if named else ceil(sqrt(together[_point(row)]))
        down, right = divmod(taken[_point(row)], across)
        shift = (right * SIZE, down * (SIZE + (6 if named else 0)))
        drawn.append(context_marker(row, shift, named=named))
        taken[_point(row)] += 1
    if drawn:
        features(drawn).add_to(layer)
    return layer


def _spare(found: list[list[float]]) -> int:
    """Return how many pixels areas within two corners leave free to one side of the map."""
    (south, west), (north, east) = found
    across = (east - west) * cos(radians((south + north) / 2))
    return WIDE - ceil(HIGH * across / (north - south)) if north > south else 0


def _point(row: dict[Any, Any]) -> tuple[float, float]:
    return row["latitude"], row["longitude"]


def _ties(shown: dict[str, dict[Any, Any]], links: pd.DataFrame) -> list[Feature]:
    """Draw the links of which both ends are shown."""
    both = links["context_id"].isin(shown) & links["linked_context_id"].isin(shown)
    found = []
    for link in links[both].to_dict("records"):
        ends = [shown[str(link[name])] for name in ("context_id", "linked_context_id")]
        line = [[end["longitude"], end["latitude"]] for end in ends]
        found.append(feature({"type": "LineString", "coordinates": line}, style=TIE))
    return found


def _area(row: dict[Any, Any], *, named: bool) -> Feature:
    tip = {} if named else {"tip": tip_of(row["area_name"])}
    return feature(json.loads(row["outline"]), style=LAID, **tip)


def _landmark(row: dict[Any, Any], *, named: bool) -> Feature:
    """Draw a line as what it is, a place of strength with its mark, any other place as a dot."""
    shape = json.loads(row["outline"])
    tip = {} if named else {"tip": tip_of(row["landmark_name"])}
    if shape["type"] != "Point":
        return feature(shape, style=LINES[row["drawn_as"]], **tip)
    mark = strength_marker(row, shape) if row["is_strength"] else feature(shape, style=DOT)
    mark["properties"] |= tip
    return mark
