"""Whoever only reads leaves nothing behind: no folder, no file, wherever the store is or is not."""

import io
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from dashboard.settings import PanelError
from dashboard.warehouse import ImportRefused, Snapshot, Store
from tests.intake.command_line import run
from tests.warehouse.stores import copied, phrases

pytestmark = pytest.mark.whole

READING = [
    ["check", "phrase.csv"],
    ["check", "wrong.csv"],
    ["history"],
    ["verify"],
    ["restore", "7"],  # which there is not
    ["purge", "--row", "phrase:nowhere"],  # which is asked about, and nobody answers
]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that everything of a test lies in, what is temporary too."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    Path("phrase.csv").write_text("avoid,use_instead,why\none,two,three\n", encoding="utf-8")
    Path("wrong.csv").write_text("avoid,use_instead,why\n,two,three\n", encoding="utf-8")
    return tmp_path


def listed(folder: Path) -> dict[Path, int]:
    """Return every folder and file below one, with the time at which it was last written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_command_that_reads_leaves_an_empty_path_empty(place: Path, words: list[str]) -> None:
    before = listed(place)
    run(*words, "--store", "nowhere/store")
    assert listed(place) == before


def test_a_refused_first_import_leaves_nothing_behind(place: Path) -> None:
    (place / "there").mkdir()
    before = list(listed(place))
    for name in ("nowhere/store", "there"):
        assert run("import", "wrong.csv", "--store", name)[0] == 1
        with pytest.raises(ImportRefused):  # by the store itself, which was made ready to publish
            Store(place / name).publish([phrases("")], "June")
        assert list(listed(place)) == before
    assert run("import", "phrase.csv", "--store", "there")[0] == 0
    held = set(listed(place))
    assert run("import", "wrong.csv", "--store", "there")[0] == 1
    assert set(listed(place)) == held


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_command_that_reads_leaves_a_store_as_it_is(
    case_study: Snapshot, place: Path, words: list[str]
) -> None:
    """Though it lacks the folder for what is being written, as a copy made by hand may."""
    store = copied(case_study, place)
    shutil.rmtree(store.path / "unfinished")
    before = listed(place)
    run(*words, "--store", str(store.path))
    assert listed(place) == before


def test_the_import_page_leaves_an_empty_path_empty(place: Path) -> None:
    """It asks for what is seldom so, checks, and offers to go back, before anything is imported."""
    before = listed(place)
    store = Store(place / "nowhere")
    assert store.unlikely_numbers([phrases("one")]).empty
    assert store.check([phrases("one")]).changed
    store.clear_leftovers()
    assert store.verify() == ([], [])
    for read in (store.history, store.plan_purge, store.purge, lambda: store.restore(1)):
        with pytest.raises(PanelError, match=r"There is no (data yet|snapshot 1)"):
            read()
    assert listed(place) == before
