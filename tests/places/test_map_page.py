"""The map page: what it shows, what it says that it does not, and how little it sends."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard.charts.places import ground
from dashboard.settings import STORE_VARIABLE, home
from dashboard.ui.map_view import PAGE
from tests.given import Row, publish

pytestmark = pytest.mark.whole

AREAS = ("X1", "X2", "X3")  # with a little more than a page of the list each, by turns
KINDS = ("park_or_open_space", "school")  # with more than that each
EACH = PAGE + 10
MANY = EACH * len(AREAS)
FEW = "X4"
NAMED = 12
AREA = {"area_year": 2022, "area_name": "Millbrook"}  # all of one name
MANY_IN = dict.fromkeys(AREAS, EACH) | {FEW: NAMED}
CONTEXTS: list[Row] = [
    {"context_id": f"C{at:03}", "display_alias": f"Context {at:03}", "stage": "referred"}
    | {"area_code": AREAS[at % 3] if at < MANY else FEW, "context_kind": KINDS[at % 2]}
    | {"area_year": 2022}
    for at in range(MANY + NAMED)
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    areas: list[Row] = [AREA | {"area_code": code} for code in (*AREAS, FEW)]
    publish(folder, area=areas, context=CONTEXTS)
    return folder


@pytest.fixture(autouse=True)
def _shown(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(STORE_VARIABLE, str(store))


def opened(**address: str) -> AppTest:
    set_log_level("ERROR")  # it warns that no server runs
    page = AppTest.from_file(home() / "dashboard/pages/places/map.py", default_timeout=600)
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception, page.exception
    return page


def said(page: AppTest) -> str:
    return " ".join(piece.proto.body for piece in page.get("html"))


def listed(page: AppTest) -> int:
    return said(page).count("<a href=")


def layers(page: AppTest) -> list[str]:
    """Return what stands on each map of the page."""
    return [piece.proto.json_args for piece in page.get("component_instance")]


def marks(page: AppTest) -> int:
    """Count the contexts on the map, each of which tells whether it is shown as its area."""
    return sum(json.loads(text)["feature_group"].count("isArea") for text in layers(page))


def grounds(page: AppTest) -> list[str]:
    """Return the identity of each map: a map of another one begins where its own ground lies."""
    return [piece.proto.id for piece in page.get("component_instance")]


def test_every_context_is_on_the_map_and_on_a_page_of_the_list() -> None:
    page = opened()
    assert f"We are building safety in {len(CONTEXTS)} contexts" in said(page)
    assert (marks(page), listed(page), len(layers(page))) == (len(CONTEXTS), PAGE, 1)
    assert f"Contexts 1 to {PAGE} of {len(CONTEXTS)}; the map shows all of them." in said(page)


@pytest.mark.parametrize("area", [*AREAS, FEW])
def test_narrowed_every_context_that_fits_is_drawn_and_listed(area: str) -> None:
    page = opened(area=area)
    fit = sum(row["area_code"] == area for row in CONTEXTS)
    assert marks(page) == fit > 0
    assert listed(page) == min(fit, PAGE)
    assert ("the map shows all of them" in said(page)) == (fit > PAGE)


@pytest.mark.parametrize(
    ("order", "first", "last"), [("name", "Context 000", "Context 098"), ("kind", "", "")]
)
def test_the_list_stands_in_the_order_that_is_asked_for(order: str, first: str, last: str) -> None:
    body = said(opened(kind=KINDS[0], listed=order))
    assert body.index(first) < body.index(last) or not first
    assert [one.value for one in opened(listed=order).selectbox if one.key == "listed"] == [order]


def test_another_choice_leaves_the_map_where_it_was_moved_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    [whole] = grounds(opened())
    assert grounds(opened(area="X1")) == grounds(opened(area=FEW)) == [whole]
    monkeypatch.setattr(ground, "AREAS", 2)
    assert grounds(opened(area="X1")) != [whole]


def test_a_ground_of_too_many_areas_is_drawn_under_the_contexts_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ground, "AREAS", 2)
    assert "Drawn: 1 of 4 areas and 0 of 0 landmarks" in said(opened(area="X2"))


def test_areas_of_one_name_can_be_told_apart() -> None:
    [choice] = [one for one in opened().selectbox if one.key == "area"]
    assert choice.options == [
        "All areas",
        *(f"Millbrook ({code}) · {many}" for code, many in MANY_IN.items()),
    ]
    page = choice.set_value("X2").run()
    assert page.query_params["area"] == "X2"
    assert (marks(page), listed(page)) == (EACH, PAGE)


def test_filters_work_together_and_each_says_what_the_others_leave() -> None:
    page = opened(area="X1", kind=KINDS[0], words="context 00")
    fit = [row for row in CONTEXTS if row["area_code"] == "X1" and row["context_kind"] == KINDS[0]]
    named = [row for row in fit if "00" in str(row["display_alias"])]
    assert marks(page) == len(named) > 0
    assert f"{len(named)} of {len(CONTEXTS)} fit" in said(page)
    [areas] = [one for one in page.selectbox if one.key == "area"]
    of_kind = [row for row in CONTEXTS if row["context_kind"] == KINDS[0]]
    left = [row for row in of_kind if "00" in str(row["display_alias"])]
    numbers = [int(option.rpartition(" · ")[2]) for option in areas.options[1:]]
    assert sum(numbers) == len(left)


def test_what_fits_nothing_keeps_every_choice_and_is_cleared_at_once() -> None:
    page = opened(area=FEW, words="nothing that anybody wrote")
    assert (marks(page), listed(page)) == (0, 0)
    assert "No context fits" in said(page)
    [areas] = [one for one in page.selectbox if one.key == "area"]
    assert areas.value == FEW
    [clear] = [one for one in page.button if one.key == "clear-filters"]
    clear.click().run()
    assert marks(page) == len(CONTEXTS)
    assert not {"area", "words"} & set(page.query_params)
    assert not [one for one in page.button if one.key == "clear-filters"]


def test_what_is_sent_is_little() -> None:
    page = opened(area="X1")
    assert sum(len(text) for text in layers(page)) < 20_000 + 600 * EACH
    assert len(said(page)) < 20_000 + 2_500 * PAGE


@pytest.mark.parametrize("mode", ["panel", "share"])
def test_the_contexts_that_fit_are_offered_as_files_in_the_mode_in_which_they_are_shown(
    mode: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = {"area_year": 2022, "location_precision": "exact", "longitude": 1.5, "latitude": 54}
    publish(
        tmp_path / "exact",
        context=[
            {"context_id": code, "display_alias": f"The {code.lower()}", "stage": "referred"}
            | {"context_kind": kind, **where}
            for code, kind in (("PARK", "park_or_open_space"), ("SCHOOL", "school"))
        ],
    )
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "exact"))
    made: dict[str, bytes] = {}

    def download(_: str, data: Callable[[], bytes], name: str, *__: object, **___: object) -> None:
        made[name] = data()

    monkeypatch.setattr(st, "download_button", download)
    opened(kind="school", share=str(mode == "share").lower())
    names = [f"contexts-{mode}.csv", f"contexts-{mode}.geojson", f"map-{mode}.svg"]
    assert list(made) == names
    assert made[names[2]].decode().count("The school") == 1
    [feature] = json.loads(made[f"contexts-{mode}.geojson"])["features"]
    assert feature["properties"]["Context"] == "The school"
    point = {"type": "Point", "coordinates": [1.5, 54.0]}
    assert feature["geometry"] == (point if mode == "panel" else None)
    assert made[f"contexts-{mode}.csv"].decode().count("1.5,54.0") == (mode == "panel")
