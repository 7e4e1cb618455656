"""A file comes apart into a header and rows as a person would take it apart, and no further."""

import csv
import gc
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.read.raw_sheet import RawSheet, read_raw_sheets
from dashboard.settings import PanelError


def sheet(text: str, name: str = "log.csv") -> RawSheet:
    (found,) = read_raw_sheets(name, text.encode())
    return found


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(PanelError) as refused:
        read_raw_sheets(name, content)
    return str(refused.value)


def test_a_sheet_says_how_it_was_read() -> None:
    assert sheet("a;b\r\n1;2\r\n") == RawSheet(
        file_name="log.csv",
        sheet_name="",
        encoding="UTF-8",
        dialect="semicolons between cells, CR LF",
        header=["a", "b"],
        header_row=1,
        rows=[(2, ["1", "2"])],
    )


def test_titles_and_notes_stand_above_and_rows_keep_their_numbers() -> None:
    found = sheet(
        "Action log,,,\nExported 01/06/2022,by,J,\n,,,\nRef,What,Who,Due\n\n"
        "1,Fix light,LA,2022-07-01\n, ,\u00a0,\n2,Cut hedge,LA,2022-07-02\n"
    )
    assert found.header == ["Ref", "What", "Who", "Due"]
    assert found.header_row == 4
    assert [row for row, _ in found.rows] == [6, 8]
    assert found.above == [
        (1, ["Action log", "", "", ""]),
        (2, ["Exported 01/06/2022", "by", "J", ""]),
    ]


@pytest.mark.parametrize(
    ("text", "header", "row"),
    [
        ("name,ward,age\nAnn,Hill,3\n", ["name", "ward", "age"], 1),
        ("a,b,a\nx,y,z\n", ["a", "b", "a"], 1),
        ("a,,c\nx,y,z\n", ["a", "", "c"], 1),
        ("1,2,3\n4,5,6\n", ["1", "2", "3"], 1),
        ("name,ward,note\nAnn,Hill,x,more\nBob,Mill,z,more\n", ["name", "ward", "note"], 1),
        ("Title,,\nname,ward,note\nAnn,Hill,dark\n", ["Title", "", ""], 1),  # not certain
        ("Title,,\n\nname,ward,note\nAnn,Hill,dark\n", ["name", "ward", "note"], 3),
        ("Title,,\nname,2019,2020\nAnn,3,4\n", ["name", "2019", "2020"], 2),
        ("# made by a program\na;b\n1;2\n", ["a", "b"], 2),
        ("sep=;\nname;age\nx;1\n", ["name", "age"], 2),
        ("\n\n\na,b\n1,2\n", ["a", "b"], 4),
        (
            "Question one,,Question two\nYes,No,Response\n1,,x\n",
            ["Question one", "", "Question two"],
            1,
        ),
    ],
)
def test_the_first_row_is_the_header_unless_another_is_beyond_doubt(
    text: str, header: list[str], row: int
) -> None:
    assert (sheet(text).header, sheet(text).header_row) == (header, row)


def test_what_nobody_sees_at_the_ends_of_a_name_is_taken_off_and_nothing_else() -> None:
    text = '\u200b\u00a0 a  b\u00a0,"c\n d",A, A \n1,2,3,4\n'
    assert sheet(text).header == ["a  b", "c\n d", "A", "A"]


def test_columns_with_neither_name_nor_cells_are_left_out() -> None:
    found = sheet("a,,b,,\n1,,2,,\n3, ,4,,5\n6,,\n7,,8,\n")
    assert found.header == ["a", "b", ""]
    assert [row for _, row in found.rows] == [
        ["1", "2", ""],
        ["3", "4", "5"],
        ["6", ""],
        ["7", "8"],
    ]


