"""Alike problems read as one, counts add up, and the download is safe to open in a spreadsheet."""

import csv
import io

import pandas as pd
import pytest

from dashboard.intake import read_sheet
from dashboard.intake.profiles import apply_profile
from dashboard.intake.report import count_row_outcomes, group_problems, problems_csv
from dashboard.warehouse import PROBLEM, Effect
from tests.profiles.little import PLAIN, profile, table

Problems = list[tuple[str, int, str, str, str, str]]


def frame(*rows: tuple[str, int, str, str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=PROBLEM)


def test_forty_thousand_equal_problems_read_as_one_with_its_first_rows() -> None:
    many = frame(
        *[("a.csv", row, "valence", "stregth", "No word.", "Mend it.") for row in range(2, 40_002)],
        ("a.csv", 7, "summary", "", "Empty.", "Fill it in."),
    )
    assert group_problems(many).to_dict("split")["data"] == [
        [
            *("a.csv", "2, 3, 4, 5, 6 and 39,995 more", "valence", "stregth"),
            *("No word.", "Mend it.", 40_000),
        ],
        ["a.csv", "7", "summary", "", "Empty.", "Fill it in.", 1],
    ]


def test_only_alike_problems_come_together_and_three_values_are_shown() -> None:
    told = group_problems(
        frame(
            *[("a.csv", n, "due_on", f"day {n}", "No date.", "Mend it.") for n in range(1, 6)],
            ("b.csv", 1, "due_on", "day 1", "No date.", "Mend it."),
            ("a.csv", 9, "due_on", "day 9", "No date.", "Or this."),
        )
    )
    assert list(told["count"]) == [5, 1, 1]
    assert list(told["value"]) == ["day 1; day 2; day 3; …", "day 1", "day 9"]
    assert list(told["rows"]) == ["1, 2, 3, 4, 5", "1", "9"]


def test_no_problem_makes_no_group() -> None:
    assert group_problems(frame()).empty


def test_the_counts_of_a_file_add_up() -> None:
    sheet = read_sheet("phrase.csv", b"avoid,why\na,1\nb,2\nc,3\n")
    right = count_row_outcomes([sheet], [Effect(sheet.part, 2, 1, 0)], frame())
    assert right.to_dict("records") == [
        {
            "file_name": "phrase.csv",
            "table_name": "phrase",
            "read_as": "as our own",
            "rows_in": 3,
            "new": 2,
            "changed": 1,
            "same": 0,
            "refused": 0,
        }
    ]
    wrong = frame(*[("phrase.csv", row, c, "", "Empty.", "Fill.") for row in (2, 3) for c in "xy"])
    assert count_row_outcomes([sheet], [], wrong)[
        ["rows_in", "new", "refused"]
    ].to_numpy().tolist() == [[3, 0, 2]]


def test_a_row_refused_is_counted_in_every_table_that_its_file_fills() -> None:
    log = table(["Ref", "Harm"], ["R1", "Bullying"], ["R2", "Vapes"])
    own = "avoid = 'Ref'\nuse_instead = 'Ref'\nwhy = 'Ref'\n"
    text = f"{PLAIN}[[table]]\nname = 'phrase'\n[table.columns]\n{own}"
    sheets = apply_profile(log, profile(text), "f" * 64)
    told = count_row_outcomes(sheets, [], sheets[0].problems)
    assert told[["file_name", "rows_in", "refused"]].to_numpy().tolist() == [
        ["log.csv (referral_harm)", 1, 1],
        ["log.csv (phrase)", 1, 1],
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+44", "+44"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        (" =1", "' =1"),
        ("-1.5", "-1.5"),
        ("a \x00 b", "a � b"),
        ('say "hello", twice', 'say "hello", twice'),
    ],
)
def test_no_cell_of_the_download_is_a_formula(value: str, written: str) -> None:
    content = problems_csv(frame(("a.csv", 2, "x", value, "Wrong.", "Mend.")))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows == [
        ["file", "row", "column", "value", "what is wrong", "what to do"],
        ["a.csv", "2", "x", written, "Wrong.", "Mend."],
    ]
