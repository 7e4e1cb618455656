"""Away from the checkout, the built wheel brings along all that it needs."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dashboard.settings import home
from dashboard.warehouse import Store
from tests.warehouse.stores import avoided

pytestmark = pytest.mark.stress


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it, which is what an installer does with it."""
    built, place = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("installed")
    uv = os.environ.get("UV") or shutil.which("uv")
    command = [uv, "build", "--quiet"] if uv else [sys.executable, "-m", "build"]
    subprocess.run([*command, "--wheel", "--out-dir", built, home()], check=True)
    with zipfile.ZipFile(next(built.glob("context_panel-*.whl"))) as wheel:
        wheel.extractall(place)
    return place


def command(unpacked: Path, folder: Path, *words: str) -> tuple[int, str]:
    """Run the unpacked command line in a folder that holds nothing of the checkout."""
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "dashboard", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_it_holds_every_query_every_file_of_data_and_the_screens_settings(unpacked: Path) -> None:
    for folder in ("queries", "data", ".streamlit"):
        ours = {p.relative_to(home()) for p in (home() / folder).rglob("*") if p.is_file()}
        house = unpacked / "dashboard" / "house"
        assert {p.relative_to(house) for p in (house / folder).rglob("*") if p.is_file()} == ours
    assert (unpacked / "dashboard" / "ui" / "wall.css").is_file()


def test_its_command_stands_in_the_wheel(unpacked: Path) -> None:
    [points] = unpacked.glob("*.dist-info/entry_points.txt")
    assert points.read_text("utf-8").split() == [
        *("[console_scripts]", "context-panel", "=", "dashboard.__main__:main"),
    ]


def test_it_imports_and_checks_away_from_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    (tmp_path / "phrase.csv").write_text("avoid,use_instead,why\none,two,three\n", encoding="utf-8")
    status, said = command(unpacked, tmp_path, "import", "phrase.csv", "--store", "store")
    assert (status, said.splitlines()[-1]) == (0, "Snapshot 1 is now shown.")
    assert avoided(Store(tmp_path / "store").current()) == ["one"]
    status, said = command(unpacked, tmp_path, "check", "phrase.csv", "--store", "store")
    assert (status, said.splitlines()) == (
        0,
        [
            "phrase.csv: 0 new, 0 changed, 1 as before",
            "The files can be imported. Nothing was changed.",
        ],
    )
