"""Habits of the house and its words: each rule is a function that returns what breaks it."""

import colorsys
import re
from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatch

TOP = (
    "README.md",
    "Makefile",
    "pyproject.toml",
    "uv.lock",
    "LICENSE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    ".ci",
    ".streamlit",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".python-version",
    "data",
    "queries",
    "dashboard",
    "tests",
    "docs",
)


def settings_not_explained(names: Iterable[str], readme: str) -> list[str]:
    """Return the settings that the README's table does not name."""
    return [name for name in names if f"| `{name}` |" not in readme]


def not_pinned(dependencies: Iterable[str]) -> list[str]:
    """Return the dependencies that may change from one day to the next."""
    return [one for one in dependencies if not re.fullmatch(r"[\w.\[\]-]+==[\w.]+", one)]


def without_a_reason(dependencies: Iterable[str], contributing: str) -> list[str]:
    """Return the dependencies that no line of CONTRIBUTING accounts for, with licence."""
    names = [re.split(r"[\[=<>~ ]", one)[0] for one in dependencies]
    return [
        name
        for name in names
        if not re.search(rf"^\| {re.escape(name)} \|.+\|.+\|$", contributing, re.MULTILINE)
    ]


def commands_not_shown(commands: Mapping[str, str], readme: str) -> list[str]:
    """Return the commands that neither the README shows nor their own help (its end)."""
    return [
        name
        for name, epilog in commands.items()
        if not re.search(rf"context-panel {name}\b", readme)
        and not re.search(rf"Example: context-panel {name}\b", epilog)
    ]


def strangers(names: Iterable[str], ignored: Collection[str]) -> list[str]:
    """Return what lies at the top of the repository and has no place there."""
    return [
        name
        for name in names
        if name not in (*TOP, ".git") and not any(fnmatch(name, one.strip("/")) for one in ignored)
    ]


def words_to_avoid(texts: Mapping[str, str], phrases: Iterable[str]) -> list[str]:
    """Return the texts that blame young people or label a place, with the words they do it by."""
    avoid = re.compile(rf"\b({'|'.join(map(re.escape, phrases))})s?\b", re.IGNORECASE)
    return [f"{n}: {found[0]}" for n, text in texts.items() if (found := avoid.search(text))]


def red_or_green(colours: Mapping[str, str]) -> list[str]:
    """Return the colours that a reader would call red or green; colours are `#RRGGBB` by name."""
    found = []
    for name, colour in colours.items():
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
        degrees = 360 * hue
        if saturation > 0.15 and (degrees < 12 or degrees > 345 or 75 < degrees < 165):
            found.append(f"{name}: {colour}")
    return found
