"""The workbook to fill in: how to, the tables to start with, every other table, and the lists."""

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.intake.template_marks import LISTS, READ_ME, TITLES
from dashboard.intake.templates.choices import choices, coming_along
from dashboard.intake.templates.looks import INK, QUIET, STRENGTH, Looks
from dashboard.intake.templates.table_sheet import Ranges, write_table
from dashboard.warehouse import fillable, tables

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
    names = in_order()
    with Workbook(path) as book:
        looks = Looks(book)
        _read_me(book.add_worksheet(READ_ME), looks, names)
        ranges = _ranges()
        for name in names:
            sheet = book.add_worksheet(name)
            sheet.set_tab_color(_tab(name))
            write_table(sheet, tables()[name], looks, ranges)
        _lists(book.add_worksheet(LISTS), looks)


def in_order() -> list[str]:
    """Return the tables that files can fill, in the order of the sheets."""
    last = coming_along()
    others = [n for n in fillable() if n not in (*START, *last)]
    return [*START, *others, *last]


def _tab(name: str) -> str:
    if name in START:
        return STRENGTH
    return QUIET if name in coming_along() else INK


def _read_me(sheet: Worksheet, looks: Looks, names: list[str]) -> None:
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


def _ranges() -> Ranges:
    """Return where each list stands on the sheet of lists, as a reference to its codes."""
    found, row = {}, _FIRST
    for name, offered in choices().items():
        found[name] = f"={LISTS}!$B${row}:$B${row + len(offered) - 1}"
        row += len(offered)
    return found


def _lists(sheet: Worksheet, looks: Looks) -> None:
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
    for name, offered in choices().items():
        for choice in offered:
            sheet.write_row(row, 0, [name, choice.code, choice.label, choice.help], looks.text)
            row += 1
    sheet.autofilter(_FIRST - 2, 0, row - 1, len(header) - 1)
