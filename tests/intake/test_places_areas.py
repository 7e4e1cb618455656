"""Each place is given to its area: a point to what holds it, an outline to what holds most."""

import time

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.places import AreaSet, area_set, find_areas, label_points
from dashboard.settings import PanelError

Ring = list[tuple[float, float]]


def made(*shapes: object, codes: str = "ABCDEFGH") -> AreaSet:
    """Return areas of one ward set; their codes are letters, in the order given."""
    texts = [shapely.to_geojson(shape) for shape in shapes]
    rows = pd.DataFrame({"area_code": list(codes[: len(texts)]), "outline": texts})
    return area_set(rows.assign(area_kind="ward", area_year=2022))


def codes(among: AreaSet, *shapes: object) -> list[str]:
    return list(find_areas(np.array(shapes, dtype=object), among)["area_code"])


WEST, EAST = shapely.box(-2.4, 53.4, -2.3, 53.5), shapely.box(-2.3, 53.4, -2.2, 53.5)


def test_a_point_lies_in_the_area_that_holds_it_and_on_a_border_in_the_lower_code() -> None:
    inside = [shapely.Point(-2.35, 53.45), shapely.Point(-2.25, 53.45), shapely.Point(-2.1, 53.45)]
    border = [shapely.Point(-2.3, 53.45), shapely.Point(-2.3, 53.5), shapely.Point(-2.4, 53.4)]
    assert codes(made(WEST, EAST), *inside) == ["A", "B", ""]
    assert codes(made(WEST, EAST), *border) == ["A", "A", "A"]
    assert codes(made(WEST, EAST, codes="BA"), *border) == ["A", "A", "B"]


def test_code_year_and_share_are_kept() -> None:
    found = find_areas(np.array([WEST, shapely.Point(0, 51), None], dtype=object), made(WEST, EAST))
    assert found.to_dict("records") == [
        {"area_code": "A", "area_year": "2022", "share": pytest.approx(1)},
        {"area_code": "", "area_year": "", "share": 0},
        {"area_code": "", "area_year": "", "share": 0},
    ]


def test_an_outline_goes_to_the_area_that_holds_most_of_it() -> None:
    mostly_east = shapely.box(-2.31, 53.42, -2.27, 53.44)
    equally = shapely.box(-2.31, 53.42, -2.29, 53.44)
    mostly_outside = shapely.box(-2.25, 53.45, -1.9, 53.6)
    away = shapely.box(-1.0, 53.4, -0.9, 53.5)
    wards = made(WEST, EAST)
    assert codes(wards, mostly_east, mostly_outside, away) == ["B", "B", ""]
    assert codes(made(WEST, EAST), equally) == ["A"]
    share = find_areas(np.array([mostly_east, mostly_outside], dtype=object), wards)["share"]
    assert list(share) == [pytest.approx(0.75, abs=0.001), pytest.approx(1 / 21, abs=0.001)]


def test_most_is_measured_in_metres_not_in_degrees() -> None:
    # Equal in square degrees, but a degree of longitude is shorter in the north.
    north, south = shapely.box(-2.4, 55, -2.3, 56), shapely.box(-2.4, 54, -2.3, 55)
    assert codes(made(north, south), shapely.box(-2.39, 54.5, -2.31, 55.5)) == ["B"]


def test_lines_and_several_points_are_measured_too() -> None:
    wards = made(WEST, EAST)
    line = shapely.LineString([(-2.32, 53.45), (-2.22, 53.45)])
    stops = shapely.MultiPoint([(-2.35, 53.45), (-2.25, 53.45), (-2.25, 53.46), (-1, 53)])
    mixed = shapely.GeometryCollection([shapely.Point(-2.35, 53.45), line])
    assert codes(wards, line, stops, mixed) == ["B", "B", "B"]
    assert find_areas(np.array([stops], dtype=object), wards)["share"][0] == 0.5


def test_tangled_outlines_are_still_placed() -> None:
    bow = shapely.Polygon([(-2.29, 53.42), (-2.25, 53.46), (-2.25, 53.42), (-2.29, 53.46)])
    tangled = shapely.Polygon([(-2.4, 53.4), (-2.3, 53.5), (-2.3, 53.4), (-2.4, 53.5)])
    assert codes(made(WEST, EAST), bow, shapely.Polygon(), shapely.Point()) == ["B", "", ""]
    assert codes(made(tangled, EAST), shapely.Point(-2.31, 53.45)) == ["A"]


