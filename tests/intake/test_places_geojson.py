"""GeoJSON is read in any of its forms, brought to WGS84, and told what is wrong with it."""

import json
import math
from typing import Any

import pytest

from dashboard.intake import places
from tests.intake.drawn import (
    GRID,
    feature,
    geojson,
    outline,
    point,
    read,
    refusal,
    square,
    told,
)

PARK = square(-2.31, 53.4, 0.01)
NATIONAL_GRID = "OSGB36 / British National Grid (EPSG:27700)"


def test_properties_are_text_and_every_feature_stays() -> None:
    layer = read(
        feature(PARK, code="007", people=12, share=1.5, open=True, tags=["a", "b"], note=None),
        {"type": "Feature", "id": 7, "properties": None, "geometry": point(-2.3, 53.4)},
        {"type": "Feature", "geometry": point(-2.3, 53.4), "properties": {"people": 3.0}},
    )
    assert layer.cells.to_dict("records") == [
        {
            "code": "007",
            "people": "12",
            "share": "1.5",
            "open": "true",
            "tags": '["a","b"]',
            "note": "",
            "id": "",
        },
        dict.fromkeys(["code", "people", "share", "open", "tags", "note"], "") | {"id": "7"},
        dict.fromkeys(["code", "share", "open", "tags", "note", "id"], "") | {"people": "3"},
    ]
    assert list(layer.cells.index) == [1, 2, 3]
    assert layer.problems.empty


@pytest.mark.parametrize(
    "whole",
    [
        {"type": "FeatureCollection", "features": [feature(PARK)]},
        feature(PARK),
        {"type": "Feature", "geometry": PARK},
        PARK,
        {"type": "Polygon", "coordinates": [PARK["coordinates"][0][::-1]]},
    ],
    ids=["collection", "feature", "without properties", "bare geometry", "ring the other way"],
)
def test_every_form_gives_the_same_outline(whole: object) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        layer = places.read_layer("park.geojson", json.dumps(whole).encode(encoding))
        assert outline(layer) == PARK
        assert layer.system == "WGS 84 (EPSG:4326), as GeoJSON has it"
        assert layer.problems.empty


def test_coordinates_are_rounded_to_six_decimals_and_heights_dropped() -> None:
    layer = read(feature({"type": "Point", "coordinates": [-2.123456789, 53.987654321, 41.0]}))
    assert layer.outlines().loc[1] == '{"type":"Point","coordinates":[-2.123457,53.987654]}'


@pytest.mark.parametrize(
    ("crs", "system"),
    [
        (GRID, NATIONAL_GRID),
        ("EPSG:27700", NATIONAL_GRID),
        ("http://www.opengis.net/def/crs/EPSG/0/27700", NATIONAL_GRID),
        ("", f"{NATIONAL_GRID}, as its numbers prove: the file names none"),
    ],
)
def test_national_grid_is_brought_to_degrees(crs: str, system: str) -> None:
    layer = read(feature(point(651409.903, 313177.27)), crs=crs)
    assert layer.system == system
    assert outline(layer) == point(1.716052, 52.657979)


def test_web_mercator_is_brought_to_degrees() -> None:
    globe, east, north = 6_378_137, -256_722.6, 7_057_001.1
    latitude = math.degrees(math.atan(math.sinh(north / globe)))
    expected = point(round(math.degrees(east / globe), 6), round(latitude, 6))
    for crs in ("urn:ogc:def:crs:EPSG::3857", ""):
        layer = read(feature(point(east, north)), crs=crs)
        assert outline(layer) == expected
        assert layer.system.startswith("WGS 84 / Pseudo-Mercator (EPSG:3857)")


def test_numbers_prove_degrees_though_one_feature_is_at_zero() -> None:
    layer = read(feature(point(0, 0)), feature(point(378000, 392000)))
    assert layer.system.startswith(NATIONAL_GRID)
    assert told(layer.problems) == [(1, "0.0, 0.0", "The place is at")]


BOW: dict[str, Any] = {
    "type": "Polygon",
    "coordinates": [[[-2, 53], [-1, 54], [-1, 53], [-2, 54], [-2, 53]]],
}
OPEN = {"type": "Polygon", "coordinates": [[[-2, 53], [-1, 53], [-1, 54], [-2, 54]]]}


