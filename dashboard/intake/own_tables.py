"""Tables that already have our columns: their rows as they stand, nothing guessed or dropped."""

from collections import Counter

import pandas as pd

from dashboard.intake.files import PlainRows, RawSheet
from dashboard.intake.opened import Opened
from dashboard.intake.sheet import Problem, Sheet
from dashboard.intake.template_marks import left_out
from dashboard.warehouse import PROBLEM, Part

_CANONICAL = "UTF-8, commas"
_MEND = "Mend the formula in the workbook, or leave the cell empty, and save it again."


def own_table(opened: Opened, found: RawSheet, table: str) -> Sheet:
    """Return the rows of a table that has our columns, as the part that fills `table`.

    Among the problems are rows that do not fit the header, columns named twice or not at all, and
    cells that show an error.
    """
    name, header = opened.name, found.header
    told = f"{found.encoding}, {found.dialect}"
    read_as = "" if told.startswith(_CANONICAL) else told
    if isinstance(found.rows, PlainRows):  # nothing in them is amiss
        part = Part(name, table, opened.sha256, found.rows.cells)
        return Sheet(part, pd.DataFrame(columns=PROBLEM), read_as)
    problems = _header_problems(name, header, found.header_row)
    whole = [(at, cells) for at, cells in found.rows if len(cells) == len(header)]
    problems += [
        ragged(name, at, cells, len(header))
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
    return Sheet(part, pd.DataFrame(problems, columns=PROBLEM), read_as, left_out(found))


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


def ragged(name: str, at: int, cells: list[str], width: int) -> Problem:
    """Return the problem of a row with more or fewer cells than the header."""
    return (
        name,
        at,
        "(whole row)",
        ", ".join(cells)[:60],
        f"The row has {len(cells)} {'cell' if len(cells) == 1 else 'cells'}, the header {width}.",
        "Put quotation marks around text with a comma in it, or fill up the row.",
    )
