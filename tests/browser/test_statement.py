"""The welfare statement is read aloud at each meeting, and that it was read is recorded."""

import re

from playwright.sync_api import Page, expect

from tests.browser.asking import opened

READ = "The statement has been read"


def test_that_the_statement_was_read_is_recorded_once_and_stands_in_the_history(
    own_page: Page,
) -> None:
    opened(own_page, "/opening")
    own_page.get_by_role("button", name=READ).click()
    read = own_page.locator(".line", has_text="Read on ")
    expect(read).to_have_text(re.compile(r"^Read on \d+ \w+ \d{4} at \d\d:\d\d, by the chair\.$"))
    expect(own_page.get_by_role("button", name=READ)).to_have_count(0)

    opened(own_page, "/opening")
    expect(read).to_be_visible()
    expect(own_page.get_by_role("button", name=READ)).to_have_count(0)

    opened(own_page, "/history")
    expect(own_page.locator(".headline")).to_contain_text(
        "Snapshot 1 is shown with one record since"
    )
    expect(own_page.locator(".heading").first).to_have_text(
        "Recorded on snapshot 1 · Recorded on the Opening page"
    )
    own_page.get_by_text("What was recorded on snapshot 1").click()
    expect(own_page.locator("td", has_text="statement_reading").first).to_be_visible()


def test_another_key_than_s_records_nothing_and_s_does(own_page: Page) -> None:
    opened(own_page, "/history")
    own_page.get_by_role("button", name="Go back to before 1.1").click()
    expect(own_page.locator(".headline")).to_contain_text("Snapshot 2 is shown")
    opened(own_page, "/opening")
    own_page.keyboard.press("x")
    expect(own_page.get_by_role("button", name=READ)).to_be_visible()
    own_page.keyboard.press("s")
    expect(own_page.locator(".line", has_text="Read on ")).to_be_visible()
