"""Layers written by GDAL, for tests of reading them."""

from datetime import date
from pathlib import Path

import geopandas
import shapely

from tests.intake.drawn import zipped

NATIONAL_GRID = "OSGB36 / British National Grid (EPSG:27700)"
SUFFIXES = (".shp", ".shx", ".dbf", ".prj", ".cpg")
WARDS = geopandas.GeoDataFrame(
    {
        "WD22CD": ["E05000001", "E05000002", "E05000003"],
        "WD22NM": ["Café Row", "Bryn Tŵr", None],
        "people": [12, None, 3],
        "share": [0.1, 1.0, None],
        "since": [date(2022, 5, 5), None, date(2014, 5, 22)],
    },
    geometry=[
        shapely.box(380000, 390000, 381000, 391000),
        shapely.MultiPolygon([shapely.box(381000, 390000, 382000, 391000)]),
        None,
    ],
    crs=27700,
)
LATIN = WARDS.assign(WD22NM=["Café Row", "Þorp – “Mill”", None])


def shapefile(folder: Path, frame: geopandas.GeoDataFrame, **options: str) -> dict[str, bytes]:
    """Write a Shapefile with GDAL, and return its files by suffix."""
    frame.to_file(folder / "wards.shp", **options)
    found = {suffix: folder / f"wards{suffix}" for suffix in SUFFIXES}
    return {suffix: path.read_bytes() for suffix, path in found.items() if path.exists()}


def as_zip(files: dict[str, bytes], name: str = "wards") -> bytes:
    return zipped({f"{name}{suffix}": content for suffix, content in files.items()})


def geopackage(path: Path, **layers: geopandas.GeoDataFrame) -> bytes:
    for name, frame in layers.items():
        frame.to_file(path, layer=name)
    return path.read_bytes()
