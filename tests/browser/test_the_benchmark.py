"""What `make bench` measures is a change that a reader sees, on our page and on the empty one."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.__main__ import empty_page
from tests.bench.changing import CHOICES, Change, Changing
from tests.browser.watching import Watch


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
        changing.page.close()
