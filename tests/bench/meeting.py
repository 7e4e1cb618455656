"""A change of context at each step of its page, a link to it, a review of 480 comparisons."""

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from dashboard import intake
from dashboard.warehouse import Store
from tests.bench import big_review
from tests.bench.changing import PATIENCE, Changing, middle
from tests.bench.finding import Finding
from tests.browser import chromium, looking

GOAL = 4  # a minimal plotly-express page of six figures stands at 8.4
REVIEW_GOAL = 5
LINK_GOAL = 1.5  # over the same page by the menu
CASE = 0  # boroughs: the case study is one context after the other


def steps(
    browser: Browser, ours: str, empty: str, rounds: int, most: int | None
) -> Iterator[Finding]:
    """Yield each step of the context page, or the first so many, in turns with the empty page."""
    least, page = Changing(browser), Changing(browser)
    least.open(empty)
    page.open(f"{ours}/context")
    for step in page.steps()[:most]:
        page.open(f"{ours}/context?{urlencode({'context': 'PARK', 'step': step})}")
        pairs = [(page.change(turn), least.change(turn)) for turn in range(rounds)]
        took, beside = (middle([pair[side] for pair in pairs], "total") for side in (0, 1))
        yield Finding(CASE, f"Context: {step}", took, beside, GOAL)


def link(browser: Browser, ours: str, rounds: int) -> Finding:
    """Return the way from the agenda to a context by a link, over the same by the menu.

    Both are measured from the click to the page being whole; the first of each is left out.
    """
    page = browser.new_page(viewport=chromium.WALL)
    page.set_default_timeout(PATIENCE)
    page.goto(f"{ours}/agenda")
    looking.wait(page)

    def by_menu(name: str) -> None:
        page.get_by_role("button", name="Meeting", exact=True).click()
        page.get_by_role("menuitem", name=name).click()

    def by_link() -> None:
        page.locator(".table a", has_text="The park").first.click()

    ways: tuple[Callable[[], None], ...] = (by_link, lambda: by_menu("Context"))
    spent: tuple[list[float], ...] = ([], [])
    for _ in range(rounds + 1):
        for way, times in zip(ways, spent, strict=True):
            times.append(_time_to(page, way, "The park"))
            _time_to(page, lambda: by_menu("Agenda"), "on the agenda")
    page.close()
    took, beside = (median(times[1:]) for times in spent)
    return Finding(CASE, "A link from the agenda, over the menu", took, beside, LINK_GOAL)


def _time_to(page: Page, act: Callable[[], None], headline: str) -> float:
    """Return the milliseconds from a click until the page with that headline is whole."""
    begun = perf_counter()
    act()
    page.locator(".headline", has_text=headline).wait_for()
    looking.wait(page)
    return 1000 * (perf_counter() - begun)


def review(browser: Browser, store: Store, ours: str, empty: str, rounds: int) -> Finding:
    """Return the change to a review of 480 comparisons, likewise."""
    intake.publish_batch(big_review.sheets(), store, "Big review")
    least, page = Changing(browser), Changing(browser)
    least.open(empty)
    page.open(f"{ours}/review?context=PARK")
    pairs = [(page.change(turn), least.change(turn)) for turn in range(2 * rounds)]
    to_park = pairs[1::2]
    took, beside = (middle([pair[side] for pair in to_park], "total") for side in (0, 1))
    return Finding(CASE, "A review of 480 comparisons", took, beside, REVIEW_GOAL)