def test_cells_beyond_the_header_are_kept_for_the_caller_to_name() -> None:
    assert sheet("a,b\n1,2,3\n4,5\n6\n").rows == [(2, ["1", "2", "3"]), (3, ["4", "5"]), (4, ["6"])]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("log.csv.gz", "log.csv.gz: this is a compressed file."),
        ("log.zip", "log.zip: this is a compressed file."),
        ("log.xlsb", "log.xlsb: workbooks of this kind are not read."),
        ("log.docx", "log.docx: this is not a table that can be read."),
        ("log", "log: this is not a table that can be read."),
    ],
)
def test_other_kinds_of_files_are_refused_by_their_names(name: str, said: str) -> None:
    assert refusal(name, b"a,b\n").startswith(said)


def test_one_endless_row_does_not_hold_up_the_others() -> None:
    found = sheet("a,b\n" + "," * 20_000 + "x\n" + "1,2\n" * 20_000)
    assert (len(found.rows), found.rows[0]) == (20_001, (2, ["", "", "x"]))


def test_a_file_of_a_hint_alone_is_empty() -> None:
    assert refusal("log.csv", b"sep=;\n").startswith("log.csv: the file is empty.")


def test_python_looks_for_garbage_again_afterwards() -> None:
    refusal("log.csv", b"")
    assert gc.isenabled()


# What is truly ambiguous is left out: names that hold delimiters or look like values, cells in
# blanks and quotation marks (blanks after delimiters), a row of blanks (dropped), and in a table of
# one column anything that a delimiter could divide.
NAMES = st.lists(st.from_regex(r"[A-Za-zé]{2,8}", fullmatch=True), max_size=5, unique_by=str.lower)
CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n"), max_size=12)
LINES = st.sampled_from(["", "two\nlines", "“It’s £5 – café…”", "'x'", '"no"', "a, b; c", "-1,5"])
WRITTEN = st.tuples(
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n"]),
)


@st.composite
def tables(draw: st.DrawFn, cells: st.SearchStrategy[str]) -> list[list[str]]:
    header = draw(NAMES.filter(bool))
    if len(header) == 1:
        cells = cells.filter(lambda cell: not set(cell) & set(",;\t|^~¦§\x1f\x01"))
    cells = cells.filter(lambda cell: not re.match(r" +\"|'.*\\'", cell))
    row = st.lists(cells, min_size=len(header), max_size=len(header)).filter(
        lambda row: bool("".join(row).strip())
    )
    return [header, *draw(st.lists(row, max_size=6))]


def written(table: list[list[str]], how: tuple[str, int, str]) -> str:
    text = io.StringIO()
    delimiter, quoting, ending = how
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=ending).writerows(table)  # type: ignore[arg-type]
    return text.getvalue()


@given(tables(st.one_of(CELLS, LINES)), WRITTEN, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_table_in_any_dialect_comes_back_equal(
    table: list[list[str]], how: tuple[str, int, str], codec: str
) -> None:
    (found,) = read_raw_sheets("log.csv", written(table, how).encode(codec))
    assert [found.header, *(row for _, row in found.rows)] == table


@given(tables(LINES), WRITTEN)
def test_any_table_of_windows_comes_back_equal(
    table: list[list[str]], how: tuple[str, int, str]
) -> None:
    (found,) = read_raw_sheets("log.csv", written(table, how).encode("cp1252"))
    assert [found.header, *(row for _, row in found.rows)] == table


@given(
    st.one_of(
        st.tuples(st.just("sep="), st.text(max_size=3), st.just("\na,b\n1,2\n"))
        .map("".join)
        .map(str.encode),
        st.binary(max_size=300),
        st.text(alphabet=",;\t|'\"\\\n\r a1é\x1f#", max_size=80).map(str.encode),
    ),
    st.sampled_from(["log.csv", "log.tsv", "log.xlsx", "log.xls", "log.ods"]),
)
def test_any_bytes_are_rows_or_a_refusal_that_names_the_file(content: bytes, name: str) -> None:
    try:
        said = [one.file_name for one in read_raw_sheets(name, content)]
    except PanelError as refused:
        said = [str(refused)]
    assert said
    assert all(one.startswith(name) for one in said)
