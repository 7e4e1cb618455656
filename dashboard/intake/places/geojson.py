"""Reading GeoJSON: features as they stand in the file, each with its number."""

import json
from collections.abc import Iterator
from typing import NoReturn

import numpy as np
import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape

from dashboard.intake.places import systems
from dashboard.intake.places.features import Features, Shapes, feature_table
from dashboard.settings import PanelError

_GEOMETRIES = {
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "GeometryCollection",
}
_OPEN = "A ring of the outline does not end where it began."
_UNREAD = "The geometry cannot be read."
_SHOWN = 60  # characters of a geometry, in a problem
_AGAIN = "Export the layer again as GeoJSON."


def read_geojson(name: str, content: bytes) -> Features:
    """Read a FeatureCollection, a single Feature or a bare geometry.

    The system is that of a `crs` member, as files before RFC 7946 have it; without one WGS84 is
    assumed, as the RFC says. A feature's `id` becomes the cell `id`, unless a property has that
    name.
    Raises PanelError for anything else, with what to do.
    """
    members_by_name = _object(name, content)
    members = _members(name, members_by_name)
    properties = [_properties(member) for member in members]
    names = list(dict.fromkeys(key for cells in properties for key in cells))
    columns = {key: [cells.get(key) for cells in properties] for key in names}
    shapes, unread = _shapes(members)
    system = _system(name, members_by_name.get("crs"))
    return Features(feature_table(columns, len(members)), shapes, system, systems.WGS84, unread)


def _object(name: str, content: bytes) -> dict[str, object]:
    """Read JSON in UTF-8 or UTF-16; NaN and Infinity are no JSON numbers."""
    try:
        decoded = json.loads(content, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise PanelError(
            f"{name}: this is not GeoJSON, or it was cut short ({_reason(error)}). {_AGAIN}"
        ) from error
    if not isinstance(decoded, dict):
        raise PanelError(f"{name}: this is JSON, but not GeoJSON. {_AGAIN}")
    return decoded


def _reason(error: ValueError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "its brackets stand too deep in one another"
    return "a number has thousands of digits" if "digits" in str(error) else str(error)


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is not a number")


def _members(name: str, members_by_name: dict[str, object]) -> list[object]:
    kind = members_by_name.get("type")
    if kind == "Topology":
        raise PanelError(
            f"{name}: this is TopoJSON, which shares borders between its shapes. Export the layer "
            "again as GeoJSON (mapshaper.org and QGIS open TopoJSON and can save it so)."
        )
    if kind == "FeatureCollection" and isinstance(members_by_name.get("features"), list):
        members: list[object] = members_by_name["features"]  # type: ignore[assignment] # just tested
    elif kind == "Feature":
        members = [members_by_name]
    elif kind in _GEOMETRIES:
        members = [{"geometry": members_by_name}]
    elif "spatialReference" in members_by_name or "geometryType" in members_by_name:
        raise PanelError(
            f"{name}: this is Esri JSON. Export the layer again with the format GeoJSON."
        )
    else:
        raise PanelError(f"{name}: this is JSON, but not GeoJSON. {_AGAIN}")
    if not members:
        raise PanelError(
            f"{name}: the layer holds no feature. Check what was selected, and {_AGAIN}"
        )
    return members


def _properties(member: object) -> dict[str, object]:
    if not isinstance(member, dict):
        return {}
    properties = member.get("properties")
    cells = dict(properties) if isinstance(properties, dict) else {}
    if "id" in member:
        cells.setdefault("id", member["id"])
    return cells


def _shapes(members: list[object]) -> tuple[Shapes, dict[int, tuple[str, str]]]:
    """Build every geometry, and say of which features it cannot be built, and why."""
    shapes = np.full(len(members), None, dtype=object)
    unread = {}
    for at, member in enumerate(members):
        geometry = member.get("geometry") if isinstance(member, dict) else member
        if geometry is None:
            continue
        try:
            if all(_closed(ring) for ring in _rings(geometry)):
                shapes[at] = shapely.force_2d(shape(geometry))
            else:
                unread[at + 1] = _begins(geometry), _OPEN
        except (ShapelyError, *_MALFORMED):
            unread[at + 1] = _begins(geometry), _UNREAD
    return shapes, unread


_MALFORMED = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)


def _begins(geometry: object) -> str:
    return json.dumps(geometry)[:_SHOWN]


def _rings(geometry: object) -> Iterator[object]:
    """Go through the rings of a polygon or of several, however deep in a collection."""
    if not isinstance(geometry, dict):
        return
    if geometry.get("type") == "Polygon":
        yield from geometry["coordinates"]
    elif geometry.get("type") == "MultiPolygon":
        for polygon in geometry["coordinates"]:
            yield from polygon
    elif geometry.get("type") == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from _rings(part)


def _closed(ring: object) -> bool:
    return isinstance(ring, list) and (not ring or ring[0] == ring[-1])


def _system(name: str, crs: object) -> str:
    """Return the system of the `crs` member; null and a missing one say nothing."""
    if crs is None:
        return ""
    properties = crs.get("properties") if isinstance(crs, dict) else None
    urn = properties.get("name") if isinstance(properties, dict) else None
    system = systems.system_of_urn(urn) if isinstance(urn, str) else ""
    if not system:
        raise PanelError(
            f"{name}: the file names a coordinate system that is not known here "
            f"({json.dumps(crs)[:80]}). Export the layer again in WGS84 (EPSG:4326)."
        )
    return system
