"""Gathering files and folders of them, and the data that comes with the product."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pandas as pd

from dashboard.intake.interpreting import NO_OPTIONS, ImportOptions, read_sheets
from dashboard.intake.sheet import Sheet
from dashboard.intake.source_table import FILE_ENDINGS
from dashboard.settings import PanelError, home
from dashboard.warehouse import ImportRefused

_REFERENCE = "reference"
_DEMONSTRATION = ("places", "sample")
_LARGEST = 500_000_000  # bytes; reading it may take seven gigabytes


def gather_sheets(paths: Iterable[Path], options: ImportOptions = NO_OPTIONS) -> list[Sheet]:
    """Read files, and every CSV, workbook and layer of folders, in order of name.

    Raises ImportRefused naming every file that is about persons; else PanelError naming every file
    that cannot be read or whose table nobody knows, or a path that is not there or holds nothing.
    """
    files = [file for path in paths for file in _files(path)]
    sheets, refused, unread = [], [], []
    for path in files:
        try:
            sheets += read_sheets(path.name, _content(path), options)
        except ImportRefused as error:
            refused.append(error.problems)
        except PanelError as error:
            unread.append(str(error))
    if refused:
        raise ImportRefused(pd.concat(refused, ignore_index=True))
    if unread:
        raise PanelError("\n".join(unread))
    return sheets


def _content(path: Path) -> bytes:
    if not path.is_file():  # a pipe or a device never ends
        raise PanelError(f"{path}: this is no file. Save what it holds as a file, and name that.")
    if path.stat().st_size > _LARGEST:
        raise PanelError(
            f"{path}: the file is larger than {_LARGEST // 1_000_000} MB, so it was not read. "
            "Export fewer rows at a time, each part as a file of its own."
        )
    return path.read_bytes()


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise PanelError(f"{path}: there is no such file. Check the name and the folder.")
    if not path.is_dir():
        return [path]
    inside = sorted(p for p in path.glob("*") if p.suffix.lower() in FILE_ENDINGS)
    if not inside:
        raise PanelError(f"{path}: the folder holds no CSV, workbook or map layer.")
    return inside


def reference_sheets() -> list[Sheet]:
    """Read the reference data that a partnership begins with, which is no export of theirs."""
    sheets = gather_sheets([home() / "data" / _REFERENCE])
    return [replace(sheet, part=replace(sheet.part, is_whole=False)) for sheet in sheets]


def demonstration_sheets() -> list[Sheet]:
    """Read the case study that comes with the product."""
    case_study = gather_sheets(home() / "data" / folder for folder in _DEMONSTRATION)
    return [*reference_sheets(), *case_study]
