"""Reading a GeoPackage, from memory."""

from dashboard.intake.places import gdal
from dashboard.intake.places.features import Features, chosen
from dashboard.settings import PanelError

MAGIC = b"SQLite format 3\x00"
_JOURNAL = slice(18, 20)  # of the SQLite header: 2 says that a second file, -wal, belongs to it
_ROLLBACK = b"\x01\x01"


def features(name: str, content: bytes, which: str) -> Features:
    """Read one layer of a GeoPackage: `which`, or its only one with geometry.

    Raises PanelError with what to do, listing the layers where there are several.
    """
    # QGIS leaves the mark of a write-ahead log on a file that is complete without it.
    whole = bytearray(content)
    whole[_JOURNAL] = _ROLLBACK
    files = {"layer.gpkg": bytes(whole)}
    layers = gdal.layers(name, files)
    if not layers:
        raise PanelError(
            f"{name}: the GeoPackage holds no layer with geometry. Export the layer again."
        )
    return gdal.features(name, files, chosen(name, layers, which))
