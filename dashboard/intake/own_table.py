"""Tables that already have our columns: their rows as they stand, nothing guessed or dropped."""

from collections import Counter

import pandas as pd

from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.read import PlainRows, RawSheet
from dashboard.intake.sheet import Sheet
from dashboard.intake.source_table import SourceTable
from dashboard.intake.templates.marks import note_marked_rows
from dashboard.warehouse import IncomingTable

_CANONICAL = "UTF-8, commas"
_AGAIN = ("This row is the header again.", "Remove the row.")
_MEND = "Mend the formula in the workbook, or leave the cell empty, and save it again."


def sheet_of_own_table(opened: SourceTable, raw_sheet: RawSheet, table: str) -> Sheet:
    """Return the rows of a table that has our columns, as the part that fills `table`.

    Among the problems are rows that do not fit the header, columns named twice or not at all, and
    cells that show an error.
    """
    name, header = opened.name, raw_sheet.header
    spelling = f"{raw_sheet.encoding}, {raw_sheet.dialect}"
    read_as = "" if spelling.startswith(_CANONICAL) else spelling
    if isinstance(raw_sheet.rows, PlainRows):  # nothing in them is amiss
        return _without_headers(
            Sheet(
                IncomingTable(name, table, opened.sha256, raw_sheet.rows.cells),
                problem_rows(),
                read_as,
            )
        )
    problems = _header_problems(name, header, raw_sheet.header_row)
    even_rows = [(at, cells) for at, cells in raw_sheet.rows if len(cells) == len(header)]
    problems += [
        uneven_row(name, at, cells, len(header))
        for at, cells in raw_sheet.rows
        if len(cells) != len(header)
    ]
    problems += [
        Problem(name, row, header[at], shown, "The cell shows an error, not a value.", _MEND)
        for row, at, shown in raw_sheet.errors
    ]
    index = pd.Index([at for at, _ in even_rows], name="row_no", dtype="int64")
    unique = list(dict.fromkeys(header))
    cells = pd.DataFrame([c for _, c in even_rows], columns=header, index=index, dtype="str")
    cells = cells.loc[:, ~cells.columns.duplicated()][[n for n in unique if n]]
    part = IncomingTable(name, table, opened.sha256, cells)
    problem_table = problem_rows(problems)
    return _without_headers(Sheet(part, problem_table, read_as, note_marked_rows(raw_sheet)))


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
        Problem(
            sheet.part.file_name, int(row), "(whole row)", ", ".join(cells.columns)[:60], *_AGAIN
        )
        for row in cells.index[again]
    ]
    return sheet.with_changes(cells=cells[~again], problems=problem_rows(problems))


def _header_problems(name: str, header: list[str], row: int) -> list[Problem]:
    repeated = sorted(cell for cell, times in Counter(header).items() if cell and times > 1)
    problems = [
        Problem(
            name, row, cell, cell, "Two columns have this name.", "Keep one, or rename the other."
        )
        for cell in repeated
    ]
    problems += [
        Problem(
            name,
            row,
            f"(column {at})",
            "",
            "A column has no name.",
            "Name it, or remove the column.",
        )
        for at, cell in enumerate(header, start=1)
        if not cell
    ]
    return problems


def uneven_row(name: str, row_no: int, cells: list[str], width: int) -> Problem:
    """Return the problem of a row with more or fewer cells than the header."""
    return Problem(
        name,
        row_no,
        "(whole row)",
        ", ".join(cells)[:60],
        f"The row has {len(cells)} {'cell' if len(cells) == 1 else 'cells'}, the header {width}.",
        "Put quotation marks around text with a comma in it, or fill up the row.",
    )
