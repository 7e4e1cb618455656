"""A change of context at each step of the context page, and to a review of 480 comparisons."""

from collections.abc import Iterator
from urllib.parse import urlencode

from playwright.sync_api import Browser

from dashboard import intake
from dashboard.warehouse import Store
from tests.bench import big_review
from tests.bench.changing import Changing, middle
from tests.bench.finding import Finding

GOAL = 4  # a minimal plotly-express page of six figures stands at 8.4
REVIEW_GOAL = 5
CASE = 0  # boroughs: the case study is one context after the other


def steps(browser: Browser, ours: str, empty: str, rounds: int) -> Iterator[Finding]:
    """Yield each step of the context page, measured in turns with the empty page."""
    least, page = Changing(browser), Changing(browser)
    least.open(empty)
    page.open(f"{ours}/context")
    for step in page.steps():
        page.open(f"{ours}/context?{urlencode({'context': 'PARK', 'step': step})}")
        pairs = [(page.change(turn), least.change(turn)) for turn in range(rounds)]
        took, beside = (middle([pair[side] for pair in pairs], "total") for side in (0, 1))
        yield Finding(CASE, f"Context: {step}", took, beside, GOAL)


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
