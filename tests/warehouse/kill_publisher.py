"""Kill whoever changes a store, at any moment, and see that what was confirmed is there, whole.

`python -m tests.warehouse.kill_publisher 20` kills until each way has been killed twenty times on
either side of its moment of truth; a test does it less often. Each kill is of a process that would
have changed something. Half are at a random time, while DuckDB reads and writes; half at a random
step to the disk (a file opened, linked, removed, listed), which hits either side of the moment.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.synchronize import Event
from pathlib import Path

import pandas as pd

from dashboard import intake
from dashboard.intake import Sheet, read_sheet
from dashboard.warehouse import NO_REMOVALS, IncomingTable, Store, tables
from tests.warehouse.processes import processes
from tests.warehouse.stores import recorded_phrase

Counts = dict[str, int]
EVENTS = 400
_STEPS = ("open", "os.link", "os.remove", "os.mkdir", "os.listdir", "os.chmod")


@dataclass(frozen=True)
class Way:
    """A way in which a store changes.

    prepare: what is done before each kill, so that it would change something. do: what is killed.
    more: what it adds to the rows of tables once it is done.
    """

    prepare: Callable[[Store, int], object]
    do: Callable[[Store, int], object]
    more: Counts


def sheets(number: int) -> list[Sheet]:
    """Return the two files of one import: new events, each with a message."""
    events = [f"K{number}-{n},PARK,2022-06-14,other,Import {number}" for n in range(EVENTS)]
    messages = [f"K{number}-{n},1,right,Youth worker,Message {n}" for n in range(EVENTS)]
    return [
        _sheet("event", "event_id,context_id,happened_on,event_kind,title", events),
        _sheet("event_message", "event_id,message_no,message_kind,role_title,message", messages),
    ]


def _sheet(table: str, header: str, rows: list[str]) -> Sheet:
    return read_sheet(f"{table}.csv", "\n".join([header, *rows]).encode())


def _phrase(number: int, what: str = "word") -> IncomingTable:
    return recorded_phrase(f"{what} {number}")


def _row(table: str, key: str) -> pd.DataFrame:
    return pd.DataFrame([(table, key)], columns=NO_REMOVALS.columns)


def _new_limits(number: int) -> dict[str, str]:
    return {
        "panel_id": "PANEL",
        "trend_series": "referrals",
        "from_month": f"{2000 + number // 12}-{number % 12 + 1:02}-01",
        "reason": "Schools refer now",
        "decided_on": "2022-06-14",
        "decided_by_role": "Chair",
    }


_IMPORTED = {"event": EVENTS, "event_message": EVENTS, "import_batch": 2, "row_source": 2 * EVENTS}
WAYS = {
    "import": Way(
        lambda *_: None,
        lambda store, number: intake.publish_batch(sheets(number), store, f"Import {number}"),
        _IMPORTED,
    ),
    "fold-in": Way(
        lambda store, number: store.record(_phrase(number, "folded"), "Why"),
        lambda store, number: intake.publish_batch(sheets(number), store, f"Import {number}"),
        _IMPORTED,
    ),
    "restore": Way(
        lambda store, number: store.record(_phrase(number, "restored"), "Why"),
        lambda store, _: store.restore(_before(store)),
        {"phrase": -1, "import_batch": 1},
    ),
    "record": Way(
        lambda *_: None,
        lambda store, number: store.record(_phrase(number), "Why"),
        {"phrase": 1, "import_batch": 1},
    ),
    "purge": Way(
        lambda store, number: store.record(_phrase(number, "purged"), "Why"),
        lambda store, number: store.purge(_row("phrase", f"purged {number}")),
        {"phrase": -1, "import_batch": 1},
    ),
    "new limits": Way(
        lambda *_: None,
        lambda store, number: intake.record_row(store, "rebase", _new_limits(number), "Referrals"),
        {"rebase": 1, "import_batch": 1},
    ),
}


def _before(store: Store) -> str:
    """Return the version before the last record."""
    now = store.current()
    return f"{now.number}.{len(now.records) - 1}"


def counts(store: Store) -> Counts:
    """Count the rows of every table, reading each of them whole."""
    snapshot = store.current()
    return {name: len(snapshot.table(name)) for name in tables()}


def after(before: Counts, way: str = "import") -> Counts:
    """Say what the tables hold when a way is gone to its end."""
    return {name: count + WAYS[way].more.get(name, 0) for name, count in before.items()}


@dataclass(frozen=True)
class Trip:
    """One process that goes a way, killed at a step to the disk or, at 0, at none."""

    path: Path
    way: str
    number: int
    step: int = 0

    @property
    def steps(self) -> Path:
        """Return the file that tells how many steps it took, if it came to its end."""
        return self.path.with_name(f"{self.path.name} steps")


def go(trip: Trip, ready: Event) -> None:
    """Go a way: what the processes that are killed do."""
    sheets(trip.number)  # and with them the dictionary is read, as in a server that runs
    steps = 0

    def count(event: str, _: object) -> None:
        nonlocal steps
        if event in _STEPS:
            steps += 1
            if steps == trip.step:
                os.kill(os.getpid(), signal.SIGKILL)

    ready.set()
    sys.addaudithook(count)
    WAYS[trip.way].do(Store(trip.path), trip.number)
    trip.steps.write_text(str(steps), encoding="utf-8")


def kill(path: Path, way: str, sides: int, chance: random.Random) -> Iterator[str]:
    """Kill until so many kills were on either side of the moment of truth; tell the side of each.

    “old” or “new”, when the store opens with all that was there before, or with the change whole;
    an AssertionError says what is broken. Of its steps those are tried whose side is still wanted.
    """
    store = Store(path)
    WAYS[way].prepare(store, 0)
    before = counts(store)
    begun, unbroken = time.monotonic(), Trip(path, way, 0)
    assert _exit_status(unbroken) == 0, "it was not killed, and went wrong"
    length = time.monotonic() - begun
    assert counts(store) == after(before, way), f"{way}: nobody killed it, and it is not whole"
    last = int(unbroken.steps.read_text(encoding="utf-8"))
    sure, seen, number = 0, Counter[str](), 0  # sure: the last step known to lie before the moment
    while min(seen["old"], seen["new"]) < sides:
        number += 1
        WAYS[way].prepare(store, number)
        before = counts(store)
        in_time = number % 2 and seen["old"] < sides
        step = chance.randint(max(sure if seen["old"] >= sides else 1, 1), last)
        if in_time:
            _exit_status(Trip(path, way, number), chance.uniform(0, length))
        else:
            _exit_status(Trip(path, way, number, step))
        now = counts(store)
        whole = after(before, way)
        assert now in (before, whole), f"{way} {number}: neither old nor new, but {now}"
        side = "old" if now == before else "new"
        if side == "old" and not in_time:
            sure = max(sure, step)
        seen[side] += 1
        yield side


def _exit_status(trip: Trip, seconds: float | None = None) -> int | None:
    """Go a way in a process, killed after some seconds or as the trip says; return its status."""
    ready = processes().Event()
    process = processes().Process(target=go, args=(trip, ready))
    process.start()
    assert ready.wait(600), "the process did not start"
    if seconds is not None:
        time.sleep(seconds)
        process.kill()
    process.join()
    return process.exitcode


def main(sides: int) -> None:
    """Kill each way in a store of the case study, and print on which sides."""
    seed = random.randrange(10_000)  # noqa: S311 - no secret
    for way in WAYS:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "store"
            intake.publish_batch(intake.demonstration_sheets(), Store(path), "Case study")
            seen = Counter(kill(path, way, sides, random.Random(seed)))  # noqa: S311 - no secret
        print(  # noqa: T201 - said to whoever runs it
            f"{way}: {seen.total()} killed (seed {seed}), {seen['old']} before its moment of truth "
            f"and {seen['new']} after, 0 anything lost or broken",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
