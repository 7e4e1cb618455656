"""What the store takes: a click confirmed, a store opened, the first question after an import.

`make bench` runs this with the pages; `python -m tests.bench.store_times STORE` alone.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from rich.console import Console

from dashboard import intake
from dashboard.intake import Sheet, read_sheet
from dashboard.warehouse import Store, Viewer, query
from tests.bench.finding import Finding, as_table

CLICK_GOAL = 300  # milliseconds
CLICKS = 5  # in each round
_CHOICE = {
    "since": "2022-03-01",
    "until": "2022-09-01",
    **dict.fromkeys(("area_code", "context_kind", "harm_kind", "agency"), ""),
}


def measure(store: Path, scale: int, rounds: int) -> Iterator[Finding]:
    """Yield what a click, an opening and a first question take, the last over one asked again.

    Each round is in a copy of the store, of whose files this process has seen none.
    """
    clicks, openings, firsts, again = [], [], [], []
    with tempfile.TemporaryDirectory(dir=store.parent, prefix="store-times-") as folder:
        for number in range(rounds):
            own = Store(Path(folder) / str(number))
            shutil.copytree(store, own.path, copy_function=os.link)
            openings.append(_took(partial(_ask, own)))
            clicks += [_took(partial(_click, own, n)) for n in range(CLICKS)]
            intake.publish_batch([_phrases(number)], own, "One phrase")
            firsts.append(_took(partial(_ask, own)))
            again.append(_took(partial(_ask, own)))
            shutil.rmtree(own.path)
    yield Finding(scale, "A click, to confirmed", median(clicks), 1, CLICK_GOAL)
    yield Finding(scale, "A store opened, its first question answered", median(openings), 1)
    yield Finding(scale, "The first question after an import", median(firsts), median(again))


def _ask(store: Store) -> None:
    """Ask what a page of trends asks first."""
    query("referrals_by_month").run(store.current(), Viewer(), **_CHOICE)


def _click(store: Store, number: int) -> None:
    """Record new limits, as a button of a page of trends does."""
    row = {
        "panel_id": str(store.current().table("panel")["panel_id"][0]),
        "trend_series": "referrals",
        "from_month": f"20{number + 10}-01-01",
        "reason": "Schools refer now",
        "decided_on": "2022-06-14",
        "decided_by_role": "Chair",
    }
    assert intake.record_row(store, "rebase", row, "Referrals").changed


def _phrases(number: int) -> Sheet:
    text = f"avoid,use_instead,why\nword {number},another word,a reason\n"
    return read_sheet("phrase.csv", text.encode())


def _took(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - began)


if __name__ == "__main__":
    Console(width=120, highlight=False).print(as_table(measure(Path(sys.argv[1]), 0, 5)))
