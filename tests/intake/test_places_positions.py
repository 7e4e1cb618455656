"""Coordinates of rows are brought to WGS84, each wrong one told, and the error is known."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake import places
from dashboard.intake.places import (
    RowPositions,
    find_coordinates,
    locate_rows,
    parse_grid_reference,
    systems,
)
from dashboard.settings import PanelError
from tests.intake.drawn import table, told
from tests.intake.national_grid import degrees_of, metres_between


def placed(**columns: list[str]) -> RowPositions:
    cells = table(**columns)
    how = find_coordinates(cells)
    assert how is not None
    return locate_rows(how, cells, "parks.csv")


def test_numbers_are_read_as_people_write_them() -> None:
    here = placed(
        lon=["-2.3", "−2.3", "2.3° W", " -2.3 ", "-2.30", "-23e-1", "2.3W"],
        lat=["53.4", "53.4", "53.4°N", "53.4 ", "53.40", "5.34E+01", "53.4 n"],
    )
    assert set(here.longitude) == {-2.3}
    assert set(here.latitude) == {53.4}
    assert here.problems.empty


def test_each_row_that_is_wrong_is_told() -> None:
    here = placed(
        lon=["-2.3", "", "0", "53.4", "2.3", "", "0x1", "12.5", "-2,3"],
        lat=["53.4", "", "0.0", "-2.3", "48.9", "53.4", "53.4", "", "53.4"],
    )
    assert told(here.problems) == [
        (4, "0, 0.0", "The place is at"),
        (5, "53.4, -2.3", "The latitude stands where"),
        (6, "2.3, 48.9", "The place lies outside"),
        (7, "", "lon is empty while"),
        (8, "0x1", "This is not a"),
        (9, "", "lat is empty while"),
        (10, "-2,3", "This is not a"),
    ]
    assert list(np.flatnonzero(np.isnan(here.longitude))) == [1, 5, 6, 7, 8]
    assert set(here.problems["column_name"]) == {"lon", "lat"}


def test_zero_metres_are_no_place() -> None:
    here = placed(Easting=["0", "378123"], Northing=["0", "392000"])
    assert told(here.problems) == [(2, "0, 0", "The place is at")]


# Ordnance Survey's worked example, whose WGS84 position by the Helmert transformation is published,
# and a point of Kent with its position by the definitive transformation (OSTN02).
CAISTER, CAISTER_WGS84 = (651_409.903, 313_177.270), (1.716052, 52.657979)
HERNE_BAY, HERNE_BAY_EXACTLY = (614_300, 159_900), (1.072628, 51.297880)


@pytest.mark.parametrize(
    ("grid", "published", "metres"),
    [(CAISTER, CAISTER_WGS84, 0.2), (HERNE_BAY, HERNE_BAY_EXACTLY, 3)],
)
def test_published_points_come_out(
    grid: tuple[float, float], published: tuple[float, float], metres: float
) -> None:
    here = placed(Easting=[str(grid[0])], Northing=[str(grid[1])])
    assert metres_between((here.longitude[0], here.latitude[0]), published) < metres
    assert metres_between(degrees_of(*grid), published) < metres


@given(st.floats(80_000, 655_000), st.floats(5_000, 1_215_000))
def test_the_way_to_degrees_is_that_of_the_published_formulas(east: float, north: float) -> None:
    longitude, latitude = systems.to_wgs84(
        systems.NATIONAL_GRID, np.array([east]), np.array([north])
    )
    # Metres, with the seven parameters of both; with OSTN15 beside pyproj it would be some metres.
    assert metres_between((longitude[0], latitude[0]), degrees_of(east, north)) < 0.01
    back = systems.to_metres(longitude, latitude)
    assert abs(back[0][0] - east) < 0.01
    assert abs(back[1][0] - north) < 0.01


@given(
    st.floats(250_000, 600_000),
    st.floats(80_000, 900_000),
    st.floats(-5_000, 5_000),
    st.floats(-5_000, 5_000),
)
def test_metres_of_the_grid_are_metres_on_the_ground(
    east: float, north: float, across: float, along: float
) -> None:
    ends = [(east, north), (east + across, north + along)]
    there = [degrees_of(*end) for end in ends]
    grid = float(np.hypot(across, along))
    # The globe of the haversine differs from the ellipsoid by up to 0.5 %.
    assert abs(metres_between(*there) - grid) <= 0.006 * grid + 0.01
    east_metres, north_metres = systems.to_metres(*np.array(there).T)
    assert abs(np.hypot(np.diff(east_metres), np.diff(north_metres))[0] - grid) < 0.5


@pytest.mark.parametrize(
    ("text", "east", "north", "side"),
    [
        ("TQ 335 845", 533_500, 184_500, 100),
        ("TQ335845", 533_500, 184_500, 100),
        ("tq 335845", 533_500, 184_500, 100),
        ("SJ 79 94", 379_000, 394_000, 1_000),
        ("SJ 7 9", 370_000, 390_000, 10_000),
        ("SJ7994", 379_000, 394_000, 1_000),
        ("TG 51409 13177", 651_409, 313_177, 1),
        ("HU 396 753", 439_600, 1_175_300, 100),
        ("SV 88 08", 88_000, 8_000, 1_000),
        ("NN 1666 7127", 216_660, 771_270, 10),
        ("J 338 740", 333_800, 374_000, 100),
    ],
)
def test_a_grid_reference_names_a_square(text: str, east: int, north: int, side: int) -> None:
    found = parse_grid_reference(text)
    assert found is not None
    assert (found.east, found.north, found.side) == (east, north, side)


@pytest.mark.parametrize(
    "text", ["", "TQ", "TQ 3", "TQ 335 84", "TQ33584", "TI 335 845", "AA 335 845", "335 845", "J"]
)
def test_what_is_no_grid_reference_is_none(text: str) -> None:
    assert parse_grid_reference(text) is None


def test_a_grid_reference_stands_for_the_middle_of_its_square() -> None:
    here = placed(NGR=["SJ 790 940", "", "SJ 79 940", "J 338 740", "TG 51409 13177"])
    assert list(here.side) == [100, 0, 0, 100, 1]
    assert metres_between((here.longitude[4], here.latitude[4]), CAISTER_WGS84) < 1
    middle = degrees_of(379_050, 394_050)
    assert metres_between((here.longitude[0], here.latitude[0]), middle) < 0.2
    belfast_city_hall = (-5.93012, 54.59646)
    assert metres_between((here.longitude[3], here.latitude[3]), belfast_city_hall) < 100
    assert told(here.problems) == [(4, "SJ 79 940", "This is not a")]


def test_a_table_becomes_a_layer_of_its_points() -> None:
    layer = places.table_layer(
        "parks.csv", table(name=["a", "b"], lon=["-2.3", ""], lat=["53.4", ""])
    )
    assert list(layer.outlines()) == ['{"type":"Point","coordinates":[-2.3,53.4]}', ""]
    assert list(layer.cells.index) == [2, 3]
    assert layer.column == "lon"


@pytest.mark.parametrize("columns", [{"name": ["a"]}, {"x": ["1"], "y": ["2"]}])
def test_a_table_without_places_is_refused(columns: dict[str, list[str]]) -> None:
    with pytest.raises(PanelError, match=r"^parks\.csv: "):
        places.table_layer("parks.csv", table(**columns))
