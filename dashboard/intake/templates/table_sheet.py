"""A sheet of the workbook: a table's header, its notes, an example, and lists to choose from."""

from collections.abc import Mapping
from datetime import datetime

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from dashboard.intake.template_marks import EXAMPLE, NOTE
from dashboard.intake.templates.choices import list_of
from dashboard.intake.templates.looks import Looks
from dashboard.warehouse import Column, Table, tables

Ranges = Mapping[str, str]
"""Where each list stands, as a formula, by its name."""

FIRST = 4  # the row in which somebody begins to write
LAST = 2000  # rows with lists; below it cells take anything, and the import checks them all
_KINDS = {
    "BOOLEAN": "yes or no",
    "DATE": "a day",
    "DOUBLE": "a number",
    "INTEGER": "a whole number",
    "TIME": "a time",
    "TIMESTAMP": "a day and a time",
}
_WIDTHS = {"VARCHAR": 24, "BOOLEAN": 12, "DATE": 14, "TIME": 12}
_WIDEST = 46
_NOTES_HEIGHT = 78  # points: six lines of notes
_EARLIEST = datetime(1990, 1, 1)  # noqa: DTZ001 - a day, in no zone


def write_table(sheet: Worksheet, table: Table, looks: Looks, ranges: Ranges) -> None:
    """Write the sheet of a table: row 1 its columns, row 2 notes, row 3 an example, then lists."""
    sheet.freeze_panes(FIRST - 1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_row(0, 22)
    sheet.set_row(1, _NOTES_HEIGHT)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _width(column), looks.cells[column.kind])
        sheet.write_string(
            0, at, column.name, looks.required if column.required else looks.optional
        )
        sheet.write_string(1, at, _said(at, NOTE, _note(column)), looks.note)
        _write_example(sheet, at, column, looks)
        if rule := _rule(column, ranges):
            sheet.data_validation(FIRST - 1, at, LAST - 1, at, rule)


def _said(at: int, mark: str, text: str) -> str:
    return text if at else f"{mark} {text}"


def _note(column: Column) -> str:
    """Say what a column means, what it takes, and whether it is needed."""
    takes = _KINDS.get(column.kind, "")
    if column.words:
        takes = "a word of the list"
    elif column.refers_to:
        takes = f"found on the sheet {column.refers_to}"
    need = "required" if column.required else "may stay empty"
    told = "; ".join(text for text in (takes, need) if text)
    return f"{column.meaning} ({told})"


def _write_example(sheet: Worksheet, at: int, column: Column, looks: Looks) -> None:
    text, look = column.example, looks.examples[column.kind]
    if at == 0:
        sheet.write_string(2, at, _said(at, EXAMPLE, text), looks.examples["VARCHAR"])
    elif column.kind == "DATE":
        sheet.write_datetime(2, at, datetime.fromisoformat(text), look)
    elif column.kind in ("INTEGER", "DOUBLE"):
        sheet.write_number(2, at, float(text), look)
    elif column.kind == "BOOLEAN":
        sheet.write_string(2, at, {"true": "yes", "false": "no"}[text], look)
    else:
        sheet.write_string(2, at, text, look)


def _width(column: Column) -> float:
    """Return how wide a column is, in characters: enough for its name, and more for sentences."""
    usual = max(_WIDTHS.get(column.kind, 14), len(column.name) + 4)
    longest = max(usual, len(column.example) + 2) if column.kind == "VARCHAR" else usual
    return min(longest, _WIDEST)


def _rule(column: Column, ranges: Ranges) -> dict[str, object] | None:
    """Return what a cell offers and takes. It only warns: the import checks, and words may grow."""
    if column.kind == "BOOLEAN":
        return _offering(["yes", "no"], "Write yes or no.")
    if offered := list_of(column):
        return _offering(ranges[offered], "Choose a word of the list; the sheet Lists explains it.")
    if column.refers_to:
        # The other table may be there already, or come as a file: no other code is wrong here.
        return {"validate": "list", "source": _codes_on(column), "show_error": False}
    if column.kind == "DATE":
        return {
            "validate": "date",
            "criteria": ">=",
            "value": _EARLIEST,
            "error_type": "warning",
            "error_title": column.name,
            "error_message": "Write a day, such as 2022-06-14 or 14/06/2022.",
        }
    return None


def _offering(source: list[str] | str, otherwise: str) -> dict[str, object]:
    return {
        "validate": "list",
        "source": source,
        "error_type": "warning",
        "error_title": "Not in the list",
        "error_message": otherwise,
    }


def _codes_on(column: Column) -> str:
    """Return a formula for the codes already written on the sheet that a column refers to."""
    other = tables()[str(column.refers_to)]
    names = [one.name for one in other.columns]
    at = names.index(column.name if column.name in other.key else other.key[0])
    letter = xl_col_to_name(at)
    top = f"'{other.name}'!${letter}${FIRST}"
    return f"=OFFSET({top},0,0,MAX(1,COUNTA({top}:${letter}${LAST})),1)"
