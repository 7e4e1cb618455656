"""Files that nobody here wrote are read right, or refused with a reason, every one of them."""

import csv
import io
import time

import pytest

from dashboard.intake.read.raw_sheet import RawSheet, read_raw_sheets
from dashboard.settings import PanelError
from tests.files_of_others.counted import COLUMNS, REFUSED
from tests.files_of_others.shared_data import shared

ENDINGS = (".csv", ".tsv", ".gz", ".xls", ".xlsx")
LONGEST = 10  # seconds of our own work, whatever else the machine does
Table = list[list[str]]


def sheets(name: str) -> list[RawSheet]:
    path = shared(*(name if name.startswith("forms") else f"messy/{name}").split("/"))
    return read_raw_sheets(path.name, path.read_bytes())


def table(sheet: RawSheet) -> Table:
    return [sheet.header, *(cells for _, cells in sheet.rows)]


def answer(name: str) -> Table:
    """Return the right answer that stands beside a file, as plain commas."""
    return list(csv.reader(io.StringIO(shared("messy", "csvkit", name).read_text("utf-8"))))


def test_every_file_is_read_or_refused_with_its_name() -> None:
    lines = [""]
    for folder in (shared("messy"), shared("forms")):
        for path in sorted(path for path in folder.rglob("*") if path.name.endswith(ENDINGS)):
            name = path.relative_to(shared()).as_posix().removeprefix("messy/")
            started = time.process_time()
            try:
                found = read_raw_sheets(path.name, path.read_bytes())
            except PanelError as refused:
                said = str(refused)
                found = []
                assert REFUSED[name] in said
                assert said.startswith(path.name)
                lines.append(f"{name:60} refused{said.removeprefix(path.name)}")
            assert time.process_time() - started < LONGEST
            for sheet in found:
                size = f"{len(sheet.rows)} × {len(sheet.header)}"
                lines.append(f"{name:60} {sheet.encoding:14} {sheet.dialect:42} {size}")
            columns = " ".join(str(len(sheet.header)) for sheet in found)
            assert columns == COLUMNS.get(name, "" if name in REFUSED else columns), name
    print("\n".join(lines))  # noqa: T201 - pytest -s shows the table to whoever wants to see it


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("csvkit/test_utf8_bom.csv", "csvkit/test_utf8.csv"),
        ("csvkit/test_utf16_big.csv", "csvkit/test_utf16_little.csv"),
        ("csvkit/test_skip_lines.csv", "csvkit/dummy.csv"),
        ("csvkit/bad_skip_lines.csv", "csvkit/bad.csv"),
        ("csvkit/optional_quote_characters.csv", "csvkit/dummy.csv"),
        ("csvkit/sniff_limit.csv", "csvkit/dummy.csv"),
        ("csvkit/dummy.xls", "csvkit/dummy.csv"),
        ("csvkit/dummy.xlsx", "csvkit/dummy.csv"),
        ("csvkit/test.xls", "csvkit/test.xlsx"),
        ("csvkit/test_skip_lines.xls", "csvkit/test.xlsx"),
        ("csvkit/test_skip_lines.xlsx", "csvkit/test.xlsx"),
        ("csvkit/sheets.xls", "csvkit/test.xlsx"),
        ("csvkit/sheets.xlsx", "csvkit/test.xlsx"),
        ("duckdb/auto/issue_1254_rn.csv", "duckdb/auto/issue_1254.csv"),
        ("duckdb/auto/test_single_column_rn.csv", "duckdb/auto/test_single_column.csv"),
        ("duckdb/auto/test_multiple_columns_rn.csv", "duckdb/auto/test_multiple_columns.csv"),
        ("duckdb/auto/multi_column_string_r.csv", "duckdb/auto/multi_column_string_mix_r_n.csv"),
        ("duckdb/auto/multi_column_string_r_n.csv", "duckdb/auto/multi_column_string_mix.csv"),
        (
            "duckdb/thousands_separator/multi_column.csv",
            "duckdb/thousands_separator/multi_column_quote.csv",
        ),
    ],
)
def test_two_files_of_one_table_are_read_alike(name: str, other: str) -> None:
    assert table(sheets(name)[0]) == table(sheets(other)[0])


def test_a_workbook_reads_as_its_right_answer() -> None:
    header, *right = answer("testxlsx_noinference_converted.csv")
    found = table(sheets("csvkit/test.xlsx")[0])
    assert found[0] == [*header[:-1], ""]  # csvkit makes up a name for the column that has none
    lower = {"True": "true", "False": "false"}
    assert found[1:] == [[lower.get(cell, cell) for cell in row] for row in right]
    assert table(sheets("csvkit/sheets.xlsx")[1]) == answer("testxlsx_unicode_converted.csv")


@pytest.mark.parametrize(
    ("name", "row", "cells"),
    [
        ("csvkit/test_latin1.csv", 3, ["4", "5", "©"]),
        ("csvkit/test_utf16_little.csv", 3, ["4", "5", "ʤ"]),
        ("csvkit/mac_newlines.csv", 3, ["Once upon\ra time", "5", "6"]),
        ("duckdb/auto/backslash_escape.csv", 2, ["345", "TEST7", 'text"2"']),
        ("duckdb/auto/quote_escape.csv", 2, ["345", "TEST6", 'text"2"text']),
        ("duckdb/auto/single_quote_backslash.csv", 2, ["345", "TEST8", "text'2'text"]),
        ("duckdb/auto/tab_single_quote.csv", 2, ["345", "TEST13", "te\txt2"]),
        ("duckdb/auto/semicolon_escape.csv", 3, ["567", "TEST11", 'te"xt3']),
        ("duckdb/auto/early_out_error.csv", 4, ["1", "\\n", "1"]),
        ("duckdb/auto/skip_row.csv", 3, ["345.0", "TEST3", "2000-12-13"]),
        ("duckdb/encodings/latin1.csv", 2, ["José Álvarez", "30"]),
        ("duckdb/encodings/utf16.csv", 2, ["José Álvarez", "30"]),
        ("duckdb/decimal_separators/decimal_separators.csv", 2, ["1,1", "1.1"]),
        ("forms/or_other__split_multi.csv", 2, ["other", "Nero", *"00011", "Commodus"]),
    ],
)
def test_single_rows_are_right(name: str, row: int, cells: list[str]) -> None:
    assert dict(sheets(name)[0].rows)[row] == cells
