"""A store of the layout before is taken over when it is first opened, unharmed."""

import shutil
from pathlib import Path

import pytest

from dashboard.settings import PanelError
from dashboard.warehouse import Snapshot, Store
from tests.warehouse.stores import avoided, copied, phrases, state


@pytest.fixture
def former(case_study: Snapshot, tmp_path: Path) -> Store:
    """Return two snapshots as they lay before, with one that a killed publisher left."""
    made = copied(case_study, tmp_path)
    made.publish([phrases("new")], "June")
    store = Store(tmp_path / "former")
    store.path.mkdir()
    for number in (1, 2):
        shutil.copy(made.at_version(str(number)).path, former_file(store, number))
    former_file(store, 3).write_bytes(b"never pointed to")
    (store.path / "CURRENT").write_text("2\n", encoding="utf-8")
    return store


def former_file(store: Store, number: int) -> Path:
    return store.path / f"snapshot_{number:05}.duckdb"


def test_it_is_taken_over_unharmed_and_can_be_restored(former: Store, case_study: Snapshot) -> None:
    content = [former_file(former, number).read_bytes() for number in (1, 2)]
    assert former.current().number == 2
    assert "new" in avoided(former.current())
    held = [former.path / "snapshots" / f"00000{number}.duckdb" for number in (1, 2)]
    assert [path.read_bytes() for path in held] == content
    assert list(former.path.glob("snapshot_*")) == []
    back = former.restore(1)
    assert back.number == 3
    assert state(back, "import_batch") == state(case_study, "import_batch")


def test_a_program_of_before_finds_no_number_there_and_says_so(former: Store) -> None:
    former.current()
    assert not (former.path / "CURRENT").read_text(encoding="utf-8").strip().isdecimal()


@pytest.mark.parametrize("pointer", [None, "latest\n"])
def test_a_lost_or_spoilt_pointer_loses_nothing(former: Store, pointer: str | None) -> None:
    former_file(former, 3).unlink()
    (former.path / "CURRENT").unlink()
    if pointer:
        (former.path / "CURRENT").write_text(pointer, encoding="utf-8")
    before = former_file(former, 2).read_bytes()
    outcome = former.publish([phrases("another")], "July")
    assert outcome.snapshot
    assert outcome.snapshot.number == 3
    assert {"new", "another"} <= set(avoided(outcome.snapshot))
    assert former.at_version("2").path.read_bytes() == before


@pytest.mark.parametrize("done", range(1, 5))
def test_killed_half_way_it_is_done_again(
    former: Store, done: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Break it off at each object that is created: two files, each with its manifest."""
    from dashboard.warehouse.objects import ObjectFolder  # noqa: PLC0415 - patched here only

    adopt, steps = ObjectFolder.adopt, iter(range(1, 100))

    def killed(self: ObjectFolder, file: Path, name: str) -> None:
        adopt(self, file, name)
        if next(steps) == done:
            raise KeyboardInterrupt

    monkeypatch.setattr(ObjectFolder, "adopt", killed)
    with pytest.raises(KeyboardInterrupt):
        former.current()
    monkeypatch.undo()
    assert former.current().number == 2
    assert "new" in avoided(former.current())
    assert list(former.path.glob("snapshot_*")) == []


def test_another_file_under_a_number_that_is_taken_is_named_and_kept(former: Store) -> None:
    former.current()
    former_file(former, 1).write_bytes(b"another")
    with pytest.raises(PanelError, match=r"snapshot_00001\.duckdb: snapshot 1 is here already"):
        former.current()
    assert former_file(former, 1).read_bytes() == b"another"
