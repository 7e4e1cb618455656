"""Notes and examples of a template never come in, wherever they stand, and nothing else goes."""

from typing import Any

import pytest

from dashboard.intake.read import RawSheet, read_raw_sheets
from dashboard.intake.templates.marks import filled_tables, note_marked_rows
from tests.intake.books import excel

HEADER = "finding_id,assessment_method\n"
MARKED = "Note: the finding,the method\nExample: PARK-F2,survey\n"


def table(text: str) -> RawSheet:
    (sheet,) = filled_tables(read_raw_sheets("finding_method.csv", text.encode()))
    return sheet


def test_a_sheet_saved_as_csv_is_without_its_marks() -> None:
    sheet = table(f"{HEADER}{MARKED}F1,survey\n")
    assert sheet.rows == [(4, ["F1", "survey"])]
    assert note_marked_rows(sheet) == ()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{HEADER}A1,survey\n{MARKED}Z9,survey\n", [2, 5]),
        ("assessment_method,finding_id\nsurvey, example: X\nsurvey,F1\n", [3]),
        (f"{HEADER}Example PARK,survey\nEXAMPLE:,survey\n", [2]),
        (f"{HEADER}F1,Note: by phone\n", [2]),
        (f"{HEADER}PARK-F2,survey\n", [2]),
        (f"{HEADER}\n", []),
    ],
    ids=[
        *("sorted", "columns in another order", "only with its colon"),
        *("a note in another column", "the example without its mark", "empty"),
    ],
)
def test_only_rows_with_a_mark_in_a_column_of_codes_are_left_out(
    text: str, rows: list[int]
) -> None:
    assert [row for row, _ in table(text).rows] == rows


def test_a_row_copied_from_the_example_with_its_mark_is_told() -> None:
    copied = f"{HEADER}{MARKED}Example: F1,survey\nF2,survey\nExample: F3,survey\n"
    assert note_marked_rows(table(copied)) == (
        "Rows 4 and 6 begin with “Note:” or “Example:” and so did not come in.",
    )
    assert note_marked_rows(table(f"{HEADER}{MARKED}example: F1,survey\n")) == (
        "Row 4 begins with “Note:” or “Example:” and so did not come in.",
    )


def test_an_error_in_an_example_is_no_error() -> None:
    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        sheet = book.add_worksheet("goal")
        sheet.write_row(0, 0, ["goal_id", "goal_no"])
        sheet.write_row(1, 0, ["Example: G1"])
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
        sheet.write_row(2, 0, ["G1"])
        sheet.write_formula(2, 1, "=1/0", None, "#DIV/0!")

    (sheet,) = filled_tables(read_raw_sheets("goal.xlsx", excel(fill)))
    assert sheet.errors == [(3, 1, "#DIV/0!")]


def test_sheets_that_explain_and_tables_not_filled_in_are_left_out_of_several() -> None:
    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        own: dict[str, list[list[object]]] = {
            "Read me": [["How to fill in this workbook"], ["Begin", "here"]],
            "Lists": [["The words that the lists offer"], ["List"], ["stage"]],
            "goal": [["goal_id", "goal_no"], ["Example: G1", 1]],
            "finding_voice": [["finding_id", "respondent_group"]],
            "notes": [["What we did", "When"]],
            "phrase": [["avoid", "why"], ["a", "b"]],
        }
        for name, rows in own.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)

    sheets = filled_tables(read_raw_sheets("own.xlsx", excel(fill)))
    assert [sheet.sheet_name for sheet in sheets] == ["notes", "phrase"]


def test_another_readme_is_nothing_of_ours() -> None:
    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        book.add_worksheet("Read me").write_row(0, 0, ["Name", "Day"])

    assert len(filled_tables(read_raw_sheets("log.xlsx", excel(fill)))) == 1
