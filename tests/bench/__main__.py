"""How long things take, over the least they could: `make bench`.

`python -m tests.bench 1 10 150` measures the trends on so many boroughs; `--small` does one thing
of each kind once: a step of a context, a page of trends and its questions, the six figures, three
viewers, and the store. It leaves out the large review and the import. Times are milliseconds,
medians of what was measured in turns with what it is held against: an empty page of Streamlit, or
DuckDB alone. Exit status 1 when anything is over its goal; never with `--small`, whose one round
beside whatever else the machine does shows that each kind can be measured, and judges nothing.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser
from rich.console import Console
from rich.table import Table

from dashboard.warehouse import Store
from tests.bench import importing, meeting, questions, six_figures, store_times, trends
from tests.bench.finding import Finding, as_table
from tests.bench.serving_time import PARTS, ROOMS, split
from tests.browser import chromium, serving

ROUNDS, ONE_ROUND = 10, 1
ONE = 1  # page, or step, where one stands for all
VIEWERS, FEW_VIEWERS = 20, 3
screen = Console(width=120, highlight=False)


@contextmanager
def empty_page(folder: Path) -> Iterator[str]:
    """Serve the empty page, and yield its address."""
    with six_figures.served(six_figures.EMPTY, {}, folder / "empty.log") as port:
        yield f"http://127.0.0.1:{port}"


def boroughs(browser: Browser, folder: Path, empty: str, scale: int, rounds: int) -> list[Finding]:
    """Measure the trends of so many boroughs."""
    data = trends.boroughs(folder, scale)
    is_small = rounds == ONE_ROUND
    viewers = FEW_VIEWERS if is_small else VIEWERS
    names = trends.pages()[: ONE if is_small else None]
    found = list(six_figures.measure(browser, data, scale, rounds=rounds, viewers=viewers))
    found += trends.measure(browser, data["store"], empty, scale, dict.fromkeys(names, rounds))
    found += questions.measure(data["store"], scale, 3 * rounds, names)
    found += store_times.measure(data["store"], scale, min(rounds, 5))
    return [*found, six_figures.held(data["store"], scale, viewers, names)]


def meetings(
    browser: Browser, folder: Path, empty: str, rounds: int, *, large: bool
) -> list[Finding]:
    """Measure the pages of a meeting on the case study."""
    store = folder / "store"
    with serving.panel(store, "demo") as ours:
        most = None if large else ONE
        found = [*meeting.steps(browser, ours, empty, rounds, most)]
        found.append(meeting.link(browser, ours, rounds))
        if large:
            found.append(meeting.review(browser, Store(store), ours, empty, rounds))
    return found


def parts(store: Store) -> Table:
    """Return what a change of period takes in the server, page by page, with no row cached."""
    table = Table("Page", *PARTS, box=None)
    for name in trends.pages():
        page = ROOMS / "trends" / f"{name}.py"
        spent = split(store.current(), page, [{"period": "12"}, {"period": "24"}])
        table.add_row(name.capitalize(), *(f"{took:.0f}" for took in spent.values()))
    return table


def pages(folder: Path, scales: list[int], rounds: int, *, large: bool) -> list[Finding]:
    """Measure the pages of a meeting and the trends of so many boroughs, and print what was found.

    folder: where their data are made; those of so many boroughs stay there.
    """
    with chromium.opened() as browser, empty_page(folder) as empty:
        screen.print("Measuring the meeting")
        found = meetings(browser, folder, empty, rounds, large=large)
        for scale in scales:
            screen.print(f"Measuring {scale} boroughs")
            found += boroughs(browser, folder, empty, scale, rounds)
    screen.print(as_table(found))
    return found


def main(scales: list[int], *, small: bool) -> int:
    """Measure, print, and return the exit status."""
    with tempfile.TemporaryDirectory(prefix="context-panel-bench-") as name:
        folder = Path(name)
        if small:
            pages(folder, scales, ONE_ROUND, large=False)
            screen.print("One round judges nothing: `make bench` holds these to their goals")
            return 0
        found = pages(folder, scales, ROUNDS, large=True)
        for scale in scales:
            screen.print(f"\nThe server's share of a change, {scale} boroughs, no row cached, ms:")
            screen.print(parts(Store(folder / f"boroughs-{scale}")))
        screen.print(f"Importing {importing.ANSWERS:,} answers, {importing.ROUNDS} times in turns")
        imported = importing.measure(folder / "importing")
        for sentence in imported.sentences():
            screen.print(sentence)
    return int(not (imported.is_good and all(one.is_good for one in found)))


if __name__ == "__main__":
    given = sys.argv[1:]
    wanted = [int(scale) for scale in given if scale != "--small"] or [1]
    raise SystemExit(main(wanted, small="--small" in given))
