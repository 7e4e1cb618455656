"""Files of made-up boroughs: the same for the same seed, at any scale, and never over others."""

import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import sample
from dashboard.settings import PanelError
from tests.intake.command_line import run
from tests.sample.conftest import written


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*.*"))}


def test_the_same_seed_gives_the_same_bytes_and_another_seed_another_borough(
    borough: Path, tmp_path: Path
) -> None:
    assert contents(written(tmp_path / "same", 1)) == contents(borough)
    other = contents(written(tmp_path / "other", 1, seed=2))
    assert other["referral.csv"] != contents(borough)["referral.csv"]


def test_a_borough_is_the_same_beside_others(borough: Path, region: Path) -> None:
    more = contents(region)
    assert more.keys() == contents(borough).keys()
    for name, content in contents(borough).items():
        assert more[name].startswith(content), name
    shared = {"survey_question.csv", "observation_item.csv", "theme.csv", "truth/season.csv"}
    grown = {name for name, content in contents(borough).items() if more[name] != content}
    assert grown == more.keys() - shared - {"truth/README.txt"}


def test_a_folder_that_holds_something_is_refused_before_anything_is_written(
    tmp_path: Path,
) -> None:
    (tmp_path / "finding.csv").write_text("ours", encoding="utf-8")
    with pytest.raises(PanelError, match="not empty, and nothing in it is overwritten"):
        sample.write(tmp_path, 1, 1)
    assert contents(tmp_path) == {"finding.csv": b"ours"}


def test_the_command_writes_what_the_function_writes(borough: Path, tmp_path: Path) -> None:
    status, said = run("sample", tmp_path / "new", "--scale", 1, "--seed", 1)
    assert status == 0
    assert f"To see them: context-panel import {tmp_path / 'new'}" in said
    assert contents(tmp_path / "new") == contents(borough)
    status, said = run("sample", tmp_path / "new")
    assert (status, "Name a folder that is new or empty." in said) == (1, True)


@pytest.mark.parametrize(
    "words", [["--scale", "0"], ["--scale", "201"], ["--seed", "-1"]], ids=" ".join
)
def test_a_scale_that_cannot_be_drawn_is_not_understood(tmp_path: Path, words: list[str]) -> None:
    assert run("sample", tmp_path, *words)[0] == 2


@pytest.mark.stress
def test_all_of_england_needs_no_more_memory_than_a_region(tmp_path: Path) -> None:
    needed = [megabytes(tmp_path / str(scale), scale) for scale in (10, 150)]
    lines = (tmp_path / "150" / "context.csv").read_text(encoding="utf-8").count("\n")
    assert 150 * 110 < lines < 150 * 140
    assert needed[1] < needed[0] + 50
    assert needed[1] < 1000


def megabytes(folder: Path, scale: int) -> int:
    """Write boroughs in a process of its own, and return the most memory that it held."""
    script = (
        "import resource, sys; from pathlib import Path; from dashboard import sample\n"
        f"for _ in sample.write(Path(sys.argv[1]), {scale}, 1): pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )
    command = [sys.executable, "-c", script, str(folder)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
