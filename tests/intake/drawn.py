"""Little maps for tests of places."""

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

import pandas as pd
import pytest

from dashboard.intake import places
from dashboard.intake.places import Layer
from dashboard.settings import PanelError

GRID = "urn:ogc:def:crs:EPSG::27700"


def feature(geometry: object, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def point(longitude: float, latitude: float) -> dict[str, object]:
    return {"type": "Point", "coordinates": [longitude, latitude]}


def square(west: float, south: float, side: float) -> dict[str, Any]:
    east, north = round(west + side, 6), round(south + side, 6)
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def geojson(*features: object, crs: str = "") -> bytes:
    """Write features as a FeatureCollection; `crs` is the name of its coordinate system."""
    whole: dict[str, object] = {"type": "FeatureCollection", "features": features}
    if crs:
        whole["crs"] = {"type": "name", "properties": {"name": crs}}
    return json.dumps(whole).encode()


def read(*features: object, crs: str = "") -> Layer:
    return places.read_layer("places.geojson", geojson(*features, crs=crs))


def zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            into.writestr(name, content)
    return packed.getvalue()


def outline(layer: Layer, row: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(layer.outlines().loc[row])
    return found


def told(problems: pd.DataFrame) -> list[tuple[int, str, str]]:
    """Return row, value and the first words of each problem."""
    columns = problems[["row_no", "value", "problem"]].itertuples(index=False)
    return [(row, value, " ".join(problem.split()[:4])) for row, value, problem in columns]


def table(**columns: list[str]) -> pd.DataFrame:
    """Return text cells as a file of them would be read, its header in row 1."""
    cells = pd.DataFrame(columns, dtype="str")
    cells.index = pd.RangeIndex(2, len(cells) + 2, name="row_no")
    return cells


def refusal(name: str, content: bytes, which: str = "") -> str:
    with pytest.raises(PanelError) as refused:
        places.read_layer(name, content, which)
    return str(refused.value)
