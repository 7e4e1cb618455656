"""How long things take, over the least they could: `make bench`.

A change of context on the context page at each of its steps, and to a review of 480 comparisons,
over the rerun of an empty page; a change of period on each page of trends, likewise; an import of a
million answers, over DuckDB loading the same file.

Both pages are measured in one Chromium, in turns and warm, from the click on another context to
everything painted; the figure is the median. `python -m tests.bench 1 10 150` measures
the trends on so many boroughs. Exit status 1 when a page or the import misses its goal.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser
from rich.console import Console
from rich.table import Table

from dashboard import intake
from dashboard.warehouse import Store
from tests.bench import big_review, importing, trends
from tests.bench.changing import Change, Changing, middle
from tests.bench.serving_time import PARTS, split
from tests.browser import chromium, serving

GOAL = 4  # a minimal plotly-express page of six figures stands at 8.4
REVIEW = "Big review"
REVIEW_GOAL = 5
ROUNDS = 15
screen = Console(width=120, highlight=False)


@contextmanager
def empty_page(folder: Path) -> Iterator[str]:
    """Serve the empty page, and yield its address."""
    port = serving.free_port()
    arguments = ["tests.bench.empty", str(port)]
    with serving.running(arguments, "is at", folder / "empty.log"):
        yield f"http://127.0.0.1:{port}"


def measured(
    browser: Browser, ours: str, empty: str
) -> Iterator[tuple[str, list[Change], list[Change]]]:
    """Yield each step of the context page, its changes, and those of the empty page between."""
    least, page = Changing(browser), Changing(browser)
    least.open(empty)
    page.open(f"{ours}/context")
    for step in page.steps():
        page.open(f"{ours}/context?{urlencode({'context': 'PARK', 'step': step})}")
        pairs = [(page.change(turn), least.change(turn)) for turn in range(ROUNDS)]
        yield step, [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def reviewed(browser: Browser, ours: str, empty: str) -> tuple[list[Change], list[Change]]:
    """Return the changes to a review of 480 comparisons, and those of the empty page between."""
    least, page = Changing(browser), Changing(browser)
    least.open(empty)
    page.open(f"{ours}/review?context=PARK")
    pairs = [(page.change(turn), least.change(turn)) for turn in range(2 * ROUNDS)]
    return [pair[0] for pair in pairs[1::2]], [pair[1] for pair in pairs[1::2]]  # to the park only


def main(scales: list[int]) -> int:
    """Measure, print, and return the exit status.

    scales: how many boroughs the trends are measured on, each in turn.
    """
    waits = Table("Step", "Empty page", "Context page", "Ratio", box=None)
    for name in ("until sent", "server", "drawing", "messages", "kB"):
        waits.add_column(name, justify="right")
    parts = Table("Step", *PARTS, box=None)
    ratios = {}
    with tempfile.TemporaryDirectory(prefix="context-panel-bench-") as folder:
        store = Path(folder) / "store"
        with (
            serving.panel(store, "demo") as ours,
            empty_page(Path(folder)) as empty,
            chromium.opened() as browser,
        ):
            for step, page, least in measured(browser, ours, empty):
                screen.print(f"Measured: {step}")
                ratios[step] = middle(page, "total") / middle(least, "total")
                waits.add_row(step, *_figures(page, least))
            screen.print(
                "Importing a review of 60 questions, 8 groups, 2 rounds, 5,000 respondents"
            )
            intake.publish(big_review.sheets(), Store(store), "Big review")
            page, least = reviewed(browser, ours, empty)
            big = middle(page, "total") / middle(least, "total")
            waits.add_row(REVIEW, *_figures(page, least))
            trended: list[trends.Measured] = []
            for scale in scales:
                screen.print(f"Measured: trends of {scale} boroughs")
                trended += trends.measure(browser, Path(folder), empty, scale)
        screen.print(f"Importing {importing.ANSWERS:,} answers, {importing.ROUNDS} times in turns")
        imported = importing.measure(Path(folder) / "importing")
        snapshot = Store(store).current()
        for step in ratios:
            parts.add_row(step, *(f"{spent:.0f}" for spent in split(snapshot, step).values()))
    screen.print(f"\nFrom the click to everything painted, ms, median of {ROUNDS}:")
    screen.print(waits)
    screen.print("\nThe server's share with no row cached, run in this process, ms:")
    screen.print(parts)
    worst = max(ratios, key=lambda step: ratios[step])
    screen.print(f"\nWorst step: {worst}, {ratios[worst]:.1f} times an empty page; goal: {GOAL}.")
    screen.print(f"{REVIEW}: {big:.1f} times an empty page; goal: {REVIEW_GOAL}.")
    screen.print("\nA change of period on the pages of trends, ms:")
    screen.print(_trends(trended))
    for sentence in imported.sentences():
        screen.print(sentence)
    good = imported.is_good and all(one.is_good for one in trended)
    return int(ratios[worst] > GOAL or big > REVIEW_GOAL or not good)


def _trends(measured: list[trends.Measured]) -> Table:
    table = Table("Boroughs", "Page", "Empty page", "Ours", "Ratio", "Goal", box=None)
    for one in measured:
        figures = (f"{one.empty:.0f}", f"{one.ours:.0f}", f"{one.ratio:.1f}", f"{one.goal:.0f}")
        table.add_row(str(one.scale), one.page, *figures)
    return table


def _figures(page: list[Change], least: list[Change]) -> list[str]:
    total, sent, heard = (middle(page, part) for part in ("total", "sent", "heard"))
    empty = middle(least, "total")
    return [
        f"{empty:.0f}",
        f"{total:.0f}",
        f"{total / empty:.1f}",
        f"{sent:.0f}",
        f"{heard - sent:.0f}",
        f"{total - heard:.0f}",
        f"{middle(page, 'messages'):.0f}",
        f"{middle(page, 'bytes') / 1000:.1f}",
    ]


if __name__ == "__main__":
    raise SystemExit(main([int(scale) for scale in sys.argv[1:]] or [1]))
