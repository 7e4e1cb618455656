"""One, two or three rows of a header are found, below titles, in workbooks, and in odd tables."""

import csv
import io
from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.form_tools import survey_tools
from dashboard.intake.read import RawSheet, read_raw_sheets
from dashboard.intake.surveys import read_export, survey_sheets
from tests.surveys import exports
from tests.surveys.exports import COUNTED, read, written
from tests.surveys.matches import IN_WORDS, PRINT, counted, match, matched, matched_with

Made = Callable[[], bytes]


@pytest.mark.parametrize("made", [exports.microsoft, exports.qualtrics, exports.surveymonkey])
def test_a_title_above_the_header_is_no_hindrance(made: Made) -> None:
    export = read(b"Survey of the park,,\n\n" + made())
    assert export.header_row == 3
    assert counted(survey_sheets(export, matched(export, IN_WORDS), PRINT)) == COUNTED


@pytest.mark.parametrize("made", [exports.microsoft, exports.qualtrics, exports.surveymonkey])
def test_workbooks_are_read_as_files_of_text_are(made: Made) -> None:
    rows = list(csv.reader(made().decode().splitlines()))
    sheet = pd.DataFrame(rows).replace("", None)
    content = io.BytesIO()
    sheet.to_excel(content, header=False, index=False)
    export = read(content.getvalue(), "export.xlsx")
    assert counted(survey_sheets(export, matched(export, IN_WORDS), PRINT)) == COUNTED


def test_the_second_header_of_surveymonkey_may_have_been_taken_for_the_only_one() -> None:
    lines = list(csv.reader(exports.surveymonkey().decode().splitlines()))
    statements = [f"Statement {at}" for at in range(20)]
    top = [*lines[0][:9], "How far do you agree?"]
    below = [*[""] * 9, *statements]
    rows = [[*line[:9], *["4"] * 20] for line in lines[2:]]
    found = read_raw_sheets("m.csv", written([top, below], rows))[0]
    assert found.above
    export = read_export(found)
    assert export is not None
    assert [column.text for column in export.questions] == statements
    assert export.questions[0].stem == "How far do you agree?"
    assert [column.name for column in export.dropped] == top[:9]
    assert set(export.cells) == {f"How far do you agree? [{one}]" for one in statements}


KNOWN = "Respondent ID|Collector ID|StartDate|ResponseId|RecordedDate|submitdate|lastpage|_uuid|KEY"
CELLS = st.one_of(st.text(max_size=8), st.sampled_from([*KNOWN.split("|"), "a/b", "4", "", "{"]))
ROWS = st.lists(st.lists(CELLS, max_size=6), max_size=6)


@given(
    st.lists(CELLS, min_size=1, max_size=6), ROWS, ROWS, st.sampled_from([None, *survey_tools()])
)
def test_any_table_is_an_export_or_none(
    header: list[str], above: list[list[str]], rows: list[list[str]], tool: str | None
) -> None:
    found = RawSheet(
        file_name="any.csv",
        sheet_name="",
        encoding="UTF-8",
        dialect="",
        header=header,
        header_row=len(above) + 1,
        rows=list(enumerate(rows, start=len(above) + 2)),
        above=list(enumerate(above, start=1)),
    )
    export = read_export(found, tool)
    assert export is not None or tool is None
    if export is None:
        return
    names = [column.name for column in export.columns if column.at >= 0]
    assert len(set(names)) == len(names)
    matches = [match(column.name, f"Q{column.at}") for column in export.questions]
    sheets = survey_sheets(export, matched_with(*matches), PRINT)
    assert sheets[0].part.table_name == "survey_answer"
