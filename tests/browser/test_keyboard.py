"""Everything can be reached and done without a pointer."""

import re

from playwright.sync_api import Page, expect

from tests.browser.asking import choice, opened

MOST = 60  # presses of Tab; no page holds more to reach before it begins anew
FOCUS = """() => {
    const now = document.activeElement;
    return now.ariaLabel || now.textContent.trim().slice(0, 40);
}"""


def walked_by_tab(page: Page) -> list[str]:
    """Press Tab until the page begins anew, and return what had the focus."""
    seen: list[str] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUS)
        if seen and now == seen[0]:
            break
        seen.append(now)
    return seen


def test_tab_reaches_the_rooms_the_filters_the_map_and_every_link_of_the_list(page: Page) -> None:
    opened(page, "/map")
    reached = walked_by_tab(page)
    links = page.locator(".table a").all_inner_texts()
    assert links
    rooms = ["Meeting", "Places", "Trends", "Records"]
    filters = ["Kind", "Level", "Stage", "Area"]
    assert not {*rooms, "Share", *filters, *links} - set(reached)


def test_tab_comes_past_no_mark_of_the_map_that_says_nothing(page: Page) -> None:
    opened(page, "/map")
    marks = page.frame_locator("iframe").locator(".leaflet-marker-icon[tabindex='0']")
    for mark in marks.all():
        assert mark.get_attribute("role") == "button"


def test_a_link_of_the_list_opens_with_enter(page: Page) -> None:
    opened(page, "/map")
    link = page.locator(".table a", has_text="The school")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/context\?context=SCHOOL"))


def test_a_context_is_chosen_with_the_keyboard(page: Page) -> None:
    opened(page, "/context?context=PARK")
    choice(page, "Context").focus()
    page.keyboard.type("The school")
    page.get_by_role("option", name=re.compile("The school")).wait_for()
    page.keyboard.press("Enter")
    expect(page.locator(".headline")).to_contain_text("The school")


def test_a_step_is_chosen_with_the_keyboard(page: Page) -> None:
    opened(page, "/context?context=PARK")
    steps = page.locator(".st-key-step [role=radio]")
    last = steps.last.inner_text()
    steps.first.focus()
    for _ in range(steps.count() - 1):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page.locator(".st-key-step [aria-checked=true]")).to_have_text(last)


def test_another_page_is_opened_with_the_keyboard(page: Page) -> None:
    opened(page, "/opening")
    page.get_by_role("button", name="Places").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name="Map")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/map"))
