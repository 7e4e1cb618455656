"""The workbook to fill in: how to, the tables to start with, every other table, and the lists."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from dashboard.intake.templates.choices import list_name, offered_lists, supplied_tables
from dashboard.intake.templates.marks import EXAMPLE, LISTS, NOTE, READ_ME, TITLES
from dashboard.warehouse import Column, Table, fillable, tables

STRENGTH = "#12436D"  # as on the screen, where colours have one meaning each
INK = "#3D3D3D"
QUIET = "#A6A6A6"
PALE = "#DCE6EF"

DATE = "yyyy-mm-dd"  # as files hold it: the same day in every country, also when saved as CSV
TEXT = "@"  # as it was typed: a program would make a day of 1-2, and 7 of 007
FORMATS = {
    "BOOLEAN": TEXT,
    "DATE": DATE,
    "TIME": "hh:mm",
    "TIMESTAMP": f"{DATE} hh:mm",
    "VARCHAR": TEXT,
}


class CellFormats:
    """The formats of one workbook, made once."""

    def __init__(self, book: Workbook) -> None:
        """Make the formats of a workbook."""
        head = {"bold": True, "border": 1, "border_color": QUIET, "valign": "vcenter"}
        wrapped = {"text_wrap": True, "valign": "top"}
        self.title = book.add_format({"bold": True, "font_size": 18, "font_color": STRENGTH})
        self.text = book.add_format(wrapped)
        self.topic = book.add_format(wrapped | {"bold": True})
        self.link = book.add_format(
            {"font_color": STRENGTH, "underline": 1, "valign": "top", "indent": 1}
        )
        self.required = book.add_format(head | {"bg_color": STRENGTH, "font_color": "#FFFFFF"})
        self.optional = book.add_format(head | {"bg_color": PALE, "font_color": STRENGTH})
        self.note = book.add_format(
            wrapped | {"font_size": 9, "font_color": INK, "num_format": TEXT, "bottom": 1}
        )
        example = {"italic": True, "font_color": INK, "bg_color": "#F3F2F1", "bottom": 2}
        kinds = {kind: FORMATS.get(kind, "General") for kind in (*FORMATS, "INTEGER", "DOUBLE")}
        self.examples = {k: book.add_format(example | {"num_format": f}) for k, f in kinds.items()}
        self.cells = {k: book.add_format({"num_format": f}) for k, f in kinds.items()}


ListRanges = Mapping[str, str]
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


def write_table_sheet(
    sheet: Worksheet, table: Table, looks: CellFormats, ranges: ListRanges
) -> None:
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
    requirements = "; ".join(text for text in (takes, need) if text)
    return f"{column.meaning} ({requirements})"


def _write_example(sheet: Worksheet, at: int, column: Column, looks: CellFormats) -> None:
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


def _rule(column: Column, ranges: ListRanges) -> dict[str, object] | None:
    """Return what a cell offers and takes. It only warns: the import checks, and words may grow."""
    if column.kind == "BOOLEAN":
        return _offering(["yes", "no"], "Write yes or no.")
    if offered := list_name(column):
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
    referred_table = tables()[str(column.refers_to)]
    names = [other_column.name for other_column in referred_table.columns]
    position = names.index(
        column.name if column.name in referred_table.key else referred_table.key[0]
    )
    letter = xl_col_to_name(position)
    top = f"'{referred_table.name}'!${letter}${FIRST}"
    return f"=OFFSET({top},0,0,MAX(1,COUNTA({top}:${letter}${LAST})),1)"


START = ("area", "context", "assessment", "finding", "goal")
_WIDTH = 100  # characters of the sentences on the first sheet
_FIRST = 4  # the row of the first word on the sheet of lists

_HOW = {
    "Begin": "with the five tables of the dark blue tabs: area, context, assessment, finding, "
    "goal. The others can wait; a sheet that stays empty is left out.",
    "Rows": "Write from row 4 on, one row for each thing. Row 2 says what a column means, row 3 "
    "shows an example. They begin with “Note:” and “Example:”, and rows that do never come in.",
    "Columns": "Leave their names in row 1 as they are. A dark one is required; a pale one may "
    "stay empty.",
    "Lists": "Where a list opens, choose from it. It offers the words as the files hold them; the "
    "sheet Lists says what each of them stands for, and when to use it.",
    "Codes": "such as PARK are your own. Write them once, and choose them on the sheets that refer "
    "to them.",
    "Values": "Write days as 2022-06-14 or 14/06/2022, times as 15:30, and yes or no.",
    "Persons": "Write about contexts, roles and groups, and never about a person: no names, no "
    "dates of birth.",
    "Areas": "Boundaries are hard to type. They come best from a map program, as a file named "
    "area.geojson; the sheet area then stays empty.",
    "Grey tabs": "Their tables come with the product. Leave them empty until you replace one, "
    "and then write it whole.",
    "Bring it in": "Save as a workbook (.xlsx or .ods) and open Records, Import. Nothing comes in "
    "until every row is right, and every problem is named by sheet, row and column.",
}


def write_workbook(path: Path) -> None:
    """Write the workbook: its first sheet says how to fill it in, its last holds the lists.

    Between them stands a sheet for each table that files can fill, named after it: those to start
    with, then the others by name, last those whose rows come with the product.
    """
    names = sheet_order()
    with Workbook(path) as book:
        looks = CellFormats(book)
        _read_me(book.add_worksheet(READ_ME), looks, names)
        ranges = _ranges()
        for name in names:
            sheet = book.add_worksheet(name)
            sheet.set_tab_color(_tab(name))
            write_table_sheet(sheet, tables()[name], looks, ranges)
        _lists(book.add_worksheet(LISTS), looks)


def sheet_order() -> list[str]:
    """Return the tables that files can fill, in the order of the sheets."""
    last = supplied_tables()
    others = [n for n in fillable() if n not in (*START, *last)]
    return [*START, *others, *last]


def _tab(name: str) -> str:
    if name in START:
        return STRENGTH
    return QUIET if name in supplied_tables() else INK


def _read_me(sheet: Worksheet, looks: CellFormats, names: list[str]) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, _WIDTH)
    sheet.write_string(0, 0, TITLES[READ_ME], looks.title)
    sheet.fit_to_pages(1, 0)
    sheet.set_row(0, 30)
    for row, (topic, sentence) in enumerate(_HOW.items(), start=1):
        sheet.set_row(row, _height(sentence))
        sheet.write_string(row, 0, topic, looks.topic)
        sheet.write_string(row, 1, sentence, looks.text)
    top = len(_HOW) + 2
    sheet.write_string(top, 0, "Sheet", looks.required)
    sheet.write_string(top, 1, "What a row of it holds", looks.required)
    for row, name in enumerate(names, start=top + 1):
        sheet.set_row(row, _height(tables()[name].sentence))
        sheet.write_url(row, 0, f"internal:'{name}'!A4", looks.link, name)
        sheet.write_string(row, 1, tables()[name].sentence, looks.text)


def _height(sentence: str) -> int:
    """Return how high a row is for a sentence, in points: not every program finds out itself."""
    return 18 * (1 + int(len(sentence) // (1.1 * _WIDTH)))


def _ranges() -> ListRanges:
    """Return where each list stands on the sheet of lists, as a reference to its codes."""
    range_by_list, row = {}, _FIRST
    for name, offered in offered_lists().items():
        range_by_list[name] = f"={LISTS}!$B${row}:$B${row + len(offered) - 1}"
        row += len(offered)
    return range_by_list


def _lists(sheet: Worksheet, looks: CellFormats) -> None:
    sheet.freeze_panes(_FIRST - 1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, TITLES[LISTS], looks.title)
    header = {"List": 28, "In the files": 36, "It stands for": 44, "When to use it": 80}
    for at, (name, width) in enumerate(header.items()):
        sheet.set_column(at, at, width)
        sheet.write_string(_FIRST - 2, at, name, looks.required)
    row = _FIRST - 1
    for name, offered in offered_lists().items():
        for choice in offered:
            sheet.write_row(row, 0, [name, choice.code, choice.label, choice.help], looks.text)
            row += 1
    sheet.autofilter(_FIRST - 2, 0, row - 1, len(header) - 1)
