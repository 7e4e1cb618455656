"""Contexts on the map: kind by pictogram and shape, level by outline, strengths filled; no tile."""

import json
from collections.abc import Iterable
from typing import Any

import folium
import pandas as pd
from folium.utilities import JsCode

from dashboard.charts.palette import (
    BOUNDARY,
    EXTENT,
    FONT,
    INK,
    LAND,
    OUTLINE,
    PAPER,
    QUIET_INK,
    RAILWAY,
    ROAD,
    SHADE_1,
    SHADE_2,
    SHADE_3,
    STRENGTH,
    WATER,
)
from dashboard.charts.places.ground import Ground, corners
from dashboard.charts.places.markers import Marks, Told, context_marks, strength_marks
from dashboard.text import for_map

Feature = dict[str, Any]

LAID = {"fillColor": LAND, "fillOpacity": 1, "color": BOUNDARY, "weight": 2}
SHADES = {-1: "few", 0: LAND, 1: SHADE_1, 2: SHADE_2, 3: SHADE_3}  # of a class; few is hatched
LINES = {
    "water": {"color": WATER, "weight": 7, "opacity": 0.9},
    "road": {"color": ROAD, "weight": 5, "opacity": 1},
    "railway": {"color": RAILWAY, "weight": 3, "dashArray": "2 6", "opacity": 1},
}
DOT = {"radius": 6, "color": QUIET_INK, "fill": True, "fillColor": PAPER, "fillOpacity": 1}
EVERYWHERE = [[-85, -180], [85, 180]]
OUTER = [[49.8, -8.2], [60.9, 1.8]]  # the United Kingdom, while no boundary is imported
HIGH = 690  # px of the map on a wall of 1080 lines: what stays under the headline
EDGE = 24  # px beside the areas: half a mark that stands on their edge
TIE = {"color": OUTLINE, "weight": 3, "dashArray": "7 7"}
REACH = {"color": OUTLINE, "weight": 1.5, "fillColor": EXTENT, "fillOpacity": 0.8}
COLOURS = {"ink": INK, "quiet": QUIET_INK, "paper": PAPER, "outline": OUTLINE, "strength": STRENGTH}
_POINT = JsCode("(feature, point) => L.circleMarker(point)")
_EACH = JsCode("""(feature, layer) => {
    const { tip } = feature.properties;
    if (tip) layer.bindTooltip(tip, { sticky: true, offset: [18, 0] });
}""")


def places_map(ground: Ground) -> folium.Map:
    """Draw the ground: areas, water, ways, places of strength, and names where there is room.

    Of many areas the names are told when pointed at too. No tile is asked of anyone.
    """
    whole = folium.Map(
        tiles=None,
        maxZoom=18,
        zoomSnap=0.1,
        fade_animation=False,
        attribution_control=False,
        control_scale=True,
    )
    folium.Rectangle(EVERYWHERE, stroke=False, fill=True, fill_color=PAPER, fill_opacity=1).add_to(
        whole
    )
    areas, landmarks = ground.areas.to_dict("records"), ground.landmarks.to_dict("records")
    shapes = [(row, json.loads(row["outline"])) for row in landmarks]
    drawn = [_area(row, is_named=ground.is_named) for row in areas]
    drawn += [_landmark(row, shape) for row, shape in shapes if not _is_mark(row, shape)]
    _shapes(drawn).add_to(whole)
    names = [
        _name(row["area_name"], "area", _middle(row)) | {"code": row["area_code"]} for row in areas
    ]
    names += [
        _name(row["landmark_name"], "landmark", shape["coordinates"][1::-1])
        for row, shape in shapes
        if shape["type"] == "Point" and not _is_mark(row, shape)
    ]
    fit = {
        "corners": corners(ground.areas) or OUTER,
        "before": [EDGE, EDGE],
        "after": [EDGE, EDGE],
    }
    Marks(
        strength_marks(ground.landmarks) | {"names": names, "fit": fit, "colours": COLOURS}
    ).add_to(whole)
    return whole


