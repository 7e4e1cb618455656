"""A GeoJSON file is read as a table: a feature a row, its geometry the column `outline`."""

import json
from pathlib import Path

import pytest

from dashboard import intake
from dashboard.intake import read_sheet
from dashboard.settings import PanelError, home
from dashboard.warehouse import Snapshot
from tests.warehouse.stores import copied

POINT = {"type": "Point", "coordinates": [-1.5, 53.4]}


def feature(geometry: object, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def layer(*features: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_a_feature_becomes_a_row_and_each_property_a_column() -> None:
    sheet = read_sheet(
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
    assert list(sheet.problems["problem"]) == ["The feature has no geometry."]


def test_a_property_called_outline_is_named_since_the_geometry_has_its_column() -> None:
    problems = read_sheet(
        "landmark.geojson", layer(feature(POINT, landmark_id="L1", outline="x"))
    ).problems
    assert list(problems["problem"]) == ["Two columns have this name."]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty"),
        (b"landmark_id,outline\n", "this is not GeoJSON, or it was cut short"),
        (b"[]", "this is JSON, but not GeoJSON"),
        (b"null", "this is JSON, but not GeoJSON"),
        (b'{"features":{}}}', "this is not GeoJSON, or it was cut short"),
        (b'{"features":[{"geometry":null}]}', "this is JSON, but not GeoJSON"),
        (b"[" * 100_000, "this is not GeoJSON, or it was cut short"),
    ],
    ids=["empty", "a CSV file", "a list", "nothing", "a brace too many", "no kind", "deep"],
)
def test_what_is_no_layer_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(PanelError) as refused:
        read_sheet("landmark.geojson", content)
    assert str(refused.value).startswith(f"landmark.geojson: {sentence}")
    assert str(refused.value).endswith("Export the layer again as GeoJSON.") or not content


def test_a_group_needs_no_shape_and_a_landmark_does() -> None:
    groups = read_sheet("context.geojson", layer(feature(None, context_id="GROUP")))
    assert (list(groups.part.cells["outline"]), len(groups.problems)) == ([""], 0)
    landmarks = read_sheet("landmark.geojson", layer(feature(None, landmark_id="L1")))
    assert list(landmarks.problems["problem"]) == ["The feature has no geometry."]


def test_a_layer_is_imported_and_its_outline_kept(case_study: Snapshot, tmp_path: Path) -> None:
    own = copied(case_study, tmp_path)
    original = json.loads((home() / "data" / "places" / "landmark.geojson").read_text("utf-8"))
    first = original["features"][0]
    first["properties"]["landmark_id"] = "NEW"
    intake.publish_batch([read_sheet("landmark-new.GeoJSON", layer(first))], own, "layer")
    found = own.current().read("select outline from landmark where landmark_id = 'NEW'", {})
    assert [json.loads(text) for text in found["outline"]] == [first["geometry"]]
