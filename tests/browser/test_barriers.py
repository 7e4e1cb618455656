"""axe-core finds no barrier of ours: WCAG 2.2 AA, light and dark, on a laptop and on a phone."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from dashboard.charts.palette import DARK, PAPER
from tests.browser import chromium, looking
from tests.browser.asking import opened
from tests.browser.barriers import barriers
from tests.browser.walking import LAPTOP, PHONE, pages

MOVED_ALONG = ".stElementContainer[tabindex]:has(> * > .stPlotlyChart)"
# The walk looks at every page in the light on a laptop; these stand for the rest in every run.
SOME = ["opening", "context", "review"]
OTHERS = [pytest.param(name, marks=pytest.mark.exhaustive) for name in pages() if name not in SOME]


@pytest.mark.parametrize("name", [*SOME, *OTHERS])
def test_a_page_has_no_barrier_in_the_dark_nor_on_a_phone(page: Page, name: str) -> None:
    opened(page, f"/{name}?{urlencode({'context': 'PARK'})}")
    page.set_viewport_size(PHONE)
    looking.wait(page)
    expect(page.locator(MOVED_ALONG)).to_have_count(page.locator(looking.CHART).count())
    assert barriers(page) == []
    page.keyboard.press("d")
    for size in (PHONE, LAPTOP):
        page.set_viewport_size(size)
        expect(page.locator(".stApp")).to_have_css(
            "background-color", looking.as_rgb(page, DARK[PAPER])
        )
        looking.wait(page)
        page.evaluate(looking.SETTLED)
        assert barriers(page) == []


def test_a_chart_wider_than_a_phone_is_moved_along_by_the_keyboard(page: Page) -> None:
    opened(page, "/review?context=PARK")
    page.set_viewport_size(PHONE)
    chart = page.get_by_role("group", name="Chart, wider than the window")
    chart.first.focus()
    page.keyboard.press("ArrowRight")
    moved = (
        "() => document.activeElement.scrollLeft > 0 || new Promise(done => "
        "document.activeElement.addEventListener('scroll', () => done(true), { once: true }))"
    )
    assert page.evaluate(moved)
    page.set_viewport_size(chromium.WALL)
    expect(chart).to_have_count(0)  # all of it is seen: no stop for the Tab key
