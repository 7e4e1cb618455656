"""Places as CSV and GeoJSON: what is told of each, and that nothing in them is ever run."""

import csv
import io
import json

import geopandas as gpd
import pytest
import shapely

from dashboard.reports import PlaceEntry, places_csv, places_geojson

SQUARE = '{"type":"Polygon","coordinates":[[[1,54],[2,54],[2,55],[1,55],[1,54]]]}'
PLACES = [
    PlaceEntry({"Context": "The café", "Next": "=1+1"}, (1.5, 54.01)),
    PlaceEntry({"Context": 'The "park"', "Next": "A plan, soon"}, (1.25, 54.5), SQUARE),
    PlaceEntry({"Context": "Group A", "Next": ""}, None),
]


def test_a_csv_has_a_row_for_each_place_and_no_formula() -> None:
    text = places_csv(PLACES).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == [
        ["Context", "Next", "Longitude", "Latitude"],
        ["The café", "'=1+1", "1.5", "54.01"],
        ['The "park"', "A plan, soon", "1.25", "54.5"],
        ["Group A", "", "", ""],
    ]


def test_map_programs_read_each_place_as_what_it_is_and_an_area_only_as_none() -> None:
    made = places_geojson(PLACES, "Share mode.")
    assert json.loads(made)["note"] == "Share mode."
    read = gpd.read_file(io.BytesIO(made))
    assert list(read["Context"]) == ["The café", 'The "park"', "Group A"]
    assert list(read["Next"]) == ["=1+1", "A plan, soon", ""]
    assert read.crs.to_epsg() == 4326
    assert read.geometry[0].equals(shapely.Point(1.5, 54.01))
    assert read.geometry[1].area == pytest.approx(1)
    assert read.geometry[2] is None


def test_without_a_place_there_are_files_all_the_same() -> None:
    assert places_csv([]).decode("utf-8-sig").split() == ["Longitude,Latitude"]
    assert json.loads(places_geojson([], ""))["features"] == []
