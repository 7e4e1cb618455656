"""New limits are published once, however often the button is pressed, and drawn as a break."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.asking import choose, opened

PAGE = "/referrals?partnership=borough"
FORM, PRESS = "Start new limits from a month", "Publish the new limits"


def test_two_presses_publish_once_and_the_chart_breaks(own_page: Page) -> None:
    opened(own_page, PAGE)
    own_page.get_by_text(FORM).click()
    press = own_page.get_by_role("button", name=PRESS)
    expect(press).to_be_visible()
    looking.wait(own_page)
    press.hover()  # a list closes when the page scrolls, so it is brought into sight before
    choose(own_page, "From which month?", "November 2024")
    expect(own_page.locator(".line", has_text="From November 2024:")).to_be_visible()
    own_page.get_by_role("textbox", name="Why are months").fill("Schools refer now")
    own_page.get_by_role("textbox", name="Decided by").fill("Chair")
    press.dblclick()
    expect(own_page.locator(".advice")).to_contain_text("recorded as version 1.1")
    looking.wait(own_page)
    expect(own_page.get_by_text("Re-based: Schools refer now")).to_be_visible()

    opened(own_page, "/history?partnership=borough")
    expect(own_page.locator(".heading").first).to_have_text(
        "Recorded on snapshot 1 · New limits of referrals from November 2024"
    )
    own_page.get_by_role("button", name="Go back to before 1.1").click()
    expect(own_page.locator(".headline")).to_contain_text("Snapshot 2 is shown")
    opened(own_page, PAGE)
    expect(own_page.get_by_text("Re-based: Schools refer now")).to_have_count(0)


@pytest.mark.parametrize("address", ["&share=true", "&step=Kind, harm and source"])
def test_elsewhere_there_is_no_form(own_page: Page, address: str) -> None:
    opened(own_page, f"{PAGE}{address}")
    expect(own_page.get_by_text(FORM)).to_have_count(0)
