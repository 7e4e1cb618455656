"""A page at other widths than the wall's, made larger, and on paper: whole and reached."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.asking import opened

REVIEW = "/review?context=PARK"
PAPER = 1032  # px between the margins of A4 on its side
SIZE = "e => parseFloat(getComputedStyle(e).fontSize)"


@pytest.mark.parametrize("width", [1280, 1366, 1536, 2560, 3840])
def test_a_screen_shows_the_same_composition_smaller_or_larger(page: Page, width: int) -> None:
    opened(page, REVIEW)
    headline, verdict = page.locator(".headline"), page.get_by_text("Clear improvement").first
    before = (headline.bounding_box(), verdict.bounding_box())
    seen = looking.look_again(page, "review", {"width": width, "height": width * 9 // 16})
    assert seen == looking.Seen("review")
    after = (headline.bounding_box(), verdict.bounding_box())
    for one, other in zip(before, after, strict=True):
        assert one
        assert other
        for side in ("x", "y", "width", "height"):
            assert other[side] == pytest.approx(one[side] * width / 1920, abs=4)


@pytest.mark.parametrize(
    ("width", "of_what"), [(1024, "a tablet"), (960, "200% of a wall"), (320, "400% of a laptop")]
)
def test_narrower_all_is_one_column_in_letters_for_the_hand(
    page: Page, width: int, of_what: str
) -> None:
    for path in ("/context?context=PARK", "/context?context=PARK&step=Assessment", "/agenda"):
        opened(page, path)
        seen = looking.look_again(page, of_what, {"width": width, "height": 700})
        assert seen == looking.Seen(of_what)
        assert page.locator(".line, .card dd, .words td, .table td").first.evaluate(SIZE) >= 15


def test_on_a_phone_every_room_is_reached_by_the_menu(page: Page) -> None:
    opened(page, REVIEW)
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_test_id("stExpandSidebarButton").click()
    for name in ("Opening", "Agenda", "Evidence pack", "History"):
        expect(page.get_by_role("link", name=name, exact=True)).to_be_visible()
    page.get_by_role("link", name="Agenda", exact=True).click()  # nothing lies over it
    expect(page).to_have_url(re.compile("/agenda"))


def test_on_paper_charts_are_whole_and_controls_gone_and_what_was_chosen_is_said(
    page: Page,
) -> None:
    opened(page, REVIEW)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 700})
    for control in (".st-key-share", ".st-key-steering", ".stAppHeader", ".stSelectbox svg"):
        assert not page.locator(control).first.is_visible()
    expect(page.locator(".frame")).to_contain_text("Millbrook Safeguarding Partnership")
    expect(page.get_by_text("snapshot 1")).to_be_visible()
    page.evaluate(looking.SETTLED)
    chart = page.locator(".stPlotlyChart .main-svg").first.bounding_box()
    assert chart
    assert chart["width"] <= PAPER + 12
    expect(page.get_by_role("columnheader", name="Result")).to_be_visible()  # the table beneath
    styles = page.locator("style").all_text_contents()
    [foot] = [style for style in styles if "@bottom-left" in style]
    assert "counter(pages)" in foot
