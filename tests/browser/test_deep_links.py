"""An address shows its page with what was chosen there, and choosing changes the address."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.asking import choice, choose, opened

STEP = ".st-key-step [aria-checked=true]"


def test_the_bare_address_leads_to_the_opening_page(page: Page) -> None:
    opened(page, "/")
    expect(page.locator(".statement")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/opening(\?|$)"))


def test_an_address_shows_its_page_with_its_context_and_step(page: Page) -> None:
    opened(page, "/context?context=SCHOOL&step=Plan")
    expect(choice(page, "Context")).to_have_value(re.compile("^The school"))
    expect(page.locator(STEP)).to_have_text("Plan")


def test_a_link_of_a_list_stays_in_share_mode(page: Page) -> None:
    opened(page, "/map?share=true")
    page.locator(".table a", has_text="The park").click()
    expect(page).to_have_url(re.compile(r"/context\?.*share=true"))
    expect(page.locator(".mark-mode")).to_have_text("SHARE")


def test_the_rooms_on_top_stay_in_share_mode_and_so_does_the_page_read_anew(page: Page) -> None:
    opened(page, "/opening?share=true")
    page.get_by_role("button", name="Places").click()
    page.get_by_role("menuitem", name="Map").click()
    expect(page).to_have_url(re.compile(r"/map\?.*share=true"))
    looking.wait(page)
    expect(page.locator(".mark-mode")).to_have_text("SHARE")
    page.reload()
    looking.wait(page)
    expect(page.locator(".mark-mode")).to_have_text("SHARE")


def test_an_address_with_a_slash_at_its_end_shows_its_page(page: Page) -> None:
    opened(page, "/context/?context=SCHOOL")
    expect(choice(page, "Context")).to_have_value(re.compile("^The school"))


def test_an_unknown_context_in_the_address_shows_the_first_of_the_agenda(page: Page) -> None:
    opened(page, "/context?context=NOWHERE")
    expect(page).to_have_url(re.compile(r"context=(?!NOWHERE)"))


@pytest.mark.parametrize("value", ["", "nonsense"])
@pytest.mark.parametrize(
    "asked",
    ["context?step", "review?step", "map?kind", "opening?meeting", "dictionary?part"],
)
def test_an_address_that_asks_for_nothing_known_shows_its_page_as_it_begins(
    page: Page, asked: str, value: str
) -> None:
    opened(page, f"/{asked.partition('?')[0]}")
    begins = page.locator(".headline").inner_text()
    opened(page, f"/{asked}={value}")
    assert page.locator(".headline").inner_text() == begins


def test_choosing_a_context_changes_the_page_and_the_address(page: Page) -> None:
    opened(page, "/context?context=PARK")
    choose(page, "^Context$", "The school")
    expect(page.locator(".headline")).to_contain_text("The school")
    expect(page).to_have_url(re.compile("context=SCHOOL"))


def test_choosing_a_step_changes_the_address_and_keeps_the_context(page: Page) -> None:
    opened(page, "/context?context=SCHOOL")
    page.locator(".st-key-step [role=radio]").last.click()
    expect(page).to_have_url(re.compile("step="))
    expect(page).to_have_url(re.compile("context=SCHOOL"))
    expect(choice(page, "Context")).to_have_value(re.compile("^The school"))


def test_a_reader_can_go_back_with_the_browser(page: Page) -> None:
    opened(page, "/map")
    page.locator(".table a", has_text="The school").click()
    expect(page.locator(".headline")).to_contain_text("The school")
    page.go_back()
    expect(page).to_have_url(re.compile("/map"))
    looking.wait(page)
    assert on_the_map(page) == in_the_list(page) != []


def test_filtering_the_list_filters_the_map(page: Page) -> None:
    opened(page, "/map")
    every = in_the_list(page)
    assert on_the_map(page) == every
    assert "The school" in every
    choose(page, "^Kind$", "School")
    expect(page.locator(".places-list tr:has(a)")).to_have_count(1)
    expect(page.frame_locator(looking.MAP).locator(looking.CONTEXTS)).to_have_count(1)
    assert on_the_map(page) == in_the_list(page) == ["The school"]
    expect(page).to_have_url(re.compile("kind=school"))


def test_an_address_filters_the_map_and_its_list(page: Page) -> None:
    opened(page, "/map?kind=park_or_open_space")
    assert on_the_map(page) == in_the_list(page) == ["The park"]


def in_the_list(page: Page) -> list[str]:
    return sorted(page.locator(".table a").all_inner_texts())


def on_the_map(page: Page) -> list[str]:
    marks = page.frame_locator(looking.MAP).locator(looking.CONTEXTS)
    return sorted(str(mark.get_attribute("aria-label")).split(":")[0] for mark in marks.all())
