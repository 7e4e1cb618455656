"""The walk would notice: each thing it must find is put on a page, and found."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import looking
from tests.browser.barriers import barriers
from tests.browser.looking import Seen
from tests.browser.watching import PATIENCE, Watch, wall

NOBODY = "http://127.0.0.1:9"  # the port of discard: nothing answers there


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    with wall(browser, "http://127.0.0.1:10") as watch:
        yield watch


@pytest.fixture
def bare(watch: Watch) -> Page:
    return watch.window.new_page()


def until(page: Page, happened: Callable[[], bool]) -> None:
    """Wait until something has happened that the browser tells of when it comes to it."""
    for _ in range(PATIENCE // 50):
        if happened():
            return
        page.wait_for_timeout(50)


def look(page: Page, html: str) -> Seen:
    page.set_content(
        f"<div data-testid=stApp data-test-script-state=notRunning>"
        f"<section class=stMain><h1 class=headline>Here</h1>{html}</section></div>"
    )
    return looking.look(page, "bare")


def test_a_request_elsewhere_is_noticed(watch: Watch, bare: Page) -> None:
    bare.set_content(f"<img src='{NOBODY}/x.png'>")
    assert watch.outside == [f"{NOBODY}/x.png"]


def test_a_websocket_elsewhere_is_noticed(watch: Watch, bare: Page) -> None:
    bare.set_content(f"<script>new WebSocket('{NOBODY.replace('http', 'ws')}/x')</script>")
    until(bare, lambda: bool(watch.outside))
    assert watch.outside == ["ws://127.0.0.1:9/x"]


def test_a_dialog_and_an_uncaught_error_are_noticed(watch: Watch, bare: Page) -> None:
    bare.set_content("<script>alert('hi'); console.error('said'); throw new Error('lost')</script>")
    until(bare, lambda: len(watch.errors) >= 3)
    told = "; ".join(watch.errors)
    assert "a dialog opened: hi" in told
    assert "said" in told
    assert "lost" in told


def test_a_page_as_it_should_be_has_nothing_wrong(bare: Page) -> None:
    assert look(bare, "<p style='font-size:20px'>Words</p>") == Seen("bare")


def test_an_error_box_is_noticed(bare: Page) -> None:
    assert look(bare, "<div data-testid=stException>Oh</div>").errors == ["Oh"]


def test_a_page_that_is_never_whole_is_noticed(bare: Page) -> None:
    bare.set_default_timeout(200)  # what never comes need not be waited for
    assert look(bare, "<div data-testid=stSkeleton>…</div>").empty
    assert look(bare, "<div data-testid=stPlotlyChart></div>").empty


def test_a_chart_without_a_mark_is_noticed(bare: Page) -> None:
    drawn = "<div class=js-plotly-plot><svg class=main-svg width=9 height=9></svg></div>"
    assert look(bare, f"<div data-testid=stPlotlyChart>{drawn}</div>").empty == [
        "a chart without a mark or a word"
    ]


def test_small_text_is_noticed_also_in_a_chart_drawn_smaller(bare: Page) -> None:
    small = look(bare, "<p style='font-size:19px'>Words</p>").small
    assert len(small) == 1
    assert small[0].startswith("19 px: “Words”")
    scaled = "<svg><text style='font-size:30px' y=40 transform='scale(0.5)'>Words</text></svg>"
    assert look(bare, scaled).small[0].startswith("15 px: “Words”")
    assert look(bare, "<input type=text aria-label=Kind value=Words>").small


def test_hidden_text_may_be_small(bare: Page) -> None:
    hidden = "<details><summary style='font-size:20px'>More</summary><p>Words</p></details>"
    spoken = "<p style='position:absolute;clip-path:inset(50%)'>Words</p>"
    assert look(bare, hidden + spoken) == Seen("bare")


@pytest.mark.parametrize(
    "style",
    [
        "width:90px;overflow:hidden;white-space:nowrap",
        "width:90px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis",
        "height:30px;overflow:hidden;width:90px",
        "position:absolute;left:1900px;overflow:visible;white-space:nowrap;width:9px",
    ],
)
def test_text_that_is_cut_off_is_noticed(bare: Page, style: str) -> None:
    assert look(bare, f"<p style='font-size:20px;{style}'>Words that are longer</p>").cut


def test_words_that_a_chart_shortened_are_noticed(bare: Page) -> None:
    assert look(bare, "<svg><text y=40 style='font-size:20px'>Young people said…</text></svg>").cut


def test_words_that_cover_others_are_noticed_and_lines_of_a_paragraph_do_not(bare: Page) -> None:
    long = "Words enough for several lines of a narrow paragraph"
    over = "<span style='position:absolute;top:0;left:0;font-size:20px'>Over</span>"
    style = "position:relative;width:200px;font-size:20px;line-height:1.1"
    assert look(bare, f"<p style='{style}'><b>Bold</b> {long}</p>").over == []
    assert look(bare, f"<p style='{style}'>{long}{over}</p>").over


def test_a_page_or_a_part_that_scrolls_sideways_is_noticed(bare: Page) -> None:
    assert look(bare, "<div style='width:3000px;height:9px'></div>").wide
    part = "<div style='overflow-x:auto;width:90px'><div style='width:300px'>…</div></div>"
    assert look(bare, part).wide


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ("<p style='color:white;background:#8EC2F0'>Words</p>", "color-contrast"),
        ("<div style='height:9px;overflow:auto'><p style='height:99px'>…</p></div>", "scrollable"),
        ("<button></button>", "button-name"),
        ("<ul><div>Words</div></ul>", "list"),
    ],
)
def test_a_barrier_is_noticed(bare: Page, html: str, rule: str) -> None:
    bare.set_content(f"<html lang=en><title>Here</title><main>{html}</main></html>")
    [sentence] = barriers(bare)
    assert sentence.startswith(rule)


def test_a_page_without_a_barrier_has_none(bare: Page) -> None:
    bare.set_content("<html lang=en><title>Here</title><main><h1>Words</h1></main></html>")
    assert barriers(bare) == []
