"""A browser in share mode stays there until its toggle is used, and no exact figure reaches it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import looking, serving
from tests.browser.asking import opened
from tests.browser.watching import Watch, wall

MARK = ".mark-mode"
EXACT = (b"14 of 38", b"26 of 38")  # of the park's survey, in panel mode only


def mode(page: Page) -> str:
    return page.locator(MARK).inner_text()


@pytest.fixture
def fresh(browser: Browser, case: Watch) -> Iterator[Watch]:
    """Return a window of its own, in which nobody was in share mode before."""
    with wall(browser, f"http://{case.host}") as watch:
        yield watch


@pytest.mark.parametrize(
    "query", ["share=1", "share=yes", "share=on", "share=", "share", "share=True%20", "Share=true"]
)
def test_a_slip_in_the_address_opens_share_mode(fresh: Watch, query: str) -> None:
    with fresh.page() as page:
        opened(page, f"/context?{query}&context=PARK")
        expect(page.locator(MARK)).to_have_text("SHARE")
        expect(page).to_have_url(re.compile(r"share=true"))


def test_an_address_typed_without_it_stays_in_share_until_the_toggle_is_used(fresh: Watch) -> None:
    with fresh.page() as page:
        opened(page, "/context?context=PARK")
        assert mode(page) == "PANEL"
        page.locator(".st-key-share label").click()
        expect(page.locator(MARK)).to_have_text("SHARE")
        looking.wait(page)
        for address in ("/context?context=PARK", "/review?context=PARK&share=false", "/map"):
            opened(page, address)
            assert mode(page) == "SHARE"
    with fresh.page() as page:  # another tab of the same browser
        opened(page, "/context?context=PARK")
        assert mode(page) == "SHARE"
        page.locator(".st-key-share label").click()
        page.get_by_role("button", name="Leave share mode").click()
        expect(page.locator(MARK)).to_have_text("PANEL")
        looking.wait(page)
        opened(page, "/review?context=PARK")
        assert mode(page) == "PANEL"


def test_no_exact_figure_reaches_a_session_in_share(fresh: Watch) -> None:
    received: list[bytes] = []
    with fresh.page() as page:
        page.on(
            "websocket",
            lambda socket: socket.on(
                "framereceived",
                lambda frame: received.append(
                    frame if isinstance(frame, bytes) else frame.encode()
                ),
            ),
        )
        opened(page, "/review?context=PARK")
        assert any(figure in frame for frame in received for figure in EXACT)
        received.clear()
        opened(page, "/review?context=PARK&share")
        opened(page, "/review?context=PARK")
        opened(page, "/review?context=PARK&share=false&step=At a glance")
        assert received
        assert not any(figure in frame for frame in received for figure in EXACT)


def test_a_file_goes_to_its_own_browser_and_not_after_it_went_into_share(
    browser: Browser, fresh: Watch
) -> None:
    with fresh.page() as page:
        opened(page, "/closing?meeting=MTG-3")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="CSV", exact=True).click()
        address = waiting.value.url
        assert "/media/" in address
        assert Path(waiting.value.path()).read_bytes()[:2] == b"PK"
        own = page.request.get(address)
        assert (own.status, own.headers["cache-control"]) == (200, "no-store")
        with browser.new_context() as stranger:
            assert stranger.request.get(address).status == 404
        page.locator(".st-key-share label").click()
        expect(page.locator(MARK)).to_have_text("SHARE")
        looking.wait(page)
        assert page.request.get(address).status == 404


def test_a_locked_server_shows_share_mode_only(
    browser: Browser, demonstration: Path, tmp_path: Path
) -> None:
    store = shutil.copytree(demonstration, tmp_path / "store")
    with (
        serving.panel(store, "demo", "--share-only") as address,
        wall(browser, address) as watch,
        watch.page() as page,
    ):
        opened(page, "/context?context=PARK&share=false")
        assert mode(page) == "SHARE ONLY"
        expect(page.locator(".st-key-share")).to_have_count(0)
