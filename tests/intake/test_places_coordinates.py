"""Coordinates in columns are found by their names, and put in order by their numbers."""

import pytest

from dashboard.intake.places import find_coordinates
from dashboard.settings import PanelError
from tests.intake.drawn import table

EAST, NORTH = ["-2.3", "-2.2"], ["53.4", "53.5"]
METRES_EAST, METRES_NORTH = ["378123", "380000.5"], ["392000", "393000"]


def found(**columns: list[str]) -> tuple[str, str, str] | None:
    how = find_coordinates(table(**columns))
    return (how.system.removeprefix("EPSG:"), how.east, how.north) if how else None


@pytest.mark.parametrize(
    ("east", "north"),
    [
        ("lon", "lat"),
        ("long", "lat"),
        ("lng", "lat"),
        ("LONGITUDE", "LATITUDE"),
        ("Longitude (WGS84)", "Latitude (WGS84)"),
        ("Longitude (W)", "Latitude (N)"),
        ("geo_long", "geo_lat"),
        ("geoLng", "geoLat"),
        ("q-Longitude", "q-Latitude"),
        ("_q_longitude", "_q_latitude"),
        ("x", "y"),
        ("POINT_X", "POINT_Y"),
        ("X coordinate", "Y coordinate"),
    ],
)
def test_degrees_are_found_under_their_usual_names_and_in_either_order(
    east: str, north: str
) -> None:
    assert found(**{"name": ["a", "b"], north: NORTH, east: EAST}) == ("4326", east, north)
    assert found(**{north: EAST, east: NORTH}) == ("4326", north, east)


@pytest.mark.parametrize(
    ("east", "north"),
    [
        ("Easting", "Northing"),
        ("eastings", "northings"),
        ("oseast1m", "osnrth1m"),
        ("X", "Y"),
        ("XCoord", "YCoord"),
        ("site_easting", "site_northing"),
    ],
)
def test_metres_are_found_under_their_usual_names(east: str, north: str) -> None:
    assert found(**{north: METRES_NORTH, east: METRES_EAST}) == ("27700", east, north)


def test_the_order_of_metres_is_that_of_the_names_unless_no_row_allows_it() -> None:
    assert found(Northing=METRES_EAST, Easting=METRES_NORTH) == ("27700", "Easting", "Northing")
    shetland = {"Northing": ["447000", "448000"], "Easting": ["1141000", "600000"]}
    assert found(**shetland) == ("27700", "Northing", "Easting")


def test_what_was_found_is_said_in_words() -> None:
    how = find_coordinates(table(lat=EAST, lon=NORTH))
    assert how is not None
    assert how.words == (
        "WGS 84 (EPSG:4326) in the columns lat (east) and lon (north); "
        "they stand the other way round, as their numbers prove"
    )


def test_other_systems_are_told_by_their_numbers_or_their_names() -> None:
    assert found(X=["-256722"], Y=["7057001"]) == ("3857", "X", "Y")
    assert found(X=["733000"], Y=["874000"]) == ("2157", "X", "Y")
    irish = {"Irish Grid Easting": ["333800"], "Irish Grid Northing": ["374000"]}
    assert found(**irish) == ("29902", "Irish Grid Easting", "Irish Grid Northing")
    assert found(**{"OS Grid Ref": ["SJ 79 94"]}) == ("grid reference", "OS Grid Ref", "")
    assert found(NGR=["SJ7994"]) == ("grid reference", "NGR", "")


def test_columns_of_other_things_are_none() -> None:
    assert found(how_long=["2"], flat=["1"], exit=["3"], name=["x"]) is None
    assert found(lat=NORTH, how_long=["2", "3"]) is None
    assert found(latlong=["53.4, -2.3"]) is None


def test_where_a_table_says_the_place_twice_the_fuller_way_is_taken() -> None:
    stop = {"Easting": METRES_EAST, "Northing": METRES_NORTH}
    assert found(**stop, Longitude=EAST, Latitude=NORTH) == ("4326", "Longitude", "Latitude")
    half = {"Longitude": ["-2.3", ""], "Latitude": ["53.4", ""]}
    assert found(**stop, **half) == ("27700", "Easting", "Northing")
    assert found(x=["12", "40"], y=["30", "7"], lon=EAST, lat=NORTH) == ("4326", "lon", "lat")


def test_an_empty_table_has_the_columns_that_its_names_promise() -> None:
    assert found(lon=["", ""], lat=["", ""]) == ("4326", "lon", "lat")
    assert found(Easting=[], Northing=[]) == ("27700", "Easting", "Northing")


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (
            {"x": ["-2.3", "-2.2", "53.4"], "y": ["53.4", "53.5", "-2.3"]},
            "1 row is the other way round from the rest (row 4)",
        ),
        ({"x": ["12"], "y": ["30"]}, "x and y are named as coordinates"),
        ({"lon": ["12.5"], "lat": ["41.9"]}, "lon and lat are named as coordinates"),
        (
            {"home_lon": EAST, "home_lat": NORTH, "park_lon": EAST, "park_lat": NORTH},
            "Several columns hold coordinates (home_lon, home_lat; park_lon, park_lat)",
        ),
        ({"NGR": ["SJ 79 94"], "Grid reference": ["SJ 79 94"]}, "(NGR; Grid reference)"),
    ],
)
def test_what_cannot_be_told_is_refused(columns: dict[str, list[str]], words: str) -> None:
    with pytest.raises(PanelError) as refused:
        found(**columns)
    assert words in str(refused.value)
