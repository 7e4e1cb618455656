"""The map as seen and walked: no name on another, one stop of the Tab key, one with its list."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from dashboard.charts.palette import SHADE_1
from tests.browser import looking, serving
from tests.browser.asking import choose, opened
from tests.browser.watching import Watch, wall
from tests.given import Row, publish

KINDS = {"school": 120, "park_or_open_space": 45, "food_outlet": 5}
WIDTHS = [(1920, 1080), (1366, 768), (820, 1180)]
# Each name and each mark that can be seen, as what it is and its box.
BOXES = """() => [...document.querySelectorAll(".name, .place .drawing > svg, .leaflet-control")]
    .filter(piece => !piece.hidden)
    .map(piece => {
        const { left, top, right, bottom } = piece.getBoundingClientRect();
        // Moved far enough, any mark comes to lie under a control; a name is then not written.
        const kind = piece.matches(".name") ? "name" : piece.matches("svg") ? "mark" : "control";
        return [`${kind} ${piece.textContent.trim()}`, left, top, right, bottom];
    })"""
NEARER = "() => { marksBoard.map.setZoom(marksBoard.map.getZoom() + 1, { animate: false }); }"
# Marks and names have their places in the frame as wide as it is now.
PLACED = """() => {
    const { map, isAwaited } = marksBoard, box = map.getContainer();
    return !isAwaited && map.getSize().equals([box.clientWidth, box.clientHeight]);
}"""
# Leaflet tells by nothing else in the page that it has come to rest at another zoom.
ZOOMED = "before => marksBoard.map.getZoom() !== before && !marksBoard.map._animatingZoom"
FILLS = "() => marksBoard.map.getPane('overlayPane').querySelectorAll('path[fill=\"%s\"]').length"
PIXEL = 1e-4  # degrees: the map may be a pixel wider once the page is longer
VIEW = "() => [marksBoard.map.getZoom(), ...Object.values(marksBoard.map.getCenter())]"


@pytest.fixture(scope="module")
def crowded(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watch]:
    """Return a window on many contexts, some of them close together, half of them undecided."""
    folder = tmp_path_factory.mktemp("crowded")
    dice = Random(7)  # noqa: S311 - the same places every time
    contexts: list[Row] = [
        {"context_id": f"{kind}-{at}", "context_kind": kind, "stage": "referred"}
        | {"display_alias": f"The {kind.partition('_')[0]} by {name(dice)}", "area_code": "X1"}
        | {"area_year": 2022, "location_precision": "exact" if at % 5 else "area_only"}
        | {"longitude": 1.4 + near(dice, 0.2), "latitude": 54 + near(dice, 0.1)}
        for kind, count in KINDS.items()
        for at in range(count)
    ]
    publish(folder, area=[AREA], context=contexts)
    with serving.panel(folder) as address, wall(browser, address) as watch:
        yield watch


AREA: Row = {
    "area_code": "X1",
    "area_year": 2022,
    "area_name": "Millbrook and Southbank",
    "label_longitude": 1.5,
    "label_latitude": 54.05,
    "outline": '{"type":"Polygon","coordinates":'
    "[[[1.4,54],[1.6,54],[1.6,54.1],[1.4,54.1],[1.4,54]]]}",
}


def near(dice: Random, side: float) -> float:
    """Return how far along a side a place lies, most often near its middle."""
    return min(max(dice.gauss(side / 2, side / 5), 0.01 * side), 0.99 * side)


def name(dice: Random) -> str:
    return " ".join(dice.choice(("Mill", "Lambrin", "Kelbury Green", "High")) for _ in range(2))


def overlapping(page: Page) -> list[str]:
    """Return every pair of names, marks and controls of the map that lie on one another."""
    boxes: list[list[Any]] = looking.map_of(page).evaluate(BOXES)
    assert len(boxes) > 5
    return [
        f"{one[0]} / {other[0]}"
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
        if {one[0].split()[0], other[0].split()[0]} != {"mark", "control"}
        and one[1] < other[3] - 0.5
        and other[1] < one[3] - 0.5
        and one[2] < other[4] - 0.5
        and other[2] < one[4] - 0.5
    ]


def ground(page: Page) -> FrameLocator:
    return page.frame_locator(looking.MAP)


def placed_again(page: Page, width: int, height: int) -> None:
    """Give the window another size, and wait until marks and names have their new places."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(looking.SETTLED)
    looking.map_of(page).wait_for_function(PLACED)


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_lies_on_another_or_on_a_mark_at_any_width_or_zoom(
    crowded: Watch, kind: str
) -> None:
    with crowded.page() as page:
        opened(page, f"/map?kind={kind}")
        for width, height in WIDTHS:
            placed_again(page, width, height)
            assert overlapping(page) == []
        few = ground(page).locator(looking.CONTEXTS).count()
        for _ in range(2):
            looking.map_of(page).evaluate(NEARER)
            looking.map_of(page).wait_for_function(PLACED)
            assert overlapping(page) == []
        assert ground(page).locator(looking.CONTEXTS).count() != few or KINDS[kind] < 10


