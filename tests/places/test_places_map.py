"""The map: what stands on it, what leaves it with a filter, and that it asks nobody."""

import json
import re

import pandas as pd
import pytest

from dashboard.charts.places.places_map import places_layer, places_map
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL
from tests.given import SHARE
from tests.places.rendered import (
    HOSTILE,
    anchors,
    holds_hostile_code,
    icons,
    layer,
    popups,
    script,
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


def test_the_ground_names_areas_and_landmarks_and_has_no_tile(case_study: Snapshot) -> None:
    ground = places_map(
        rows(case_study, "areas_on_the_map"), rows(case_study, "landmarks_on_the_map")
    )
    page = script(ground=ground)
    said = icons(page)
    assert {"Riverside", "Millbrook", "Bus station", "Mill Lane youth club"} <= set(said)
    assert said.count("+") == 5
    assert "tileLayer" not in page


def test_without_boundaries_the_map_shows_the_country(case_study: Snapshot) -> None:
    nothing = rows(case_study, "areas_on_the_map").head(0)
    page = script(ground=places_map(nothing, rows(case_study, "landmarks_on_the_map").head(0)))
    assert re.search(r"fitBounds\(\s*\[\[49\.8, -8\.2\], \[60\.9, 1\.8\]\]", page)


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
