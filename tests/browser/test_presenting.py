"""A meeting is led through by keys: the statement first, then each step, and blank at once."""

import re

from playwright.sync_api import Page, expect

from tests.browser.asking import opened

FIRST_ITEM = "The park · item 1 of 4 · at a glance, step 1 of 8 · 30 min"
SECOND_STEP = "The park · item 1 of 4 · observed, step 2 of 8 · 30 min"
BEHIND = "[document.body.innerText.trim(), document.querySelectorAll('#root').length]"


def test_a_meeting_is_led_through_by_keys_once_its_statement_is_read(own_page: Page) -> None:
    opened(own_page, "/agenda?meeting=MTG-4")
    own_page.get_by_role("button", name="Present this meeting").click()
    where = own_page.locator(".where").last  # while a page changes, the one before is there too
    expect(where).to_have_text(re.compile("^Read the statement aloud"))
    expect(own_page.get_by_role("button", name="Next ›")).to_be_disabled()

    opened(own_page, "/context?context=PARK&meeting=MTG-4&present=steer")
    expect(own_page).to_have_url(re.compile("/opening"))  # no context before the statement
    expect(own_page.get_by_role("button", name="The statement has been read")).to_be_visible()
    own_page.keyboard.press("s")
    own_page.keyboard.press("ArrowRight")  # while the way on is still closed: kept until it is open
    expect(where).to_have_text("Opening · since we last met")
    own_page.keyboard.press("ArrowRight")
    expect(where).to_have_text(FIRST_ITEM)
    own_page.keyboard.press("ArrowRight")
    expect(where).to_have_text(SECOND_STEP)

    own_page.reload()
    expect(where).to_have_text(SECOND_STEP)
    own_page.keyboard.press("b")
    assert own_page.evaluate(BEHIND) == ["", 0]  # what is behind is not in the page
    own_page.keyboard.press("b")
    expect(where).to_have_text(SECOND_STEP)
    own_page.keyboard.press("ArrowLeft")
    expect(where).to_have_text(FIRST_ITEM)

    own_page.locator(".st-key-presenting").get_by_role("switch").focus()  # where nobody types
    own_page.keyboard.press("?")
    expect(own_page.get_by_role("dialog", name="Keys")).to_be_visible()
    own_page.keyboard.press("Escape")
    own_page.keyboard.press("f")
    expect(own_page).to_have_url(re.compile("present=show"))
    expect(own_page.locator(".st-key-controls")).to_be_hidden()
    own_page.keyboard.press("f")
    expect(own_page).to_have_url(re.compile("present=steer"))


def test_no_key_does_anything_while_somebody_types_or_when_keys_are_off(own_page: Page) -> None:
    address = "/context?context=PARK&step=Decisions&meeting=MTG-4&item=1&present=steer"
    opened(own_page, address)
    place = own_page.locator(".where").last
    told = "The park · item 1 of 4 · decisions, step 8 of 8 · 30 min"
    expect(place).to_have_text(told)
    wording = own_page.get_by_role("textbox", name="Read back as")
    wording.focus()
    own_page.keyboard.type("before f?")
    own_page.keyboard.press("ArrowRight")
    expect(wording).to_have_value("before f?")
    expect(place).to_have_text(told)

    opened(own_page, f"{address}&keys=false")
    own_page.keyboard.press("b")
    own_page.keyboard.press("ArrowRight")
    expect(place).to_have_text(told)