def test_marks_of_the_case_study_have_their_names_and_none_lies_on_another(page: Page) -> None:
    opened(page, "/map")
    for width, height in WIDTHS:
        placed_again(page, width, height)
        assert overlapping(page) == []
        names = ground(page).locator(".place .name:not([hidden])")
        expect(names).to_have_count(10)
    assert "The school" in names.all_inner_texts()


def test_every_context_is_in_a_mark_or_in_a_ring_that_says_how_many(crowded: Watch) -> None:
    with crowded.page() as page:
        opened(page, "/map?kind=school")
        heard = ground(page).locator(looking.MARKS).evaluate_all("all => all.map(m => m.ariaLabel)")
        rings = [text for text in heard if " here: " in text]
        assert rings
        numbers = [int(text.split()[0]) for text in rings]
        assert sum(numbers) + len(heard) - len(rings) == KINDS["school"]


def test_a_ring_lists_its_members_on_enter_each_says_its_facts_and_escape_leads_back(
    crowded: Watch,
) -> None:
    with crowded.page() as page:
        opened(page, "/map?kind=school")
        ring = ground(page).locator(".place:has(svg.ring)").first
        members = str(ring.get_attribute("aria-label")).partition(": ")[2].split(", ")
        ring.focus()
        page.keyboard.press("Enter")
        popup = ground(page).get_by_role("dialog")
        assert popup.locator("li button").all_inner_texts() == members
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(popup.locator("h2")).to_have_text(members[0])
        expect(popup.locator("dd").first).to_have_text("School")
        expect(page.locator("tr.chosen a")).to_have_count(1)
        page.keyboard.press("Escape")
        expect(popup).to_have_count(0)
        expect(ring).to_be_focused()


def test_choosing_a_row_shows_the_mark_and_choosing_a_mark_shows_the_row(page: Page) -> None:
    opened(page, "/map")
    before = looking.map_of(page).evaluate(VIEW)
    button = page.get_by_role("button", name="Show The school on the map")
    button.focus()
    page.keyboard.press("Enter")
    popup = ground(page).get_by_role("dialog", name="The school")
    expect(popup).to_contain_text("Highcross")
    expect(ground(page).locator(".place.chosen")).to_have_attribute(
        "aria-label", "The school: School"
    )
    expect(page.locator("tr[aria-current=true] a")).to_have_text("The school")
    page.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(button).to_be_focused()
    # A popup that needed room moved the map, which is then where it was.
    looking.map_of(page).wait_for_function(PLACED)
    assert looking.map_of(page).evaluate(VIEW) == pytest.approx(before, abs=PIXEL)
    ground(page).locator(looking.MARKS).filter(has_text="Corner café").click()
    expect(page.locator("tr[aria-current=true]")).to_contain_text("Corner café")


def test_all_that_a_popup_says_stands_in_the_row(page: Page) -> None:
    opened(page, "/map")
    for row in page.locator(".places-list tr[data-place]").all():
        row.locator(".on-map").click()
        popup = ground(page).get_by_role("dialog").last
        text = " ".join(row.inner_text().split())
        assert popup.locator("h2").inner_text() in text
        for fact in popup.locator("dd").all_inner_texts():
            assert fact in text or fact == "none recorded yet"


