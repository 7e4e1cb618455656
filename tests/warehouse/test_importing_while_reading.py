"""Two import while ten read: nobody meets an error, nobody waits, and nothing is lost."""

import json
import time
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from dashboard import intake
from dashboard.warehouse import Snapshot, Store
from tests.warehouse.kill_publisher import EVENTS, sheets
from tests.warehouse.processes import processes
from tests.warehouse.stores import avoided, copied, phrases

pytestmark = pytest.mark.stress

IMPORTS = 3
READERS = 10
PATIENCE = 1_800  # seconds for all to be through on a machine that does other things


def import_events(path: Path) -> None:
    for number in range(IMPORTS):
        intake.publish_batch(sheets(str(number)), Store(path), f"Events {number}")


def import_phrases(path: Path) -> None:
    for number in range(IMPORTS):
        Store(path).publish([phrases(f"phrase {number}")], f"Phrase {number}")


def read_on(path: Path, done: Event, told: Path) -> None:
    """Read until the imports are done, and write down what was seen.

    An event of theirs without its message tells of a snapshot that is not whole.
    """
    numbers, torn = [], []
    while True:
        last = done.is_set()
        snapshot = Store(path).current()
        rows = snapshot.read(
            "select count(event_id), count(message) from event "
            "left join event_message using (event_id) where starts_with(event_id, 'K')",
            {},
        )
        events, messages = (int(count) for count in rows.iloc[0])
        numbers.append(snapshot.number)
        if events != messages or events % EVENTS:
            torn.append((events, messages))
        if last:
            break
        time.sleep(0.05)  # two processors are few for twelve processes
    told.write_text(json.dumps({"numbers": numbers, "torn": torn}), encoding="utf-8")


def test_two_import_while_ten_read(case_study: Snapshot, tmp_path: Path) -> None:
    path = copied(case_study, tmp_path).path
    context = processes()
    done = context.Event()
    files = [tmp_path / f"reader_{number}.json" for number in range(READERS)]
    readers = [context.Process(target=read_on, args=(path, done, file)) for file in files]
    importers = [
        context.Process(target=importer, args=(path,))
        for importer in (import_events, import_phrases)
    ]
    for process in [*readers, *importers]:
        process.start()
    for process in importers:
        process.join(PATIENCE)
    done.set()
    for process in readers:
        process.join(PATIENCE)
    assert [process.exitcode for process in [*readers, *importers]] == [0] * (READERS + 2)
    told = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    assert [reader["torn"] for reader in told] == [[]] * READERS
    assert [reader["numbers"] for reader in told] == [sorted(r["numbers"]) for r in told]

    latest = Store(path).current()
    assert {reader["numbers"][-1] for reader in told} == {latest.number} == {1 + 2 * IMPORTS}
    assert {f"phrase {number}" for number in range(IMPORTS)} <= set(avoided(latest))
    events = latest.read("select title, count(*) as n from event group by title", {})
    held = dict(events.itertuples(index=False, name=None))
    assert [held[f"Import {number}"] for number in range(IMPORTS)] == [EVENTS] * IMPORTS
    notes = [f"{what} {n}" for what in ("Events", "Phrase") for n in range(IMPORTS)]
    assert set(notes) <= set(Store(path).history()["note"])
