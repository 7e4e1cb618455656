"""A change of period on each page of trends, over an empty page's rerun, at any scale."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from dashboard import intake, sample
from dashboard.settings import home
from dashboard.warehouse import Store
from tests.bench.changing import Changing, middle
from tests.browser import serving

GOALS = {1: 4.0, 150: 5.0}  # times an empty page, by the least number of boroughs
PERIODS = ("The last 24 months", "The last 12 months")
ROUNDS = 8
SEED = 1
_OF_A_YEAR = {"equity"}  # asks for a year of its own: a change of period changes nothing


@dataclass(frozen=True)
class Measured:
    """A page at a scale: the median change and that of the empty page between, in milliseconds."""

    scale: int
    page: str
    ours: float
    empty: float

    @property
    def ratio(self) -> float:
        """Return how many empty pages a change takes."""
        return self.ours / self.empty

    @property
    def goal(self) -> float:
        """Return how many it may take at its scale."""
        return GOALS[max(known for known in GOALS if known <= self.scale)]

    @property
    def is_good(self) -> bool:
        """Tell whether it meets the goal of its scale."""
        return self.ratio <= self.goal


def measure(browser: Browser, folder: Path, empty: str, scale: int) -> Iterator[Measured]:
    """Yield each page of trends at a scale, measured in turns with the empty page."""
    store = folder / f"boroughs-{scale}"
    files = folder / f"files-{scale}"
    for _ in sample.write(files, scale, SEED):
        pass
    intake.publish(intake.gathered([files]), Store(store), f"{scale} boroughs")
    with serving.panel(store) as address:
        least = Changing(browser)
        least.open(empty)
        for name in pages():
            page = Changing(browser, "Period", PERIODS)
            page.open(f"{address}/{name}")
            pairs = [(page.change(turn), least.change(turn)) for turn in range(ROUNDS)]
            page.page.close()
            ours, empties = ([pair[side] for pair in pairs] for side in (0, 1))
            yield Measured(scale, name, middle(ours, "total"), middle(empties, "total"))
        least.page.close()


def pages() -> list[str]:
    """Return the pages of trends that ask for a period and draw a figure."""
    folder = home() / "dashboard" / "pages" / "trends"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))}
    drawn = [name for name, text in texts.items() if "choose_trends" in text and "ui.show" in text]
    return [name for name in drawn if name not in _OF_A_YEAR]
