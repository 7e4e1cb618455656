"""Kill whoever changes a store, at any moment, and see that what was confirmed is there, whole.

`python -m tests.warehouse.kill_publisher 20` kills until each way has been killed twenty times on
either side of its moment of truth, `… 20 s3` in stores in object storage, which another server then
reads; a test does both less often. Each kill is of a process that would
have changed something, in a copy of one store, so that a run that nobody kills tells where its
steps to the disk lie (a file opened, linked, removed, listed). Half are killed at such a step, half
at a random time after one, while DuckDB reads and writes.
"""

import json
import os
import random
import secrets
import shutil
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
from dashboard.settings import keep_address
from dashboard.warehouse import NO_REMOVALS, Store, tables
from tests.warehouse.object_storage import S3, address_of, copy_inside, inside, names_inside
from tests.warehouse.processes import processes
from tests.warehouse.stores import recorded_phrase

Counts = dict[str, int]
EVENTS = 400
_STEPS = ("open", "os.link", "os.remove", "os.mkdir", "os.listdir", "os.chmod")


@dataclass(frozen=True)
class Way:
    """A way in which a store changes.

    prepare: what is done before, so that it would change something. do: what is killed.
    more: what it adds to the rows of tables once it is done.
    """

    prepare: Callable[[Store], object]
    do: Callable[[Store], object]
    more: Counts


def sheets(name: str) -> list[Sheet]:
    """Return the two files of one import: new events, each with a message."""
    events = [f"{name}-{n},PARK,2022-06-14,other,Import {name}" for n in range(EVENTS)]
    messages = [f"{name}-{n},1,right,Youth worker,Message {n}" for n in range(EVENTS)]
    return [
        _sheet("event", "event_id,context_id,happened_on,event_kind,title", events),
        _sheet("event_message", "event_id,message_no,message_kind,role_title,message", messages),
    ]


def _sheet(table: str, header: str, rows: list[str]) -> Sheet:
    return read_sheet(f"{table}.csv", "\n".join([header, *rows]).encode())


def _import(store: Store) -> object:
    return intake.publish_batch(sheets("KILLED"), store, "Import")


def _record_phrase(store: Store) -> object:
    return store.record(recorded_phrase("a word"), "Why")


_ROW = pd.DataFrame([("phrase", "a word")], columns=NO_REMOVALS.columns)
_NEW_LIMITS = {
    "panel_id": "PANEL",
    "trend_series": "referrals",
    "from_month": "2022-01-01",
    "reason": "Schools refer now",
    "decided_on": "2022-06-14",
    "decided_by_role": "Chair",
}
_IMPORTED = {"event": EVENTS, "event_message": EVENTS, "import_batch": 2, "row_source": 2 * EVENTS}
WAYS = {
    "import": Way(lambda _: None, _import, _IMPORTED),
    "fold-in": Way(_record_phrase, _import, _IMPORTED),
    "restore": Way(
        _record_phrase, lambda store: store.restore("1.0"), {"phrase": -1, "import_batch": 1}
    ),
    "record": Way(lambda _: None, _record_phrase, {"phrase": 1, "import_batch": 1}),
    "purge": Way(
        _record_phrase, lambda store: store.purge(_ROW), {"phrase": -1, "import_batch": 1}
    ),
    "new limits": Way(
        lambda _: None,
        lambda store: intake.record_row(store, "rebase", _NEW_LIMITS, "Referrals"),
        {"rebase": 1, "import_batch": 1},
    ),
}


def counts(store: Store) -> Counts:
    """Count the rows of every table, reading each of them whole."""
    snapshot = store.current()
    return {name: len(snapshot.table(name)) for name in tables()}


def after(before: Counts, way: str = "import") -> Counts:
    """Say what the tables hold when a way is gone to its end."""
    return {name: count + WAYS[way].more.get(name, 0) for name, count in before.items()}


@dataclass(frozen=True)
class Trip:
    """One process that goes a way in a store of its own, killed at a step; at 0, at none.

    variables: its environment's, which say where object storage is.
    """

    path: Path
    way: str
    step: int = 0
    variables: tuple[tuple[str, str], ...] = ()

    @property
    def steps(self) -> Path:
        """Return the file that tells when it took each step, in seconds, if it came to its end."""
        return self.path.with_name(f"{self.path.name} steps")


def go(trip: Trip, ready: Event) -> None:
    """Go a way: what the processes that are killed do."""
    os.environ.update(trip.variables)
    sheets("first")  # and with them the dictionary is read, where it was not before the process
    taken: list[float] = []

    def count(event: str, _: object) -> None:
        if event in _STEPS:
            taken.append(time.monotonic() - begun)
            if len(taken) == trip.step:
                os.kill(os.getpid(), signal.SIGKILL)

    ready.set()
    begun = time.monotonic()
    sys.addaudithook(count)
    WAYS[trip.way].do(Store(trip.path))
    trip.steps.write_text(json.dumps([*taken, time.monotonic() - begun]), encoding="utf-8")


