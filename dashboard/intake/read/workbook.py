"""From workbooks to rows of text: XLSX, XLS and OpenDocument, every sheet that holds anything."""

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TypedDict

from dashboard.intake.read import biff
from dashboard.intake.read.file_kind import refuse_non_workbook
from dashboard.intake.read.header import ROWS_SEARCHED, Row
from dashboard.intake.read.workbook_marks import CellMark, CellRange, WorkbookMarks, read_marks
from dashboard.settings import PanelError

_APART = Path(__file__).with_name("workbook_process.py")
_LONGEST = 120  # seconds
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # how Excel wraps a workbook under a password
_ZIPPED = b"PK"
_DAMAGES = (OSError, ValueError, KeyError, EOFError, NotImplementedError, RuntimeError, zlib.error)
_MOST_CELLS = 20_000_000  # a million rows of twenty cells
_SAVE_AGAIN = "Open it in Excel or LibreOffice and save it again as a workbook (.xlsx)"


class _Answer(TypedDict):
    """A sheet as the other process tells it."""

    name: str
    hidden: bool
    rows: list[Row]
    merged: list[CellRange]


@dataclass(frozen=True)
class WorkbookSheet:
    """A sheet as rows of text, numbered as in the workbook, blank rows left out.

    Rows end with their last cell; width is that of the longest.
    merged: the first rows with merged cells filled up; groups: rows that merge cells side by side.
    errors: cells that show an error (#N/A) or hold a formula never counted (=…), which stand so in
    the rows too, as (row, column) from 1.
    """

    name: str
    hidden: bool
    width: int
    rows: list[Row]
    merged: list[Row]
    groups: frozenset[int]
    errors: list[CellMark]


def open_workbook(name: str, content: bytes) -> list[WorkbookSheet]:
    """Return the sheets of a workbook that hold anything, in their order.

    Raises PanelError with the reason and the remedy when it is no workbook, is under a password, is
    damaged, or holds nothing.
    """
    refuse_non_workbook(name, content)
    try:
        _refuse_unreadable(name, content)
        opened = _opened(name, content)
        found = read_marks(content, [sheet["name"] for sheet in opened])
    except (zipfile.BadZipFile, ET.ParseError, *_DAMAGES) as error:
        raise _damaged(name) from error
    sheets = [_sheet(sheet, found) for sheet in opened]
    if any(len(sheet.rows) * sheet.width > _MOST_CELLS for sheet in sheets):
        raise _too_large(name)
    if not any(sheet.rows for sheet in sheets):
        raise PanelError(f"{name}: there is nothing in any sheet of the workbook.")
    return [sheet for sheet in sheets if sheet.rows]


def _refuse_unreadable(name: str, content: bytes) -> None:
    """Raise PanelError for a password, and for a document that is no workbook."""
    locked = _LOCKED in content or biff.is_locked(content)
    if content.startswith(_ZIPPED):
        with zipfile.ZipFile(BytesIO(content)) as folder:
            held = folder.namelist()
            manifest = "META-INF/manifest.xml"
            locked = manifest in held and b"encryption-data" in folder.read(manifest)
            if "content.xml" not in held and not any(path.startswith("xl/") for path in held):
                raise PanelError(
                    f"{name}: this is another kind of document, not a workbook. "
                    "Export the table in it as CSV or as a workbook (.xlsx)."
                )
    if locked:
        raise PanelError(
            f"{name}: a password closes the workbook. Open it in Excel or LibreOffice, "
            "save a copy without a password, and import the copy."
        )


def _opened(name: str, content: bytes) -> list[_Answer]:
    try:
        answer = subprocess.run(  # noqa: S603 - our own file, by the Python that runs us
            [sys.executable, "-I", str(_APART)],
            input=content,
            capture_output=True,
            timeout=_LONGEST,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise PanelError(
            f"{name}: the workbook was not read within {_LONGEST} seconds. "
            "Save the sheet that matters as “CSV UTF-8” and import that."
        ) from error
    except subprocess.CalledProcessError as error:
        is_full = b"memory allocation" in error.stderr or b"MemoryError" in error.stderr
        raise (_too_large(name) if is_full else _damaged(name)) from error
    sheets: list[_Answer] = json.loads(answer.stdout)
    return sheets


def _too_large(name: str) -> PanelError:
    return PanelError(
        f"{name}: a sheet is too large, or something stands in a cell far away from its table. "
        "Delete the rows below the table and the columns beside it, and save the workbook again."
    )


def _damaged(name: str) -> PanelError:
    return PanelError(
        f"{name}: the workbook is damaged or cut off. {_SAVE_AGAIN}; nothing was imported."
    )


def _sheet(sheet: _Answer, found: WorkbookMarks) -> WorkbookSheet:
    """Return a sheet with its errors shown, and its first rows with merged cells filled up too."""
    rows = dict(sheet["rows"])
    errors = found.errors[sheet["name"]]
    for number, column, shown in errors:
        shown_in = rows.setdefault(number, [])
        shown_in += [""] * (column - len(shown_in))
        shown_in[column - 1] = shown
    numbered = sorted(rows.items())
    width = max((len(cells) for _, cells in numbered), default=0)
    merged = {row: cells + [""] * (width - len(cells)) for row, cells in numbered[:ROWS_SEARCHED]}
    ranges = sheet["merged"] or found.merged[sheet["name"]]
    for (top, left), (bottom, right) in ranges:
        corner = merged.get(top + 1, [])[left : left + 1]
        for row, cells in merged.items() if any(corner) else ():
            if top < row <= bottom + 1:
                cells[left : right + 1] = corner * len(cells[left : right + 1])
    return WorkbookSheet(
        name=sheet["name"],
        hidden=sheet["hidden"],
        width=width,
        rows=numbered,
        merged=list(merged.items()),
        groups=frozenset(top + 1 for (top, left), (_, right) in ranges if right > left),
        errors=errors,
    )
