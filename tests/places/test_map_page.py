"""The map page: what it shows, what it says that it does not, and how little it sends."""

from pathlib import Path

import pytest
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard.charts.places import ground
from dashboard.charts.places.places_map import NAMED
from dashboard.settings import STORE_VARIABLE, home
from dashboard.ui.map_view import MOST
from tests.given import Row, publish

pytestmark = pytest.mark.whole

AREAS = ("X1", "X2", "X3")  # with as many as a map can show each, by turns
KINDS = ("park_or_open_space", "school")  # with more than that each
EACH = MOST - 40
MANY = EACH * len(AREAS)
FEW = "X4"  # with as many as have names beside them
AREA = {"area_year": 2022, "area_name": "Millbrook"}  # all of one name
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
    """Count the contexts on the map, each of which is drawn with its letter."""
    return sum(text.count("text-anchor=") for text in layers(page))


def grounds(page: AppTest) -> list[str]:
    """Return the identity of each map: a map of another one begins where its own ground lies."""
    return [piece.proto.id for piece in page.get("component_instance")]


def test_more_than_a_map_can_show_are_counted_and_none_is_drawn_or_listed() -> None:
    page = opened()
    assert f"We are building safety in {len(CONTEXTS)} contexts" in said(page)
    assert f"{len(CONTEXTS)} contexts fit. The map and its list show {MOST} at most" in said(page)
    assert "narrow them by area, kind, level or stage above" in said(page)
    assert "No context fits" not in said(page)
    assert (marks(page), listed(page), len(layers(page))) == (0, 0, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_chosen_already_is_not_advised_again(kind: str) -> None:
    page = opened(kind=kind)
    fit = sum(row["context_kind"] == kind for row in CONTEXTS)
    assert f"{fit} contexts fit." in said(page)
    assert "narrow them by area, level or stage above" in said(page)


@pytest.mark.parametrize("area", [*AREAS, FEW])
def test_narrowed_every_context_that_fits_is_drawn_and_listed(area: str) -> None:
    page = opened(area=area)
    assert marks(page) == listed(page) == sum(row["area_code"] == area for row in CONTEXTS) > 0
    assert "contexts fit" not in said(page)


def test_many_marks_stand_without_names_and_the_page_says_so_until_few_are_left() -> None:
    line = f"Names stand beside {NAMED} contexts at most"
    assert line in said(opened(area="X1"))
    assert line not in said(opened(area=FEW))


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
    nothing = opened()
    assert "The map has 4 areas, and draws those where the contexts shown lie." in said(nothing)
    assert layers(nothing) == []
    assert "Drawn: 1 of 4 areas and 0 of 0 landmarks" in said(opened(area="X2"))


def test_areas_of_one_name_can_be_told_apart() -> None:
    [choice] = [one for one in opened().selectbox if one.key == "area"]
    assert choice.options == ["All areas", *(f"Millbrook ({code})" for code in (*AREAS, FEW))]
    page = choice.set_value("X2").run()
    assert page.query_params["area"] == "X2"
    assert listed(page) == EACH


def test_what_is_sent_is_little_before_and_after_narrowing() -> None:
    sent = [
        sum(len(text) for text in (said(page), *layers(page)))
        for page in (opened(), opened(area="X1"))
    ]
    assert sent[0] < 20_000
    assert sent[1] < 20_000 + 3_000 * EACH
