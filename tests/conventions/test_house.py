"""What the house promises about itself: short files, pinned packages, everything explained."""

import tomllib
from dataclasses import fields
from functools import cache
from pathlib import Path

from dashboard.__main__ import app
from dashboard.settings import Settings, home
from tests.conventions.house_rules import (
    commands_not_shown,
    not_pinned,
    settings_not_explained,
    strangers,
    without_a_reason,
)
from tests.conventions.python_rules import too_long

FILES = [
    path
    for folder, ending in (("dashboard", "py"), ("tests", "py"), ("queries", "sql"))
    for path in sorted((home() / folder).rglob(f"*.{ending}"))
    if "house" not in path.relative_to(home()).parts
]


@cache
def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def dependencies() -> list[str]:
    project = tomllib.loads(read(home() / "pyproject.toml"))
    return [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]


def test_every_file_can_be_read_at_once() -> None:
    assert too_long({str(path.relative_to(home())): read(path) for path in FILES}) == []


def test_every_setting_is_in_the_readme() -> None:
    names = [field.name for field in fields(Settings)]
    assert settings_not_explained(names, read(home() / "README.md")) == []


def test_every_command_is_in_the_readme_or_ends_its_help_with_an_example() -> None:
    commands = {
        str(command.name or getattr(command.callback, "__name__", "")): str(command.epilog or "")
        for command in app.registered_commands
    }
    assert len(commands) > 1
    assert commands_not_shown(commands, read(home() / "README.md")) == []


def test_every_dependency_is_pinned_and_has_its_reason_and_licence() -> None:
    assert not_pinned(dependencies()) == []
    assert without_a_reason(dependencies(), read(home() / "CONTRIBUTING.md")) == []


def test_the_top_of_the_repository_holds_what_the_architecture_lists() -> None:
    names = [path.name for path in home().iterdir()]
    assert strangers(names, read(home() / ".gitignore").splitlines()) == []
