"""A GeoJSON file is read as a table: a feature a row, its geometry the column `outline`."""

import json
from pathlib import Path

import pytest

from dashboard import intake
from dashboard.intake import read
from dashboard.settings import PanelError, home
from dashboard.warehouse import Snapshot
from tests.warehouse.stores import copied

POINT = {"type": "Point", "coordinates": [-1.5, 53.4]}
LAYER = "this is not a GeoJSON FeatureCollection. Export the layer again as GeoJSON."


def feature(geometry: object, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def layer(*features: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_a_feature_becomes_a_row_and_each_property_a_column() -> None:
    sheet = read(
        "landmark.geojson",
        layer(
            feature(POINT, landmark_id="L1", is_strength=True, offers=None),
            feature(None, landmark_id=2, landmark_name="Café “Ü”", more={"a": [1]}),
            {"type": "Feature", "geometry": POINT, "properties": None},
        ),
    )
    outline = '{"type":"Point","coordinates":[-1.5,53.4]}'
    cells = sheet.part.cells
    assert list(cells.columns) == [
        *("landmark_id", "is_strength", "offers", "landmark_name", "more", "outline"),
    ]
    assert list(cells.itertuples(name=None)) == [
        (1, "L1", "true", "", "", "", outline),
        (2, "2", "", "", "Café “Ü”", '{"a":[1]}', ""),
        (3, "", "", "", "", "", outline),
    ]
    assert sheet.problems.empty


def test_a_property_called_outline_is_named_since_the_geometry_has_its_column() -> None:
    problems = read("landmark.geojson", layer(feature(POINT, outline="x"))).problems
    assert list(problems["problem"]) == ["Two columns have this name."]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"landmark_id,outline\n",
        b"[]",
        b"null",
        b'{"type":"Feature","geometry":null,"properties":{}}',
        b'{"features":{}}}',
        b'{"features":[{"geometry":null}]}',
        b'{"features":[{"geometry":null,"properties":[1]}]}',
        b'{"features":[7]}',
        b'{"features":[{"geometry":null,"properties":{"landmark_name":"\\ud800"}}]}',
        b'{"features":[{"geometry":null,"properties":{"landmark_name":"\\u0000"}}]}',
        b"[" * 100_000,
    ],
    ids=[
        *("empty", "a CSV file", "a list", "nothing", "one feature", "a brace too many"),
        *("no properties", "a list of properties", "a number", "half a character", "NUL", "deep"),
    ],
)
def test_what_is_no_layer_is_refused(content: bytes) -> None:
    with pytest.raises(PanelError) as refused:
        read("landmark.geojson", content)
    assert str(refused.value) == f"landmark.geojson: {LAYER}"


def test_a_layer_is_imported_and_its_outline_kept(case_study: Snapshot, tmp_path: Path) -> None:
    own = copied(case_study, tmp_path)
    original = json.loads((home() / "data" / "places" / "landmark.geojson").read_text("utf-8"))
    first = original["features"][0]
    first["properties"]["landmark_id"] = "NEW"
    intake.publish([read("landmark-new.GeoJSON", layer(first))], own, "layer")
    found = own.current().read("select outline from landmark where landmark_id = 'NEW'", {})
    assert [json.loads(text) for text in found["outline"]] == [first["geometry"]]
