"""A store stands: readers go on, and what was broken off, spoilt or not written does no harm."""

from pathlib import Path

import pytest
from filelock import FileLock

from dashboard.settings import PanelError
from dashboard.warehouse import Snapshot, Store
from tests.warehouse.stores import avoided, copied, files, phrases, state

pytestmark = pytest.mark.whole


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path) -> Store:
    return copied(case_study, tmp_path)


def test_a_reader_of_a_deleted_snapshot_keeps_reading_it_and_who_comes_later_is_told(
    store: Store,
) -> None:
    old = store.current()
    before = avoided(old)
    (store.path / "settings.toml").write_text("keep_snapshots = 1\n", encoding="utf-8")
    store.publish([phrases("new")], "June")
    assert not old.path.exists()
    assert avoided(old) == before
    with pytest.raises(PanelError) as refused:
        old.read("select 1", {}, areas=frozenset({"X05000002"}))
    assert str(refused.value) == (
        "The snapshot 000001.duckdb is no longer kept. Reload to see the latest."
    )


def test_readers_do_not_wait_for_a_publisher(store: Store) -> None:
    """Reading goes on while another holds the publishers' lock, and in the midst of a publish."""
    with FileLock(store.path / "publishing.lock"):
        assert "new" not in avoided(store.current())
    seen: list[int] = []
    store.publish([phrases("new")], "June", lambda _: seen.append(store.current().number))
    assert seen == [1, 1]


def test_what_a_killed_publisher_left_is_cleared_and_never_shown(store: Store) -> None:
    unfinished = store.path / "unfinished"
    (unfinished / "dead.building.duckdb").write_bytes(b"half")
    (unfinished / "dead.building.duckdb.wal").write_bytes(b"half")
    overflow = unfinished / "dead.building.duckdb.tmp"
    overflow.mkdir()
    (overflow / "block").write_bytes(b"half")
    (store.path / "snapshots" / "000002.duckdb").write_bytes(b"complete, without a manifest")
    assert store.current().number == 1
    with pytest.raises(PanelError, match=r"^There is no snapshot 2 to restore\. Those kept: 1\.$"):
        store.restore(2)
    store.publish([phrases("new")], "June")
    assert set(files(store)) == {
        *("publishing.lock", "snapshots/000001.duckdb", "snapshots/000001.json"),
        *("snapshots/000002.duckdb", "snapshots/000002.json"),
        "records/000001/000001.json",  # nothing more is recorded on the first
    }
    assert list(unfinished.iterdir()) == []
    assert "new" in avoided(store.current())


def test_a_full_disk_is_said_and_leaves_the_data_as_it_was(store: Store) -> None:
    """The disk is full at the first block, in the transaction's log, and at the end."""
    resource = pytest.importorskip("resource", reason="this system sets no limit on files")
    before, coming = state(store.current()), phrases("new")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    for room in (0, 1_000, 300_000):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, limit[1]))
        try:
            with pytest.raises(PanelError, match=r"could not be written .+ the data is as it was"):
                store.publish([coming], "no room")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        assert list((store.path / "snapshots").glob("000002.*")) == []
        assert state(store.current()) == before
    store.publish([coming], "room again")
    assert "new" in avoided(store.current())
