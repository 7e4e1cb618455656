"""A file is read as text, cell by cell, and what cannot be read is told with its place."""

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.intake import read_sheet, read_sheets
from dashboard.intake.guard import person_columns
from dashboard.settings import PanelError

Cells = list[list[str]]


def cells(frame: pd.DataFrame) -> Cells:
    return [list(frame.columns), *([str(cell) for cell in row] for row in frame.to_numpy())]


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(PanelError) as refused:
        read_sheet(name, content)
    return str(refused.value)


UNSEEN = " \t\r\n\v\f\u00a0\u200b\ufeff"
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
NAMES = st.lists(
    TEXT.map(lambda text: text.strip(UNSEEN)).filter(str.strip), min_size=1, max_size=5, unique=True
)


@st.composite
def text_tables(draw: st.DrawFn) -> Cells:
    header = draw(NAMES)
    rows = draw(st.lists(st.lists(TEXT, min_size=len(header), max_size=len(header)), max_size=5))
    again = [name.strip() for name in header]  # refused, as a file put together from two
    others = [row for row in rows if [cell.strip() for cell in row] != again]
    return [header, *(row for row in others if "".join(row).strip())]


@given(text_tables(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["utf-8", "utf-8-sig"]))
def test_any_table_of_text_comes_back_equal(table: Cells, newline: str, encoding: str) -> None:
    if len(table[0]) == 1 and set(table[0][0]) & set(";\t|"):
        return  # taken for a file with another mark between its cells
    text = io.StringIO()
    csv.writer(text, lineterminator=newline, quoting=csv.QUOTE_ALL).writerows(table)
    if text.getvalue().startswith("\ufeff"):
        return  # a mark of its own at the beginning of a file is no part of its text
    assume(not person_columns(table[0], table[1:]))  # “UPN” is refused, see test_guarding
    sheet = read_sheet("phrase.csv", text.getvalue().encode(encoding))
    assert cells(sheet.part.cells) == table
    assert sheet.problems.empty


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_a_byte_order_mark_is_no_part_of_the_first_column(start: str) -> None:
    sheet = read_sheet("phrase.csv", f"{start}avoid,why\nhotspot,It labels places\n".encode())
    assert cells(sheet.part.cells) == [["avoid", "why"], ["hotspot", "It labels places"]]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_rows_have_the_numbers_a_spreadsheet_shows(newline: str) -> None:
    lines = ["avoid,why", "a,1", "", ",", '"b', 'c",2', "d,3"]
    sheet = read_sheet("phrase.csv", newline.join(lines).encode())
    assert list(sheet.part.cells.index) == [2, 5, 6]
    assert cells(sheet.part.cells)[1:] == [["a", "1"], [f"b{newline}c", "2"], ["d", "3"]]


@pytest.mark.parametrize(
    "name", ["finding.csv", "finding-june.csv", "finding 2022.csv", "finding.v2.csv", "FINDING.CSV"]
)
def test_the_name_says_the_table(name: str) -> None:
    assert read_sheet(name, b"finding_id\nX\n").part.table_name == "finding"


def test_blanks_around_a_column_name_are_dropped() -> None:
    sheet = read_sheet("phrase.csv", b" avoid ,\twhy\nx, y \n")
    assert cells(sheet.part.cells) == [["avoid", "why"], ["x", " y "]]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("finding.docx", b"", "this is not a table that can be read"),
        ("import_batch.csv", b"a,b\n1,2\n", "there is no table “import_batch” to import into"),
        ("findings.csv", b"a,b\n1,2\n", "there is no table “findings” to import into"),
        (".csv", b"a,b\n1,2\n", "there is no table “” to import into"),
    ],
)
def test_a_file_of_no_table_is_refused(name: str, content: bytes, sentence: str) -> None:
    assert refusal(name, content).startswith(f"{name}: {sentence}")


