"""Reading a GeoPackage, from memory."""

from dashboard.intake.places import gdal
from dashboard.intake.places.features import Features, choose_layer
from dashboard.settings import PanelError

MAGIC = b"SQLite format 3\x00"
_JOURNAL = slice(18, 20)  # of the SQLite header: 2 says that a second file, -wal, belongs to it
_ROLLBACK = b"\x01\x01"


def list_geopackage_layers(name: str, content: bytes) -> list[str]:
    """Return the names of the layers with geometry; raise PanelError where there is none."""
    layer_names = gdal.list_gdal_layers(name, _files(content))
    if not layer_names:
        raise PanelError(
            f"{name}: the GeoPackage holds no layer with geometry. Export the layer again."
        )
    return layer_names


def read_geopackage(name: str, content: bytes, which: str) -> Features:
    """Read one layer of a GeoPackage: `which`, or its only one with geometry.

    Raises PanelError with what to do, listing the layers where there are several.
    """
    return gdal.read_gdal_layer(
        name, _files(content), choose_layer(name, list_geopackage_layers(name, content), which)
    )


def _files(content: bytes) -> dict[str, bytes]:
    # QGIS leaves the mark of a write-ahead log on a file that is complete without it.
    database = bytearray(content)
    database[_JOURNAL] = _ROLLBACK
    return {"layer.gpkg": bytes(database)}