@pytest.mark.parametrize(
    ("geometry", "value", "problem"),
    [
        (None, "", "The feature has no geometry."),
        ({"type": "Polygon", "coordinates": []}, "", "The feature has no geometry."),
        (point(-2.3, 153.4), "-2.3, 153.4", "The place lies outside the United Kingdom."),
        (point(53.4, -2.3), "53.4, -2.3", "The latitude stands where the longitude belongs"),
        (point(0, 0), "0.0, 0.0", "The place is at (0, 0)"),
        (square(0, 0, 53.0), "0.0, 0.0", "The place is at (0, 0)"),
        (BOW, "Self-intersection[-1.5 53.5]", "The outline crosses or touches itself"),
        (OPEN, json.dumps(OPEN)[:60], "A ring of the outline does not end where it began."),
        ({"type": "Point"}, '{"type": "Point"}', "The geometry cannot be read."),
        ({"type": "Circle"}, '{"type": "Circle"}', "The geometry cannot be read."),
    ],
)
def test_what_is_wrong_is_told_with_its_feature(geometry: object, value: str, problem: str) -> None:
    problems = read(feature(PARK), feature(geometry)).problems
    assert len(problems) == 1
    found = problems.iloc[0]
    assert found["problem"].startswith(problem)
    assert found["value"] == value
    assert found["remedy"]
    assert found["file_name"] == "places.geojson"
    assert found["row_no"] == 2
    assert found["column_name"] == "geometry"


def test_whatever_stands_for_a_feature_is_told_and_not_dropped() -> None:
    deep = {"type": "MultiPolygon", "coordinates": [OPEN["coordinates"]]}
    together = {"type": "GeometryCollection", "geometries": [point(-2, 53), deep]}
    layer = read("a park", feature(together), feature(point(0, 0)))
    assert told(layer.problems) == [
        (1, '"a park"', "The geometry cannot be"),
        (2, json.dumps(together)[:60], "A ring of the"),
        (3, "0.0, 0.0", "The place is at"),
    ]
    assert layer.system == "WGS 84 (EPSG:4326), as GeoJSON has it"


def test_a_tangled_outline_is_left_to_a_person() -> None:
    layer = read(feature(BOW))
    assert "only a person knows" in layer.problems["remedy"].iloc[0]
    assert sorted(outline(layer)["coordinates"][0]) == sorted(BOW["coordinates"][0])


def test_an_outline_stays_valid_when_it_is_rounded() -> None:
    sliver = [[-2, 53], [-1.9, 53], [-1.9, 53.1], [-1.95, 53.0000004], [-2, 53.1], [-2, 53]]
    layer = read(feature({"type": "Polygon", "coordinates": [sliver]}))
    assert layer.problems.empty
    assert layer.shapes[0].is_valid


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b'{"type": "Topology", "objects": {}}', "this is TopoJSON"),
        (b'{"type": "Topology"', "this is not GeoJSON, or it was cut short"),
        (geojson(feature(PARK))[:-10], "this is not GeoJSON, or it was cut short"),
        (b"[" * 100_000, "this is not GeoJSON, or it was cut short"),
        (b'{"type": "Point", "coordinates": [NaN, 1]}', "NaN is not a number"),
        (b"\x89PNG\r\n", "this is not GeoJSON"),
        (b"[1, 2]", "JSON, but not GeoJSON"),
        (b'{"type": "FeatureCollection"}', "JSON, but not GeoJSON"),
        (b'{"type": "FeatureCollection", "features": []}', "holds no feature"),
        (b'{"geometryType": "esriGeometryPolygon", "features": []}', "this is Esri JSON"),
        (geojson(feature(PARK), crs="urn:ogc:def:crs:EPSG::99999"), "is not known here"),
        (geojson(feature(PARK), crs="my own"), "is not known here"),
        (geojson(feature(point(378000, 392000)), crs="EPSG:4326"), "are metres (378000, 392000)"),
    ],
)
def test_what_is_no_layer_is_refused_with_the_remedy(content: bytes, words: str) -> None:
    said = refusal("park.geojson", content)
    assert said.startswith("park.geojson: ")
    assert words in said


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("park.shp", "Zip its .shp, .shx, .dbf and .prj files together"),
        ("park.kml", ".kml files are not read. Export the layer as GeoJSON"),
        ("park.gpkg", "this is no .gpkg file"),
        ("park.zip", "this is no .zip file"),
    ],
)
def test_other_kinds_are_refused_by_name(name: str, words: str) -> None:
    assert words in refusal(name, b"something")
