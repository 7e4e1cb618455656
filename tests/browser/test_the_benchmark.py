"""What `make bench` measures is what a reader sees, on our pages and on those beside them."""

import asyncio
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.bench import crowd, six_figures, trends
from tests.bench.__main__ import empty_page
from tests.bench.changing import CHOICES, Change, Changing
from tests.browser.watching import Watch
from tests.once import MadeBorough


@pytest.fixture(scope="module")
def borough(made_borough: MadeBorough) -> dict[str, Path]:
    """Return the files and the store of one borough."""
    return {"files": made_borough.files, "store": made_borough.snapshot.path.parents[1]}


def as_it_goes(change: Change) -> None:
    """Fail unless the message was sent after the click, answered, and then painted."""
    assert 0 < change.sent < change.heard < change.total
    assert change.messages > 0
    assert change.bytes > 0


def test_a_change_of_context_is_measured_to_its_painting(browser: Browser, case: Watch) -> None:
    changing = Changing(browser)
    changing.open(f"http://{case.host}/context?context=PARK&step=Assessment")
    assert "Assessment" in changing.steps()
    for turn, choice in enumerate(CHOICES):
        as_it_goes(changing.change(turn))
        assert choice in changing.page.locator(".headline").inner_text()
    changing.page.close()


def test_the_empty_page_is_measured_likewise(browser: Browser, tmp_path: Path) -> None:
    changing = Changing(browser)
    with empty_page(tmp_path) as address:
        changing.open(address)
        as_it_goes(changing.change(0))
        assert "The school was chosen." in changing.page.locator(".stMain").inner_text()
        assert changing.load(address) > 0
        assert "The park was chosen." in changing.page.locator(".stMain").inner_text()
        changing.page.close()


@pytest.mark.parametrize("name", [six_figures.OURS, six_figures.FIRST, six_figures.EXPRESS])
def test_a_page_of_six_has_six_figures_that_all_change(
    browser: Browser, borough: dict[str, Path], tmp_path: Path, name: str
) -> None:
    changing = Changing(browser, "Period", trends.PERIODS)
    with six_figures.served(name, borough, tmp_path / "six.log") as port:
        changing.open(f"http://127.0.0.1:{port}")
        figures = changing.page.locator(".stPlotlyChart .main-svg:first-child")
        before = figures.evaluate_all("every => every.map(one => one.outerHTML)")
        as_it_goes(changing.change(0))
        after = figures.evaluate_all("every => every.map(one => one.outerHTML)")
        changing.page.close()
    assert len(before) == len(after) == 6
    assert [one for one, other in zip(before, after, strict=True) if one == other] == []


def test_viewers_at_once_all_have_what_they_chose(borough: dict[str, Path], tmp_path: Path) -> None:
    with six_figures.served(six_figures.OURS, borough, tmp_path / "crowd.log") as port:

        async def looked() -> list[tuple[int, str]]:
            async with crowd.came(port, 3) as every:
                await asyncio.gather(*(viewer.look(Period=trends.PERIODS[1]) for viewer in every))
                return [(viewer.figures, viewer.query) for viewer in every]

        assert crowd.let(looked()) == [(6, "period=12")] * 3
        took = crowd.let(crowd.at_once(port, "Period", trends.PERIODS, viewers=3, rounds=2))
    assert took > 0


def test_a_page_that_fails_is_no_measure(tmp_path: Path) -> None:
    with (
        six_figures.served(six_figures.EXPRESS, {"files": tmp_path}, tmp_path / "none.log") as port,
        pytest.raises(crowd.PageFailed),
    ):
        crowd.let(crowd.through(port, [""], 1))
