"""Open boundaries, schools, stops and green sites of real boroughs are read as they are."""

from pathlib import Path

import pandas as pd
import pytest
import shapely

from dashboard import intake
from dashboard.intake import ImportOptions, places, read_sheets
from dashboard.intake.places import Layer, area_set
from dashboard.warehouse import Store, Viewer
from tests.files_of_others.shared_data import shared
from tests.given import Row, answer, publish
from tests.intake.national_grid import degrees_of, metres_between


def layer(name: str) -> Layer:
    return places.read_layer(name, shared("geo", name).read_bytes())


def cells(name: str) -> pd.DataFrame:
    frame = pd.read_csv(shared("geo", name), dtype="str", keep_default_na=False)
    frame.index = pd.RangeIndex(2, len(frame) + 2, name="row_no")
    return frame


def rows(frame: pd.DataFrame) -> list[Row]:
    return [{str(c): v for c, v in row.items()} for row in frame.to_dict("records")]


def trafford() -> pd.DataFrame:
    return places.area_rows(layer("ward_2017_trafford_ward_generalised.geojson"), 2017)


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
    wards = layer("ward_2017_trafford_ward_generalised.geojson")
    rows = places.area_rows(wards, 2017)
    labels = rows[["label_longitude", "label_latitude"]].astype("float64").to_numpy()
    middles = wards.cells[["lon", "lat"]].astype("float64").to_numpy()
    assert shapely.contains_xy(wards.shapes, labels).all()
    for label, middle in zip(labels, middles, strict=True):
        assert metres_between(tuple(label), tuple(middle)) < 2_500


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
    assert found.problems.empty
    located = places.locate_contexts(found, area_set(trafford()))
    assert located.problems.empty
    assert len(located.cells) == count
    assert located.cells["area_code"].str.startswith("E05000").all()


def test_stops_lie_in_the_wards_that_their_file_names() -> None:
    # The file's wards are newer than the boundaries; nine stops are in wards that kept their name.
    stops = cells("trafford_metrolink_stops.csv")
    wards = trafford().set_index("area_code")["area_name"]
    located = (
        places.locate_contexts(places.table_layer("stops.csv", stops), area_set(trafford()))
        .cells["area_code"]
        .map(wards)
    )
    stayed = stops["area_name"].isin(wards)
    assert stayed.sum() == 9
    assert list(located[stayed]) == list(stops["area_name"][stayed])


def test_green_sites_are_read_whole_and_those_without_a_name_counted() -> None:
    sites = layer("trafford_greenspace_sites.geojson")
    kinds = pd.Series(shapely.get_type_id(sites.shapes)).value_counts()
    assert kinds.to_dict() == {
        shapely.GeometryType.POLYGON: 399,
        shapely.GeometryType.MULTIPOLYGON: 28,
    }
    assert places.count_nameless(sites) == 314
    assert sites.problems.empty
    rows = places.landmark_rows(sites, "park")
    assert len(rows) == 427
    assert rows["landmark_id"].is_unique
    assert rows["landmark_name"].str.endswith(" without a name").sum() == 314
    located = places.locate_contexts(sites, area_set(trafford()))
    assert located.problems.empty


def test_eastings_and_northings_of_schools_are_brought_to_degrees() -> None:
    schools = cells("gias_edubase_4rows_keycols.csv")
    found = places.table_layer("edubase.csv", schools)
    assert found.system.startswith("OSGB36 / British National Grid (EPSG:27700)")
    assert found.problems.empty
    for shape, (east, north) in zip(
        found.shapes, schools[["Easting", "Northing"]].astype("float64").to_numpy(), strict=True
    ):
        assert metres_between((shape.x, shape.y), degrees_of(east, north)) < 0.2


def test_wards_sites_and_stops_pass_every_check_of_an_import(tmp_path: Path) -> None:
    wards = trafford()
    stops = cells("trafford_metrolink_stops.csv")
    located = places.locate_contexts(places.table_layer("stops.csv", stops), area_set(wards)).cells
    contexts = located.assign(
        context_id=[f"STOP-{row}" for row in located.index],
        display_alias=stops["name"],
        context_kind="transport_hub",
        location_precision="exact",
        stage="referred",
    )
    sites = places.landmark_rows(layer("trafford_greenspace_sites.geojson"), "park")
    snapshot = publish(
        tmp_path,
        area=rows(wards),
        context=rows(contexts),
        landmark=rows(sites),
    )
    shown = answer(snapshot, "areas_on_the_map", Viewer())
    assert len(shown) == 21


def test_every_file_of_real_boroughs_comes_in(tmp_path: Path) -> None:
    said = {
        "ward_2017_trafford_ward_generalised.geojson": {"area_year": "2017"},
        "wards_E09000012.json": {"area_year": "2013"},
        "trafford_greenspace_sites.geojson": {"landmark_kind": "park", "is_strength": "true"},
        "trafford_schools_and_colleges.csv": {"landmark_kind": "school"},
        "trafford_metrolink_stops.csv": {"landmark_kind": "station"},
        "gias_edubase_4rows_keycols.csv": {"landmark_kind": "school"},
    }
    given = [
        sheet
        for name, values in said.items()
        for sheet in read_sheets(name, shared("geo", name).read_bytes(), ImportOptions(values))
    ]
    done = intake.publish_batch(given, Store(tmp_path), "places")
    new = {effect.part.file_name: effect.new for effect in done.effects}
    assert [new[name] for name in said] == [21, 19, 427, 103, 18, 4]
