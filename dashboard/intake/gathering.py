"""Gathering files and folders of them, and the data that comes with the product."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pandas as pd

from dashboard.intake.opened import SUFFIXES
from dashboard.intake.reading import NOTHING_TOLD, Told, read_all
from dashboard.intake.sheet import Sheet
from dashboard.settings import PanelError, home
from dashboard.warehouse import ImportRefused

_REFERENCE = "reference"
_DEMONSTRATION = ("places", "sample")


def gathered(paths: Iterable[Path], told: Told = NOTHING_TOLD) -> list[Sheet]:
    """Read files, and every CSV, workbook and layer of folders, in order of name.

    Raises PanelError naming a path that is not there or holds nothing to import, and ImportRefused
    naming every file that is about persons.
    """
    files = [file for path in paths for file in _files(path)]
    sheets, refused = [], []
    for path in files:
        try:
            sheets += read_all(path.name, path.read_bytes(), told)
        except ImportRefused as error:
            refused.append(error.problems)
    if refused:
        raise ImportRefused(pd.concat(refused, ignore_index=True))
    return sheets


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise PanelError(f"{path}: there is no such file. Check the name and the folder.")
    if not path.is_dir():
        return [path]
    inside = sorted(p for p in path.glob("*") if p.suffix.lower() in SUFFIXES)
    if not inside:
        raise PanelError(f"{path}: the folder holds no CSV, workbook or map layer.")
    return inside


def reference() -> list[Sheet]:
    """Read the reference data that a partnership begins with, which is no export of theirs."""
    sheets = gathered([home() / "data" / _REFERENCE])
    return [replace(one, part=replace(one.part, is_whole=False)) for one in sheets]


def demonstration() -> list[Sheet]:
    """Read the case study that comes with the product."""
    own = gathered(home() / "data" / folder for folder in _DEMONSTRATION)
    return [*reference(), *own]
