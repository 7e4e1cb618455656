"""Any file as it is: its sheets, the header found in each, and the rows below it as text."""

import gc
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from dashboard.intake.read.csv_columns import LARGE_TEXT, plain_rows, read_plain_csv
from dashboard.intake.read.csv_dialect import (
    SEPARATOR_HINT,
    Dialect,
    describe_line_ends,
    split_rows,
)
from dashboard.intake.read.encodings import decode_text
from dashboard.intake.read.file_kind import WORKBOOK_ENDINGS, refuse_other_endings
from dashboard.intake.read.header import Row, find_header
from dashboard.intake.read.workbook import WorkbookSheet, open_workbook
from dashboard.settings import PanelError

_UNSEEN = " \t\r\n\v\f\u00a0\u200b\ufeff"  # what people do not see at the ends of a name


@dataclass(frozen=True)
class RawSheet:
    """A table as a file holds it: in text, nothing guessed, nothing renamed.

    header: the names of the columns, blanks around them taken off; repeated and empty names stay.
    header_row and rows are numbered as a spreadsheet numbers them. A row may have fewer or more
    cells than the header. Blank rows, and columns with neither name nor cells, are left out.
    above: the rows over the header (titles, notes), as they are.
    columns: which columns of the rows above are in the header, counted from 0; none where all are.
    errors: cells that show an error (#N/A) or a formula never counted (=…), as (row, position in
    the header from 0, what the cell shows); the rows hold it too.
    """

    file_name: str
    sheet_name: str
    encoding: str
    dialect: str
    header: list[str]
    header_row: int
    rows: Sequence[Row]
    above: list[Row] = field(default_factory=list)
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)


def read_raw_sheets(name: str, content: bytes) -> list[RawSheet]:
    """Return the one table of a text file, or each sheet of a workbook that holds anything.

    Raises PanelError with the reason and the remedy when the file cannot be read.
    """
    refuse_other_endings(name)
    with _without_collecting():
        if name.lower().endswith(WORKBOOK_ENDINGS):
            return [_of_sheet(name, sheet) for sheet in open_workbook(name, content)]
        return [_of_text(name, content)]


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Keep Python from looking for garbage among millions of cells: four seconds become one."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _of_text(name: str, content: bytes) -> RawSheet:
    text, encoding = decode_text(name, content)
    if len(text) >= LARGE_TEXT and (plain := read_plain_csv(text)):
        description = _told(plain.dialect, text)
        return RawSheet(name, "", encoding, description, plain.header, 1, plain.rows)
    dialect, rows = split_rows(name, text)
    hint = [rows.pop(0)] if SEPARATOR_HINT.match(text) else []
    rows = [row for row in rows if "".join(row[1]).strip()]
    if not rows:
        raise PanelError(f"{name}: the file is empty. Its first row must name the columns.")
    header_index = find_header(rows)
    (number, names), body = rows[header_index], rows[header_index + 1 :]
    header = [trim_name(cell) for cell in names]
    used_columns = used_columns_of(header, body)
    if used_columns:
        header = _of_columns(header, used_columns)
        body = [(row, _of_columns(cells, used_columns)) for row, cells in body]
    return RawSheet(
        file_name=name,
        sheet_name="",
        encoding=encoding,
        dialect=_told(dialect, text),
        header=header,
        header_row=number,
        rows=plain_rows(header, body) or body,
        above=[*hint, *rows[:header_index]],
        columns=used_columns,
    )


def _told(dialect: Dialect, text: str) -> str:
    return ", ".join(filter(None, [dialect.words(), describe_line_ends(text)]))


def _of_sheet(name: str, sheet: WorkbookSheet) -> RawSheet:
    width = sheet.width
    rows = [(row, cells + [""] * (width - len(cells))) for row, cells in sheet.rows]
    header_index = find_header(rows, sheet.merged, sheet.groups)
    (number, names), body = sheet.merged[header_index], rows[header_index + 1 :]
    header = [trim_name(cell) for cell in names]
    used_columns = used_columns_of(header, body) or range(width)
    places = {column + 1: place for place, column in enumerate(used_columns)}
    header = _of_columns(header, used_columns)
    body = [(row, _of_columns(cells, used_columns)) for row, cells in body]
    errors = [(row, places[column], shown) for row, column, shown in sheet.errors if row > number]
    return RawSheet(
        file_name=name,
        sheet_name=sheet.name,
        encoding="workbook",
        dialect="hidden sheet" if sheet.hidden else "sheet",
        header=header,
        header_row=number,
        rows=(None if errors else plain_rows(header, body)) or body,
        above=rows[:header_index],
        errors=errors,
        columns=list(used_columns),
    )


def trim_name(cell: str) -> str:
    """Return a column's name without what people do not see at its ends."""
    return cell.strip(_UNSEEN)


def used_columns_of(header: list[str], body: list[Row]) -> list[int]:
    """Return which columns to keep when some have neither a name nor a cell; else nothing."""
    width = max([len(header), *(len(cells) for _, cells in body)])
    empty = [at for at in range(width) if at >= len(header) or not header[at]]
    for _, cells in (
        body if empty else ()
    ):  # by rows: their cells are few, and the columns may be many
        reached = bisect_left(empty, len(cells))
        if used := {at for at in empty[:reached] if cells[at].strip()}:
            empty = [at for at in empty if at not in used]
    return sorted(set(range(width)).difference(empty)) if empty else []


def _of_columns(cells: list[str], used_columns: Sequence[int]) -> list[str]:
    return [cells[at] for at in used_columns[: bisect_left(used_columns, len(cells))]]
