"""The service that docs/deployment.md describes is one that the program can be run as."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from dashboard import server
from dashboard.settings import home
from tests.intake.command_line import run

TEXT = (home() / "docs" / "deployment.md").read_text(encoding="utf-8")


def unit() -> dict[str, str]:
    """Return what the section of the service says, the last of each name."""
    (text,) = re.findall(r"```ini\n(.*?)```", TEXT, re.DOTALL)
    return dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE))


def test_the_unit_runs_a_command_with_options_that_there_are() -> None:
    program, command, *options = shlex.split(unit()["ExecStart"])
    assert (Path(program).name, command) == ("context-panel", "serve")
    status, said = run(command, "--help")
    assert status == 0
    assert {word for word in options if word.startswith("--")} <= set(
        re.findall(r"--[a-z-]+", said)
    )
    assert unit()["UMask"] == "0077"


def test_it_tells_where_the_server_says_that_it_is_well() -> None:
    (path,) = re.findall(r"127\.0\.0\.1:8501(/\w+)", TEXT)
    assert f'Route("{path}", _healthy)' in Path(server.__file__).read_text(encoding="utf-8")


def test_systemd_finds_no_fault_with_the_unit(tmp_path: Path) -> None:
    judge = shutil.which("systemd-analyze")
    if judge is None:
        pytest.skip("there is no systemd here")
    text = re.findall(r"```ini\n(.*?)```", TEXT, re.DOTALL)[0]
    text = re.sub(r"^(ExecStart=)\S+", r"\1/bin/true", text, flags=re.MULTILINE)
    path = tmp_path / "context-panel.service"
    path.write_text(re.sub("^User=.*", "User=root", text, flags=re.MULTILINE), encoding="utf-8")
    subprocess.run([judge, "verify", path], check=True)
