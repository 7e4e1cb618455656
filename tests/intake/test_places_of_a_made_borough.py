"""Boundaries, schools, stops and green sites, as publishers give them, are read as they are."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.intake import places
from dashboard.intake.places import Layer
from tests.intake import borough_layers
from tests.intake.made_places import FILES, SIDE, WARDS


def layer(name: str) -> Layer:
    return places.read_layer(name, FILES[name])


def cells(name: str) -> pd.DataFrame:
    return borough_layers.cells_of(FILES[name])


def wards() -> pd.DataFrame:
    return places.area_rows(layer("ward_2017_generalised.geojson"), 2017)


def test_wards_are_read_with_code_name_and_year_said_or_in_their_fields() -> None:
    older = places.area_rows(layer("wards_of_2013.json"))
    for found, names, year in ((wards(), WARDS, "2017"), (older, WARDS[:-1], "2013")):
        assert list(found["area_name"]) == names
        assert found["area_code"].str.fullmatch(r"E05\d{6}").all()
        assert found["area_code"].is_unique
        assert set(found["area_year"]) == {year}
        assert set(found["area_kind"]) == {"ward"}


def test_each_label_is_inside_its_ward_and_near_the_middle_that_the_file_gives() -> None:
    borough_layers.assert_labels_are_inside_and_near_the_middle(
        layer("ward_2017_generalised.geojson"), metres=111_000 * SIDE / 4
    )


@pytest.mark.parametrize(
    ("name", "count", "east"), [("schools.csv", 30, "lon"), ("stops.csv", 10, "long")]
)
def test_schools_and_stops_lie_in_wards_of_their_borough(name: str, count: int, east: str) -> None:
    found = places.table_layer(name, cells(name))
    assert found.column == east
    borough_layers.assert_all_lie_in_wards(found, wards(), count=count, codes="E0509")


def test_stops_lie_in_the_wards_that_their_file_names() -> None:
    stops = cells("stops.csv")
    found = borough_layers.wards_of_stops(stops, wards())
    stayed = stops["area_name"].isin(wards()["area_name"])
    assert stayed.sum() == 5
    assert list(found[stayed]) == list(stops["area_name"][stayed])
    assert list("New " + found[~stayed]) == list(stops["area_name"][~stayed])


def test_green_sites_are_read_whole_and_those_without_a_name_counted() -> None:
    borough_layers.assert_green_sites_are_whole(
        layer("green_sites.geojson"), wards(), single=54, several=6, nameless=40
    )


def test_eastings_and_northings_of_schools_are_brought_to_degrees() -> None:
    borough_layers.assert_the_grid_is_brought_to_degrees(cells("edubase.csv"))


def test_wards_sites_and_stops_pass_every_check_of_an_import(tmp_path: Path) -> None:
    shown = borough_layers.wards_on_the_map(
        tmp_path, wards(), cells("stops.csv"), layer("green_sites.geojson")
    )
    assert len(shown) == len(WARDS)


def test_every_file_of_a_borough_comes_in(tmp_path: Path) -> None:
    said = {
        "ward_2017_generalised.geojson": {"area_year": "2017"},
        "wards_of_2013.json": {"area_year": "2013"},
        "green_sites.geojson": {"landmark_kind": "park", "is_strength": "true"},
        "schools.csv": {"landmark_kind": "school"},
        "stops.csv": {"landmark_kind": "station"},
        "edubase.csv": {"landmark_kind": "school"},
    }
    assert borough_layers.new_rows(tmp_path, FILES, said) == [20, 19, 60, 30, 10, 4]
