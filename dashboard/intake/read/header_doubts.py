"""Whether the row taken for a table's header may be none, and which rows it may be instead."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dashboard.intake.read.header import Row, is_value, look_like_names
from dashboard.intake.read.header_choice import HeaderChoice
from dashboard.intake.read.raw_sheet import RawSheet

_ROWS_SEARCHED = 10  # for a header further down
_ROWS_COMPARED = 50  # below a name
_HALF = 0.5
_DIGITS, _LETTERS = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(19|20)\d\d([-/–]\d\d(\d\d)?)?")


class HeaderDoubt(NamedTuple):
    """Why a header may be none, for a person, and what is proposed instead."""

    why: str
    proposed: HeaderChoice


def header_doubt(sheet: RawSheet) -> HeaderDoubt | None:
    """Return what speaks against the row that was taken for the header; None where nothing does.

    Most names are missing, where a title stands directly above the table; names stand in two rows,
    one above the other; or the row looks like those below it, where the table has no header.
    """
    header, below = sheet.header, list(sheet.rows[:_ROWS_COMPARED])
    names = [name for name in header if name]
    if not below or len(header) < 2:  # noqa: PLR2004 - one column needs no telling apart
        return None
    if _is_upper_of_two(header, below):
        number = below[0][0]
        return HeaderDoubt(
            f"Rows {sheet.header_row} and {number} both seem to name columns.",
            HeaderChoice(sheet.header_row, number),
        )
    if len(names) <= _HALF * len(header):
        later = next((row for row in below[:_ROWS_SEARCHED] if _names_columns(row, header)), None)
        number = later[0] if later else sheet.header_row
        return HeaderDoubt(
            f"Most columns have no name in row {sheet.header_row}.", HeaderChoice(number, number)
        )
    if alike := _like_those_below(header, [cells for _, cells in below]):
        return HeaderDoubt(
            f"Row {sheet.header_row} may hold data, as the rows below it do: {', '.join(alike)}.",
            HeaderChoice(0, 0, tuple(f"Column {place}" for place in range(1, len(header) + 1))),
        )
    return None


def _is_upper_of_two(header: Sequence[str], below: Sequence[Row]) -> bool:
    """Tell whether names lack, or come twice, that the row below makes whole and different."""
    lower = below[0][1]
    gaps = [at for at, name in enumerate(header) if not name]
    if sum(map(bool, header)) < 2 or not (gaps or len(set(header)) < len(header)):  # noqa: PLR2004
        return False
    if any(at >= len(lower) or not lower[at].strip() for at in gaps):
        return False
    words = [cell.strip() for cell in lower if cell.strip()]
    if len(words) < 2 or any(is_value(word) for word in words):  # noqa: PLR2004 - years are names
        return False
    # Under a whole name the lower of two rows is often empty; a row of data is seldom.
    left = [at for at, cell in enumerate(lower) if not cell.strip()]
    return bool(left) or len(set(words)) < len(words) or all(map(_YEAR.fullmatch, words))


def _names_columns(row: Row, header: Sequence[str]) -> bool:
    """Tell whether a row names more columns than the header, in words."""
    filled = sum(bool(cell.strip()) for cell in row[1])
    return filled > sum(map(bool, header)) and look_like_names(row[1])


def _like_those_below(header: Sequence[str], below: Sequence[Sequence[str]]) -> list[str]:
    """Return the names that look like the cells below them, if they make the row one of data.

    A cell with a digit in it has the form of most cells below it (A1 over A2 and A3, 3 over 4); or
    the same word stands below it again.
    """
    alike, counted = [], 0
    for at, name in enumerate(header):
        cells = [row[at].strip() for row in below if at < len(row) and row[at].strip()]
        if not name or not cells:
            continue
        counted += 1
        most = Counter(map(_form, cells)).most_common(1)[0]
        has_digit = any(map(str.isdigit, name)) and not _YEAR.fullmatch(name)
        if (has_digit and most == (_form(name), len(cells))) or name in cells:
            alike.append(name)
    again = any(
        all(name == cell.strip() for name, cell in zip(header, row, strict=False)) for row in below
    )
    # One such name among many may be a name all the same, as “Room 5” over “Room 6”.
    return alike if not again and 3 * len(alike) >= counted else []


def _form(cell: str) -> str:
    """Return the form of a cell: 9 for digits, a for letters, the signs between as they are."""
    return _LETTERS.sub("a", _DIGITS.sub("9", cell))
