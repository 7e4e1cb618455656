"""A change of period on each page of trends, over an empty page's rerun, at any scale."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from playwright.sync_api import Browser

from dashboard import intake, sample
from dashboard.trends import all_trends
from dashboard.warehouse import Store
from tests.bench.changing import Changing, middle
from tests.bench.finding import Finding
from tests.browser import serving

GOALS = {1: 4.0, 150: 5.0}  # times an empty page, by the least number of boroughs
PERIODS = ("The last 24 months", "The last 12 months")
SEED = 1
_OF_A_YEAR = {"equity"}  # asks for a year of its own: a change of period changes nothing


def boroughs(folder: Path, scale: int) -> dict[str, Path]:
    """Write so many boroughs as files, publish them, and return where both are."""
    files, store = folder / f"files-{scale}", folder / f"boroughs-{scale}"
    for _ in sample.write(files, scale, SEED):
        pass
    intake.publish_batch(intake.gather_sheets([files]), Store(store), f"{scale} boroughs")
    return {"files": files, "store": store}


def measure(
    browser: Browser, store: Path, empty: str, scale: int, rounds: Mapping[str, int]
) -> Iterator[Finding]:
    """Yield pages of trends at a scale, measured in turns with the empty page.

    rounds: how many, by the name of the page.
    """
    with serving.panel(store) as address:
        least = Changing(browser)
        least.open(empty)
        for name, turns in rounds.items():
            page = Changing(browser, "Period", PERIODS)
            page.open(f"{address}/{name}")
            pairs = [(page.change(turn), least.change(turn)) for turn in range(turns)]
            page.page.close()
            ours, empties = ([pair[side] for pair in pairs] for side in (0, 1))
            took, beside = middle(ours, "total"), middle(empties, "total")
            yield Finding(scale, name.capitalize(), took, beside, goal_of(scale))
        least.page.close()


def goal_of(scale: int) -> float:
    """Return how many empty pages a change may take with so many boroughs."""
    return GOALS[max(known for known in GOALS if known <= scale)]


def pages() -> list[str]:
    """Return the pages of trends that ask for a period and draw a figure."""
    return sorted({trend.page for trend in all_trends()} - _OF_A_YEAR)
