"""CONTRIBUTING leads through the house by its files: each that it names is there."""

import re

import pytest

from dashboard.settings import home

NAMED = re.compile(r"`((?:[\w.-]+/)+[\w.-]+\.(?:py|sql|csv|md|js|css|toml))`")

FLOORS = ("intake", "warehouse", "analysis", "charts", "ui", "pages")


def files_named(text: str) -> list[str]:
    """Return the files that a text names, between backticks and from the top of the repository."""
    return NAMED.findall(text)


def tour() -> str:
    text = (home() / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert text.startswith("# Contributing\n\n## Ten minutes in the house\n")
    return text


def test_every_file_that_contributing_names_is_there() -> None:
    assert [name for name in files_named(tour()) if not (home() / name).is_file()] == []


@pytest.mark.parametrize(
    "floor",
    ["data", "queries", "tests", *(f"dashboard/{floor}" for floor in FLOORS)],
)
def test_the_tour_passes_every_floor_between_a_file_and_the_wall(floor: str) -> None:
    walks = tour().partition("## The house\n")[0]
    assert any(name.startswith(f"{floor}/") for name in files_named(walks))


def test_a_file_that_is_gone_is_noticed() -> None:
    assert files_named("Open `dashboard/gone.py`, not `<name>.py`.") == ["dashboard/gone.py"]
