"""Large plain tables by columns: the same rows as the slow way gives, or nothing."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv

from dashboard.intake.read.csv_dialect import SEPARATOR_HINT, Dialect, csv_records, detect_dialect
from dashboard.intake.read.header import ROWS_SEARCHED, Row, find_header

LARGE_TEXT = 1_000_000  # characters; below it nobody waits for the slow way
_PLAIN = tuple(Dialect(mark) for mark in (",", ";", "\t", "|"))
_BLOCK = 4_000_000  # bytes read at once; a longer row makes a file less than plain
_WIDEST = 40  # columns; Arrow reserves a block for each, and so gigabytes for a wide survey
_HEADER = 100_000  # characters within which the header ends
_AT_ONCE = 100_000  # cells
_MANY = 100_000  # cells; below it nobody waits for lists of them
_BLANKS = "".join(chr(at) for at in range(0x3001) if chr(at).isspace())  # as Python strips them
_LF, _CR, _QUOTE = b'\n\r"'


@dataclass(frozen=True, eq=False)
class PlainRows(Sequence[Row]):
    """The rows below a header, kept by columns: `cells`, indexed by row_no.

    No row is blank or of another length than the header, whose names all differ.
    """

    cells: pd.DataFrame

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.cells)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        """Return a row, or several, as the slow way has them."""
        chosen = self.cells.iloc[[at] if isinstance(at, int) else at]
        rows = list(zip(chosen.index.tolist(), chosen.to_numpy(dtype=object).tolist(), strict=True))
        return rows[0] if isinstance(at, int) else rows

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows one by one."""
        step = max(1, _AT_ONCE // max(len(self.cells.columns), 1))
        for start in range(0, len(self), step):
            yield from self[start : start + step]

    def holding(self, at: int, text: str) -> "PlainRows":
        """Return the rows whose cell in a column, counted from 0, holds a text."""
        return PlainRows(self.cells[self.cells.iloc[:, at].str.contains(text, regex=False)])


def plain_rows(header: list[str], rows: list[Row]) -> PlainRows | None:
    """Return many rows by columns, where they are plain, which takes a tenth of the memory."""
    width = len(header)
    if len(rows) * width < _MANY or not all(header) or len(set(header)) < width:
        return None
    if any(len(cells) != width for _, cells in rows):
        return None
    columns = {
        name: pd.Series(pa.array([cells[at] for _, cells in rows], pa.large_string()), dtype="str")
        for at, name in enumerate(header)
    }
    numbers = pd.Index([number for number, _ in rows], name="row_no", dtype="int64")
    return PlainRows(pd.DataFrame(columns).set_axis(numbers))


@dataclass(frozen=True)
class PlainTable:
    """A table whose header stands in the first row of its text, with rows as long as it."""

    dialect: Dialect
    header: list[str]
    rows: PlainRows


def read_plain_csv(text: str) -> PlainTable | None:
    """Return the table that a text holds, if it is plain; else nothing, and it must be read slowly.

    It is plain with cells divided by a usual mark and quoted as usual, a header of different names
    in the first row, which are not too many, every row as long as it and none blank. Then nothing
    is left to be judged or told to a person.
    """
    dialect = detect_dialect(text)
    if dialect not in _PLAIN or SEPARATOR_HINT.match(text) or text.startswith("\ufeff"):
        return None
    header = _header(text[:_HEADER], dialect)
    if not 0 < len(header) <= _WIDEST or text.count("\r") != text.count("\r\n"):
        return None
    content = text.encode()
    has_lines = False
    if '"' in text:
        marks = np.frombuffer(content, np.uint8)
        if not _is_well_quoted(marks, dialect) or _is_inside_cells(_CR, marks):
            return None
        has_lines = _is_inside_cells(_LF, marks)
    # Where its blocks meet, Arrow has been seen to lose half of a CR LF.
    content = content.replace(b"\r\n", b"\n")
    table = _columns(content, header, dialect, has_lines=has_lines)
    if table is None or not _is_plain(table, header):
        return None
    cells = table.slice(1).rename_columns(header).to_pandas().astype("str")
    cells.index = pd.RangeIndex(2, len(cells) + 2, name="row_no")
    return PlainTable(dialect, header, PlainRows(cells))


def _header(start: str, dialect: Dialect) -> list[str]:
    """Return the names in the first row, or nothing if one of them is not plain."""
    try:
        names = next(csv_records(start, dialect), [])
    except csv.Error:
        return []
    seen = [name.strip("\u200b\ufeff").strip() for name in names]
    return names if names == seen and all(names) and len(set(names)) == len(names) else []


def _is_well_quoted(content: np.ndarray, dialect: Dialect) -> bool:
    """Return whether quotation marks stand around cells only, or double within."""
    quotes = np.flatnonzero(content == _QUOTE)
    if len(quotes) % 2:
        return False
    # A mark before an opening one, or behind a closing one, is its other half inside a cell.
    ends = np.array([_LF, _CR, _QUOTE, ord(dialect.delimiter)], np.uint8)
    opening, closing = quotes[::2], quotes[1::2]
    before = content[opening[opening > 0] - 1]
    after = content[closing[closing < len(content) - 1] + 1]
    return bool(np.isin(before, ends).all() and np.isin(after, ends).all())


def _is_inside_cells(mark: int, content: np.ndarray) -> bool:
    """Return whether a mark stands between quotation marks, which are in good order."""
    quotes, at = np.flatnonzero(content == _QUOTE), np.flatnonzero(content == mark)
    return bool((np.searchsorted(quotes, at) % 2).any())


def _columns(
    content: bytes, header: list[str], dialect: Dialect, *, has_lines: bool
) -> pa.Table | None:
    """Return every row by columns, the header as the first, or nothing if some differ in length."""
    names = [str(at) for at in range(len(header))]
    try:
        return arrow_csv.read_csv(
            pa.BufferReader(content),
            arrow_csv.ReadOptions(column_names=names, block_size=_BLOCK),
            arrow_csv.ParseOptions(
                delimiter=dialect.delimiter,
                newlines_in_values=has_lines,
                ignore_empty_lines=False,
            ),
            arrow_csv.ConvertOptions(column_types=dict.fromkeys(names, pa.large_string())),
        )
    except pa.ArrowInvalid:
        return None


def _is_plain(table: pa.Table, header: list[str]) -> bool:
    """Return whether the header was read as it is and stays the header, with no row blank."""
    top = table.slice(0, ROWS_SEARCHED).to_pandas().to_numpy(dtype=object).tolist()
    if top[0] != header or find_header(list(enumerate(top, start=1))):
        return False
    blank = table
    for name in table.column_names:
        blank = blank.filter(pc.equal(pc.utf8_trim(blank[name], characters=_BLANKS), ""))
    return not len(blank)
