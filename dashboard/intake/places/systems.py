"""Coordinate systems: which one numbers are in, its name in words, and the way to degrees.

A system is text that pyproj understands: `EPSG:27700`, or the WKT of a .prj file. East comes before
north everywhere (longitude before latitude, easting before northing), whatever a system's own
definition says.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dashboard.settings import PanelError

if TYPE_CHECKING:
    from pyproj import CRS, Transformer

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

WGS84 = "EPSG:4326"
NATIONAL_GRID = "EPSG:27700"
IRISH_GRID = "EPSG:29902"
IRISH_TRANSVERSE_MERCATOR = "EPSG:2157"
WEB_MERCATOR = "EPSG:3857"

DECIMALS = 6  # of a degree: 0.11 m of latitude, 0.07 m of longitude at 54° north

# The United Kingdom in each system: least and greatest east, least and greatest north; degrees for
# the first, else metres. The Irish Grid is left out, since its numbers are also places in Wales.
_KINGDOM = {
    WGS84: (-9.0, 2.0, 49.0, 61.0),
    NATIONAL_GRID: (1_000.0, 700_000.0, 1_000.0, 1_300_000.0),
    IRISH_TRANSVERSE_MERCATOR: (570_000.0, 770_000.0, 800_000.0, 970_000.0),
    WEB_MERCATOR: (-1_002_000.0, 223_000.0, 6_274_000.0, 8_626_000.0),
}
PROVABLE_SYSTEMS = tuple(_KINGDOM)
_AUTHORITY = re.compile(r"(?:EPSG|epsg)[:/]+(?:[\d.]*[:/]+)?(\d{4,6})$")


def in_kingdom(system: str, east: FloatArray, north: FloatArray) -> BoolArray:
    """Say for each pair of numbers whether it lies in the United Kingdom, read in a system.

    No pair fits two systems: numbers of the Irish Transverse Mercator would lie far out in the
    North Sea on the National Grid, and are not taken for that.
    """
    west, east_end, south, north_end = _KINGDOM[system]
    inside = (east >= west) & (east <= east_end) & (north >= south) & (north <= north_end)
    if system == NATIONAL_GRID:
        inside &= ~in_kingdom(IRISH_TRANSVERSE_MERCATOR, east, north)
    return np.asarray(inside, dtype=bool)


def prove_system(east: FloatArray, north: FloatArray) -> str:
    """Return the only system in which every pair is in the United Kingdom, or “”.

    Degrees are recognised in either order. Pairs of (0, 0) prove nothing and are left out.
    """
    filled = (east != 0) | (north != 0)
    east, north = east[filled], north[filled]
    if not len(east):
        return ""
    swapped = in_kingdom(WGS84, north, east)
    for system in PROVABLE_SYSTEMS:
        inside = in_kingdom(system, east, north)
        if bool((inside | swapped).all() if system == WGS84 else inside.all()):
            return system
    return ""


def system_of_urn(text: str) -> str:
    """Return the system that a GeoJSON file names, such as urn:ogc:def:crs:EPSG::27700, or “”."""
    if text.strip().upper().endswith("CRS84"):
        return WGS84
    authority = _AUTHORITY.search(text.strip())
    return f"EPSG:{authority[1]}" if authority and _known(f"EPSG:{authority[1]}") else ""


def system_of_wkt(text: str) -> str:
    """Return the system that WKT (of a .prj file) or an authority's code describes, or “”.

    Where the EPSG register holds the same system its code is returned, since the register also
    knows the exact way from there to degrees, which Esri's WKT does not say.
    """
    system = _known(text)
    if system is None or system.name.startswith(("Undefined", "undefined", "unknown", "Unknown")):
        return ""
    code = system.to_epsg()
    return f"EPSG:{code}" if code else text


def system_name(system: str) -> str:
    """Name a system as people know it: “OSGB36 / British National Grid (EPSG:27700)”."""
    definition = _known(system)
    name = system if definition is None else definition.name
    return f"{name} ({system})" if system.startswith("EPSG:") else name


def is_in_degrees(system: str) -> bool:
    """Say whether a system's numbers are degrees rather than metres."""
    definition = _known(system)
    return definition is not None and definition.is_geographic


def to_wgs84(system: str, east: FloatArray, north: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Turn pairs of a system into longitude and latitude, degrees of WGS84, not yet rounded.

    From the British National Grid by OSTN15 where Ordnance Survey's grid has been put beside
    pyproj (about 0.1 m). Its wheel does not hold that grid; then by the Helmert transformation
    EPSG:1314, whose error the EPSG register gives as 2 m (5 m at worst). From the Irish Grid it is
    1 m, from the others below the rounding. ETRS89 counts as WGS84: they lie within a metre.
    Pairs that a system has no place for become infinite.
    """
    if system == WGS84:
        return east, north
    longitude, latitude = _way(system, WGS84).transform(east, north)
    return np.asarray(longitude), np.asarray(latitude)


def to_metres(longitude: FloatArray, latitude: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Turn degrees of WGS84 into metres of the British National Grid, to measure in.

    Lengths come out within 0.04 % in Great Britain and 0.5 % in Northern Ireland.
    """
    east, north = _way(WGS84, NATIONAL_GRID).transform(longitude, latitude)
    return np.asarray(east), np.asarray(north)


@cache
def _known(text: str) -> "CRS | None":
    from pyproj import CRS  # noqa: PLC0415 - it takes 70 ms that only an import of places needs
    from pyproj.exceptions import CRSError  # noqa: PLC0415 - the same

    try:
        return CRS.from_user_input(text)
    except CRSError:
        return None


@cache
def _way(start: str, end: str) -> "Transformer":
    """Return the transformation between two systems; nothing is fetched from the network."""
    import pyproj.network  # noqa: PLC0415 - 70 ms that only an import of places needs
    from pyproj.exceptions import ProjError  # noqa: PLC0415 - the same

    pyproj.network.set_network_enabled(active=False)  # type: ignore[attr-defined] # not in __all__
    try:
        return pyproj.Transformer.from_crs(start, end, always_xy=True, allow_ballpark=False)
    except ProjError as error:
        raise PanelError(
            f"The coordinate system “{system_name(start)}” cannot be turned into degrees exactly. "
            "Export the layer again in WGS84 (EPSG:4326) or the British National Grid (EPSG:27700)."
        ) from error
