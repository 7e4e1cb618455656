"""Tables that already have our columns: their rows as they stand, nothing guessed or dropped."""

from collections import Counter

import pandas as pd

from dashboard.intake.read import PlainRows, RawSheet
from dashboard.intake.sheet import Problem, Sheet
from dashboard.intake.source_table import SourceTable
from dashboard.intake.templates.marks import note_marked_rows
from dashboard.warehouse import PROBLEM, Part

_CANONICAL = "UTF-8, commas"
_AGAIN = ("This row is the header again.", "Remove the row.")
_MEND = "Mend the formula in the workbook, or leave the cell empty, and save it again."


def sheet_of_own_table(opened: SourceTable, found: RawSheet, table: str) -> Sheet:
    """Return the rows of a table that has our columns, as the part that fills `table`.

    Among the problems are rows that do not fit the header, columns named twice or not at all, and
    cells that show an error.
    """
    name, header = opened.name, found.header
    spelling = f"{found.encoding}, {found.dialect}"
    read_as = "" if spelling.startswith(_CANONICAL) else spelling
    if isinstance(found.rows, PlainRows):  # nothing in them is amiss
        return _without_headers(
            Sheet(
                Part(name, table, opened.sha256, found.rows.cells),
                pd.DataFrame(columns=PROBLEM),
                read_as,
            )
        )
    problems = _header_problems(name, header, found.header_row)
    whole = [(at, cells) for at, cells in found.rows if len(cells) == len(header)]
    problems += [
        uneven_row(name, at, cells, len(header))
        for at, cells in found.rows
        if len(cells) != len(header)
    ]
    problems += [
        (name, row, header[at], shown, "The cell shows an error, not a value.", _MEND)
        for row, at, shown in found.errors
    ]
    index = pd.Index([at for at, _ in whole], name="row_no", dtype="int64")
    unique = list(dict.fromkeys(header))
    cells = pd.DataFrame([c for _, c in whole], columns=header, index=index, dtype="str")
    cells = cells.loc[:, ~cells.columns.duplicated()][[n for n in unique if n]]
    part = Part(name, table, opened.sha256, cells)
    told = pd.DataFrame(problems, columns=PROBLEM)
    return _without_headers(Sheet(part, told, read_as, note_marked_rows(found)))


def _without_headers(sheet: Sheet) -> Sheet:
    """Take out the rows that are the header again, as where exports were put together, and say so.

    Cell by cell they would be told as so many values that cannot be read.
    """
    cells = sheet.part.cells
    if cells.empty or not cells.columns.size:
        return sheet
    again = cells[cells.columns[0]].str.strip() == cells.columns[0]
    for name in cells.columns[1:] if again.any() else []:
        again &= cells[name].str.strip() == name
    if not again.any():
        return sheet
    problems = [
        (sheet.part.file_name, int(row), "(whole row)", ", ".join(cells.columns)[:60], *_AGAIN)
        for row in cells.index[again]
    ]
    return sheet.having(cells=cells[~again], problems=pd.DataFrame(problems, columns=PROBLEM))


def _header_problems(name: str, header: list[str], row: int) -> list[Problem]:
    repeated = sorted(cell for cell, times in Counter(header).items() if cell and times > 1)
    problems = [
        (name, row, cell, cell, "Two columns have this name.", "Keep one, or rename the other.")
        for cell in repeated
    ]
    problems += [
        (name, row, f"(column {at})", "", "A column has no name.", "Name it, or remove the column.")
        for at, cell in enumerate(header, start=1)
        if not cell
    ]
    return problems


def uneven_row(name: str, at: int, cells: list[str], width: int) -> Problem:
    """Return the problem of a row with more or fewer cells than the header."""
    return (
        name,
        at,
        "(whole row)",
        ", ".join(cells)[:60],
        f"The row has {len(cells)} {'cell' if len(cells) == 1 else 'cells'}, the header {width}.",
        "Put quotation marks around text with a comma in it, or fill up the row.",
    )
