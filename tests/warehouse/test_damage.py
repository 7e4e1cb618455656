"""What is missing, cut, altered or of a later format is named; the last sound one is offered."""

import json
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from dashboard.settings import PanelError
from dashboard.warehouse import Snapshot, SnapshotDamaged, Store
from tests.intake.command_line import run
from tests.warehouse.stores import avoided, copied, files, phrases, recorded_phrase, state


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path) -> Store:
    """Return two snapshots, with a record over each."""
    own = copied(case_study, tmp_path)
    own.record(recorded_phrase("first"), "Why")
    own.publish([phrases("June")], "June")
    own.record(recorded_phrase("second"), "Why")
    return own


def in_snapshots(store: Store, name: str) -> Path:
    return store.path / "snapshots" / name


def altered(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def linked(path: Path) -> None:
    outside = path.parents[2] / "outside"
    path.rename(outside)
    path.symlink_to(outside)


DAMAGES: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "missing": ("000002.duckdb", Path.unlink, "000002.duckdb: it is missing."),
    "cut": ("000002.duckdb", cut, "bytes instead of"),
    "altered": ("000002.duckdb", altered, "000002.duckdb: it was altered since it was published."),
    "linked": ("000002.duckdb", linked, "it is a link out of the store, and is not followed."),
    "manifest cut": ("000002.json", cut, "000002.json: this manifest was altered or cut"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_snapshot_is_named_and_the_last_sound_one_brought_back(
    store: Store, damage: str
) -> None:
    name, spoil, sentence = DAMAGES[damage]
    spoil(in_snapshots(store, name))
    for asked in (store.current, store.history, lambda: store.publish([phrases("July")], "July")):
        with pytest.raises(SnapshotDamaged) as refused:
            asked()
        assert str(refused.value).startswith("Snapshot 2 cannot be shown. ")
        assert sentence in str(refused.value)
        assert refused.value.last_sound == 1
    with pytest.raises(SnapshotDamaged):
        store.record(recorded_phrase("third"), "Why")
    before = files(store)
    restored = store.restore(1)
    assert (restored.number, restored) == (3, store.current())
    assert {"first", "second"} <= set(avoided(restored))  # what was recorded on it is not lost
    assert "June" not in avoided(restored)
    after = files(store)
    assert {name: after[name] for name in before} == before
    assert store.record(recorded_phrase("third"), "Why").changed
    assert store.publish([phrases("July")], "July").changed
    assert {"first", "second", "third", "July"} <= set(avoided(store.current()))


def test_without_a_sound_one_the_way_back_is_a_copy(store: Store) -> None:
    for number in (1, 2):
        altered(in_snapshots(store, f"00000{number}.duckdb"))
    with pytest.raises(SnapshotDamaged, match="No earlier one is sound: bring the file back"):
        store.current()
    with pytest.raises(SnapshotDamaged, match="Snapshot 1 cannot be shown"):
        store.restore(1)


def test_verify_reads_all_and_names_what_is_not_sound(store: Store) -> None:
    options = ("--store", str(store.path))
    assert run("verify", *options) == (0, "All is sound: snapshots 1, 2, and every record.\n")
    altered(in_snapshots(store, "000001.duckdb"))
    altered(store.path / "records/000002/000001.json")
    shutil.copy(in_snapshots(store, "000002.duckdb"), in_snapshots(store, "000003.duckdb"))
    status, said = run("verify", *options)
    assert status == 1
    assert "000001.duckdb: it was altered" in said
    assert "000001.json: this record was altered or cut" in said
    assert "000003.duckdb: it has no manifest" in said
    assert said.splitlines()[-1] == "Not all is sound. Snapshots that are: 2."


def test_a_store_of_a_later_format_is_read_and_never_written(store: Store) -> None:
    manifest = in_snapshots(store, "000002.json")
    known = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps(known | {"format": 2, "more": 1}), encoding="utf-8")
    before, held = files(store), state(store.current())
    changes: list[Callable[[], object]] = [
        lambda: store.publish([phrases("July")], "July"),
        lambda: store.record(recorded_phrase("third"), "Why"),
        lambda: store.restore(1),
    ]
    for change in changes:
        with pytest.raises(PanelError, match=r"a later version of Context Panel wrote this store"):
            change()
    assert files(store) == before
    assert state(store.current()) == held
    cut(in_snapshots(store, "000002.duckdb"))
    before = files(store)
    with pytest.raises(PanelError, match=r"a later version of Context Panel wrote this store"):
        store.restore(1)
    assert files(store) == before


def sealed(content: dict[str, object]) -> str:
    """Write a record as whoever made it does: the last member is the SHA-256 of the others."""
    mark = sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
    return json.dumps(content | {"sha256": mark}, ensure_ascii=False)


@pytest.mark.parametrize("number", [1, 2])
def test_a_record_of_a_later_format_is_named_and_neither_left_out_nor_built_upon(
    store: Store, number: int
) -> None:
    record = store.path / f"records/00000{number}/000001.json"
    known = json.loads(record.read_text(encoding="utf-8"))
    del known["sha256"]
    record.write_text(sealed(known), encoding="utf-8")
    assert store.verify() == ([1, 2], [])  # it is the format that makes the difference
    record.write_text(sealed(known | {"format": 2, "signed_by": "Chair"}), encoding="utf-8")
    before = files(store)
    sentence = (
        f"{record}: a later version of Context Panel made this record (format 2; this one reads 1)"
    )
    assert [line.partition(", and")[0] for line in store.verify()[1]] == [sentence]
    asked: list[Callable[[], object]] = [lambda: store.restore(1)]
    if number == 2:
        asked += [
            store.current,
            lambda: store.publish([phrases("July")], "July"),
            lambda: store.record(recorded_phrase("third"), "Why"),
        ]
    for ask in asked:
        with pytest.raises(PanelError) as refused:
            ask()
        assert str(refused.value).startswith(sentence)
        assert not isinstance(refused.value, SnapshotDamaged)
    assert files(store) == before
    record.write_text(sealed(known | {"format": 2})[:-3], encoding="utf-8")
    assert "this record was altered or cut" in store.verify()[1][0]
