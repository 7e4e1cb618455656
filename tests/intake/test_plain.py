"""A large plain file is read by columns: the same rows as the slow way gives, or none at all."""

import csv
import io
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake import read_sheet
from dashboard.intake.read import PlainRows, csv_columns, read_raw_sheets
from dashboard.intake.read.csv_columns import read_plain_csv
from dashboard.intake.read.header import Row

Told = tuple[list[str], int, list[Row], list[Row], str]
NOT_PLAIN = None


def slow(text: str) -> Told:
    (sheet,) = read_raw_sheets("log.csv", text.encode())
    return sheet.header, sheet.header_row, list(sheet.rows), sheet.above, sheet.dialect


def fast(text: str) -> Told | None:
    table = read_plain_csv(text)
    if table is None:
        return NOT_PLAIN
    dialect = table.dialect.words()
    return table.header, 1, list(table.rows), [], dialect


def agree(text: str) -> bool:
    """Fail where the two ways differ; return whether the text was plain."""
    found = fast(text)
    if found is NOT_PLAIN:
        return False
    header, at, rows, above, dialect = slow(text)
    assert found == (header, at, rows, above, dialect.split(", ")[0])
    return True


CELLS = st.one_of(
    st.sampled_from(["PARK", "4", "2022-06-14", "", " ", "\u00a0", "\x1f", "£5 – “café”", "#"]),
    st.sampled_from(["two\nlines", "a\r\nb", 'say "no"', '"', "a, b; c|d\te", " x ", "NA", "null"]),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8),
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 4))
    names = ["assessment_id", "question_id", "wording", "option_no"][:width]
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=40))
    text = io.StringIO()
    writer = csv.writer(
        text,
        delimiter=draw(st.sampled_from([",", ";", "\t", "|"])),
        quoting=draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
        lineterminator=draw(st.sampled_from(["\n", "\r\n"])),
    )
    writer.writerows([names, *rows])
    return text.getvalue()


@given(texts(), st.sampled_from([100, 1_000, 4_000_000]))
def test_a_written_table_is_read_alike(text: str, block: int) -> None:
    with patch.object(csv_columns, "_BLOCK", block):
        agree(text)


@given(st.text(alphabet=",;\t|'\"\\\n\r a1é\x1f#=", max_size=80), st.booleans())
def test_any_text_is_read_alike_or_not_at_all(text: str, has_header: bool) -> None:  # noqa: FBT001 - drawn
    agree(f"name,age\nAnn,3\n{text}" if has_header else text)


@pytest.mark.parametrize("quote", ["", '"'])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_programs_export_is_plain(quote: str, mark: str, end: str) -> None:
    lines = [["name", "ward", "age"], ["Ann", "Hill", "3"], ["Bob", "", "4"], ["Cy", "Mill", ""]]
    text = "".join(mark.join(f"{quote}{c}{quote}" for c in line) + end for line in lines)
    assert agree(text)
    assert agree(text.removesuffix(end))


@pytest.mark.parametrize(
    "text",
    [
        'name,note\nAnn,"a ""b"" c"\nBob,""\n',
        'name,note\nAnn,"""b"""\n',
        'name,note\nAnn,"two\nlines, and a comma"\n',
        'name,note\r\nAnn,x\r\nBob,"y\nz"\r\n',
        "name,note\nAnn,x\r\nBob,y\n",
        "name,note\nAnn,NA\nBob,null\nCy,nan\n",
        "name,note\n007,1e5\n+3,true\n",
        "name,note\n",
    ],
)
def test_text_is_kept_as_it_is_written(text: str) -> None:
    assert agree(text)


@pytest.mark.parametrize(
    "text",
    [
        "name\nAnn\n",
        "name,age\nAnn\n",
        "name,age\nAnn,3,4\n",
        "name,age\n\nAnn,3\n",
        "name,age\nAnn,3\n\n",
        "name,age\n , \nAnn,3\n",
        "name,age\n,\u00a0\nAnn,3\n",
        "name,age\rAnn,3\r",
        "name,name\nAnn,3\n",
        "name,\nAnn,3\n",
        " name,age\nAnn,3\n",
        "\ufeffname,age\nAnn,3\n",
        "sep=,\nname,age\nAnn,3\n",
        "# made by a program,\nname,age\nAnn,3\n",
        "Title,,\nname,2019,2020\nAnn,3,4\n",
        'name,age\nAnn,"3\n',
        'name,age\nAnn,"3"x\n',
        'name,note\nAnn,5" pipe\n',
        'name,note\nAnn,"y\r\nz"\n',
        'name, "note"\nAnn, "a, b"\n',
        "name,note\nAnn,'a, b'\n",
    ],
)
def test_what_is_to_be_judged_is_left_to_the_slow_way(text: str) -> None:
    assert read_plain_csv(text) is NOT_PLAIN


def test_a_row_longer_than_what_is_read_at_once_is_left_to_the_slow_way() -> None:
    with patch.object(csv_columns, "_BLOCK", 100):
        assert read_plain_csv(f"name,note\nAnn,{'x' * 300}\n") is NOT_PLAIN


def test_rows_are_had_one_by_one_and_in_pieces() -> None:
    table = read_plain_csv("name,note\na,1:2\nb,3\nc,x:y\n")
    assert table
    rows = table.rows
    assert len(rows) == 3
    assert (rows[0], rows[-1]) == ((2, ["a", "1:2"]), (4, ["c", "x:y"]))
    assert rows[1:] == [(3, ["b", "3"]), (4, ["c", "x:y"])]
    assert list(rows.holding(1, ":")) == [(2, ["a", "1:2"]), (4, ["c", "x:y"])]


@pytest.mark.parametrize(("codec", "read_as"), [("utf-8", ""), ("utf-16", "UTF-16, commas")])
def test_a_large_file_comes_in_by_columns_as_a_small_one_does(codec: str, read_as: str) -> None:
    lines = [f'word {at},"use, {at}",It’s why\r\n' for at in range(40_000)]
    content = "".join(["avoid,use_instead,why\r\n", *lines]).encode(codec)
    (sheet,) = read_raw_sheets("phrase.csv", content)
    assert isinstance(sheet.rows, PlainRows)
    by_columns = read_sheet("phrase.csv", content)
    with patch.object(csv_columns, "_PLAIN", ()):
        by_rows = read_sheet("phrase.csv", content)
    assert by_columns.part.cells.equals(by_rows.part.cells)
    assert list(by_columns.part.cells.index[[0, -1]]) == [2, 40_001]
    assert by_columns.problems.equals(by_rows.problems)
    assert by_columns.read_as.startswith(read_as)
    assert by_columns.read_as == by_rows.read_as
