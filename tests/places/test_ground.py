"""The ground under the contexts: whole while it can be, else what lies under those shown."""

import json

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.places import ground
from dashboard.charts.places.ground import (
    AREAS,
    LANDMARKS,
    NAMED,
    corners,
    ground_under,
    share_of_width,
)

Corner = tuple[int, int]
ACROSS = 20  # little square areas stand in rows of as many


def square(at: int) -> str:
    """Return the outline of the area of a number: a square of side 1."""
    y, x = divmod(at, ACROSS)
    ring = [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def areas(count: int) -> pd.DataFrame:
    return pd.DataFrame(
        {"area_code": [f"X{at}" for at in range(count)], "outline": [*map(square, range(count))]}
    )


def landmarks(points: list[Corner]) -> pd.DataFrame:
    """Return landmarks a little right of and above corners, so that each is in one area at most."""
    told = [{"type": "Point", "coordinates": [x + 0.5, y + 0.5]} for x, y in points]
    return pd.DataFrame({"outline": [json.dumps(one) for one in told]}, dtype=object)


def places(*codes: str) -> pd.DataFrame:
    return pd.DataFrame({"area_code": codes}, dtype=object)


def test_an_ordinary_ground_is_whole_whatever_is_shown() -> None:
    whole = ground_under(places(), areas(AREAS), landmarks([(0, 0)] * LANDMARKS))
    assert whole.is_whole
    assert (len(whole.areas), len(whole.landmarks)) == (AREAS, LANDMARKS)


@pytest.mark.parametrize(("many", "known"), [(AREAS + 1, 3), (AREAS, LANDMARKS + 1)])
def test_a_larger_one_is_the_areas_of_the_places_with_what_touches_them(
    many: int, known: int
) -> None:
    points = [(0, 0), (3, 0), *[(5, 5)] * (known - 2)]
    part = ground_under(places("X0", "X0", "X2"), areas(many), landmarks(points))
    assert list(part.areas["area_code"]) == ["X0", "X2"]
    assert list(part.landmarks.index) == [0]
    assert (part.of_areas, part.of_landmarks) == (many, known)
    assert not part.is_whole


def test_a_line_that_crosses_an_area_is_drawn_with_it() -> None:
    lines = [[[2.5, -1], [2.5, 9]], [[3.5, -1], [3.5, 9]]]
    ways = [json.dumps({"type": "LineString", "coordinates": line}) for line in lines]
    part = ground_under(places("X2"), areas(AREAS + 1), pd.DataFrame({"outline": ways}))
    assert list(part.landmarks.index) == [0]


def test_of_a_large_ground_nothing_is_drawn_while_no_place_is_shown() -> None:
    part = ground_under(places(), areas(AREAS + 1), landmarks([(0, 0)]))
    assert (len(part.areas), len(part.landmarks), part.of_areas) == (0, 0, AREAS + 1)


@pytest.mark.parametrize(("many", "known"), [(NAMED, NAMED), (NAMED + 1, 0), (0, NAMED + 1)])
def test_names_are_written_where_there_is_room(many: int, known: int) -> None:
    whole = ground_under(places(), areas(many), landmarks([(0, 0)] * known))
    assert whole.is_named == (max(many, known) <= NAMED)


def test_corners_hold_every_area() -> None:
    assert corners(areas(ACROSS + 1)) == [[0, 0], [2, ACROSS]]
    assert corners(areas(0)) is None
    assert corners(areas(1).assign(outline='{"type":"Polygon","coordinates":[]}')) is None


@pytest.mark.parametrize(
    ("across", "share"), [(1, 0.4), (ACROSS, 0.6)], ids=["tall or square", "wide"]
)
def test_a_map_is_as_wide_as_its_ground_needs(across: int, share: float) -> None:
    assert share_of_width(areas(across), 720, 1792, 110) == pytest.approx(
        share if across > 1 else (720 + 220) / 1792, rel=0.01
    )
    assert share_of_width(areas(0), 720, 1792, 110) == 0.6


@given(
    st.lists(st.integers(0, 59), max_size=6),
    st.lists(st.tuples(st.integers(0, ACROSS), st.integers(0, 5)), max_size=30),
)
def test_what_is_drawn_is_what_counting_squares_says(
    shown: list[int], points: list[Corner]
) -> None:
    here = {divmod(at, ACROSS)[::-1] for at in shown}
    with pytest.MonkeyPatch.context() as limits:
        limits.setattr(ground, "AREAS", 59)
        part = ground_under(places(*(f"X{at}" for at in shown)), areas(60), landmarks(points))
    assert len(part.areas) == len(here)
    assert list(part.landmarks.index) == [at for at, one in enumerate(points) if one in here]