def test_a_popup_leads_to_its_context(page: Page) -> None:
    opened(page, "/map?share=true")
    page.get_by_role("button", name="Show The park on the map").click()
    ground(page).get_by_role("link", name="Open The park").click()
    page.wait_for_url("**/context?*context=PARK*share=true*")
    looking.wait(page)
    expect(page.locator(".headline")).to_contain_text("The park")


def test_the_map_is_one_stop_for_all_marks_has_a_name_in_words_and_can_be_skipped(
    page: Page,
) -> None:
    opened(page, "/map")
    frame = page.locator(looking.MAP)
    expect(frame).to_have_attribute(
        "title", "Map of contexts and places of strength; the list beside it says the same"
    )
    stops = "a, button, [tabindex='0']"
    within = ground(page).locator(f".leaflet-container, .leaflet-container :is({stops})")
    heard = within.evaluate_all("all => all.filter(e => e.tabIndex >= 0).map(e => e.ariaLabel)")
    assert len(heard) == 4  # the map itself, nearer, farther, and the marks
    assert all(heard)
    ground(page).locator(".place[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    now = ground(page).locator(".place:focus")
    expect(now).to_have_count(1)
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".places-list :focus").first).to_be_visible()


def test_a_filter_and_a_measure_leave_the_centre_and_the_zoom_as_they_were(page: Page) -> None:
    opened(page, "/map")
    zoom, *_ = looking.map_of(page).evaluate(VIEW)
    ground(page).get_by_role("button", name="Zoom in").click()
    looking.map_of(page).wait_for_function(ZOOMED, arg=zoom)
    looking.map_of(page).wait_for_function(PLACED)
    before = looking.map_of(page).evaluate(VIEW)
    choose(page, "^Kind$", "School")
    expect(ground(page).locator(looking.CONTEXTS)).to_have_count(1)
    choose(page, "^Areas$", "live contexts")
    expect(ground(page).locator(".name.area", has_text="Millbrook")).to_have_text("Millbrook\n2")
    assert looking.map_of(page).evaluate(FILLS % SHADE_1) == 4  # those with contexts
    assert overlapping(page) == []
    assert looking.map_of(page).evaluate(VIEW) == pytest.approx(before, abs=PIXEL)
    choose(page, "^Areas$", "not shaded")
    expect(ground(page).locator(".name.area", has_text="Millbrook")).to_have_text("Millbrook")
    assert looking.map_of(page).evaluate(FILLS % SHADE_1) == 0


def test_filters_outlast_a_reload_and_another_page_and_go_with_one_click(page: Page) -> None:
    opened(page, "/map")
    choose(page, "^Kind$", "School")
    page.get_by_role("textbox", name="Words").fill("highcross")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 of 5 fit")).to_be_visible()
    page.reload()
    looking.wait(page)
    expect(page.get_by_text("1 of 5 fit")).to_be_visible()
    page.get_by_role("button", name="Meeting").click()
    page.get_by_role("menuitem", name="Agenda").click()
    page.wait_for_url("**/agenda*")
    looking.wait(page)
    page.get_by_role("button", name="Places").click()
    page.get_by_role("menuitem", name="Map").click()
    expect(page.get_by_text("1 of 5 fit")).to_be_visible()
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.locator(".places-list tr:has(a)")).to_have_count(5)
    assert "kind=" not in page.url
    assert "words=" not in page.url


def test_on_a_phone_the_list_comes_first_and_the_map_when_it_is_asked_for(page: Page) -> None:
    opened(page, "/map")
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate(looking.SETTLED)
    expect(page.locator(looking.MAP)).to_be_hidden()
    listed = page.locator(".places-list").bounding_box()
    assert listed
    assert listed["y"] < 844
    page.get_by_text("Show the map").click()
    expect(page.locator(looking.MAP)).to_be_visible()
    expect(ground(page).locator(looking.CONTEXTS).first).to_be_visible()
