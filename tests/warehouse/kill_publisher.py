"""Kill imports at random moments, and see that the data is whole each time.

Run as `uv run python -m tests.warehouse.kill_publisher 100`; a test does it a few times.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Event
from pathlib import Path

from dashboard import intake
from dashboard.intake import Sheet, read_sheet
from dashboard.warehouse import Store, tables
from tests.warehouse.processes import processes

Counts = dict[str, int]
EVENTS = 400


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


def publish(path: Path, number: int, ready: Event) -> None:
    """Import the files of a number: what the processes that are killed do."""
    files = sheets(number)  # and with them the dictionary, read by then as in a server that runs
    ready.set()
    intake.publish_batch(files, Store(path), f"Import {number}")


def counts(store: Store) -> Counts:
    """Count the rows of every table, reading each of them whole."""
    snapshot = store.current()
    held = {}
    for name in tables():
        held[name] = len(snapshot.read(f"select * from {name}", {}))  # noqa: S608 - our own names
    return held


def after(before: Counts) -> Counts:
    """Say what the tables hold when an import is in."""
    more = {"event": EVENTS, "event_message": EVENTS, "import_batch": 2, "row_source": 2 * EVENTS}
    return {name: count + more.get(name, 0) for name, count in before.items()}


def kill(path: Path, rounds: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Kill imports, each at a random moment of its length, and tell what each has left.

    Every second one is killed in its last quarter, when the new snapshot takes the old one's place.
    First “old” or “new”, when the store opens with the whole snapshot from before or from after;
    an AssertionError says what is broken. Then what lies about for the next import to clear:
    “half a file”, “a file not pointed to”, or “nothing”.
    """
    before = counts(Store(path))
    length = _unbroken(path)
    before = after(before)
    assert counts(Store(path)) == before, "an import that nobody killed is not whole"
    for number in range(1, rounds + 1):
        process = _started(path, number)
        time.sleep(chance.uniform(0 if number % 2 else length * 3 / 4, length))
        process.kill()
        process.join()
        now = counts(Store(path))
        assert now in (before, after(before)), f"import {number}: neither old nor new, but {now}"
        yield "old" if now == before else "new", _lying_about(path)
        before = now


def _unbroken(path: Path) -> float:
    """Import once without killing; return how long that takes, in seconds."""
    process = _started(path, 0)
    begun = time.monotonic()
    process.join()
    return time.monotonic() - begun


def _started(path: Path, number: int) -> SpawnProcess:
    ready = processes().Event()
    process = processes().Process(target=publish, args=(path, number, ready))
    process.start()
    assert ready.wait(60), "the process did not start"
    return process


def _lying_about(path: Path) -> str:
    if list(path.glob("building_*")):
        return "half a file"
    latest = max(path.glob("snapshot_*.duckdb"))
    return "nothing" if latest == Store(path).current().path else "a file not pointed to"


def main(rounds: int) -> None:
    """Kill imports into the case study's store, and print what they left."""
    seed = random.randrange(10_000)  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        intake.publish_batch(intake.demonstration_sheets(), Store(path), "Case study")
        left = list(kill(path, rounds, random.Random(seed)))  # noqa: S311 - no secret
    whole = Counter(snapshot for snapshot, _ in left)
    about = Counter(lying for _, lying in left)
    print(  # noqa: T201 - said to whoever runs it
        f"{rounds} imports were killed (seed {seed}): {whole['old']} left the old snapshot, "
        f"{whole['new']} the new one, 0 anything broken. To be cleared by the next import: "
        f"{about['half a file']} times half a file, {about['a file not pointed to']} times a file "
        f"not pointed to."
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
