"""Every figure that a store tells, written to a file, and what differs between two such files.

`python -m tests.figures write STORE FILE` runs every query for every context, meeting and
choice of its own, and opens every page at each of its steps, in both modes.
`python -m tests.figures compare BEFORE AFTER` prints what differs: before and after a change
of the code that should change no figure, nothing does.
"""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from itertools import product
from pathlib import Path
from typing import Literal

import streamlit as st
from rich.console import Console
from streamlit.logger import set_log_level

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Snapshot, Store, Viewer, queries
from tests.once import scan_components_once
from tests.pages import pages as pages_of_the_house
from tests.ui.reading_pages import nodes_of, open_page

MODES: tuple[Literal["panel", "share"], ...] = ("panel", "share")
SEVERAL = {"context_id": "context", "meeting_id": "meeting"}  # a parameter and the table of its key
MOST = 25  # contexts or meetings asked about, evenly spread
_BY_CHANCE = re.compile(r"[0-9a-f]{32}")  # names that folium and Streamlit invent
screen = Console(markup=False, highlight=False, soft_wrap=True)
_WORDS = re.compile(r">([^<>]+)<")


def answers(snapshot: Snapshot, mode: Literal["panel", "share"]) -> Iterator[tuple[str, list[str]]]:
    """Give every query's rows as text, by its name and parameters."""
    for name, query in sorted(queries().items()):
        choices = []
        for field in query.header.parameters:
            example = {"true": True, "false": False, "“”": ""}.get(field.example, field.example)
            values: list[object] = [example]
            if field.name in SEVERAL:
                keys = sorted(snapshot.table(SEVERAL[field.name])[field.name])
                values = list(keys[:: max(1, len(keys) // MOST)])
            choices.append([(field.name, value) for value in values])
        for chosen in product(*choices):
            rows = query.run(snapshot, Viewer(mode=mode), **dict(chosen))
            lines = rows.to_csv(index=False).splitlines()
            yield f"{mode} {name} {dict(chosen)}", lines


def opened(
    page: Path, mode: Literal["panel", "share"], chosen: Mapping[str, str]
) -> tuple[list[str], dict[str, list[str]]]:
    """Open a page and return its words, one a line, and by name what its steps offer."""
    st.cache_data.clear()
    test, offered = open_page(page, mode, chosen)
    told = [str(error.value) for error in test.exception]
    for node in nodes_of(test):
        proto = getattr(node, "proto", "")
        body = getattr(proto, "body", "") or getattr(proto, "spec", "") or ""
        told += _lines(_BY_CHANCE.sub("#", str(body)))
    return told, offered


def _lines(body: str) -> list[str]:
    if body.startswith("{"):
        return [json.dumps(json.loads(body).get("data", ""), sort_keys=True)]
    return [words.strip() for words in _WORDS.findall(f">{body}<") if words.strip()]


def pages(mode: Literal["panel", "share"]) -> Iterator[tuple[str, list[str]]]:
    """Give the words and figures of every page at each of its steps."""
    for page in pages_of_the_house():
        if page.stem == "import_files":
            continue
        told, offered = opened(page, mode, {})
        yield f"{mode} page {page.stem}", told
        for key, codes in offered.items():
            for code in codes[1:]:
                yield f"{mode} page {page.stem} {key}={code}", opened(page, mode, {key: code})[0]


def write(store: Path, target: Path) -> None:
    """Write all that a store tells into a file."""
    os.environ[STORE_VARIABLE] = str(store)
    set_log_level("ERROR")
    scan_components_once()
    snapshot = Store(store).current()
    told: dict[str, list[str]] = {}
    for mode in MODES:
        told |= dict(answers(snapshot, mode))
        told |= dict(pages(mode))
    target.write_text(json.dumps(told, indent=0, sort_keys=True), encoding="utf-8")
    screen.print(f"{len(told):,} answers and pages were written to {target}.")


def compare(before: Path, after: Path) -> int:
    """Print what differs between two files, and return 1 if anything does."""
    old, new = (json.loads(path.read_text(encoding="utf-8")) for path in (before, after))
    differing = [key for key in sorted(old | new) if old.get(key) != new.get(key)]
    for key in differing:
        screen.print(f"== {key}")
        for line in list(unified_diff(old.get(key, []), new.get(key, []), lineterm="", n=0))[2:]:
            if not line.startswith("@@"):
                screen.print(f"   {line[:300]}")
    screen.print(f"{len(differing):,} of {len(old | new):,} differ.")
    return int(bool(differing))


if __name__ == "__main__":
    verb, one, other = sys.argv[1:]
    if verb == "compare":
        raise SystemExit(compare(Path(one), Path(other)))
    write(Path(one), Path(other))
