"""The map: what stands on it, what leaves it with a filter, and that it asks nobody."""

import json
import re

import pandas as pd
import pytest

from dashboard.charts.places.ground import NAMED as NAMED_GROUND
from dashboard.charts.places.places_map import NAMED, places_layer
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL
from tests.given import SHARE
from tests.places.rendered import (
    HOSTILE,
    anchors,
    ground_only,
    heard,
    holds_hostile_code,
    icons,
    layer,
    popups,
    tips,
    whole_map,
)

AS_AT = "2022-09-20"
ONE_BELOW = 50  # px from one mark to the next where contexts share a point


def rows(snapshot: Snapshot, name: str, **parameters: object) -> pd.DataFrame:
    return query(name).run(snapshot, PANEL, **parameters)


@pytest.fixture(scope="module")
def places(case_study: Snapshot) -> pd.DataFrame:
    return rows(case_study, "contexts_on_the_map", as_at=AS_AT)


@pytest.fixture(scope="module")
def links(case_study: Snapshot) -> pd.DataFrame:
    return rows(case_study, "links_on_the_map")


def lines(page: str) -> int:
    return page.count('"LineString"')


def test_every_context_and_every_link_is_drawn_once(
    places: pd.DataFrame, links: pd.DataFrame
) -> None:
    page = layer(places, links)
    assert icons(page) == [
        "GGroup A",
        "PThe park",
        "SThe school",
        "TThe station forecourt",
        "SThe parade of shops",
    ]
    assert len(popups(page)) == 5
    assert lines(page) == 4


def test_a_context_filtered_away_takes_its_marker_and_its_links_along(
    places: pd.DataFrame, links: pd.DataFrame
) -> None:
    page = layer(places[places["context_id"] != "PARK"], links)
    assert "The park" not in page
    assert len(icons(page)) == 4
    assert lines(page) == 1
    assert '"Polygon"' not in page


def test_contexts_that_share_a_point_stand_one_below_the_other(
    case_study: Snapshot, links: pd.DataFrame
) -> None:
    shared = query("contexts_on_the_map").run(case_study, SHARE, as_at=AS_AT)
    together = shared[shared["context_id"].isin(["GROUP", "PARK"])]
    assert anchors(layer(together, links)) == [(22, 22), (22, 22 - ONE_BELOW)]
    apart = shared[shared["context_id"].isin(["PARK", "SCHOOL"])]
    assert anchors(layer(apart, links)) == [(22, 22), (22, 22)]


def many(places: pd.DataFrame, count: int) -> pd.DataFrame:
    """Repeat contexts under codes and names of their own."""
    found = pd.concat([places] * (count // len(places) + 1), ignore_index=True).head(count)
    codes = [f"C{at}" for at in range(count)]
    return found.assign(context_id=codes, display_alias=[f"Context {code}" for code in codes])


def test_names_stand_beside_few_marks_and_are_told_by_each_of_many(
    places: pd.DataFrame, links: pd.DataFrame
) -> None:
    few, more = (many(places, count) for count in (NAMED, NAMED + 1))
    assert [said[1:] for said in icons(layer(few, links))] == list(few["display_alias"])
    page = layer(more, links)
    assert icons(page) == list(more["letter"])
    assert tips(page) == heard(page) == list(more["display_alias"])
    assert len(popups(page)) == NAMED + 1


def test_many_that_share_a_point_stand_in_a_block(
    places: pd.DataFrame, links: pd.DataFrame
) -> None:
    page = layer(many(places.head(1), NAMED + 4), links)
    assert anchors(page) == [(22 - 44 * x, 22 - 44 * y) for y in range(4) for x in range(4)]


def test_a_ground_of_many_areas_says_their_names_when_pointed_at(case_study: Snapshot) -> None:
    areas, landmarks = (rows(case_study, f"{name}_on_the_map") for name in ("areas", "landmarks"))
    crowd = pd.concat([areas] * (NAMED_GROUND // len(areas) + 1), ignore_index=True)
    page = ground_only(crowd, landmarks)
    assert set(icons(page)) == {"+"}
    assert tips(page) == [*crowd["area_name"], *landmarks["landmark_name"]]


def test_the_ground_names_areas_and_landmarks_and_has_no_tile(case_study: Snapshot) -> None:
    page = ground_only(
        rows(case_study, "areas_on_the_map"), rows(case_study, "landmarks_on_the_map")
    )
    said = icons(page)
    assert {"Riverside", "Millbrook", "Bus station", "Mill Lane youth club"} <= set(said)
    assert said.count("+") == 5
    assert "tileLayer" not in page


def test_without_boundaries_the_map_shows_the_country(case_study: Snapshot) -> None:
    nothing = rows(case_study, "areas_on_the_map").head(0)
    page = ground_only(nothing, rows(case_study, "landmarks_on_the_map").head(0))
    assert re.search(r"fitBounds\(\s*\[\[49\.8, -8\.2\], \[60\.9, 1\.8\]\]", page)


@pytest.mark.parametrize(("across", "right"), [(1, 240), (10, 6)])
def test_what_is_free_beside_the_areas_is_for_names(
    case_study: Snapshot, across: int, right: int
) -> None:
    ring = [[0, 0], [across, 0], [across, 1], [0, 1], [0, 0]]
    outline = json.dumps({"type": "Polygon", "coordinates": [ring]})
    areas = rows(case_study, "areas_on_the_map").head(1).assign(outline=outline)
    page = ground_only(areas, rows(case_study, "landmarks_on_the_map").head(0))
    assert re.search(rf'"paddingBottomRight": \[{right}, 6\]', page)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_never_runs(
    case_study: Snapshot, places: pd.DataFrame, links: pd.DataFrame, text: str
) -> None:
    shape = {"type": "Point", "coordinates": [1.5, 54.0], "note": text}
    page = whole_map(
        rows(case_study, "areas_on_the_map").assign(area_name=text),
        rows(case_study, "landmarks_on_the_map").assign(landmark_name=text, offers=text),
        places.assign(display_alias=text, wish=text, outline=json.dumps(shape)),
        links,
    )
    assert not holds_hostile_code(page)
    assert icons(page).count(text) > 10
    assert sum(said.count(text) for said in popups(page)) > 10


def test_a_filter_that_fits_nothing_leaves_an_empty_layer(
    places: pd.DataFrame, links: pd.DataFrame
) -> None:
    assert list(places_layer(places.head(0), links)._children) == []  # noqa: SLF001 - folium's only list of what a layer holds