NUL = (
    "there is a NUL character, which no text holds. The file is damaged, or it is not text. "
    "Open it in the program it comes from and save it as “CSV UTF-8”, or as a workbook (.xlsx); "
    "nothing was imported."
)
ZIPPED = (
    "this is a compressed folder (ZIP), not text. "
    "Unpack it and import the files inside; nothing was imported."
)
OPEN = (
    "a quotation mark is opened in this row and never closed. "
    "Close it, or double it if it belongs to the text; nothing was imported."
)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", ": the file is empty. Its first row must name the columns."),
        (b"\xef\xbb\xbf\r\n\r\n", ": the file is empty. Its first row must name the columns."),
        (b"avoid,why\na,b\nc,\0\n", f", line 3: {NUL}"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xa4", f": {ZIPPED}"),
        (b'avoid,why\na,"b\nc,d\n', f", line 2: {OPEN}"),
    ],
    ids=["empty", "mark only", "NUL", "compressed", "open quotation"],
)
def test_a_file_that_holds_no_table_says_where_and_what_to_do(
    content: bytes, sentence: str
) -> None:
    assert refusal("phrase.csv", content) == f"phrase.csv{sentence}"


@pytest.mark.parametrize(
    ("content", "read_as"),
    [
        (b"avoid,why\nna\xc3\xafve,x\n", ""),
        (b"avoid,why\nna\xefve,x\n", "Windows-1252"),
        ("avoid,why\nnaïve,x\n".encode("utf-16"), "UTF-16"),
        ("avoid;why\nnaïve;x\n".encode(), "semicolons"),
        ("avoid\twhy\nnaïve\tx\n".encode(), "tabs"),
    ],
    ids=["our own", "Windows", "UTF-16", "semicolons", "tabs"],
)
def test_other_dialects_are_read_and_named(content: bytes, read_as: str) -> None:
    sheet = read_sheet("phrase.csv", content)
    assert cells(sheet.part.cells) == [["avoid", "why"], ["naïve", "x"]]
    assert read_as in sheet.read_as
    assert bool(read_as) == bool(sheet.read_as)


def test_each_sheet_of_a_workbook_fills_the_table_it_is_named_after(tmp_path: Path) -> None:
    path = tmp_path / "june.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in (("phrase", [["avoid"], ["a"]]), ("goal", [["goal_id"], ["=1/0"]])):
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    phrase, goal = read_sheets(path.name, path.read_bytes())
    assert (phrase.part.file_name, phrase.part.table_name) == ("june.xlsx, sheet phrase", "phrase")
    assert cells(phrase.part.cells) == [["avoid"], ["a"]]
    assert goal.part.table_name == "goal"


FILL_UP = "Put quotation marks around text with a comma in it, or fill up the row."


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (
            b"avoid,why\na\nb,c,d\n",
            [
                (2, "(whole row)", "a", "The row has 1 cell, the header 2.", FILL_UP),
                (3, "(whole row)", "b, c, d", "The row has 3 cells, the header 2.", FILL_UP),
            ],
        ),
        (
            b"why,avoid,why\na,b,c\n",
            [(1, "why", "why", "Two columns have this name.", "Keep one, or rename the other.")],
        ),
        (
            b"avoid,,why\na,b,c\n",
            [(1, "(column 2)", "", "A column has no name.", "Name it, or remove the column.")],
        ),
    ],
    ids=["ragged rows", "repeated column", "unnamed column"],
)
def test_rows_and_columns_that_do_not_fit_are_named(
    content: bytes, problems: list[tuple[object, ...]]
) -> None:
    found = read_sheet("phrase.csv", content).problems
    assert list(found.itertuples(index=False, name=None)) == [
        ("phrase.csv", *problem) for problem in problems
    ]


def test_a_very_long_cell_is_read_whole() -> None:
    long = "x" * 1_000_000
    assert cells(read_sheet("phrase.csv", f"avoid\n{long}\n".encode()).part.cells)[1] == [long]
