"""A purge removes rows so that what they said is found nowhere on the disk, and says it before."""

import io
from pathlib import Path

import pandas as pd
import pytest

from dashboard.settings import PanelError
from dashboard.warehouse import NO_REMOVALS, ImportRefused, Snapshot, Store
from tests.intake.command_line import run
from tests.warehouse.stores import (
    avoided,
    copied,
    every_file,
    files,
    phrases,
    recorded_phrase,
    state,
)

pytestmark = pytest.mark.whole
LEFT = "notes in the history, profiles, matchings, settings, and copies of the store elsewhere."
PURGED = (
    "Purged: snapshot 4 is the only one now. Restart the server, which until then holds what it "
    "has opened."
)
PLANTED = ("planted word", "planted instead", "planted correction")


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path) -> Store:
    """Return a store in whose snapshots and records planted words stand."""
    own = copied(case_study, tmp_path)
    own.publish([phrases("planted word", "other")], "June")
    own.record(recorded_phrase("planted word", "planted instead"), "Why")
    own.publish([phrases("July")], "July")
    own.record(recorded_phrase("planted word", "planted correction"), "Why")
    own.record(recorded_phrase("other", "kept words"), "Why")
    return own


def rows(*keys: str) -> pd.DataFrame:
    return pd.DataFrame([("phrase", key) for key in keys], columns=NO_REMOVALS.columns)


def found(store: Store) -> set[str]:
    """Return the planted words that any file of a store holds."""
    return {
        word
        for word in PLANTED
        for content in every_file(store).values()
        if word.encode() in content
    }


def test_planted_words_are_found_nowhere_afterwards(store: Store) -> None:
    assert found(store) == set(PLANTED)  # the search finds them while they are there
    before = state(store.current(), "import_batch", "phrase", "row_source")
    for left in ("dead.building.duckdb", "1.dead.elsewhere.overflow"):
        (store.path / "unfinished" / left).write_bytes(b"half")
    purged = store.purge(rows("planted word"))
    assert found(store) == set()
    assert (purged, purged.number, purged.records) == (store.current(), 4, ())
    assert {"other", "July"} <= set(avoided(purged)) and "planted word" not in avoided(purged)  # noqa: PT018 - one thing
    assert "kept words" in set(purged.table("phrase")["use_instead"])
    assert state(purged, "import_batch", "phrase", "row_source") == before
    assert store.verify() == ([4], [])
    assert sorted(path.name for path in (store.path / "snapshots").iterdir()) == [
        *("000004.duckdb", "000004.json"),
    ]
    assert store.record(recorded_phrase("after"), "Why").changed
    assert store.publish([phrases("August")], "August").changed


def test_without_rows_all_that_is_older_goes_and_the_data_stay(store: Store) -> None:
    before = state(store.current(), "import_batch")
    assert state(store.purge(), "import_batch") == before
    assert found(store) == {"planted word", "planted correction"}
    assert store.purge() == store.current()
    assert store.current().number == 4  # the second time there is nothing to do


def test_a_row_that_others_point_to_stays_with_all_that_is_older(store: Store) -> None:
    before = files(store)
    panel = pd.DataFrame([("context", "PARK")], columns=NO_REMOVALS.columns)
    with pytest.raises(ImportRefused):
        store.purge(panel)
    assert files(store) == before


def test_the_command_says_beforehand_what_goes_and_asks(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("--store", str(store.path), "--row", "phrase:planted word", "--row", "phrase:gone")
    before = files(store)
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    status, said = run("purge", *options)
    assert status == 1
    assert files(store) == before
    assert said.splitlines()[:5] == [
        "phrase planted word: this row goes for good.",
        "phrase gone: there is no such row now; older snapshots may hold it.",
        "Snapshots that go, and cannot be restored any more: 1, 2, 3.",
        (
            "two records made on pages: what they say now stays in the data; what they corrected "
            "or removed goes."
        ),
        f"Not touched: {LEFT}",
    ]
    status, said = run("purge", *options, "--yes")
    assert (status, said.splitlines()[-1]) == (
        0,
        PURGED,
    )
    assert found(store) == set()


def test_a_table_that_is_none_is_refused(store: Store) -> None:
    status, said = run("purge", "--row", "nothing:1", "--store", str(store.path))
    assert status == 1
    assert said.startswith("--row nothing:1: write a table and a key, as in finding:F12. Tables: ")


def test_an_empty_store_has_nothing_to_purge(tmp_path: Path) -> None:
    with pytest.raises(PanelError, match="There is no data yet"):
        Store(tmp_path / "new").purge()