def test_no_shapes_and_no_areas_are_answered() -> None:
    assert codes(made(WEST)) == []
    nowhere = AreaSet(*(np.array([], dtype=object) for _ in range(3)))
    assert codes(nowhere, WEST) == [""]


def test_areas_of_several_years_are_refused() -> None:
    rows = pd.DataFrame({"area_kind": "ward", "area_year": [2017, 2022]})
    rows = rows.assign(area_code="A", outline=shapely.to_geojson(WEST))
    with pytest.raises(PanelError, match=r"ward 2017, ward 2022\)\. Choose the one"):
        area_set(rows)


def holds(ring: Ring, x: float, y: float) -> bool:
    """Say by casting a ray to the east whether a ring holds a point: the second answer."""
    crossed = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossed = not crossed
    return crossed


@st.composite
def stars(draw: st.DrawFn) -> Ring:
    """Draw a star-shaped ring around a middle, never crossing itself."""
    west, south = draw(st.floats(-2.4, -2.2)), draw(st.floats(53.4, 53.5))
    reaches = draw(st.lists(st.floats(0.01, 0.1), min_size=3, max_size=12))
    turns = np.linspace(0, 2 * np.pi, len(reaches), endpoint=False)
    return [
        (west + reach * np.cos(turn), south + reach * np.sin(turn))
        for reach, turn in zip(reaches, turns, strict=True)
    ]


@given(st.lists(stars(), min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_points_are_where_ray_casting_finds_them(rings: list[Ring], seed: int) -> None:
    random = np.random.default_rng(seed)
    points = np.column_stack([random.uniform(-2.5, -2.1, 30), random.uniform(53.3, 53.6, 30)])
    expected = [
        next((c for c, ring in zip("ABCD", rings, strict=False) if holds(ring, x, y)), "")
        for x, y in points
    ]
    assert codes(made(*map(shapely.Polygon, rings)), *shapely.points(points)) == expected


@given(stars())
def test_a_label_stands_inside_its_area(ring: Ring) -> None:
    longitude, latitude = label_points(np.array([shapely.Polygon(ring)], dtype=object))
    assert holds(ring, longitude[0], latitude[0])


def test_a_label_stands_in_the_middle_or_where_the_area_is_widest() -> None:
    plain = shapely.box(-2.4, 53.4, -2.3, 53.6)
    key = shapely.box(-2.3, 53.4, -2.2, 53.46) | shapely.box(-2.7, 53.42, -2.3, 53.43)
    line = shapely.LineString([(-2.4, 53.4), (-2.3, 53.4), (-2.2, 53.4)])
    longitude, latitude = label_points(np.array([plain, key, line, None], dtype=object))
    assert list(longitude[:2]) == [pytest.approx(-2.35, abs=1e-3), pytest.approx(-2.25, abs=0.03)]
    assert list(latitude[:2]) == [pytest.approx(53.5, abs=1e-3), pytest.approx(53.43, abs=3e-3)]
    assert (longitude[2], latitude[2]) == (-2.3, 53.4)
    assert np.isnan([longitude[3], latitude[3]]).all()


def test_ten_thousand_points_find_their_area_among_two_hundred_at_once() -> None:
    wests, souths = np.meshgrid(-2.6 + 0.02 * np.arange(20), 53.3 + 0.02 * np.arange(10))
    boxes = shapely.box(wests, souths, wests + 0.02, souths + 0.02).ravel()
    detailed = shapely.segmentize(boxes, 0.0002)
    names = np.array([f"{at:03}" for at in range(len(boxes))], dtype=object)
    random = np.random.default_rng(1)
    points = shapely.points(random.uniform(-2.6, -2.2, 10_000), random.uniform(53.3, 53.5, 10_000))
    before = time.process_time()
    found = find_areas(points, AreaSet(names, names, np.asarray(detailed, dtype=object)))
    assert time.process_time() - before < 2  # 0.1 s of our own work
    assert len(boxes) == 200
    assert (found["area_code"] != "").all()
