"""Open boundaries, schools, stops and green sites of real boroughs are read as they are."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.intake import places
from dashboard.intake.places import Layer
from tests.files_of_others.shared_data import shared
from tests.intake import borough_layers

WARDS = "ward_2017_trafford_ward_generalised.geojson"


def layer(name: str) -> Layer:
    return places.read_layer(name, shared("geo", name).read_bytes())


def cells(name: str) -> pd.DataFrame:
    return borough_layers.cells_of(shared("geo", name).read_bytes())


def trafford() -> pd.DataFrame:
    return places.area_rows(layer(WARDS), 2017)


def test_wards_of_two_boroughs_are_read_with_code_name_and_year() -> None:
    hackney = places.area_rows(layer("wards_E09000012.json"))
    for wards, count, year in ((trafford(), 21, "2017"), (hackney, 19, "2013")):
        assert len(wards) == count
        assert wards["area_code"].str.fullmatch(r"E05\d{6}").all()
        assert wards["area_code"].is_unique
        assert (wards["area_name"] != "").all()
        assert set(wards["area_year"]) == {year}
        assert set(wards["area_kind"]) == {"ward"}
    assert trafford().loc[1, "area_name"] == "Altrincham"
    assert list(hackney.loc[1, ["area_code", "area_name"]]) == ["E05000231", "Brownswood"]


def test_each_label_is_inside_its_ward_and_near_the_middle_that_the_file_gives() -> None:
    borough_layers.assert_labels_are_inside_and_near_the_middle(layer(WARDS), metres=2_500)


@pytest.mark.parametrize(
    ("name", "count", "east"),
    [
        ("trafford_schools_and_colleges.csv", 103, "lon"),
        ("trafford_metrolink_stops.csv", 18, "long"),
    ],
)
def test_schools_and_stops_lie_in_wards_of_their_borough(name: str, count: int, east: str) -> None:
    found = places.table_layer(name, cells(name))
    assert found.column == east
    borough_layers.assert_all_lie_in_wards(found, trafford(), count=count, codes="E05000")


def test_stops_lie_in_the_wards_that_their_file_names() -> None:
    # The file's wards are newer than the boundaries; nine stops are in wards that kept their name.
    stops = cells("trafford_metrolink_stops.csv")
    found = borough_layers.wards_of_stops(stops, trafford())
    stayed = stops["area_name"].isin(trafford()["area_name"])
    assert stayed.sum() == 9
    assert list(found[stayed]) == list(stops["area_name"][stayed])


def test_green_sites_are_read_whole_and_those_without_a_name_counted() -> None:
    borough_layers.assert_green_sites_are_whole(
        layer("trafford_greenspace_sites.geojson"),
        trafford(),
        single=399,
        several=28,
        nameless=314,
    )


def test_eastings_and_northings_of_schools_are_brought_to_degrees() -> None:
    borough_layers.assert_the_grid_is_brought_to_degrees(cells("gias_edubase_4rows_keycols.csv"))


def test_wards_sites_and_stops_pass_every_check_of_an_import(tmp_path: Path) -> None:
    shown = borough_layers.wards_on_the_map(
        tmp_path,
        trafford(),
        cells("trafford_metrolink_stops.csv"),
        layer("trafford_greenspace_sites.geojson"),
    )
    assert len(shown) == 21


def test_every_file_of_real_boroughs_comes_in(tmp_path: Path) -> None:
    said = {
        WARDS: {"area_year": "2017"},
        "wards_E09000012.json": {"area_year": "2013"},
        "trafford_greenspace_sites.geojson": {"landmark_kind": "park", "is_strength": "true"},
        "trafford_schools_and_colleges.csv": {"landmark_kind": "school"},
        "trafford_metrolink_stops.csv": {"landmark_kind": "station"},
        "gias_edubase_4rows_keycols.csv": {"landmark_kind": "school"},
    }
    contents = {name: shared("geo", name).read_bytes() for name in said}
    assert borough_layers.new_rows(tmp_path, contents, said) == [21, 19, 427, 103, 18, 4]
