"""The eight longest questions of trends, asked of what was fetched from a bucket, over a folder.

`python -m tests.bench.copies` asks each thirty times in turns; exit status 1 over the goal.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console

from dashboard import intake, settings
from dashboard.warehouse import Query, Snapshot, Store, Viewer
from tests.bench import questions, trends
from tests.bench.finding import Finding, as_table
from tests.warehouse.object_storage import S3

GOAL, LONGEST, ROUNDS = 1.1, 8, 30
Question = tuple[Query, dict[str, Any]]


def measure(folder: Store, elsewhere: Store, rounds: int) -> Iterator[Finding]:
    """Yield what each question takes in a store elsewhere, over the same in a folder."""
    for query, parameters in longest_questions(folder.current()):
        ask = partial(_ask, query, parameters)
        yield _in_turns(f"{query.name}: milliseconds", ask, folder, elsewhere, rounds)
    yield _in_turns("The current state", Store.current, folder, elsewhere, rounds)


def longest_questions(snapshot: Snapshot) -> list[Question]:
    """Return the questions of the pages of trends that take longest, each query once."""
    asked: dict[str, Question] = {}
    for page in trends.pages():
        for query, parameters in questions.asked_by(snapshot, page):
            asked.setdefault(query.name, (query, parameters))
    took = {}
    for name, (query, parameters) in asked.items():
        query.run(snapshot, Viewer(), **parameters)
        took[name] = _took(partial(query.run, snapshot, Viewer(), **parameters))
    return [asked[name] for name in sorted(took, key=lambda name: -took[name])[:LONGEST]]


def _in_turns(
    what: str, ask: Callable[[Store], object], folder: Store, elsewhere: Store, rounds: int
) -> Finding:
    for store in (folder, elsewhere):
        ask(store)
    pairs = [(_took(partial(ask, elsewhere)), _took(partial(ask, folder))) for _ in range(rounds)]
    ours, theirs = (median(pair[side] for pair in pairs) for side in (0, 1))
    goal = GOAL if isinstance(ask, partial) else None  # a look into a bucket is no question
    return Finding(1, what, ours, theirs, goal)


def _ask(query: Query, parameters: dict[str, Any], store: Store) -> None:
    query.run(store.current(), Viewer(), **parameters)


def _took(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - began)


def main() -> int:
    """Measure on the case study, print, and return the exit status."""
    s3 = S3()
    os.environ.update(s3.variables)
    with tempfile.TemporaryDirectory(prefix="context-panel-copies-") as name:
        os.environ[settings.CACHE_VARIABLE] = str(Path(name) / "cache")
        folder = Store(Path(name) / "store")
        elsewhere = Store(settings.folder_of_store(f"{s3.new_bucket()}/panel"))
        for store in (folder, elsewhere):
            intake.publish_batch(intake.demonstration_sheets(), store, "Case study")
        found = list(measure(folder, elsewhere, ROUNDS))
    Console(width=120, highlight=False).print(as_table(found))
    return int(not all(one.is_good for one in found))


if __name__ == "__main__":
    raise SystemExit(main())
