"""A workbook that cannot be opened is refused with a way out, and never takes the server down."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.intake import open_file
from dashboard.intake.read import workbook
from dashboard.intake.read.raw_sheet import read_raw_sheets
from dashboard.settings import PanelError
from tests.intake.books import (
    LOCK,
    OPEN,
    excel,
    locked,
    merged,
    opendocument,
    replaced,
    rows,
)
from tests.intake.drawn import zipped
from tests.intake.messy_files import PLACES, old_workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(content: bytes, name: str = "log.xlsx") -> str:
    with pytest.raises(PanelError) as refused:
        open_file(name, content)
    return str(refused.value)


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "log.xlsx", "the file is empty."),
        (b"a,b\n1,2\n", "log.xlsx", "this is not a workbook."),
        (
            b"\x05Ann",
            "~$log 25-26.xlsx",
            "this is no table but the lock",
        ),
        (b",Ann", ".~lock.log.ods#", "this is no table but the lock"),
        (b"<html><table></table></html>", "log.xls", "this is a web page, not a workbook."),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "log.xls", "this is an XML file, not a workbook."),
        (rows(["a"])[:900], "log.xlsx", "the workbook is damaged or cut off."),
        (
            replaced(rows(["a"]), "xl/workbook.xml", "</sheets>", ""),
            "log.xlsx",
            "the workbook is damaged",
        ),
        (rows([]), "log.xlsx", "there is nothing in any sheet"),
        (OLE + b"\0" * 600, "log.xls", "the workbook is damaged or cut off."),
        (locked(rows(["a"])), "log.xlsx", "a password closes the workbook."),
        (opendocument(OPEN, LOCK), "log.ods", "a password closes the workbook."),
        (zipped({"word/document.xml": b"<a/>"}), "log.xlsx", "this is another kind of document"),
    ],
)
def test_what_cannot_be_opened_is_refused_with_a_way_out(
    content: bytes, name: str, said: str
) -> None:
    assert refusal(content, name).startswith(f"{name}: {said}")


def test_a_stray_mark_in_the_last_cell_takes_nothing_down() -> None:
    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        page = book.add_worksheet("log")
        page.write_row(0, 0, ["a", "b"])
        page.write(1_048_575, 16_383, "x")

    assert "something stands in a cell far away" in refusal(excel(fill))


def test_a_password_on_an_old_excel_file_is_told() -> None:
    content = old_workbook(places=PLACES)
    header, lock = bytes.fromhex("e1000200b004"), bytes.fromhex("2f0002000100")
    assert content.count(header) == 1
    said = refusal(content.replace(header, lock), "log.xls")
    assert said.startswith("log.xls: a password closes the workbook.")


def test_a_formula_far_away_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_CELLS", 16_384 * 5)

    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        page = book.add_worksheet("log")
        for row in range(7):
            page.write(row, 0, row)
        page.write_formula(0, 16_383, "=A1", None, 77)

    content = replaced(excel(fill), "xl/worksheets/sheet1.xml", "<v>77</v>", "")
    with pytest.raises(PanelError, match="something stands in a cell far away"):
        read_raw_sheets("log.xlsx", content)


WORKBOOKS = [("log.xlsx", excel(merged)), ("log.ods", opendocument(OPEN))]


@settings(max_examples=15)
@given(st.sampled_from(WORKBOOKS), st.data())
def test_a_damaged_workbook_gives_sheets_or_a_refusal(
    book: tuple[str, bytes], data: st.DataObject
) -> None:
    name, content = book[0], bytearray(book[1])
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        said = [one.name for one in open_file(name, bytes(content))]
    except PanelError as refused:
        said = [str(refused)]
    assert all(one.startswith(name) for one in said)
