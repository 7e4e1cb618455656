"""Boundaries, schools, stops and green sites, as publishers give them, are read as they are."""

import io
from pathlib import Path

import pandas as pd
import pytest
import shapely

from dashboard import intake
from dashboard.intake import ImportOptions, places, read_sheets
from dashboard.intake.places import Layer, area_set
from dashboard.warehouse import Store, Viewer
from tests.given import Row, answer, publish
from tests.intake.made_places import FILES, SIDE, WARDS
from tests.intake.national_grid import degrees_of, metres_between


def layer(name: str) -> Layer:
    return places.read_layer(name, FILES[name])


def cells(name: str) -> pd.DataFrame:
    frame = pd.read_csv(io.BytesIO(FILES[name]), dtype="str", keep_default_na=False)
    frame.index = pd.RangeIndex(2, len(frame) + 2, name="row_no")
    return frame


def rows(frame: pd.DataFrame) -> list[Row]:
    return [{str(c): v for c, v in row.items()} for row in frame.to_dict("records")]


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
    drawn = layer("ward_2017_generalised.geojson")
    labels = wards()[["label_longitude", "label_latitude"]].astype("float64").to_numpy()
    middles = drawn.cells[["lon", "lat"]].astype("float64").to_numpy()
    assert shapely.contains_xy(drawn.shapes, labels).all()
    for label, middle in zip(labels, middles, strict=True):
        assert metres_between(tuple(label), tuple(middle)) < 111_000 * SIDE / 4


@pytest.mark.parametrize(
    ("name", "count", "east"), [("schools.csv", 30, "lon"), ("stops.csv", 10, "long")]
)
def test_schools_and_stops_lie_in_wards_of_their_borough(name: str, count: int, east: str) -> None:
    found = places.table_layer(name, cells(name))
    assert found.column == east
    assert found.problems.empty
    located = places.locate_contexts(found, area_set(wards()))
    assert located.problems.empty
    assert len(located.cells) == count
    assert located.cells["area_code"].str.startswith("E0509").all()


def test_stops_lie_in_the_wards_that_their_file_names() -> None:
    stops = cells("stops.csv")
    names = wards().set_index("area_code")["area_name"]
    located = places.locate_contexts(
        places.table_layer("stops.csv", stops), area_set(wards())
    ).cells["area_code"]
    named = located.map(names)
    stayed = stops["area_name"].isin(names)
    assert stayed.sum() == 5
    assert list(named[stayed]) == list(stops["area_name"][stayed])
    assert list("New " + named[~stayed]) == list(stops["area_name"][~stayed])


def test_green_sites_are_read_whole_and_those_without_a_name_counted() -> None:
    sites = layer("green_sites.geojson")
    kinds = pd.Series(shapely.get_type_id(sites.shapes)).value_counts()
    assert kinds.to_dict() == {
        shapely.GeometryType.POLYGON: 54,
        shapely.GeometryType.MULTIPOLYGON: 6,
    }
    assert places.count_nameless(sites) == 40
    assert sites.problems.empty
    found = places.landmark_rows(sites, "park")
    assert len(found) == 60
    assert found["landmark_id"].is_unique
    assert found["landmark_name"].str.endswith(" without a name").sum() == 40
    located = places.locate_contexts(sites, area_set(wards()))
    assert located.problems.empty


def test_eastings_and_northings_of_schools_are_brought_to_degrees() -> None:
    schools = cells("edubase.csv")
    found = places.table_layer("edubase.csv", schools)
    assert found.system.startswith("OSGB36 / British National Grid (EPSG:27700)")
    assert found.problems.empty
    for shape, (east, north) in zip(
        found.shapes, schools[["Easting", "Northing"]].astype("float64").to_numpy(), strict=True
    ):
        assert metres_between((shape.x, shape.y), degrees_of(east, north)) < 0.2


def test_wards_sites_and_stops_pass_every_check_of_an_import(tmp_path: Path) -> None:
    stops = cells("stops.csv")
    located = places.locate_contexts(
        places.table_layer("stops.csv", stops), area_set(wards())
    ).cells
    contexts = located.assign(
        context_id=[f"STOP-{row}" for row in located.index],
        display_alias=stops["name"],
        context_kind="transport_hub",
        location_precision="exact",
        stage="referred",
    )
    sites = places.landmark_rows(layer("green_sites.geojson"), "park")
    snapshot = publish(tmp_path, area=rows(wards()), context=rows(contexts), landmark=rows(sites))
    assert len(answer(snapshot, "areas_on_the_map", Viewer())) == len(WARDS)


def test_every_file_of_a_borough_comes_in(tmp_path: Path) -> None:
    said = {
        "ward_2017_generalised.geojson": {"area_year": "2017"},
        "wards_of_2013.json": {"area_year": "2013"},
        "green_sites.geojson": {"landmark_kind": "park", "is_strength": "true"},
        "schools.csv": {"landmark_kind": "school"},
        "stops.csv": {"landmark_kind": "station"},
        "edubase.csv": {"landmark_kind": "school"},
    }
    given = [
        sheet
        for name, values in said.items()
        for sheet in read_sheets(name, FILES[name], ImportOptions(values))
    ]
    done = intake.publish_batch(given, Store(tmp_path), "places")
    new = {effect.part.file_name: effect.new for effect in done.effects}
    assert [new[name] for name in said] == [20, 19, 60, 30, 10, 4]
