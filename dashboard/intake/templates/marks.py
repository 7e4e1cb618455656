"""What a template says about itself, and how reading leaves that out.

In a template the row of notes begins with “Note:” and that of the example with “Example:”, in the
column by which a row of its table is told apart. The marks stand in the cells, so they outlive
sorting, columns in another order, another program, and a sheet saved as CSV. Who writes over the
example writes over its mark, and the row counts.
"""

from dataclasses import replace

from dashboard.intake.read import PlainRows, RawSheet
from dashboard.intake.read.header import Row
from dashboard.text import join_words
from dashboard.warehouse import tables

NOTE = "Note:"
EXAMPLE = "Example:"
READ_ME = "Read me"
LISTS = "Lists"
TITLES = {READ_ME: "How to fill in this workbook", LISTS: "The words that the lists offer"}
"""The sheets that only explain, each with what its first cell holds."""

_BROUGHT = 2  # rows under the header: the notes and the example
_MARKS = (NOTE.casefold(), EXAMPLE.casefold())


def filled_tables(sheets: list[RawSheet]) -> list[RawSheet]:
    """Return the tables of a file in which somebody wrote something, without a template's marks.

    Left out are sheets that only explain, rows of notes and examples, and, where a file has several
    sheets, those named after a table that hold no row of their own. The rest comes back as it is.
    """
    several = len(sheets) > 1
    bare = [without_marked_rows(sheet) for sheet in sheets if not _explains(sheet)]
    return [sheet for sheet in bare if sheet.rows or not (several and sheet.sheet_name in tables())]


def without_marked_rows(sheet: RawSheet) -> RawSheet:
    """Return a table with its rows of notes and examples among those `above`, errors left out."""
    marked = _marked_rows(sheet)
    if not marked:
        return sheet
    left_out = {row for row, _ in marked}
    return replace(
        sheet,
        rows=[(row, cells) for row, cells in sheet.rows if row not in left_out],
        errors=[error for error in sheet.errors if error[0] not in left_out],
        above=[*sheet.above, *marked],
    )


def note_marked_rows(sheet: RawSheet) -> tuple[str, ...]:
    """Say which marked rows were left out of a table, beside the two that a template brings.

    A row copied from the example may have kept its mark: whoever wrote it should know.
    """
    rows = [str(row) for row, _ in sheet.above if row > sheet.header_row + _BROUGHT]
    if not rows:
        return ()
    which = f"Row {rows[0]} begins" if len(rows) == 1 else f"Rows {join_words(rows)} begin"
    return (f"{which} with “{NOTE}” or “{EXAMPLE}” and so did not come in.",)


def _marked_rows(sheet: RawSheet) -> list[Row]:
    first = {table.columns[0].name for table in tables().values()}
    places = [at for at, name in enumerate(sheet.header) if name in first]
    rows = sheet.rows
    cells_by_row = {  # by columns: a million rows take a quarter of a second
        row: cells
        for at in places
        for row, cells in (rows.holding(at, ":") if isinstance(rows, PlainRows) else rows)
        if at < len(cells) and ":" in cells[at] and _is_marked(cells[at])
    }
    return sorted(cells_by_row.items())


def _is_marked(cell: str) -> bool:
    return cell.strip().casefold().startswith(_MARKS)


def _explains(sheet: RawSheet) -> bool:
    title = TITLES.get(sheet.sheet_name)
    first = sheet.above[0][1] if sheet.above else sheet.header
    return title is not None and any(cell.strip() == title for cell in first)
