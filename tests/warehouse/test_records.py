"""What is recorded on a page is confirmed at once, seen by all, and never lost."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from filelock import FileLock

from dashboard.settings import PanelError
from dashboard.warehouse import (
    ImportRefused,
    IncomingTable,
    Outcome,
    Snapshot,
    Store,
    query,
    tables,
)
from dashboard.warehouse.dictionary import views
from dashboard.warehouse.objects import ObjectFolder
from dashboard.warehouse.records import Record, create_record, record_name
from dashboard.warehouse.traits import SHIPPED_TRAIT
from dashboard.warehouse.viewer import Viewer
from tests.warehouse.stores import (
    avoided,
    copied,
    files,
    phrases,
    recorded_phrase,
    recorded_row,
    state,
)


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path) -> Store:
    return copied(case_study, tmp_path)


def held_row(store: Store, table: str) -> dict[str, str]:
    """Return the first row of a table as the text of a file."""
    rows = store.current().table(table).head(1).astype("str")
    return {str(n): "" if c in ("NaT", "nan", "None") else c for n, c in rows.iloc[0].items()}


def instead_of(snapshot: Snapshot, word: str) -> list[str]:
    held = snapshot.table("phrase")
    return list(held.loc[held["avoid"] == word, "use_instead"])


def record_file(store: Store, snapshot_no: int, number: int) -> Path:
    return store.path / record_name(snapshot_no, number)


def test_a_record_is_confirmed_as_a_small_file_and_seen_at_once(store: Store) -> None:
    before = files(store)
    outcome = store.record(recorded_phrase("new"), "Why")
    assert (outcome.changed, outcome.snapshot) == (True, store.current())
    assert [(e.new, e.changed, e.same) for e in outcome.effects] == [(1, 0, 0)]
    assert store.current().version == "1.1"
    assert "new" in avoided(store.current())
    after = files(store)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {record_name(1, 1)}
    assert len(after[record_name(1, 1)]) < 600


def test_a_version_opens_again_as_it_was(store: Store) -> None:
    seen = [store.current()]
    seen += [
        done.snapshot
        for word in "abc"
        if (done := store.record(recorded_phrase(word), "Why")).snapshot
    ]
    held = [state(snapshot) for snapshot in seen]
    store.publish([phrases("later")], "June")
    assert [state(store.at_version(f"1.{number}")) for number in range(4)] == held
    assert state(store.at_version("1")) == held[3]
    with pytest.raises(
        PanelError, match=r"There is no version 1\.4\. Records made on snapshot 1: 3\."
    ):
        store.at_version("1.4")


def test_what_a_record_does_not_concern_stays_open_and_cached(store: Store) -> None:
    first = store.current()
    store.record(recorded_phrase("new"), "Why")
    now = store.current()
    assert now.as_it_concerns(query("strengths_and_concerns").sql) == first
    assert now.as_it_concerns(query("phrases_to_avoid").sql) == now
    assert now.as_it_concerns(query("what_came_in").sql) == now
    told = query("phrases_to_avoid").run(now, Viewer())
    assert "new" in set(told["avoid"])


def test_sixty_records_push_no_import_out(store: Store) -> None:
    (store.path / "settings.toml").write_text("keep_snapshots = 2\n", encoding="utf-8")
    store.publish([phrases("June")], "June")
    for number in range(60):
        store.record(recorded_phrase(f"word {number}"), "Why")
    assert store.current().version == "2.60"
    assert set(store.history()["snapshot_no"][store.history()["is_kept"]]) == {1, 2}
    store.publish([phrases("July")], "July")
    assert store.current().version == "3"
    assert {f"word {number}" for number in range(60)} <= set(avoided(store.current()))


def test_a_correction_keeps_what_it_corrects(store: Store) -> None:
    store.record(recorded_phrase("new", "first"), "Why")
    again = store.record(recorded_phrase("new", "second"), "A slip")
    assert [(e.new, e.changed, e.same) for e in again.effects] == [(0, 1, 0)]
    assert instead_of(store.current(), "new") == ["second"]
    assert instead_of(store.at_version("1.1"), "new") == ["first"]
    kept = json.loads(record_file(store, 1, 2).read_text(encoding="utf-8"))
    assert (kept["before"]["use_instead"], kept["row"]["use_instead"]) == ("first", "second")
    assert store.record(recorded_phrase("new", "second"), "Once more").changed is False
    assert store.current().version == "1.2"


def test_a_removal_is_a_record_that_keeps_the_row(store: Store) -> None:
    word = avoided(store.current())[0]
    assert store.record_removal("phrase", word, "A slip").changed
    assert word not in avoided(store.current())
    assert word in avoided(store.at_version("1.0"))
    kept = json.loads(record_file(store, 1, 1).read_text(encoding="utf-8"))
    assert (kept["row"], kept["before"]["avoid"]) == ({}, word)
    assert store.record_removal("phrase", word, "A slip").changed is False
    assert store.record(recorded_phrase(word), "Again").changed
    assert instead_of(store.current(), word) == ["another word"]


WRONG = {
    "type": (
        recorded_row("meeting", meeting_id="M", panel_id="PANEL", held_on="in June"),
        "a date",
    ),
    "word": (
        recorded_row(
            "rebase", panel_id="PANEL", trend_series="harms", from_month="2022-05-01", reason="x"
        ),
        "word of the list",
    ),
    "reference": (
        recorded_row("attendance", meeting_id="MTG-99"),
        "no such row in the table meeting",
    ),
    "empty": (
        recorded_row("phrase", avoid="x", use_instead="", why="a reason"),
        "must be filled in",
    ),
    "column": (
        recorded_row("phrase", avoid="x", use_instead="y", why="z", who="me"),
        "no such column",
    ),
}


def refused(store: Store, wrong: IncomingTable) -> list[str]:
    before = files(store)
    with pytest.raises(ImportRefused) as refusal:
        store.record(wrong, "Why")
    assert files(store) == before
    return list(refusal.value.problems["problem"])


@pytest.mark.parametrize("kind", WRONG)
def test_a_record_is_checked_like_a_row_of_a_file(store: Store, kind: str) -> None:
    wrong, why = WRONG[kind]
    assert any(why in problem for problem in refused(store, wrong))


def test_a_record_is_checked_by_the_rules_for_whole_rows(store: Store) -> None:
    days = {"agreed_on": "2022-05-02", "done_on": "2022-05-01", "action_status": "done_on_time"}
    wrong = recorded_row("action", **held_row(store, "action") | days)
    (problem,) = refused(store, wrong)
    assert problem == "The action was done before it was agreed on 2022-05-02."


def test_a_row_may_point_to_one_that_was_recorded_and_then_holds_it(store: Store) -> None:
    words = {"list": "agency", "code": "lifeguards", "label": "Lifeguards"}
    came = recorded_row("attendance", **held_row(store, "attendance") | {"agency": "lifeguards"})
    assert any("list agency" in problem for problem in refused(store, came))
    store.record(
        recorded_row("vocabulary", **held_row(store, "vocabulary") | words), "A new agency"
    )
    store.record(came, "They came")
    assert "lifeguards" in set(store.current().table("attendance")["agency"])


def test_a_row_that_others_point_to_is_not_removed(store: Store) -> None:
    meeting = store.current().table("attendance")["meeting_id"].iloc[0]
    with pytest.raises(ImportRefused) as refusal:
        store.record_removal("meeting", meeting, "A slip")
    assert "attendance (already held)" in set(refusal.value.problems["file_name"])
    assert store.current().version == "1"


def test_a_record_waits_for_no_import(store: Store) -> None:
    with FileLock(store.path / "publishing.lock"):
        assert store.record(recorded_phrase("new"), "Why").changed


def test_an_import_folds_records_in_and_checks_files_over_them(store: Store) -> None:
    store.record(recorded_phrase("one", "recorded"), "Why")
    store.record(recorded_phrase("two", "recorded"), "Why")
    outcome = store.publish([phrases("two", "three")], "June")
    assert [(e.new, e.changed, e.same) for e in outcome.effects] == [(1, 1, 0)]
    now = store.current()
    assert (now.version, now.records) == ("2", ())
    assert instead_of(now, "one") == ["recorded"]
    assert instead_of(now, "two") == ["another word"]
    told = store.history().head(3)
    assert told["file_name"].to_list() == ["phrase.csv", "A page, 1.2", "A page, 1.1"]
    assert told["record_no"].fillna(0).to_list() == [0, 2, 1]


def test_a_removed_row_is_gone_when_it_is_folded_in(store: Store) -> None:
    store.publish([phrases("new", "old")], "June")
    store.record_removal("phrase", "new", "A slip")
    outcome = store.publish([phrases("old", "newer")], "July")
    assert "new" not in avoided(store.current())
    assert list(outcome.dropped["row_key"]) == []


def test_what_is_recorded_while_an_import_is_built_lies_over_it(store: Store) -> None:
    def recording(step: str) -> None:
        store.record(recorded_phrase(step), "Meanwhile")

    outcome = store.publish([phrases("June")], "June", recording)
    steps = {"Checking the files", "Writing the new snapshot"}
    assert steps <= set(avoided(store.current()))
    assert store.current().version == "2.2"
    assert outcome.snapshot == store.current()
    assert steps <= set(avoided(store.at_version("1")))
    after = store.record(recorded_phrase("later"), "Why").snapshot
    assert after
    assert after.version == "2.3"
    assert [path.name for path in sorted((store.path / "records/000002").iterdir())] == [
        "000003.json"
    ]
    store.publish([phrases("July")], "July")
    assert {*steps, "later", "June", "July"} <= set(avoided(store.current()))
    assert store.current().version == "3"


def test_what_points_to_a_row_that_an_import_removes_meanwhile_is_looked_for(store: Store) -> None:
    new = recorded_row("meeting", **held_row(store, "meeting") | {"meeting_id": "NEW"})
    store.publish([new], "June")
    gone = pd.DataFrame({"table_name": ["meeting"], "row_key": ["NEW"]}, dtype="str")
    came = held_row(store, "attendance") | {"meeting_id": "NEW", "agency": "housing"}
    left = iter([recorded_row("attendance", **came)])

    def recording(_: str) -> None:
        for one in left:
            store.record(one, "Meanwhile")

    with pytest.raises(ImportRefused) as refusal:
        store.publish([], "A slip", recording, gone)
    assert list(refusal.value.problems["file_name"]) == ["attendance (already held)"]


def close_again(store: Store) -> None:
    """Bring a store to where a publisher is killed between its manifest and closing records."""
    closing = max((store.path / "records" / "000001").iterdir())
    assert b"closed" in closing.read_bytes()
    closing.unlink()


def test_who_records_after_a_killed_publisher_closes_in_its_place(store: Store) -> None:
    store.record(recorded_phrase("one"), "Why")
    store.publish([phrases("June")], "June")
    close_again(store)
    assert store.record(recorded_phrase("two"), "Why").snapshot == store.current()
    assert store.current().version == "2.1"
    with pytest.raises(FileExistsError):
        record_file(store, 1, 2).open("x")


def publish_before_the_next_record(
    store: Store, monkeypatch: pytest.MonkeyPatch, then: Callable[[], object]
) -> None:
    """Have an import published between the check of the next record and its creation."""

    def late(folder: ObjectFolder, record: Record) -> None:
        monkeypatch.undo()
        store.publish([phrases("June")], "June")
        then()
        create_record(folder, record)

    monkeypatch.setattr("dashboard.warehouse.store.create_record", late)


def test_a_record_that_was_late_for_its_snapshot_counts_in_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_before_the_next_record(store, monkeypatch, lambda: close_again(store))
    store.record(recorded_phrase("open"), "Why")
    assert record_file(store, 1, 1).exists()
    assert {"open", "June"} <= set(avoided(store.current()))
    assert store.current().version == "2.1"
    assert store.record(recorded_phrase("next"), "Why").snapshot == store.current()
    assert store.current().version == "2.2"


def test_a_record_refused_by_the_closing_is_made_on_the_next_snapshot(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_before_the_next_record(store, monkeypatch, lambda: None)
    assert store.record(recorded_phrase("closed"), "Why").snapshot == store.current()
    assert record_file(store, 2, 1).exists()
    assert {"closed", "June"} <= set(avoided(store.current()))


def test_all_who_record_at_once_are_kept(store: Store) -> None:
    def record(number: int) -> Outcome:
        return store.record(recorded_phrase(f"word {number}"), "Why")

    with ThreadPoolExecutor(6) as pool:
        done = list(pool.map(record, range(12)))
    assert all(outcome.changed for outcome in done)
    assert store.current().version == "1.12"
    assert {f"word {number}" for number in range(12)} <= set(avoided(store.current()))


@pytest.mark.parametrize("change", [("another word", "a worse word"), ("}", "")])
def test_an_altered_record_is_named(store: Store, change: tuple[str, str]) -> None:
    store.record(recorded_phrase("new"), "Why")
    file = record_file(store, 1, 1)
    file.write_text(file.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(PanelError, match=r"000001\.json: this record was altered or cut"):
        store.current()


def test_a_version_is_restored_as_a_snapshot(store: Store) -> None:
    for word in ("one", "two"):
        store.record(recorded_phrase(word), "Why")
    restored = store.restore("1.1")
    assert (restored.version, store.current()) == ("2", restored)
    assert "one" in avoided(restored)
    assert "two" not in avoided(restored)
    assert {"one", "two"} <= set(avoided(store.restore(1)))
    with pytest.raises(PanelError, match=r"^Snapshot 3 is the current one: nothing to restore\.$"):
        store.restore(3)


def test_a_snapshot_with_records_folded_in_holds_the_dictionarys_tables_and_nothing_else(
    store: Store,
) -> None:
    store.record(recorded_phrase("folded"), "Why")
    store.publish([phrases("June")], "June")
    with duckdb.connect(str(store.current().path), read_only=True) as connection:
        held = connection.sql("select table_name from duckdb_tables()").fetchall()
        seen = connection.sql("select view_name from duckdb_views() where not internal").fetchall()
    assert {name for (name,) in held} == {*tables(), SHIPPED_TRAIT}
    assert {name for (name,) in seen} <= {*views(), "earlier_source"}
