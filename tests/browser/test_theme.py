"""The dark theme by one key, of widgets, charts and map alike; forced colours; less motion."""

import pytest
from playwright.sync_api import Page, expect

from dashboard.charts.palette import DARK, LAND, PAPER, STRENGTH
from tests.browser import looking
from tests.browser.asking import choice, opened
from tests.browser.looking import as_rgb

DARK_FRAME = "header.frame[data-theme=dark]"


def open_in_the_dark(page: Page, path: str) -> Page:
    opened(page, path)
    page.keyboard.press("d")
    page.locator(DARK_FRAME).wait_for()
    expect(page.locator(".stApp")).to_have_css("background-color", as_rgb(page, DARK[PAPER]))
    looking.wait(page)
    return page


def test_one_key_makes_it_dark_and_light_again_and_the_browser_keeps_it(page: Page) -> None:
    open_in_the_dark(page, "/review?context=PARK")
    drawn = page.locator(".js-plotly-plot .main-svg").first
    expect(drawn).to_have_css("background-color", as_rgb(page, DARK[PAPER]))
    opened(page, "/context?context=PARK")  # anew, by another address
    expect(page.locator(DARK_FRAME)).to_be_visible()
    expect(page.locator(".stApp")).to_have_css("background-color", as_rgb(page, DARK[PAPER]))
    chosen = page.locator(".st-key-step [aria-checked=true]")
    expect(chosen).to_have_css("color", as_rgb(page, DARK[STRENGTH]))
    page.keyboard.press("d")
    expect(page.locator(".stApp")).to_have_css("background-color", as_rgb(page, PAPER))


def test_the_key_is_kept_until_its_switch_is_drawn(page: Page) -> None:
    opened(page, "/opening")
    page.evaluate(
        """() => {
            window.away = document.querySelector(".st-key-dark");
            [window.around, window.after] = [away.parentElement, away.nextSibling];
            away.remove();
        }"""
    )
    page.keyboard.press("d")
    page.evaluate("() => { around.insertBefore(away, after); }")
    page.locator(DARK_FRAME).wait_for()


def test_words_on_a_filled_button_stand_out_in_the_dark(page: Page) -> None:
    open_in_the_dark(page, "/opening")
    button = page.locator("button[kind=primary]").first
    expect(button).to_have_css("background-color", as_rgb(page, DARK[STRENGTH]))
    expect(button.locator("p")).to_have_css("color", as_rgb(page, DARK[PAPER]))


def test_what_is_typed_into_a_list_is_no_key(page: Page) -> None:
    opened(page, "/context?context=PARK")
    choice(page, "Context").focus()
    page.keyboard.type("d")
    page.keyboard.press("Escape")
    expect(page.locator("header.frame[data-theme=light]")).to_be_visible()


def test_the_map_and_an_open_list_are_dark_too(page: Page) -> None:
    open_in_the_dark(page, "/map")
    land = page.frame_locator(looking.MAP).locator(f"path[fill='{DARK[LAND]}']")
    expect(land.first).to_be_attached()
    choice(page, "Kind").click()
    listed = page.get_by_role("option").first
    expect(listed).to_have_css("color", as_rgb(page, DARK["#0B0C0C"]))


def test_on_paper_it_is_light(page: Page) -> None:
    open_in_the_dark(page, "/review?context=PARK")
    page.emulate_media(media="print")
    expect(page.locator(".stApp")).to_have_css("background-color", as_rgb(page, PAPER))
    expect(page.locator(".headline")).to_have_css("color", as_rgb(page, "#0B0C0C"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_show_every_switch_and_what_is_chosen(page: Page, scheme: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    opened(page, "/context?context=PARK")
    paper = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    marked = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).borderTopColor]"
    for switch in page.locator(".stCheckbox label > div:not([data-testid])").all():
        assert set(switch.evaluate(marked)) - {paper}
    chosen = page.locator(".st-key-step [aria-checked=true]").evaluate(marked)
    other = page.locator(".st-key-step [aria-checked=false]").first.evaluate(marked)
    assert chosen[0] not in {paper, other[0]}


def test_whoever_asks_for_less_motion_gets_none(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    opened(page, "/context?context=PARK")
    long = "es => es.filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0.001).length"
    assert page.locator("button, a, label div").evaluate_all(long) == 0
