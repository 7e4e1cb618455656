"""A workbook's cells come as a person reads them, and nothing in one brings the server down."""

import datetime as dt
import io
from typing import Any

import pytest
import xlwt

from dashboard.intake.read.raw_sheet import RawSheet, read_raw_sheets
from dashboard.intake.read.workbook import Cell, workbook_cell_text
from tests.intake.books import (
    OPEN,
    excel,
    merged,
    opendocument,
    replaced,
    rows,
)

SHEET = "xl/worksheets/sheet1.xml"


def sheet(content: bytes, name: str = "log.xlsx") -> RawSheet:
    (found,) = read_raw_sheets(name, content)
    return found


@pytest.mark.parametrize("epoch_of_1904", [False, True])
def test_cells_come_as_a_person_reads_them(epoch_of_1904: bool) -> None:  # noqa: FBT001 - a case
    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        page = book.add_worksheet("log")
        page.write_row(
            0, 0, ["day", "moment", "time", "length", "share", "n", "yes", "sum", "said"]
        )
        for column, (value, shape) in enumerate(
            [
                (dt.date(2022, 6, 14), "dd/mm/yyyy"),
                (dt.datetime(2022, 6, 14, 15, 30), "d mmm yyyy hh:mm"),  # noqa: DTZ001 - a workbook knows no zones
                (dt.time(9, 5), "hh:mm"),
                (dt.timedelta(hours=36), "[h]:mm:ss"),
            ]
        ):
            page.write_datetime(1, column, value, book.add_format({"num_format": shape}))
        page.write_number(1, 4, 0.25, book.add_format({"num_format": "0%"}))
        page.write_number(1, 5, 3)
        page.write_boolean(1, 6, True)  # noqa: FBT003 - a value
        page.write_formula(1, 7, "=0.1+0.2", None, 0.1 + 0.2)
        page.write_string(1, 8, "nice,\n“dark” ")

    found = sheet(excel(fill, date_1904=epoch_of_1904))
    moments = ["2022-06-14", "2022-06-14 15:30:00", "09:05:00", "36:00:00"]
    assert found.rows == [(2, [*moments, "0.25", "3", "true", "0.3", "nice,\n“dark” "])]
    assert (found.sheet_name, found.encoding, found.dialect) == ("log", "workbook", "sheet")


def test_every_sheet_that_holds_anything_is_read_hidden_ones_too() -> None:
    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        book.add_worksheet("empty")
        book.add_worksheet("one").write_row(0, 0, ["a", "b"])
        hidden = book.add_worksheet("two")
        hidden.write_row(0, 0, ["c", "d"])
        hidden.hide()

    found = [
        (one.sheet_name, one.dialect, one.header) for one in read_raw_sheets("x.xlsx", excel(fill))
    ]
    assert found == [("one", "sheet", ["a", "b"]), ("two", "hidden sheet", ["c", "d"])]


def test_titles_blank_rows_and_blank_columns_stand_apart() -> None:
    found = sheet(
        rows(
            [],
            [None, "Action log"],
            [None, "Exported", "01/06/2022"],
            [],
            [None, "Ref", "What", None, "Due"],
            [None, 1, "Fix light", None, "July"],
            [],
            [None, 2, "Cut hedge"],
        )
    )
    assert found.header == ["Ref", "What", "Due"]
    assert found.header_row == 5
    assert found.rows == [(6, ["1", "Fix light", "July"]), (8, ["2", "Cut hedge", ""])]
    assert found.above[0] == (2, ["", "Action log", "", "", ""])


def test_merged_cells_of_the_header_are_filled_and_those_of_the_body_are_not() -> None:
    found = sheet(excel(merged))
    assert (found.header, found.header_row) == (["Name", "first", "second", "third"], 3)
    assert [row for _, row in found.rows] == [
        ["Ann", "1", "2", "3"],
        ["Bob", "4", "5", "6"],
        ["", "7", "8", "9"],
    ]


def test_a_name_merged_over_columns_names_each_of_them() -> None:
    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        page = book.add_worksheet("log")
        page.write(0, 0, "Name")
        page.merge_range(0, 1, 0, 2, "Rating")
        page.write_row(1, 0, ["Ann", 1, 2])

    assert sheet(excel(fill)).header == ["Name", "Rating", "Rating"]


def test_errors_and_formulas_never_counted_are_shown_and_named() -> None:
    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        page = book.add_worksheet("log")
        page.write_row(0, 0, ["a", "", "b", "c"])
        page.write_formula(1, 0, "=NA()", None, "#N/A")
        page.write_formula(1, 2, "=1/0", None, "#DIV/0!")
        page.write_formula(1, 3, "=A1&A2", None, 77)

    found = sheet(replaced(excel(fill), SHEET, "<v>77</v>", ""))
    assert found.rows == [(2, ["#N/A", "#DIV/0!", "=A1&A2"])]
    assert found.errors == [(2, 0, "#N/A"), (2, 1, "#DIV/0!"), (2, 2, "=A1&A2")]


def test_errors_of_old_excel_files_are_shown_and_named() -> None:
    book, content = xlwt.Workbook(), io.BytesIO()
    page = book.add_sheet("log")
    for column, name in enumerate("abcd"):
        page.write(0, column, name)
    page.write(1, 0, 7)
    page.row(1).set_cell_error(3, "#N/A!")  # so xlwt calls it
    book.save(content)
    found = sheet(content.getvalue(), "log.xls")
    assert found.rows == [(2, ["7", "", "", "#N/A"])]
    assert found.errors == [(2, 3, "#N/A")]


def test_opendocument_is_read_alike() -> None:
    found = sheet(opendocument(OPEN), "log.ods")
    assert found.header == ["day", "n", "n", "yes"]
    assert found.rows == [(4, ["2022-06-14", "3", "#N/A", "true"])]
    assert found.errors == [(4, 2, "#N/A")]


def test_formulas_never_counted_in_opendocument_are_shown_too() -> None:
    row = '<table:table-cell table:formula="of:=A1"/><table:table-cell table:formula="of:=1/0" '
    row += 'office:value-type="string"><text:p>Err:503</text:p></table:table-cell>'
    body = OPEN.replace("</table:table-row>", f"{row}</table:table-row>", 1)
    assert sheet(opendocument(body), "log.ods").header == ["day", "n", "n", "yes", "=A1", "Err:503"]


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("00042", "00042"),
        (42.0, "42"),
        (-0.5, "-0.5"),
        (0.1 + 0.2, "0.3"),
        (41800000.01, "41800000.01"),
        (1e14, "100000000000000"),
        (2.5e20, "2.5e+20"),
        (False, "false"),
        (dt.date(1899, 12, 31), "1899-12-31"),
        (dt.datetime(2022, 6, 14, 9, 59, 59, 999_000), "2022-06-14 10:00:00"),  # noqa: DTZ001 - a workbook knows no zones
        (dt.time(0, 0), "00:00:00"),
        (dt.timedelta(hours=-1, minutes=-30), "-01:30:00"),
        (dt.timedelta(days=4, seconds=5), "96:00:05"),
    ],
)
def test_single_cells_read_as_text(cell: Cell, read: str) -> None:
    assert workbook_cell_text(cell) == read
