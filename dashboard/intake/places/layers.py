"""Reading a layer of places: GeoJSON, a zipped Shapefile or a GeoPackage, brought to WGS84."""

from dataclasses import dataclass
from pathlib import PurePath

import numpy as np
import pandas as pd
import shapely

from dashboard.intake.places import (
    geojson,
    geopackage,
    place_problems,
    shapefile,
    systems,
)
from dashboard.intake.places.features import Features, Shapes
from dashboard.settings import PanelError

LAYER_ENDINGS = (".geojson", ".gpkg", ".zip", ".json")
_ZIP = b"PK"
_BINARY = (".gpkg", ".zip", ".shz")
_CIRCLE = 360  # degrees
_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".sbn", ".qix")
_OTHERS = (".kml", ".kmz", ".gml", ".tab", ".mif", ".gdb", ".fgb", ".gpx", ".dxf")


@dataclass(frozen=True)
class Layer:
    """A layer as it was read, or the places of a table with coordinates.

    cells: its properties as text, one row a feature, indexed by row_no: the feature's number from
        1, or the table's row.
    shapes: as many shapely geometries in WGS84, rounded to six decimals (about 0.1 m), outer rings
        anticlockwise and without heights; None where there is none to be had.
    system: the coordinate system of the file, in words, and how it is known.
    column: what holds the places, as problems name it: “geometry”, or a column of the table.
    problems: in the columns of every problem; its row is row_no.
    layer_name: what a file of several layers calls it; “” where it has one without a name.
    """

    file_name: str
    cells: pd.DataFrame
    shapes: Shapes
    system: str
    column: str
    problems: pd.DataFrame
    layer_name: str = ""

    def outlines(self) -> pd.Series:
        """Return each geometry as GeoJSON text, “” where there is none, indexed by row_no."""
        texts = shapely.to_geojson(self.shapes)
        filled = ["" if text is None else text for text in texts]
        return pd.Series(filled, index=self.cells.index, name="outline", dtype="str")


def list_layers(name: str, content: bytes) -> list[str]:
    """Return what a file of the name and bytes given calls its layers: “” where it has one only.

    Raises PanelError with what to do when there is no layer to be read.
    """
    layer_names: list[str] = []
    if content.startswith(geopackage.MAGIC):
        layer_names = geopackage.list_geopackage_layers(name, content)
    elif content.startswith(_ZIP):
        layer_names = shapefile.list_shapefile_layers(name, content)
    return layer_names if len(layer_names) > 1 else [""]


def read_layer(name: str, content: bytes, which: str = "", system: str = "") -> Layer:
    """Read one layer of a file of the name and bytes given.

    which: the layer's name, where the file holds several.
    system: such as EPSG:27700, said by a person where the file itself names none.
    Every feature stays; what is wrong with any of them is among the problems, and nothing is
    mended: no ring untangled, no axes swapped.
    Raises PanelError with what to do when there is no layer to be read.
    """
    found = _features(name, content, which)
    east, north = _coordinates(found.shapes)
    source, how = _system(name, found, system, east, north)
    try:
        wgs84 = _in_wgs84(source, found.shapes)
    except PanelError as error:
        raise PanelError(f"{name}: {error}") from error
    wrong = place_problems.problem_frame(place_problems.layer_problems(name, found, wgs84))
    return Layer(
        name, found.cells, _rounded(wgs84), how, place_problems.GEOMETRY_COLUMN, wrong, which
    )


def _features(name: str, content: bytes, which: str) -> Features:
    suffix = PurePath(name).suffix.lower()
    if not content.strip():
        raise PanelError(f"{name}: the file is empty. Export the layer again.")
    if content.startswith(geopackage.MAGIC):
        return geopackage.read_geopackage(name, content, which)
    if content.startswith(_ZIP):
        return shapefile.read_shapefile(name, content, which)
    if suffix in _BINARY:
        raise PanelError(
            f"{name}: this is no {suffix} file; it is damaged or was renamed. "
            "Export the layer again."
        )
    if suffix in _PARTS:
        raise PanelError(
            f"{name}: this is one of the several files of a Shapefile. "
            "Zip its .shp, .shx, .dbf and .prj files together and give the zip file."
        )
    if suffix in _OTHERS:
        raise PanelError(
            f"{name}: {suffix} files are not read. Export the layer as GeoJSON or GeoPackage "
            "(QGIS opens this kind and can save it so)."
        )
    return geojson.read_geojson(name, content)


def _system(
    name: str,
    source: Features,
    given_system: str,
    east: systems.FloatArray,
    north: systems.FloatArray,
) -> tuple[str, str]:
    """Return the layer's system, and the same in words with how it is known."""
    if source.system:
        if systems.is_in_degrees(source.system) and bool((np.abs(north) > _CIRCLE).any()):
            raise PanelError(
                f"{name}: the file says {systems.system_name(source.system)}, which is in degrees, "
                f"but its coordinates are metres ({east[0]:.0f}, {north[0]:.0f}). "
                "Export the layer again with its coordinate system set right."
            )
        return source.system, systems.system_name(source.system)
    if given_system:
        return given_system, f"{systems.system_name(given_system)}, as was said in importing it"
    by_numbers = systems.prove_system(east, north)
    if source.assumed and by_numbers in ("", source.assumed):
        return source.assumed, f"{systems.system_name(source.assumed)}, as GeoJSON has it"
    if by_numbers:
        return (
            by_numbers,
            f"{systems.system_name(by_numbers)}, as its numbers prove: the file names none",
        )
    raise PanelError(
        f"{name}: the file names no coordinate system (a Shapefile does in its .prj file), and its "
        "numbers do not prove one. Export the layer again in WGS84 (EPSG:4326) or the British "
        "National Grid (EPSG:27700), with the .prj file."
    )


def _coordinates(shapes: Shapes) -> tuple[systems.FloatArray, systems.FloatArray]:
    pairs = shapely.get_coordinates(shapes)
    return pairs[:, 0], pairs[:, 1]


def _in_wgs84(system: str, shapes: Shapes) -> Shapes:
    """Return the shapes in degrees, None for those that the system has no place for."""

    def degrees(pairs: systems.FloatArray) -> systems.FloatArray:
        return np.column_stack(systems.to_wgs84(system, pairs[:, 0], pairs[:, 1]))

    turned = np.asarray(shapely.transform(shapes, degrees), dtype=object)
    bounds = shapely.bounds(turned)
    turned[np.isinf(bounds).any(axis=1)] = None
    return turned


def _rounded(shapes: Shapes) -> Shapes:
    """Round to six decimals and turn outer rings anticlockwise, as RFC 7946 has them.

    A valid outline stays valid: where rounding would make lines cross, they are snapped instead.
    """
    near = shapely.transform(shapes, lambda pairs: np.round(pairs, systems.DECIMALS))
    broken = shapely.is_valid(shapes) & ~shapely.is_valid(near) & ~shapely.is_missing(shapes)
    near[broken] = shapely.set_precision(shapes[broken], 10.0**-systems.DECIMALS)
    return np.asarray(shapely.orient_polygons(near), dtype=object)
