"""Which area each place lies in, and where an area's name is written."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from dashboard.intake.places import systems
from dashboard.intake.places.features import Shapes
from dashboard.intake.places.systems import FloatArray
from dashboard.settings import PanelError

_POINT, _LINE = 0, 1
_POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
_ROOM = 0.7  # of the largest circle's radius: as far from the border as a middle must be
_MOST_TANGLED = 1_000  # corners of an outline that is untangled to measure it
_EVEN = 1e-9  # relative: shares closer than this count as equal


@dataclass(frozen=True)
class AreaSet:
    """Areas of one kind and one year, in the order of their codes.

    shapes: in WGS84.
    """

    codes: NDArray[np.object_]
    years: NDArray[np.object_]
    shapes: Shapes


def area_set(rows: pd.DataFrame) -> AreaSet:
    """Make areas of rows of the table area (area_code, area_year, area_kind, outline as GeoJSON).

    Raises PanelError where they are of several kinds or years, since a place lies in one of each.
    """
    sets = rows[["area_kind", "area_year"]].drop_duplicates()
    if len(sets) > 1:
        listed = ", ".join(f"{kind} {year}" for kind, year in sets.itertuples(index=False))
        raise PanelError(
            f"The areas are of several kinds or years ({listed}). Choose the one by which "
            "contexts are placed."
        )
    ordered = rows.sort_values("area_code")
    shapes = shapely.from_geojson(ordered["outline"].to_numpy(dtype=object))
    codes = ordered["area_code"].astype(str).to_numpy(dtype=object)
    return AreaSet(codes, ordered["area_year"].astype(str).to_numpy(dtype=object), _whole(shapes))


def find_areas(shapes: Shapes, among: AreaSet) -> pd.DataFrame:
    """Find the area of each shape: columns area_code and area_year (text, “” for none), and share.

    A point lies in the area that holds it; one on a border goes to the lower code. An outline goes
    to the area that holds most of it, measured on the National Grid (square metres, or metres for
    lines), and several points to the area of most of them; of equal ones to the lower code. share
    is the part of the shape in that area, 0 to 1: what lies in no area counts in the whole.
    """
    share = np.zeros(len(shapes))
    best = np.full(len(shapes), -1)
    dimension = shapely.get_dimensions(shapes)
    for of_dimension, measured in (
        (dimension == _POINT, _by_points),
        (dimension > _POINT, _by_measure),
    ):
        where = np.flatnonzero(of_dimension & ~shapely.is_empty(shapes))
        if len(where) and len(among.codes):
            best[where], share[where] = measured(shapes[where], among.shapes)
    is_placed = best >= 0
    return pd.DataFrame(
        {
            "area_code": np.where(is_placed, among.codes[best] if len(among.codes) else "", ""),
            "area_year": np.where(is_placed, among.years[best] if len(among.codes) else "", ""),
            "share": share,
        }
    ).astype({"area_code": "str", "area_year": "str"})


def label_points(shapes: Shapes) -> tuple[FloatArray, FloatArray]:
    """Return longitude and latitude, degrees of WGS84, where each area's name is best written.

    It is the middle of its weight, unless that lies outside or near a border: then the middle of
    the largest circle that fits into it. Of a line and of several points it is one on them. NaN
    where there is no shape.
    """
    shapes = _without_knots(shapes)
    inside = shapely.point_on_surface(shapes)
    flat = np.isin(shapely.get_type_id(shapes), _POLYGONS) & ~shapely.is_empty(shapes)
    inside[flat] = _middles(shapes[flat])
    longitude, latitude = (
        np.round(degrees, systems.DECIMALS)
        for degrees in (shapely.get_x(inside), shapely.get_y(inside))
    )
    return longitude, latitude


def _middles(shapes: Shapes) -> Shapes:
    """Return the best point inside each polygon, in WGS84, measured in metres."""
    metres = _in_metres(shapes)
    tolerance = np.sqrt(np.maximum(shapely.area(metres), 1.0)) / 100
    radii = shapely.maximum_inscribed_circle(metres, tolerance)
    middles = np.asarray(shapely.centroid(metres), dtype=object)
    room = shapely.distance(middles, shapely.boundary(metres))
    narrow = ~shapely.contains(metres, middles) | (room < _ROOM * shapely.length(radii))
    middles[narrow] = shapely.get_point(radii[narrow], 0)
    turned = shapely.transform(middles, _in_degrees)
    stray = ~shapely.contains(shapes, turned)
    turned[stray] = shapely.point_on_surface(shapes[stray])
    return np.asarray(turned, dtype=object)


def _by_points(shapes: Shapes, areas: Shapes) -> tuple[NDArray[np.intp], FloatArray]:
    """Give each shape of one or more points to the area of most of them, with their share."""
    points, owner = shapely.get_parts(shapes, return_index=True)
    area, point = shapely.STRtree(points).query(areas, predicate="intersects")
    first = np.full(len(points), len(areas))
    np.minimum.at(first, point, area)
    in_an_area = np.flatnonzero(first < len(areas))
    counts = (
        pd.Series(1.0, index=[owner[in_an_area], first[in_an_area]]).groupby(level=[0, 1]).sum()
    )
    wholes = np.bincount(owner, minlength=len(shapes)).astype("float64")
    return _most(counts, wholes)


def _by_measure(shapes: Shapes, areas: Shapes) -> tuple[NDArray[np.intp], FloatArray]:
    """Give each outline or line to the area that holds most of it, with its share."""
    shapes, areas = _in_metres(_whole(shapes)), _in_metres(areas)
    shape, area = shapely.STRtree(areas).query(shapes, predicate="intersects")
    parts = shapely.intersection(shapes[shape], areas[area])
    flat = shapely.get_dimensions(shapes) == _LINE
    sizes = np.where(flat[shape], shapely.length(parts), shapely.area(parts))
    wholes = np.where(flat, shapely.length(shapes), shapely.area(shapes))
    overlaps = sizes > 0
    return _most(pd.Series(sizes[overlaps], index=[shape[overlaps], area[overlaps]]), wholes)


def _most(sizes: pd.Series, wholes: FloatArray) -> tuple[NDArray[np.intp], FloatArray]:
    """Return for each shape the area with its greatest size, -1 for none, and that part of it."""
    best, share = np.full(len(wholes), -1), np.zeros(len(wholes))
    sizes = sizes.sort_index()
    shapes, areas = (sizes.index.get_level_values(level) for level in (0, 1))
    for shape, area, size in zip(shapes, areas, sizes, strict=True):
        part = min(size / wholes[shape], 1.0)
        if part > share[shape] + _EVEN:
            best[shape], share[shape] = area, part
    return best, share


def _in_metres(shapes: Shapes) -> Shapes:
    def metres(pairs: FloatArray) -> FloatArray:
        return np.column_stack(systems.to_metres(pairs[:, 0], pairs[:, 1]))

    return np.asarray(shapely.transform(shapes, metres), dtype=object)


def _in_degrees(pairs: FloatArray) -> FloatArray:
    return np.column_stack(systems.to_wgs84(systems.NATIONAL_GRID, pairs[:, 0], pairs[:, 1]))


def _whole(shapes: Shapes) -> Shapes:
    """Untangle invalid outlines for measuring only; that they are invalid is reported elsewhere."""
    measured = _without_knots(shapes)
    tangled = ~shapely.is_valid(measured) & ~shapely.is_missing(measured)
    measured[tangled] = shapely.make_valid(measured[tangled])
    return measured


def _without_knots(shapes: Shapes) -> Shapes:
    """Leave out invalid outlines of very many corners: their sides may cross a million times.

    Nobody could untangle them in a minute, and that they are invalid is reported elsewhere.
    """
    measured = np.asarray(shapes, dtype=object).copy()
    many = shapely.get_num_coordinates(measured) > _MOST_TANGLED
    measured[many] = np.where(shapely.is_valid(measured[many]), measured[many], None)
    return measured
