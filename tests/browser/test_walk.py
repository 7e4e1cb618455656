"""Every page stands on the wall: whole, readable, without an error, and asking nobody else."""

from pathlib import Path

import pytest

from tests.browser import chromium, serving
from tests.browser.looking import Seen
from tests.browser.pictures import FOLDER, PICTURES, shown
from tests.browser.walking import SIZES, nothing, pages, walk
from tests.browser.watching import Watch


@pytest.fixture(scope="module")
def walked(case: Watch) -> list[Seen]:
    panel = walk(case, "panel", SIZES, context="PARK")
    return panel + walk(case, "share", context="PARK", share="true")


def test_the_walk_comes_past_every_page_in_both_modes(walked: list[Seen]) -> None:
    where = [seen.where for seen in walked]
    assert {f"{name}-{mode}" for name in pages() for mode in ("panel", "share")} <= set(where)
    widths = [size["width"] for size in SIZES]
    assert {f"{name}-panel-{width}" for name in pages() for width in widths} <= set(where)
    assert len(where) == len(set(where))


def test_no_page_writes_an_error(walked: list[Seen]) -> None:
    nothing(walked, "errors")


def test_no_page_asks_another_host(walked: list[Seen]) -> None:
    nothing(walked, "outside")


def test_every_chart_is_drawn_and_every_map_has_its_contexts(walked: list[Seen]) -> None:
    nothing(walked, "empty")


def test_no_page_scrolls_sideways(walked: list[Seen]) -> None:
    nothing(walked, "wide")


def test_no_text_is_smaller_than_the_room_can_read(walked: list[Seen]) -> None:
    nothing(walked, "small")


def test_no_text_is_cut_off(walked: list[Seen]) -> None:
    nothing(walked, "cut")


def test_no_words_cover_others(walked: list[Seen]) -> None:
    nothing(walked, "over")


def test_no_page_has_a_barrier(walked: list[Seen]) -> None:
    nothing(walked, "barriers")


def test_a_picture_in_a_text_tells_what_its_page_says(walked: list[Seen]) -> None:
    headlines = {seen.where: seen.headline for seen in walked}
    for name, words in shown():
        where, step = PICTURES[name]
        first = f"{where}-panel"
        of_step = f"{where}-{step.lower().replace(' ', '-')}-panel"
        assert words == headlines.get(of_step, headlines[first]), f"{name}: run make pictures"
        assert (FOLDER / f"{name}.png").is_file()


def test_without_chromium_the_tests_fail_and_name_the_packages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(chromium.ChromiumMissing, match="chromium chromium-driver"):
        chromium.path()


def test_a_server_that_does_not_start_says_why(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "settings.toml").write_text("keep_snapshots = 'ten'")
    with (
        pytest.raises(serving.NotServed, match="keep_snapshots"),
        serving.panel(tmp_path / "store", "demo"),
    ):
        pass