@dataclass
class Moment:
    """Where the moment of truth lies among the steps of a way, as far as kills have shown.

    begun: when each step is taken, in seconds, and at last the end. old: the last step before which
    a kill left the old state. new: the first before which one left the new.
    """

    begun: list[float]
    old: int = 0
    new: int = 0

    def step_on(self, side: str, chance: random.Random) -> int:
        """Draw a step that can lie on a side."""
        last = len(self.begun) - 1
        bounds = (1, (self.new or last + 1) - 1) if side == "old" else (self.old + 1, last)
        return chance.randint(*bounds)

    def learn(self, step: int, side: str) -> None:
        """Note on which side a kill at a step was."""
        if side == "old":
            self.old = max(self.old, step)
        else:
            self.new = min(self.new or step, step)


@dataclass(frozen=True)
class Stores:
    """Stores in folders: how one is copied for a trip, read after it, and cleared away."""

    variables: tuple[tuple[str, str], ...] = ()

    def copy(self, source: Path, target: Path) -> None:
        """Copy a store."""
        shutil.copytree(source, target)

    def read(self, path: Path) -> Counts:
        """Count what a store holds, as somebody else sees it."""
        return counts(Store(path))

    def clear(self, path: Path) -> None:
        """Remove a copy."""
        shutil.rmtree(path)


class StoresInBucket(Stores):
    """Stores in object storage, each with the folder of the server that is killed."""

    def copy(self, source: Path, target: Path) -> None:
        """Copy what lies in the bucket; the server has read nothing of it."""
        copy_inside(source, target)

    def read(self, path: Path) -> Counts:
        """Count what another server sees."""
        anew = path.with_name(f"{path.name} {secrets.token_hex(4)}")  # it has read nothing yet
        other = keep_address(anew, address_of(path))
        seen = counts(Store(other))
        shutil.rmtree(other)
        return seen

    def clear(self, path: Path) -> None:
        """Remove what lies in the bucket too: it is kept in memory."""
        inside(address_of(path)).delete(names_inside(address_of(path)))
        shutil.rmtree(path)


_IN_FOLDERS = Stores()


@dataclass(frozen=True)
class Kill:
    """What a killed process left: the old state whole or the new, and the store, until the next."""

    side: str
    store: Store


def kill(
    path: Path, way: str, sides: int, chance: random.Random, stores: Stores = _IN_FOLDERS
) -> Iterator[Kill]:
    """Kill until so many kills were on either side of the moment of truth; tell each.

    Each is in a copy of the store, which is deleted before the next. An AssertionError says what is
    broken. Whoever came to its end before it was killed does not count.
    """
    WAYS[way].prepare(Store(path))
    before = counts(Store(path))
    whole = after(before, way)
    unbroken = Trip(path.with_name("unbroken"), way, 0, stores.variables)
    stores.copy(path, unbroken.path)
    assert _exit_status(unbroken) == 0, "it was not killed, and went wrong"
    assert stores.read(unbroken.path) == whole, f"{way}: nobody killed it, and it is not whole"
    moment = Moment(json.loads(unbroken.steps.read_text(encoding="utf-8")))
    seen, number = Counter[str](), 0
    while min(seen["old"], seen["new"]) < sides:
        number += 1
        wanted = "old" if seen["old"] < sides and (number % 2 or seen["new"] >= sides) else "new"
        step = moment.step_on(wanted, chance)
        at_step = number % 4 < 2
        named = path.with_name(f"{path.name} {number}")
        trip = Trip(named, way, step * at_step, stores.variables)
        stores.copy(path, trip.path)
        between = chance.uniform(moment.begun[step - 1], moment.begun[step])
        if _exit_status(trip, None if at_step else between) == -signal.SIGKILL:
            now = stores.read(trip.path)
            assert now in (before, whole), f"{way} {number}: neither old nor new, but {now}"
            side = "old" if now == before else "new"
            if at_step:
                moment.learn(step, side)
            seen[side] += 1
            yield Kill(side, Store(trip.path))
        stores.clear(trip.path)


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


def main(sides: int, s3: S3 | None) -> None:
    """Kill each way in a store of the case study, and print on which sides."""
    stores = Stores()
    if s3:
        stores = StoresInBucket(tuple(s3.variables.items()))
        os.environ.update(s3.variables)
    seed = random.randrange(10_000)  # noqa: S311 - no secret
    for way in WAYS:
        begun = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "store"
            if s3:
                keep_address(path, f"{s3.new_bucket()}/store")
            intake.publish_batch(intake.demonstration_sheets(), Store(path), "Case study")
            kills = kill(path, way, sides, random.Random(seed), stores)  # noqa: S311 - no secret
            seen = Counter(one.side for one in kills)
        print(  # noqa: T201 - said to whoever runs it
            f"{way}: {seen.total()} killed (seed {seed}), {seen['old']} before its moment of truth "
            f"and {seen['new']} after, 0 anything lost or broken, {time.monotonic() - begun:.0f} s",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, S3() if "s3" in sys.argv else None)
