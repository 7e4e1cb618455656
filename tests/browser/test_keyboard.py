"""Everything can be reached and done without a pointer."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.asking import choice, opened

MOST = 60  # presses of Tab; no page holds more to reach before it begins anew
FOCUS = """() => {
    const now = document.activeElement;
    return now.ariaLabel || now.textContent.trim().slice(0, 40);
}"""

RING = """() => {  // of what has the focus, and of the boxes right around it
    const rings = [];
    for (let box = document.activeElement, up = 0; box && up < 5; box = box.parentElement, up++) {
        const style = getComputedStyle(box);
        rings.push(`${style.outlineColor} ${style.outlineStyle} ${style.outlineWidth}`);
    }
    return rings;
}"""
RGB = "colour => Object.assign(new Option(), { style: `color: ${colour}` }).style.color"


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
    expect(marks).to_have_count(1)  # from there arrows lead to the others
    assert marks.get_attribute("role") == "button"


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


def test_the_arrow_keys_alone_choose_a_step(page: Page) -> None:
    opened(page, "/context?context=PARK")
    steps = page.locator(".st-key-step [role=radio]")
    steps.first.focus()
    for number in (1, 2):
        page.keyboard.press("ArrowRight")
        expect(steps.nth(number)).to_have_attribute("aria-checked", "true")
        expect(steps.nth(number)).to_be_focused()
    expect(page).to_have_url(re.compile("step=Plan"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_a_ring_that_is_seen_on_whatever_has_it(page: Page, theme: str) -> None:
    opened(page, "/context?context=PARK")
    if theme == "dark":
        page.keyboard.press("d")
        page.locator("header.frame[data-theme=dark]").wait_for()
    seen = {}
    for _ in range(14):  # the rooms, the frame, the context, its steps, a link
        page.keyboard.press("Tab")
        seen[page.evaluate(FOCUS)] = page.evaluate(RING)
    assert len(seen) > 10
    ring = page.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--strength')"
    )
    wanted = page.evaluate(RGB, ring)
    assert {name: rings for name, rings in seen.items() if f"{wanted} solid 3px" not in rings} == {}


def test_another_page_is_opened_with_the_keyboard(page: Page) -> None:
    opened(page, "/opening")
    page.get_by_role("button", name="Places").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name="Map")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/map"))
