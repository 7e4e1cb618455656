"""Contexts on the map: kind by letter and shape, level by outline, strengths filled; no tile."""

import json
from typing import Any, cast

import folium
import pandas as pd

from dashboard.charts.palette import (
    BOUNDARY,
    EXTENT,
    INK,
    LAND,
    OUTLINE,
    PAPER,
    QUIET_INK,
    RAILWAY,
    ROAD,
    STRENGTH,
    WATER,
)
from dashboard.charts.places.markers import SIZE, context_marker, strength_marker, words
from dashboard.text import for_map

GROUND = {"fillColor": LAND, "fillOpacity": 1, "color": BOUNDARY, "weight": 2}
LINES = {
    "water": {"color": WATER, "weight": 7, "opacity": 0.9},
    "road": {"color": ROAD, "weight": 5, "opacity": 1},
    "railway": {"color": RAILWAY, "weight": 3, "dashArray": "2 6", "opacity": 1},
}
EVERYWHERE = [[-85, -180], [85, 180]]
OUTER = [[49.8, -8.2], [60.9, 1.8]]  # the United Kingdom, while no boundary is imported
TIE = {"color": OUTLINE, "weight": 3, "dashArray": "7 7"}
REACH = {"color": OUTLINE, "weight": 1.5, "fillColor": EXTENT, "fillOpacity": 0.8}


def places_map(areas: pd.DataFrame, landmarks: pd.DataFrame) -> folium.Map:
    """Draw the ground: areas with their names, water, ways, and places of strength.

    areas, landmarks: rows of areas_on_the_map and landmarks_on_the_map. No tile is asked of anyone.
    """
    ground = folium.Map(
        tiles=None, maxZoom=18, zoomSnap=0.1, attribution_control=False, control_scale=True
    )
    scale = "<style>.leaflet-control-scale-line { font-size: 20px; white-space: nowrap; }</style>"
    cast("folium.Figure", ground.get_root()).header.add_child(folium.Element(scale))
    folium.Rectangle(EVERYWHERE, stroke=False, fill=True, fill_color=PAPER, fill_opacity=1).add_to(
        ground
    )
    for row in areas.to_dict("records"):
        folium.GeoJson(json.loads(row["outline"]), style_function=lambda _: GROUND).add_to(ground)
    for row in landmarks.to_dict("records"):
        _landmark(row, ground)
    for row in areas.to_dict("records"):
        style = f"color:{QUIET_INK};letter-spacing:.06em"
        name = f"<span style='{style}'>{for_map(row['area_name'])}</span>"
        words(name, row["label_latitude"], row["label_longitude"], 0).add_to(ground)
    corners = _corners(areas)
    ground.fit_bounds(corners or OUTER, padding=(6, 6))
    return ground


def places_layer(places: pd.DataFrame, links: pd.DataFrame) -> folium.FeatureGroup:
    """Draw the contexts chosen and the links between them, each with its essentials on a click.

    places, links: rows of contexts_on_the_map, as filtered, and of links_on_the_map. Contexts that
    share a point, such as two of one area, stand one below the other.
    """
    layer = folium.FeatureGroup("Contexts")
    shown = {str(row["context_id"]): row for row in places.to_dict("records")}
    for row in shown.values():
        if isinstance(row["outline"], str):
            extent = folium.GeoJson(json.loads(row["outline"]), style_function=lambda _: REACH)
            extent.add_to(layer)
    for link in links.to_dict("records"):
        ends = [shown.get(str(link[name])) for name in ("context_id", "linked_context_id")]
        if None not in ends:
            line = [[end["longitude"], end["latitude"]] for end in ends if end]
            tie = {"type": "LineString", "coordinates": line}
            folium.GeoJson(tie, style_function=lambda _: TIE).add_to(layer)
    taken: dict[tuple[float, float], int] = {}
    for row in shown.values():
        point = (row["latitude"], row["longitude"])
        place = taken[point] = taken.get(point, -1) + 1
        context_marker(row, place * (SIZE + 6)).add_to(layer)
    return layer


def _landmark(row: dict[Any, Any], ground: folium.Map) -> None:
    """Draw a line as what it is, a place of strength with its mark, any other place as a dot."""
    shape = json.loads(row["outline"])
    if shape["type"] != "Point":
        style = LINES.get(row["landmark_kind"], LINES["road"])
        folium.GeoJson(shape, style_function=lambda _: style).add_to(ground)
        return
    longitude, latitude = shape["coordinates"][:2]
    if row["is_strength"]:
        strength_marker(row, latitude, longitude).add_to(ground)
        colour = STRENGTH
    else:
        folium.CircleMarker(
            [latitude, longitude],
            radius=6,
            color=QUIET_INK,
            fill=True,
            fill_color=PAPER,
            fill_opacity=1,
        ).add_to(ground)
        colour = INK
    name = f"<span style='color:{colour}'>{for_map(row['landmark_name'])}</span>"
    words(name, latitude, longitude, 20).add_to(ground)


def _corners(areas: pd.DataFrame) -> list[list[float]] | None:
    """Return the south-west and north-east corners of the areas, or None without any."""
    points: list[tuple[float, float]] = []

    def gather(coordinates: list[Any]) -> None:
        if coordinates and isinstance(coordinates[0], int | float):
            points.append((coordinates[1], coordinates[0]))
            return
        for inner in coordinates:
            gather(inner)

    for outline in areas["outline"]:
        gather(json.loads(outline)["coordinates"])
    if not points:
        return None
    latitudes, longitudes = zip(*points, strict=True)
    return [[min(latitudes), min(longitudes)], [max(latitudes), max(longitudes)]]
