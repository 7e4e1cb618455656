"""The scripts and styles of maps: all ours, none from another host."""

import re
from collections.abc import Iterator
from pathlib import Path

import folium
import pytest
from folium.elements import JSCSSMixin
from offlinefolium.elements import _res as held

from dashboard.charts.places.map_assets import install
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL
from tests.places.rendered import whole_map

BASE = "/assets/maps"
ADDRESS = next(url for url in held if url.endswith("leaflet.css"))
KINDS = ("default_js", "default_css")


def below(element: type) -> Iterator[type]:
    yield element
    one: type
    for one in element.__subclasses__():
        yield from below(one)


@pytest.fixture(autouse=True)
def _folium_as_it_was() -> Iterator[None]:
    """Give folium its own addresses back, since `install` changes them for the whole process."""
    before = [(e, k, vars(e)[k]) for e in {*below(JSCSSMixin)} for k in KINDS if k in vars(e)]
    yield
    for element, kind, links in before:
        setattr(element, kind, links)


class Piece(JSCSSMixin):
    """Something on a map that brings a style of its own."""

    default_css = [("leaflet", ADDRESS)]  # noqa: RUF012 - as folium itself writes it


def test_after_installing_a_map_asks_no_other_host(case_study: Snapshot, tmp_path: Path) -> None:
    install(tmp_path, BASE)
    areas, landmarks, links = (
        query(f"{name}_on_the_map").run(case_study, PANEL)
        for name in ("areas", "landmarks", "links")
    )
    places = query("contexts_on_the_map").run(case_study, PANEL, as_at="2022-09-20")
    page = whole_map(areas, landmarks, places, links)
    assert re.findall(r"https?://[^\s'\"]+", page) == []
    asked_for = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert asked_for != []
    assert {path.rpartition("/")[0] for path in asked_for} == {BASE}


def test_what_a_piece_needs_is_written_once_and_fetches_nothing_itself(tmp_path: Path) -> None:
    install(tmp_path, BASE)
    [(_, address)] = Piece.default_css
    written = tmp_path / address.removeprefix(f"{BASE}/")
    assert written.read_text(encoding="utf-8") != ""
    styles = [path.read_text(encoding="utf-8") for path in tmp_path.glob("*.css")]
    assert [s for s in styles if re.search(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", s)] == []
    written.write_text("ours", encoding="utf-8")
    Piece.default_css = [("leaflet", ADDRESS)]
    install(tmp_path, BASE)
    assert written.read_text(encoding="utf-8") == "ours"


def test_a_script_that_nobody_holds_stops_the_start_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folium.Map, "default_js", [("new", "https://cdn.example/new.js")])
    with pytest.raises(LookupError, match=r"https://cdn\.example/new\.js"):
        install(tmp_path, BASE)
