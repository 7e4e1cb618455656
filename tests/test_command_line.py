"""The command line, as a person or a script meets it: what it says and how it ends."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from dashboard.__main__ import app
from dashboard.intake.wall_changes import NOTHING
from dashboard.settings import home
from dashboard.warehouse import Snapshot, Store, fillable
from tests.intake.command_line import run
from tests.warehouse.stores import avoided, copied, files

pytestmark = pytest.mark.whole

COMMANDS = sorted(
    command.name or command.callback.__name__
    for command in app.registered_commands
    if command.callback
)
BEFORE = "phrase.csv: {} new, 0 changed, {} as before\n"
PHRASE = "avoid,use_instead,why\none,two,three\n"


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Return a store that CONTEXT_PANEL_STORE names, in a folder with a file to import."""
    own = copied(case_study, tmp_path)
    monkeypatch.setenv("CONTEXT_PANEL_STORE", str(own.path))
    monkeypatch.chdir(tmp_path)
    Path("phrase.csv").write_text(PHRASE, encoding="utf-8")
    return own


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((home() / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert run("--version") == (0, f"context-panel {project['version']}\n")


def test_the_commands_are_those_of_the_readme() -> None:
    assert COMMANDS == [
        "audit",
        "check",
        "demo",
        "history",
        "import",
        "pack",
        "purge",
        "restore",
        "sample",
        "serve",
        "templates",
        "verify",
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_commands_help_ends_with_an_example(name: str) -> None:
    status, said = run(name, "--help")
    assert status == 0
    assert f"Example: context-panel {name}" in said.strip().splitlines()[-1]


@pytest.mark.parametrize(
    "words",
    [
        ["paint"],
        ["import"],
        ["check", "--stor", "x", "phrase.csv"],
        ["restore", "latest"],
        ["serve", "--port", "0"],
        ["demo", "--port", "65536"],
        ["templates"],
    ],
    ids=" ".join,
)
def test_a_command_line_that_is_not_understood_ends_with_2(words: list[str]) -> None:
    status, said = run(*words)
    assert status == 2
    assert "Usage: context-panel" in said


def test_a_check_says_what_an_import_would_do_and_changes_nothing(store: Store) -> None:
    before = files(store)
    told = f"{BEFORE.format(1, 0)}On the wall: {NOTHING}\n"
    assert run("check", "phrase.csv") == (
        0,
        f"{told}The files can be imported. Nothing was changed.\n",
    )
    assert files(store) == before


def test_an_import_says_each_step_and_what_came_of_it(store: Store) -> None:
    steps = "Checking the files\nWriting the new snapshot\n"
    assert run("import", "phrase.csv", "--note", "June assessment") == (
        0,
        f"{steps}{BEFORE.format(1, 0)}Snapshot 2 is now shown.\n",
    )
    assert list(store.history()["note"][:1]) == ["June assessment"]
    assert run("import", "phrase.csv") == (
        0,
        f"Checking the files\n{BEFORE.format(0, 1)}Nothing changed: every row was there already.\n",
    )


def test_the_store_named_on_the_line_goes_before_the_one_of_the_environment(store: Store) -> None:
    status, _ = run("import", "phrase.csv", "--store", "another")
    assert status == 0
    assert avoided(Store(Path("another").absolute()).current()) == ["one"]
    assert store.current().number == 1


def test_the_history_lists_every_file_on_a_line_and_a_restore_adds_to_it(store: Store) -> None:
    run("import", "phrase.csv", "--note", "bell \a and \x1b[31mred")
    assert run("restore", 1) == (0, "Snapshot 3 is now shown: the data as it was in 1.\n")
    status, said = run("history")
    told = store.history()
    who = told["imported_by"][0]
    when = {row.snapshot_no: f"{row.imported_at:%Y-%m-%d}" for row in told.itertuples()}
    lines = [re.sub(r" \d\d:\d\d ", " ", " ".join(row.split())) for row in said.splitlines()]
    assert (status, len(lines)) == (0, len(told) + 1)
    assert lines[:3] == [
        "Snapshot When (UTC) By File New Changed Removed Note",
        f"3 (now) {when[3]} {who} Restored snapshot 1 0 0 0 Restored snapshot 1",
        f"2 {when[2]} {who} phrase.csv 1 0 0 bell � and �[31mred",
    ]
    assert f"1 {when[1]} {who} finding_social_condition.csv 12 0 0 Case study" in lines


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["import", "no.csv"], "no.csv: there is no such file. Check the name and the folder."),
        (["check", "phrase.csv", "no.csv"], "no.csv: there is no such file. Check the name and"),
        (["restore", "7"], "There is no snapshot 7 to restore. Those kept: 1."),
        (["restore", "1"], "Snapshot 1 is the current one: nothing to restore."),
        (["history", "--store", "new"], "There is no data yet in "),
        (["history", "--store", "phrase.csv"], "phrase.csv: Not a directory. Check the"),
        (["templates", "phrase.csv"], "phrase.csv: File exists. Check the path, and that it is"),
    ],
    ids=[
        *("missing file", "one of two missing", "unknown snapshot", "current snapshot"),
        *("empty store", "store is a file", "templates into a file"),
    ],
)
def test_what_has_to_be_put_right_is_said_and_ends_with_1(
    store: Store, words: list[str], sentence: str
) -> None:
    before = files(store)
    status, said = run(*words)
    assert status == 1
    assert sentence in said
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1
    assert files(store) == before


def test_templates_are_written_for_every_table_and_none_is_overwritten(store: Store) -> None:
    Path("mine").mkdir()
    Path("mine/finding.csv").write_text("my work\n", encoding="utf-8")
    written = len(fillable()) + 1  # not mine, but workbook and dictionary
    assert run("templates", "mine") == (
        0,
        f"{written} files were written to mine. Files already there were left.\n",
    )
    assert Path("mine/finding.csv").read_text(encoding="utf-8") == "my work\n"
    assert len(list(Path("mine").iterdir())) == written + 1
    assert store.current().number == 1


def test_a_terminal_that_lacks_a_letter_is_told_all_the_same(store: Store) -> None:
    Path("phrase.csv").write_text("avoid,use_instead,why\n✓ “Ü”,,\x1b[2J\n", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "dashboard", "check", "phrase.csv"],
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(home())},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert ended.stdout.startswith(b"phrase.csv, row 2, use_instead: This cell is empty")
    assert store.current().number == 1
