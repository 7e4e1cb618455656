"""A store keeps whole snapshots: published, listed, brought back, and deleted in time."""

import getpass
from pathlib import Path

import pytest

from dashboard.settings import PanelError
from dashboard.warehouse import ImportRefused, Snapshot, Store
from tests.warehouse.stores import avoided, copied, files, part, phrases, state

pytestmark = pytest.mark.whole


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path) -> Store:
    return copied(case_study, tmp_path)


def snapshots(store: Store) -> list[str]:
    return sorted(path.name for path in (store.path / "snapshots").iterdir())


def refusal(store: Store, number: int) -> str:
    with pytest.raises(PanelError) as refused:
        store.restore(number)
    return str(refused.value)


def test_a_publish_makes_the_next_snapshot_and_leaves_the_last_as_it_was(
    store: Store, case_study: Snapshot
) -> None:
    old = store.current()
    outcome = store.publish([phrases("new")], "June")
    assert outcome.snapshot == store.current()
    assert (old.number, store.current().number) == (1, 2)
    assert set(avoided(store.current())) == {*avoided(old), "new"}
    assert old.path.read_bytes() == case_study.path.read_bytes()
    assert set(files(store)) == {
        *("publishing.lock", "snapshots/000001.duckdb", "snapshots/000001.json"),
        *("snapshots/000002.duckdb", "snapshots/000002.json"),
        "records/000001/000001.json",  # nothing more is recorded on the first
    }


def test_it_says_each_step(store: Store) -> None:
    said: list[str] = []
    store.publish([phrases("new")], "June", said.append)
    store.publish([phrases("new")], "again", said.append)
    assert said == ["Checking the files", "Writing the new snapshot", "Checking the files"]


def test_a_check_says_what_an_import_would_do_and_changes_nothing(store: Store) -> None:
    before = files(store)
    known = avoided(store.current())[0]
    outcome = store.check([phrases("new", known)])
    assert [(e.new, e.changed, e.same) for e in outcome.effects] == [(1, 1, 0)]
    assert (outcome.snapshot, outcome.changed) == (store.current(), True)
    assert files(store) == before


def test_a_refused_import_leaves_nothing_behind(store: Store) -> None:
    before = files(store)
    action = part("action.csv", "action_id,done_on\nPARK-A1,2022-01-01\n")
    with pytest.raises(ImportRefused):
        store.publish([action, phrases("new")], "refused by the text")
    meeting = part(
        "review.csv",
        "review_id,context_id,baseline_assessment_id,due_on,question,review_outcome\n"
        "R,PARK,PARK-R1,2022-01-01,Safer?,safer\n",
    )
    with pytest.raises(ImportRefused, match=r"^1 problem was found\. Nothing was imported\.$"):
        store.publish([meeting, phrases("new")], "refused by a row")
    assert files(store) == before


def test_the_history_tells_what_came_in_newest_first(store: Store) -> None:
    store.publish([phrases("one", "two")], "June")
    store.publish([phrases("two", "three")], "July")
    columns = ["snapshot_no", "file_name", "table_name", "rows_new", "rows_changed", "rows_same"]
    told = store.history()[[*columns, "note", "imported_by", "is_current", "is_kept"]]
    who = getpass.getuser()
    assert told.head(2).to_numpy().tolist() == [
        [3, "phrase.csv", "phrase", 1, 0, 1, "July", who, True, True],
        [2, "phrase.csv", "phrase", 2, 0, 0, "June", who, False, True],
    ]
    assert set(told["snapshot_no"][2:]) == {1}
    assert store.history()["sha256"][0] == phrases("two", "three").sha256


def test_an_account_without_a_name_can_import(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr(getpass, "getuser", nobody)
    store.publish([phrases("new")], "in a container")
    assert store.history()["imported_by"][0] == "unnamed account"


def test_restoring_brings_every_row_back_and_loses_nothing(store: Store) -> None:
    first = store.current()
    second = store.publish([phrases("new")], "June").snapshot
    assert second
    restored = store.restore(1)
    assert restored == store.current()
    assert restored.number == 3
    assert state(restored, "import_batch") == state(first, "import_batch")
    assert "new" in avoided(second)
    assert store.history()[["snapshot_no", "file_name"]].head(2).to_numpy().tolist() == [
        [3, "Restored snapshot 1"],
        [2, "phrase.csv"],
    ]
    again = store.restore(2)
    assert state(again, "import_batch") == state(second, "import_batch")


def test_only_another_snapshot_that_is_kept_can_be_restored(store: Store) -> None:
    assert refusal(store, 1) == "Snapshot 1 is the current one: nothing to restore."
    assert refusal(store, 2) == "There is no snapshot 2 to restore. Those kept: 1."


def test_an_empty_store_says_what_to_do(tmp_path: Path) -> None:
    store = Store(tmp_path / "new")
    sentence = f"There is no data yet in {store.path}. Import files: context-panel import FILES…"
    assert store.is_empty()
    for asked in (store.current, store.history):
        with pytest.raises(PanelError) as refused:
            asked()
        assert str(refused.value) == sentence
    assert not store.path.exists()
    assert refusal(store, 1) == "There is no snapshot 1 to restore. Those kept: none."


def test_older_snapshots_are_deleted_as_the_settings_say(store: Store) -> None:
    (store.path / "settings.toml").write_text("keep_snapshots = 2\n", encoding="utf-8")
    for name in ("one", "two", "three"):
        store.publish([phrases(name)], name)
    assert snapshots(store) == [
        f"{number:06}.{ending}" for number in (3, 4) for ending in ("duckdb", "json")
    ]
    told = store.history().drop_duplicates("snapshot_no")
    kept = dict(zip(told["snapshot_no"], told["is_kept"], strict=True))
    assert kept == {4: True, 3: True, 2: False, 1: False}
    assert refusal(store, 1) == "There is no snapshot 1 to restore. Those kept: 3, 4."
