"""Rows come out of a text as a person sees them, whatever stands between and around the cells."""

import csv
import io

import pytest

from dashboard.intake.read.csv_dialect import detect_dialect, split_rows
from dashboard.settings import PanelError


def cells(text: str) -> list[list[str]]:
    return [row for _, row in split_rows("log.csv", text)[1]]


def refusal(text: str) -> str:
    with pytest.raises(PanelError) as refused:
        split_rows("log.csv", text)
    return str(refused.value)


@pytest.mark.parametrize("delimiter", list(",;\t|^~¦"))
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_every_usual_dialect_is_read(delimiter: str, ending: str, quoting: int) -> None:
    table = [
        ["name", "said", "when"],
        ["Hill, Park; a|b^c~d\te¦f", 'she said "no"', "2022-06-14"],
        [f"two{ending}lines", "", "15:30"],
        ["It’s", "O'Neill 'x'", "1,5"],
    ]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=ending, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows(table)
    assert cells(text.getvalue()) == table


@pytest.mark.parametrize(
    "text",
    [
        "when\n05:40\n21:30\n",
        "day\n2022-06-14\n2022-06-15\n",
        "day\n12/17/23\n12/14/23\n",
        "name_of_place\nhill_park\nmill_road\n",
        "place\nHill Park\nMill Road\n",
        "said\nnice, but dark\nlit\n",
        "What do you like, and why?\nthe trees, and birds\nswings\n",
        "address\n1 High St, Hill, Leeds\n2 High St, Hill, Leeds\n",
        "likes\nswings;slides;\nbenches;pond;\n",
        "amount\n12,5\n145,00\n5.25\n",
        "68,527.00\n300,000.20\n50\n",
        "x\n",
    ],
)
def test_one_column_stays_one_column(text: str) -> None:
    assert detect_dialect(text).words() == "one column"
    assert cells(text) == [[line] for line in text.splitlines()]


def test_commas_inside_cells_do_not_hide_semicolons() -> None:
    text = "name;Do you feel safe, here?;rate\nx;yes, very;1,5\ny;no, not;2,5\n"
    assert cells(text)[1] == ["x", "yes, very", "1,5"]


def test_semicolons_inside_cells_do_not_hide_commas() -> None:
    text = "ID,Which; and why?,Age\n1,a;b;,2\n2,c;d;,3\n"
    assert cells(text)[1] == ["1", "a;b;", "2"]


def test_backslashes_are_kept_but_before_marks() -> None:
    text = 'a|b\n1|"say \\"no\\", in C:\\temp or \\N"\n'
    assert cells(text)[1] == ["1", 'say "no", in C:\\temp or \\N']
    assert detect_dialect(text).words() == "bars between cells, backslashes before marks in text"


def test_apostrophes_quote_only_where_nothing_else_will_do() -> None:
    assert cells("a\tb\n1\t'x\ty'\n'2'\tz\n") == [["a", "b"], ["1", "x\ty"], ["2", "z"]]
    assert cells("a,b\n1,'x'\n2,'y'\n")[1] == ["1", "'x'"]
    assert cells("a,b,c\n1,'tis fine,the boys'\n")[1] == ["1", "'tis fine", "the boys'"]


def test_blanks_after_every_delimiter_are_no_part_of_the_cells() -> None:
    assert cells('id, said\n1, "no, never"\n2, yes\n')[1] == ["1", "no, never"]
    assert cells("id,name, year\n1,x, 1992\n")[1] == ["1", "x", " 1992"]


def test_text_between_tabs_may_be_unquoted_late_in_a_file() -> None:
    text = "name\tnote\n" + "x\ty\n" * 9000 + '"Swing it" magister\tz\n'
    assert cells(text)[-1] == ['"Swing it" magister', "z"]


def test_many_blank_lines_above_do_not_hide_the_dialect() -> None:
    assert cells("\n" * 50_000 + "a;b\n1;2\n")[50_000:] == [["a", "b"], ["1", "2"]]


def test_excels_hint_is_taken() -> None:
    assert cells("sep=;\na;b\n1,5;2\n") == [["sep=", ""], ["a", "b"], ["1,5", "2"]]


def test_titles_above_do_not_hide_the_dialect() -> None:
    text = "Report, June 2022\nmore notes,...\n\nname;ward;age\nx;Hill;3\ny;Mill;4\n"
    assert cells(text)[3:] == [["name", "ward", "age"], ["x", "Hill", "3"], ["y", "Mill", "4"]]


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    numbered = [(1, ["a", "b"]), (2, []), (3, ["one\nmore", "2"]), (4, ["3", "4", "5"])]
    assert split_rows("log.csv", 'a,b\n\n"one\nmore",2\n3,4,5\n')[1] == numbered


def test_rows_with_too_few_or_too_many_cells_come_as_they_are() -> None:
    assert cells("a,b,c\n1,2\n1,2,3,4\n1,2,3\n")[1:3] == [["1", "2"], ["1", "2", "3", "4"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('a,b\n1,2\n3,"x\n4,5\n', "line 3: a quotation mark is opened in this row and never"),
        ('a,b\n1,"x" y\n', "line 2: text goes on after a closing quotation mark"),
        ('a;b\n1;"say "no" now"\n', "line 2: text goes on after a closing quotation mark"),
        ('1;"say "no" now"\n', "line 1: text goes on after a closing quotation mark"),
        ('a,b\n"1\n2",3\n4,"5\n', "line 4: a quotation mark is opened in this row and never"),
        ('"' + "x" * 10_000_001 + '"\n', "line 1: a cell of this row is longer than ten million"),
    ],
)
def test_a_broken_quotation_is_named_by_its_line(text: str, said: str) -> None:
    assert refusal(text).startswith(f"log.csv, {said}")
    assert refusal(text).endswith("nothing was imported.")
