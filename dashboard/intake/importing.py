"""Checking and importing sheets, and recording what happens in a meeting."""

import json
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

import pandas as pd

from dashboard.intake.reading import SUFFIXES, read_all
from dashboard.intake.sheet import Sheet
from dashboard.settings import PanelError, home
from dashboard.warehouse import PROBLEM, ImportRefused, Outcome, Part, Store

_REFERENCE = "reference"
_DEMONSTRATION = (_REFERENCE, "places", "sample")


def gathered(paths: Iterable[Path]) -> list[Sheet]:
    """Read files, and every CSV, workbook and GeoJSON file of folders, in order of name.

    Raises PanelError naming a path that is not there or holds nothing to import.
    """
    files: list[Path] = []
    for path in paths:
        if not path.exists():
            raise PanelError(f"{path}: there is no such file. Check the name and the folder.")
        inside = (
            sorted(p for p in path.glob("*") if p.suffix.lower() in SUFFIXES)
            if path.is_dir()
            else [path]
        )
        if not inside:
            raise PanelError(f"{path}: the folder holds no CSV, workbook or GeoJSON file.")
        files += inside
    return [sheet for path in files for sheet in read_all(path.name, path.read_bytes())]


def demonstration() -> list[Sheet]:
    """Read the case study that comes with the product."""
    return gathered(home() / "data" / folder for folder in _DEMONSTRATION)


def check(sheets: list[Sheet], store: Store) -> Outcome:
    """Say what importing the sheets would do; nothing is changed.

    Raises ImportRefused with every problem of every sheet.
    """
    parts, unread = _together(sheets, store)
    if len(unread):
        _refuse(unread, parts, store)
    return store.check(parts)


def publish(
    sheets: list[Sheet], store: Store, note: str, say: Callable[[str], None] = lambda _: None
) -> Outcome:
    """Import the sheets into a new snapshot, all of them or none.

    Into an empty store the reference data comes along (vocabulary, threshold scheme, statement),
    for each table that the sheets do not bring themselves.
    Raises ImportRefused with every problem of every sheet.
    """
    parts, unread = _together(sheets, store)
    if len(unread):
        _refuse(unread, parts, store)
    return store.publish(parts, note, say)


def record(store: Store, table: str, row: dict[str, str], page: str) -> Outcome:
    """Record one row made on a page, by the same way as a file: checked, and in the history."""
    content = json.dumps(row, sort_keys=True).encode()
    cells = pd.DataFrame([row], index=pd.Index([1], name="row_no"), dtype="str")
    part = Part(f"{page} page", table, sha256(content).hexdigest(), cells)
    return store.publish([part], f"Recorded on the {page} page")


def _refuse(unread: pd.DataFrame, parts: list[Part], store: Store) -> NoReturn:
    """Refuse sheets that could not be read whole, naming what the checks find in the rest too."""
    try:
        store.check(parts)
    except ImportRefused as refused:
        unread = pd.concat([unread, refused.problems], ignore_index=True)
    raise ImportRefused(unread)


def _together(sheets: list[Sheet], store: Store) -> tuple[list[Part], pd.DataFrame]:
    """Return the parts of an import, and the problems already met in reading them."""
    names = [sheet.part.file_name for sheet in sheets]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise PanelError(f"{twice[0]} was given twice. Give each file once.")
    if store.is_empty():
        brought = {sheet.part.table_name for sheet in sheets}
        reference = gathered([home() / "data" / _REFERENCE])
        sheets = [*(s for s in reference if s.part.table_name not in brought), *sheets]
    unread = pd.concat(
        [pd.DataFrame(columns=PROBLEM), *(s.problems for s in sheets if len(s.problems))],
        ignore_index=True,
    )
    return [sheet.part for sheet in sheets], unread
