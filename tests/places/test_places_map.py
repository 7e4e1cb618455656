"""The map: what stands on it, what leaves it with a filter, and that it asks nobody."""

import json

import pandas as pd
import pytest

from dashboard.charts.places.ground import NAMED as NAMED_GROUND
from dashboard.charts.places.places_map import OUTER
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL
from tests.given import SHARE
from tests.places.rendered import (
    HOSTILE,
    ground_only,
    holds_hostile_code,
    layer,
    marks,
    tips,
    told,
    told_layers,
    whole_map,
)

AS_AT = "2022-09-20"


def rows(snapshot: Snapshot, name: str, **parameters: object) -> pd.DataFrame:
    return query(name).run(snapshot, PANEL, **parameters)


@pytest.fixture(scope="module")
def places(case_study: Snapshot) -> pd.DataFrame:
    return rows(case_study, "contexts_on_the_map", as_at=AS_AT)


@pytest.fixture(scope="module")
def links(case_study: Snapshot) -> pd.DataFrame:
    return rows(case_study, "links_on_the_map")


def test_every_context_and_every_link_is_drawn_once(
    places: pd.DataFrame, links: pd.DataFrame
) -> None:
    page = layer(places, links)
    assert marks(page) == list(places["display_alias"])
    assert marks(page, "isArea") == [True, False, False, False, False]
    drawn = [line["geometry"]["type"] for line in told(page, "lines")]
    assert drawn == ["Polygon", *["LineString"] * 4]


def test_a_context_filtered_away_takes_its_mark_its_extent_and_its_links_along(
    places: pd.DataFrame, links: pd.DataFrame
) -> None:
    page = layer(places[places["context_id"] != "PARK"], links)
    assert "The park" not in page
    assert len(marks(page)) == 4
    assert [line["geometry"]["type"] for line in told(page, "lines")] == ["LineString"]


def test_in_share_mode_every_mark_stands_at_its_area_and_nothing_has_an_extent(
    case_study: Snapshot, links: pd.DataFrame
) -> None:
    shared = query("contexts_on_the_map").run(case_study, SHARE, as_at=AS_AT)
    page = layer(shared, links)
    assert set(marks(page, "isArea")) == {True}
    known = rows(case_study, "areas_on_the_map")
    middles = set(zip(known["label_latitude"], known["label_longitude"], strict=True))
    assert {tuple(at) for at in marks(page, "at")} <= middles
    assert '"Polygon"' not in page


def test_twenty_thousand_contexts_are_one_piece_of_the_map(
    places: pd.DataFrame, links: pd.DataFrame
) -> None:
    whole = pd.concat([places] * 4000, ignore_index=True)
    assert len(whole) == 20_000
    page = layer(whole.assign(context_id=whole.index.astype("str")), links)
    assert len(marks(page)) == 20_000
    assert page.count("L.") < 20
    assert len(page) < 500 * len(whole)


def test_a_ground_of_many_areas_says_their_names_when_pointed_at(case_study: Snapshot) -> None:
    areas, landmarks = (rows(case_study, f"{name}_on_the_map") for name in ("areas", "landmarks"))
    crowd = pd.concat([areas] * (NAMED_GROUND // len(areas) + 1), ignore_index=True)
    unmarked = landmarks.loc[~landmarks["is_strength"], "landmark_name"]
    assert tips(ground_only(crowd, landmarks)) == [*crowd["area_name"], *unmarked]
    assert tips(ground_only(areas, landmarks)) == [*unmarked]


def test_the_ground_names_areas_and_landmarks_and_has_no_tile(case_study: Snapshot) -> None:
    page = ground_only(
        rows(case_study, "areas_on_the_map"), rows(case_study, "landmarks_on_the_map")
    )
    said = {name["name"]: name["kind"] for name in told(page, "names")}
    assert said["Riverside"] == said["Millbrook"] == "area"
    assert said["Bus station"] == "landmark"
    assert "Mill Lane youth club" in marks(page)
    assert marks(page, "isStrength") == [True] * 5
    assert "tileLayer" not in page


def test_without_boundaries_the_map_shows_the_country(case_study: Snapshot) -> None:
    nothing = rows(case_study, "areas_on_the_map").head(0)
    page = ground_only(nothing, rows(case_study, "landmarks_on_the_map").head(0))
    assert [layer["fit"]["corners"] for layer in told_layers(page)] == [OUTER]


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
    assert marks(page).count(text) >= 10
    assert [said for said in marks(page, "said") if text not in said] == []
    assert all(set(line["geometry"]) <= {"type", "coordinates"} for line in told(page, "lines"))


def test_a_filter_that_fits_nothing_leaves_an_empty_layer(
    places: pd.DataFrame, links: pd.DataFrame
) -> None:
    page = layer(places.head(0), links)
    assert (marks(page), told(page, "lines")) == ([], [])
