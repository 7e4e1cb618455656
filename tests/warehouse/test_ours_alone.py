"""What a store holds is its account's alone, whatever the umask; nothing is left lying about."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.warehouse import Snapshot, Store
from dashboard.warehouse.objects import ObjectFolder
from dashboard.warehouse.overflow import clear_overflow, open_in_memory
from tests.intake.command_line import run
from tests.warehouse.stores import avoided, copied, phrases, recorded_phrase

pytestmark = [
    pytest.mark.whole,
    pytest.mark.skipif(os.name == "nt", reason="there the rights of the folder above hold"),
]


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct, autouse=True)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def modes(folder: Path) -> set[str]:
    """Return the rights that stand in a folder, apart for folders and files."""
    every = [folder, *folder.rglob("*")]
    return {("d " if path.is_dir() else "f ") + oct(path.stat().st_mode & 0o777) for path in every}


OURS_ALONE = {"d 0o700", "f 0o600"}


def test_every_folder_and_file_of_a_new_store_is_ours_alone(tmp_path: Path, umask: int) -> None:
    """What DuckDB writes meanwhile lies in a folder that is; the program's umask closes it too."""
    store = Store(tmp_path / "new")
    seen: list[set[str]] = []
    store.check([phrases("first")])
    store.publish([phrases("first")], "June", lambda _: seen.append(modes(store.path)))
    store.record(recorded_phrase("second"), "Why")
    store.restore("1.0")
    store.files("profiles").change("a.toml", lambda _: b"")
    assert modes(store.path) == OURS_ALONE
    folders = [{mode for mode in found if mode.startswith("d")} for found in seen]
    assert folders == [{"d 0o700"}] * 2
    if umask == 0o077:
        assert seen == [OURS_ALONE] * 2
    assert run("verify", "--store", str(store.path))[0] == 0
    assert os.umask(umask) == 0o077
    assert store.verify() == ([1, 2], [])


def test_a_store_that_was_open_to_others_is_named_and_closed(
    case_study: Snapshot, tmp_path: Path
) -> None:
    store = copied(case_study, tmp_path)
    (store.path / "settings.toml").write_text("keep_snapshots = 3\n", encoding="utf-8")
    outside = tmp_path / "outside"
    outside.write_text("not ours", encoding="utf-8")
    outside.chmod(0o644)
    (store.path / "link").symlink_to(outside)
    for path in (store.path, store.path / "snapshots"):
        path.chmod(0o755)
    (store.path / "settings.toml").chmod(0o644)
    _, wrong = store.verify()
    assert set(wrong) == {
        f"{path}: other accounts of this machine can open it. The next import closes it."
        for path in (store.path, store.path / "settings.toml", store.path / "snapshots")
    }
    store.publish([phrases("new")], "June")
    assert ObjectFolder(store.path).open_to_others() == []
    assert oct(outside.stat().st_mode & 0o777) == "0o644"


SPILL = """
import sys
from pathlib import Path
from dashboard.warehouse.overflow import open_in_memory
def filled(word):
    database = open_in_memory(Path(sys.argv[1]), 1)
    database.execute("set memory_limit = '60MB'")
    database.execute(f"create table t as select range i, '{word}'||range w from range(2_000_000)")
    return database
first, second = filled("first"), filled("second")
print(len(list(Path(sys.argv[1]).iterdir())))
first.close()
print(second.sql("select count(*) from t where w = 'second'||i").fetchone()[0])
if len(sys.argv) > 2:
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
"""


def spilled(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SPILL, str(folder), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_two_databases_that_overflow_at_once_do_not_take_each_others_rows(tmp_path: Path) -> None:
    """In one folder, as DuckDB would have it, closing the first one ends the process."""
    ended = spilled(tmp_path)
    assert (ended.returncode, ended.stdout.split()) == (0, ["2", "2000000"])
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_overflowed_is_cleared_and_a_living_ones_is_not(
    case_study: Snapshot, tmp_path: Path
) -> None:
    store = copied(case_study, tmp_path)
    folder = store.path / "snapshots"
    assert spilled(folder, "killed").returncode < 0
    (left,) = folder.glob("*.overflow")
    assert list(left.iterdir())
    with open_in_memory(folder) as living:
        (path,) = living.sql("select current_setting('temp_directory')").fetchone() or ("",)
        Path(path).mkdir()
        store.clear_leftovers()
        assert list(folder.glob("*.overflow")) == [Path(path)]
    assert avoided(store.current())


def test_folders_that_only_look_like_an_overflow_are_left_and_keep_nobody_from_starting(
    tmp_path: Path,
) -> None:
    names = ["notes.overflow", "a.b.c.overflow", "1.zz.here.overflow", ".overflow"]
    for name in names:
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / "1.0f.elsewhere.overflow").mkdir()  # of another machine, and new
    (tmp_path / "2.0f.elsewhere.overflow").mkdir()
    os.utime(tmp_path / "2.0f.elsewhere.overflow", (0, 0))
    clear_overflow(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {*names, "1.0f.elsewhere.overflow"}


def test_questions_and_imports_overflow_inside_the_store(
    case_study: Snapshot, tmp_path: Path
) -> None:
    store = copied(case_study, tmp_path)
    sql = "select current_setting('temp_directory') as folder"
    folder = Path(store.current().read(sql, {})["folder"][0])
    assert folder.parent == store.path / "snapshots"
    clear_overflow(folder.parent)
    assert store.current().read("select 1 as one", {})["one"].tolist() == [1]
