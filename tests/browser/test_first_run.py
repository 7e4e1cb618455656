"""An empty store opens on three ways in, each by one button; what is made up stays apart."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.warehouse import Store
from tests.browser import looking, serving
from tests.browser.asking import opened
from tests.browser.walking import SIZES
from tests.browser.watching import wall


@pytest.fixture
def empty(browser: Browser, tmp_path: Path) -> Iterator[tuple[Page, Store]]:
    """Return a page of a server without data, and its store."""
    with (
        serving.panel(tmp_path / "store", "serve") as address,
        wall(browser, address) as watch,
        watch.page() as page,
    ):
        opened(page, "/")
        yield page, Store(tmp_path / "store")


@pytest.mark.parametrize(
    ("way", "slug", "name"),
    [
        ("See the case study", "case-study", "Millbrook Safeguarding Partnership"),
        ("Try a made-up borough", "borough", "Abrelborough Safeguarding Partnership"),
    ],
)
def test_one_button_shows_what_is_made_up_and_leaves_the_own_store_empty(
    empty: tuple[Page, Store], way: str, slug: str, name: str
) -> None:
    page, own = empty
    expect(page).to_have_url(re.compile("/guide"))
    page.get_by_role("button", name=way).click()
    expect(page).to_have_url(re.compile(f"/opening.*partnership={slug}"))
    looking.wait(page)
    expect(page.locator(".statement")).to_be_visible()
    expect(page.locator(".frame")).to_contain_text(name)
    expect(page.locator(".mark-demo")).to_be_visible()
    assert own.is_empty()
    assert not Store(own.path / "partnerships" / slug).is_empty()


def test_the_third_way_leads_to_the_import_page(empty: tuple[Page, Store]) -> None:
    page, own = empty
    page.get_by_role("button", name="Bring my files").click()
    expect(page).to_have_url(re.compile("/import"))
    expect(page.locator(".headline")).to_have_text("Import files")
    looking.wait(page)  # a server is not stopped amidst a run
    assert own.is_empty()


def test_the_ways_and_the_guides_are_whole_at_every_width(empty: tuple[Page, Store]) -> None:
    page, _ = empty
    expect(page.locator(".guide h2")).to_have_text(["Chair", "Manager", "Partner", "Analyst"])
    assert looking.look(page, "guide") == looking.Seen("guide")
    for size in SIZES:
        seen = looking.look_again(page, "guide", size)
        assert seen == looking.Seen("guide")
