"""Where the header of a table is, when titles and notes stand above it."""

import re
from collections.abc import Sequence

ROWS_SEARCHED = 30  # rows from the top
_FILLED = 0.8  # of the cells between the first and the last of a header
_OF_VALUES = 0.8  # of the cells below a name, for its column to hold values
_LONGEST_NAME = 1000  # characters; a question of a survey can be the name of its column

_VALUE = re.compile(
    r"[-+(]*[£$€]?\s?\d[\d,. ]*(e[-+]?\d+)?\)?\s?%?"  # a number, an amount
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?"  # a day
    r"|\d{1,2}:\d{2}(:\d{2})?.*"  # a time
    r"|true|false",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(19|20)\d\d")

Row = tuple[int, list[str]]


def find_header(
    rows: Sequence[Row], merged: Sequence[Row] = (), groups: frozenset[int] = frozenset()
) -> int:
    """Return which of the rows (numbered, none of them blank) is the header, counted from 0.

    It is the first, unless that is clearly a title: it fills at most half as many cells as the
    header, no row above the header fills as many, the header's cells are distinct names, and the
    rows below fit under them. One thing more must bear it out: a blank row above it, or a column
    of values below it.
    merged: the first rows again, with merged cells filled up. groups: numbers of rows that merge
    cells side by side; such a row names groups when the row below names every column.
    Comments (“# …”) over a row of several cells are no header either.
    """
    used = sorted(
        {at for _, row in rows[:ROWS_SEARCHED] for at, cell in enumerate(row) if cell.strip()}
    )
    rows, whole = (
        [
            (number, [row[at] for at in used if at < len(row)])
            for number, row in numbered[:ROWS_SEARCHED]
        ]
        for numbered in (rows, merged or rows)
    )
    first = next((at for at, (_, row) in enumerate(rows) if not is_comment(row)), 0)
    if first and _filled(rows[first][1]) > 1:
        return first
    header_index = next((at for at in range(1, len(rows)) if _is_header(rows, whole, at)), 0)
    number, names = whole[header_index]
    if number in groups and not look_like_names(names) and header_index + 1 < len(rows):
        below = whole[header_index + 1][1]
        if look_like_names(below) and _filled(below) >= _filled(names):
            return header_index + 1
    return header_index


def _is_header(rows: Sequence[Row], filled_rows: Sequence[Row], index: int) -> bool:
    (number, _), (_, names) = rows[index], filled_rows[index]
    above, below = [row for _, row in rows[:index]], [row for _, row in rows[index + 1 :]]
    if not look_like_names(names) or 2 * _filled(above[0]) > _filled(names):
        return False
    if any(_filled(row) >= _filled(names) for row in above):
        return False
    if not below or 2 * sum(_extent(row) <= _extent(names) for row in below) < len(below):
        return False
    has_values = any(holds_values(name, column, below) for column, name in enumerate(names))
    return has_values or number - rows[index - 1][0] > 1


def look_like_names(cells: Sequence[str]) -> bool:
    """Return whether cells could name columns: nearly all filled, distinct, and words."""
    filled = [cell.strip().casefold() for cell in cells if cell.strip()]
    if not 1 < len(filled) == len(set(filled)):
        return False
    first = next(at for at, cell in enumerate(cells) if cell.strip())
    if len(filled) < _FILLED * (_extent(cells) - first):
        return False
    return not any(is_value(cell) or len(cell) > _LONGEST_NAME for cell in filled)


def is_value(cell: str) -> bool:
    """Return whether a cell holds a number, an amount, a day or a time; a year may be a name."""
    return bool(_VALUE.fullmatch(cell.strip())) and not _YEAR.fullmatch(cell.strip())


def holds_values(name: str, column: int, below: Sequence[Sequence[str]]) -> bool:
    """Return whether a column of values stands below a name."""
    cells = [row[column] for row in below if column < len(row) and row[column].strip()]
    return bool(name.strip() and cells) and sum(map(is_value, cells)) >= _OF_VALUES * len(cells)


def is_comment(cells: Sequence[str]) -> bool:
    """Return whether a row is a comment as programs write them: one cell that starts with #."""
    return bool(cells) and cells[0].lstrip().startswith("#") and not any(cells[1:])


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _extent(cells: Sequence[str]) -> int:
    return max((at for at, cell in enumerate(cells, start=1) if cell.strip()), default=0)