def places_layer(
    places: pd.DataFrame,
    links: pd.DataFrame,
    address: str = "",
    shaded: pd.DataFrame | None = None,
) -> folium.FeatureGroup:
    """Draw the contexts chosen and the links between them as one piece of the map.

    places, links: rows of contexts_on_the_map, as filtered, and of links_on_the_map. address: where
    a context's own page is, to which its code is added as “context”. shaded: areas by a measure,
    area_code with shade, a key of SHADES, and short, which stands under the name. Areas are shaded
    by this layer, so that another measure leaves the map where it was moved to.
    """
    layer = folium.FeatureGroup("Contexts")
    told = context_marks(places)
    outlines = places.loc[places["outline"].notna(), "outline"]
    lines = [_line(json.loads(outline), REACH) for outline in outlines]
    told |= {"lines": lines + _ties(places, links), "address": address}
    Marks(told | _shades(shaded)).add_to(layer)
    return layer


def _shades(shaded: pd.DataFrame | None) -> Told:
    """Tell of each area, by its code, how it is filled and what stands under its name."""
    if shaded is None or shaded.empty:
        return {}
    codes = shaded["area_code"].astype("str")
    colours = shaded["shade"].map(SHADES)
    return {
        "shades": dict(zip(codes, colours, strict=True)),
        "values": dict(zip(codes, shaded["short"], strict=True)),
    }


def context_points(places: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """Return where contexts stand, degrees east and north, by their codes."""
    points = zip(places["longitude"], places["latitude"], strict=True)
    return dict(zip(places["context_id"], points, strict=True))


def _ties(places: pd.DataFrame, links: pd.DataFrame) -> list[Told]:
    """Draw the links of which both ends are shown."""
    where = context_points(places)
    both = links["context_id"].isin(where) & links["linked_context_id"].isin(where)
    return [
        _line({"type": "LineString", "coordinates": [where[one], where[other]]}, TIE)
        for one, other in links.loc[both, ["context_id", "linked_context_id"]].to_numpy()
    ]


def _line(geometry: Told, style: Told) -> Told:
    """Tell of a line or an extent; only what is drawn of it goes out, and no note beside it."""
    kept = {
        name: geometry[name] for name in ("type", "coordinates", "geometries") if name in geometry
    }
    return {"geometry": kept, "style": style}


def _shapes(drawn: Iterable[Feature]) -> folium.GeoJson:
    """Put shapes on the map as one piece, each drawn and told of as its properties say."""
    whole = {"type": "FeatureCollection", "features": list(drawn)}
    return folium.GeoJson(whole, on_each_feature=_EACH, pointToLayer=_POINT)


def _shape(geometry: Told, style: Told, tip: object = None) -> Feature:
    said = {"tip": f"<span style='font:20px {FONT}'>{for_map(tip)}</span>"} if tip else {}
    return {"type": "Feature", "geometry": geometry, "properties": {"style": style, **said}}


def _area(row: dict[Any, Any], *, is_named: bool) -> Feature:
    shape = _shape(json.loads(row["outline"]), LAID, None if is_named else row["area_name"])
    shape["properties"]["code"] = row["area_code"]
    return shape


def _landmark(row: dict[Any, Any], shape: Told) -> Feature:
    """Draw a line or a surface as what it is, any other place as a dot."""
    style = DOT if shape["type"] == "Point" else LINES[row["drawn_as"]]
    return _shape(shape, style, row["landmark_name"])


def _is_mark(row: dict[Any, Any], shape: Told) -> bool:
    """Say whether a landmark is drawn as a mark of its own."""
    return bool(row["is_strength"]) and shape["type"] == "Point"


def _name(name: object, kind: str, where: list[float]) -> Told:
    return {"name": str(name), "kind": kind, "where": where}


def _middle(row: dict[Any, Any]) -> list[float]:
    """Return where the name of an area stands."""
    return [row["label_latitude"], row["label_longitude"]]
