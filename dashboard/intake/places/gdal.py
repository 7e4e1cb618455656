"""Reading what GDAL reads: the only module that speaks to it.

GDAL is handed a zip file made here, in memory, holding nothing but the files named, so that it can
open neither another file nor an address that a layer points to.
"""

import io
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import shapely

from dashboard.intake.places import systems
from dashboard.intake.places.features import Features, feature_table
from dashboard.settings import PanelError

# GDAL passes its bytes through as these, and they are decoded here: not every GDAL can decode all.
_AS_BYTES = "ISO-8859-1"


def list_gdal_layers(name: str, files: dict[str, bytes]) -> list[str]:
    """Return the names of the layers that have geometry, in the order of the file."""
    import pyogrio  # noqa: PLC0415 - GDAL takes 0.1 s that only an import of places needs

    with _understood(name):
        return [str(layer) for layer, kind in pyogrio.list_layers(_packed(files)) if kind]


def read_gdal_layer(
    name: str, files: dict[str, bytes], layer: str, encoding: str = "", system: str = ""
) -> Features:
    """Read a layer; its system is the one given, else the one that the files name.

    encoding: that of the text; “” where GDAL knows it, as in a GeoPackage.

    Raises PanelError when they cannot be read.
    """
    import pyogrio  # noqa: PLC0415 - GDAL takes 0.1 s that only an import of places needs

    with _understood(name):
        frame = pyogrio.read_dataframe(
            _packed(files),
            layer=layer,
            encoding=_AS_BYTES if encoding else None,
            force_2d=True,
            on_invalid="ignore",
            datetime_as_string=True,
        )
    if not len(frame) or "geometry" not in frame:
        raise PanelError(f"{name}: the layer holds no feature. Check what was selected for it.")
    shapes = np.asarray(frame.geometry.array, dtype=object)
    columns = {
        str(_decoded(column, encoding)): [_decoded(value, encoding) for value in frame[column]]
        for column in frame.columns.drop("geometry")
    }
    known_system = system or (systems.system_of_wkt(str(frame.crs)) if frame.crs else "")
    return Features(feature_table(columns, len(frame)), shapes, known_system)


def _decoded(value: object, encoding: str) -> object:
    if not encoding or not isinstance(value, str) or value.isascii():
        return value
    return value.encode(_AS_BYTES).decode(encoding, "replace")


def _packed(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as into:
        for name, content in files.items():
            into.writestr(name, content)
    return packed.getvalue()


@contextmanager
def _understood(name: str) -> Iterator[None]:
    """Turn what GDAL raises into what to do; what it only warns of is checked here again."""
    from pyogrio.errors import DataSourceError  # noqa: PLC0415 - as pyogrio above

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (DataSourceError, RuntimeError, ValueError, shapely.errors.ShapelyError) as error:
        raise PanelError(
            f"{name}: the file is damaged or was cut short ({error}). Export the layer again."
        ) from error
