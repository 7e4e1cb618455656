"""From workbooks to rows of text: XLSX, XLS and OpenDocument, every sheet that holds anything."""

import datetime as dt
import struct
import xml.etree.ElementTree as ET
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TypedDict

import msoffcrypto
import xlrd
from msoffcrypto.exceptions import FileFormatError
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)
from xlrd.compdoc import CompDocError

from dashboard.intake.read.file_kind import refuse_non_workbook
from dashboard.intake.read.header import ROWS_SEARCHED, Row
from dashboard.intake.read.workbook_marks import CellMark, CellRange, WorkbookMarks, read_marks
from dashboard.settings import PanelError

_ZIPPED = b"PK"
# What the libraries raise over bytes that are no sound workbook. Beside their own errors: zipfile
# raises NotImplementedError for a compression it does not know and RuntimeError for a locked part;
# readers of old workbooks follow whatever numbers the bytes promise, into any of the others.
# MemoryError is none of them: that is told otherwise, with what to do.
_DAMAGES = (
    *(zipfile.BadZipFile, ET.ParseError, CalamineError, xlrd.XLRDError, CompDocError),
    *(FileFormatError, OSError, ValueError, LookupError, EOFError, AssertionError),
    *(NotImplementedError, RuntimeError, TypeError, struct.error, zlib.error),
)
_MOST_CELLS = 4_000_000  # two hundred thousand rows of twenty cells: each takes 60 bytes of memory
_MOST_PLACES = 8_000_000  # of a sheet up to its furthest cell, empty ones too
_EXACT = 1e15  # beyond this a workbook's numbers have lost digits anyway
_HALF_A_SECOND = dt.timedelta(seconds=0.5)
_SAVE_AGAIN = "Open it in Excel or LibreOffice and save it again as a workbook (.xlsx)"


Cell = float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


class _Answer(TypedDict):
    """A sheet as the library tells it."""

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
        marks = read_marks(content)
    except _DAMAGES as error:
        raise _damaged(name) from error
    if any(_cells_of(sheet, marks) > _MOST_CELLS for sheet in opened):
        raise _too_large(name)
    sheets = [_sheet(sheet, marks) for sheet in opened]
    if not any(sheet.rows for sheet in sheets):
        raise PanelError(f"{name}: there is nothing in any sheet of the workbook.")
    return [sheet for sheet in sheets if sheet.rows]


def _refuse_unreadable(name: str, content: bytes) -> None:
    """Raise PanelError for a password, and for a document that is no workbook."""
    if not content.startswith(_ZIPPED):
        is_locked = msoffcrypto.OfficeFile(BytesIO(content)).is_encrypted()
    else:
        with zipfile.ZipFile(BytesIO(content)) as folder:
            part_names = folder.namelist()
            manifest = "META-INF/manifest.xml"
            is_locked = manifest in part_names and b"encryption-data" in folder.read(manifest)
            if "content.xml" not in part_names and not any(
                path.startswith("xl/") for path in part_names
            ):
                raise PanelError(
                    f"{name}: this is another kind of document, not a workbook. "
                    "Export the table in it as CSV or as a workbook (.xlsx)."
                )
    if is_locked:
        raise PanelError(
            f"{name}: a password closes the workbook. Open it in Excel or LibreOffice, "
            "save a copy without a password, and import the copy."
        )


def _opened(name: str, content: bytes) -> list[_Answer]:
    """Return every worksheet, with the rows that hold something and where cells are merged."""
    with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
        return [
            _answer(name, book.get_sheet_by_name(meta.name), meta)
            for meta in book.sheets_metadata
            if meta.typ == SheetTypeEnum.WorkSheet
        ]


def _answer(name: str, sheet: CalamineSheet, meta: SheetMetadata) -> _Answer:
    """Return a worksheet's rows that hold something, from 1, each cut after its last cell."""
    top, left = sheet.start or (0, 0)
    if sheet.height * sheet.width > _MOST_PLACES:
        raise _too_large(name)
    rows = []
    for number, cells in enumerate(sheet.to_python(), start=top + 1):
        while cells and cells[-1] == "":
            cells.pop()
        if cells:
            rows.append((number, [""] * left + [workbook_cell_text(cell) for cell in cells]))
    return _Answer(
        name=meta.name,
        hidden=meta.visible != SheetVisibleEnum.Visible,
        rows=rows,
        merged=sheet.merged_cell_ranges or [],
    )


def workbook_cell_text(cell: Cell) -> str:
    """Write a cell as a person reads it: 2022-06-14, 15:30:00, 3, 0.25, true."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, int | float):
        return _time(cell)
    is_whole = float(cell).is_integer() and abs(cell) < _EXACT
    return str(int(cell)) if is_whole else f"{cell:.15g}"


def _time(cell: dt.time | dt.date | dt.datetime | dt.timedelta) -> str:
    if isinstance(cell, dt.datetime):
        return (cell + _HALF_A_SECOND).isoformat(" ", timespec="seconds")
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, dt.time):
        return cell.isoformat(timespec="seconds")
    hours, seconds = divmod(abs(round(cell.total_seconds())), 3600)
    return f"{'-' * (cell < dt.timedelta())}{hours:02}:{seconds // 60:02}:{seconds % 60:02}"


def _cells_of(sheet: _Answer, marks: WorkbookMarks) -> int:
    """Return how many cells a sheet has once every row is as long as its longest."""
    errors = marks.errors[sheet["name"]]
    rows = {number for number, _ in sheet["rows"]} | {number for number, _, _ in errors}
    widths = [len(cells) for _, cells in sheet["rows"]] + [column for _, column, _ in errors]
    return len(rows) * max(widths, default=0)


def _too_large(name: str) -> PanelError:
    return PanelError(
        f"{name}: a sheet is too large, or something stands in a cell far away from its table. "
        "Delete the rows below the table and the columns beside it, and save the workbook again."
    )


def _damaged(name: str) -> PanelError:
    return PanelError(
        f"{name}: the workbook is damaged or cut off. {_SAVE_AGAIN}; nothing was imported."
    )


def _sheet(sheet: _Answer, marks: WorkbookMarks) -> WorkbookSheet:
    """Return a sheet with its errors shown, and its first rows with merged cells filled up too."""
    rows = dict(sheet["rows"])
    errors = marks.errors[sheet["name"]]
    for number, column, shown in errors:
        shown_in = rows.setdefault(number, [])
        shown_in += [""] * (column - len(shown_in))
        shown_in[column - 1] = shown
    numbered = sorted(rows.items())
    width = max((len(cells) for _, cells in numbered), default=0)
    merged = {row: cells + [""] * (width - len(cells)) for row, cells in numbered[:ROWS_SEARCHED]}
    ranges = sheet["merged"] or marks.merged[sheet["name"]]
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
