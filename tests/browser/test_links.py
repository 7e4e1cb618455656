"""A link to a page of ours keeps all that is loaded; Back, Forward and other tabs work as ever."""

import re

from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.asking import opened

KEPT = "window.isTheSame === true"
SCHOOL = re.compile("^The school")


def follow(page: Page, name: str) -> None:
    """Follow a link of the agenda, on a page that would forget a mark if it were loaded anew."""
    opened(page, "/agenda")
    page.evaluate("window.isTheSame = true")
    page.locator(".table a", has_text=name).first.click()
    expect(page.locator(".headline")).to_have_text(re.compile(f"^{name}"))
    looking.wait(page)


def test_a_link_opens_its_page_with_all_that_is_loaded_kept(page: Page) -> None:
    follow(page, "The school")
    assert page.evaluate(KEPT)
    expect(page).to_have_url(re.compile(r"/context\?context=SCHOOL"))
    expect(page).to_have_title("Referral · Context · Context Panel")
    expect(page.get_by_test_id("stMain")).to_be_focused()


def test_back_and_forward_lead_back_and_forward(page: Page) -> None:
    follow(page, "The school")
    page.go_back()
    expect(page).to_have_url(re.compile("/agenda"))
    expect(page).to_have_title("Agenda · Context Panel")
    expect(page.locator(".headline")).to_contain_text("on the agenda")
    looking.wait(page)
    page.go_forward()
    expect(page.locator(".headline")).to_have_text(SCHOOL)
    expect(page).to_have_title("Referral · Context · Context Panel")
    looking.wait(page)
    page.locator(".st-key-step [role=radio]", has_text="Plan").click()
    expect(page).to_have_title("Plan · Context · Context Panel")
    page.go_back()
    expect(page).to_have_title("Referral · Context · Context Panel")
    page.go_back()
    expect(page.locator(".headline")).to_contain_text("on the agenda")
    assert page.evaluate(KEPT)


def test_links_one_after_the_other_show_each_what_it_names(page: Page) -> None:
    follow(page, "The school")
    for name in ("The park", "The school"):
        page.go_back()
        expect(page.locator(".headline")).to_contain_text("on the agenda")
        looking.wait(page)
        page.locator(".table a", has_text=name).first.click()
        expect(page.locator(".headline")).to_have_text(re.compile(f"^{name}"))
        looking.wait(page)
    assert page.evaluate(KEPT)


def test_with_the_key_for_another_tab_a_link_opens_there(page: Page) -> None:
    opened(page, "/agenda")
    with page.context.expect_page() as other:
        page.locator(".table a", has_text="The school").first.click(modifiers=["ControlOrMeta"])
    expect(other.value.locator(".headline")).to_have_text(SCHOOL)
    expect(page).to_have_url(re.compile("/agenda"))
    other.value.close()


def test_while_the_server_is_away_a_link_is_what_it_is(page: Page) -> None:
    opened(page, "/agenda")
    page.evaluate("document.querySelector('.stApp').dataset.testConnectionState = 'AWAY'")
    page.evaluate("window.isTheSame = true")
    page.locator(".table a", has_text="The school").first.click()
    expect(page.locator(".headline")).to_have_text(SCHOOL)
    assert not page.evaluate(KEPT)
