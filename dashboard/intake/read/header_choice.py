"""Reading a table anew by the rows that somebody says name its columns."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from dashboard.intake.read.header import Row
from dashboard.intake.read.raw_sheet import RawSheet, trim_name, used_columns_of


class HeaderChoice(NamedTuple):
    """Which rows name the columns, by their numbers in the file: the first and the last of them.

    names: what somebody calls the columns where no row does; first and last are 0 then.
    """

    first: int
    last: int
    names: tuple[str, ...] = ()


def numbered_rows(sheet: RawSheet, most: int | None = None) -> list[Row]:
    """Return every row that is not blank, titles and header too, cells in the header's columns.

    most: how many of them, from the top; all if not said.
    """
    above = [(number, _in_columns(cells, sheet.columns)) for number, cells in sheet.above]
    header = [(sheet.header_row, sheet.header)] if sheet.header_row else []  # else a person's
    return [*above, *header, *sheet.rows[:most]][:most]


def choose_header(sheet: RawSheet, choice: HeaderChoice) -> RawSheet:
    """Return a table with other rows for its header; what stands above them is no row.

    Several rows are joined, “Referrals” over “2024” to “Referrals 2024”. A name above stands over
    the empty cells to its right, as far as names stand below them.
    """
    rows = numbered_rows(sheet)
    over = [cells for number, cells in rows if choice.first <= number <= choice.last]
    names = _joined(over) if over else [trim_name(name) for name in choice.names]
    below = [row for row in rows if row[0] > choice.last]
    kept = used_columns_of(names, below) or range(len(names))
    place_of = {column: place for place, column in enumerate(kept)}
    return replace(
        sheet,
        header=_in_columns(names, kept),
        header_row=choice.last,
        rows=[(number, _in_columns(cells, kept)) for number, cells in below],
        above=[row for row in rows if row[0] < choice.first],
        errors=[
            (number, place_of[column], shown)
            for number, column, shown in sheet.errors
            if number > choice.last
        ],
        columns=[],
    )


def _joined(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the names that rows above each other make, from the first row down."""
    width = max(map(len, rows))
    filled = [[*map(trim_name, row), *[""] * (width - len(row))] for row in rows]
    for upper, lower in pairwise(filled):
        for at in range(1, width):
            if not upper[at] and lower[at]:
                upper[at] = upper[at - 1]
    return [" ".join(dict.fromkeys(filter(None, column))) for column in zip(*filled, strict=True)]


def _in_columns(cells: Sequence[str], columns: Sequence[int]) -> list[str]:
    return [cells[at] for at in columns if at < len(cells)] if columns else list(cells)
