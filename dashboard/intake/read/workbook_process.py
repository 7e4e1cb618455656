"""Opening a workbook in a process of its own: bytes in, JSON out.

The library that opens workbooks gives every cell up to the furthest one a place in memory, and
takes the whole process down when that does not fit: one stray mark in a sheet's last cell is
enough. So it works apart, within limits, and imports nothing of ours, to start in a tenth of a
second.
"""

import datetime as dt
import io
import json
import sys
from typing import BinaryIO, TextIO

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

try:
    import resource
except ImportError:  # Windows knows no such limits
    resource = None  # type: ignore[assignment]

_MEMORY = 2_000_000_000  # bytes
_EXACT = 1e15  # beyond this a workbook's numbers have lost digits anyway
_HALF_A_SECOND = dt.timedelta(seconds=0.5)

Cell = float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


def main(workbook: BinaryIO, answer: TextIO) -> None:
    """Write every sheet as JSON: its name, whether it is hidden, its merged cells and its rows."""
    with CalamineWorkbook.from_filelike(io.BytesIO(workbook.read())) as book:
        sheets = [
            {
                "name": meta.name,
                "hidden": meta.visible != SheetVisibleEnum.Visible,
                **_held(book.get_sheet_by_name(meta.name)),
            }
            for meta in book.sheets_metadata
            if meta.typ == SheetTypeEnum.WorkSheet
        ]
    answer.write(json.dumps(sheets))  # at once: writing bit by bit takes thrice as long


def _held(sheet: CalamineSheet) -> dict[str, object]:
    """Return the rows that hold something, counted from 1, each cut after its last cell."""
    top, left = sheet.start or (0, 0)
    rows = []
    for number, cells in enumerate(sheet.to_python(), start=top + 1):
        while cells and cells[-1] == "":
            cells.pop()
        if cells:
            rows.append((number, [""] * left + [cell_text(cell) for cell in cells]))
    return {"rows": rows, "merged": sheet.merged_cell_ranges or []}


def cell_text(cell: Cell) -> str:
    """Write a cell as a person reads it: 2022-06-14, 15:30:00, 3, 0.25, true."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, int | float):
        return _time(cell)
    whole = float(cell).is_integer() and abs(cell) < _EXACT
    return str(int(cell)) if whole else f"{cell:.15g}"


def _time(cell: dt.time | dt.date | dt.datetime | dt.timedelta) -> str:
    if isinstance(cell, dt.datetime):
        return (cell + _HALF_A_SECOND).isoformat(" ", timespec="seconds")
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, dt.time):
        return cell.isoformat(timespec="seconds")
    hours, rest = divmod(abs(round(cell.total_seconds())), 3600)
    return f"{'-' * (cell < dt.timedelta())}{hours:02}:{rest // 60:02}:{rest % 60:02}"


if __name__ == "__main__":
    if resource:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    main(sys.stdin.buffer, io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8"))
