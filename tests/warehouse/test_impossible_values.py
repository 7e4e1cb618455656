"""Days and numbers that cannot be are refused in every column of every table, by its mark."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

from dashboard.settings import DAY_VARIABLE, home
from dashboard.warehouse import (
    Column,
    ImportRefused,
    IncomingTable,
    Snapshot,
    Store,
    fillable,
    what_it_may_be,
)
from dashboard.warehouse.day_marks import in_years
from tests.warehouse.stores import part

TODAY = date(2025, 3, 31)
HAPPENED = {"happened", "also happened", "not after today"}
AHEAD = {"planned", "held or planned"}
FROM = re.compile(r"\[from (-?\d+)(?: to (-?\d+))?\]")


@pytest.fixture(autouse=True)
def _the_day_of_import(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DAY_VARIABLE, f"{TODAY}")


def refused(folder: Path, parts: list[IncomingTable]) -> pd.DataFrame:
    with pytest.raises(ImportRefused) as error:
        Store(folder).check(parts)
    return error.value.problems


def cells_of(column: Column) -> Iterator[tuple[str, bool]]:
    """Yield values of a column, and whether each can be, by the words of its header."""
    if HAPPENED & set(column.marks):
        yield from (("1989-12-31", False), ("1990-01-01", True), (f"{TODAY}", True))
        yield from ((f"{TODAY + timedelta(1)}", False), ("2202-03-21", False))
        if column.kind == "DATE":
            yield ("1/4/2025", False)
    elif AHEAD & set(column.marks):
        yield from (("1989-12-31", False), (f"{TODAY + timedelta(400)}", True))
        yield from (("2030-03-31", True), ("2030-04-01", False), ("2202-03-21", False))
    for low, high in FROM.findall(" ".join(f"[{mark}]" for mark in column.marks)):
        yield from ((low, True), (f"{int(low) - 1}", False), ("-60", False))
        if high:
            yield from ((high, True), (f"{int(high) + 1}", False), ("6000", False))


def test_every_column_of_days_and_numbers_refuses_what_cannot_be(tmp_path: Path) -> None:
    parts, expected, known = [], set(), set()
    for table in fillable().values():
        for column in table.columns:
            values = list(cells_of(column))
            if not values:
                continue
            file = f"{table.name}-{column.name}.csv"
            index = pd.RangeIndex(2, len(values) + 2, name="row_no")
            cells = pd.DataFrame({column.name: [v for v, _ in values]}, index=index, dtype="str")
            parts.append(IncomingTable(file, table.name, "", cells))
            known.add((table.name, column.name))
            expected |= {(file, column.name, v) for v, can_be in values if not can_be}
    problems = refused(tmp_path, parts)
    told = problems[problems["problem"].str.contains("^This (?:day|number) is ")]
    assert set(told[["file_name", "column_name", "value"]].itertuples(index=False, name=None)) == (
        expected
    )
    assert len(known) > 60  # every day and count of every table
    assert set(told["remedy"].str.contains("^Correct the (?:day|number)")) == {True}


ASSESSMENT = (
    "assessment_id,context_id,round,started_on,ended_on,reported_on,scope,lead_role\n"
    "A1,PARK,1,2024-05-04,2024-04-01,2024-03-01,S,L\nA2,PARK,2,2024-05-04,2024-05-04,2024-05-04,S,L\n"
)
BESIDE = [
    (
        "assessment.csv",
        ASSESSMENT,
        [
            (2, "ended_on", "2024-04-01", "This is before started_on, 2024-05-04."),
            (2, "reported_on", "2024-03-01", "This is before started_on, 2024-05-04."),
        ],
    ),
    (
        "meeting.csv",
        (
            "meeting_id,panel_id,held_on,minutes_sent_on\nM9,PANEL,10/05/2024,2024-05-09\n"
            "M8,PANEL,2024-05-10,2024-05-10\nM7,PANEL,2024-05-10,\n"
        ),
        [(2, "minutes_sent_on", "2024-05-09", "This is before held_on, 2024-05-10.")],
    ),
    (
        "stakeholder.csv",
        (
            "assessment_id,respondent_group,interest,invited,reached\n"
            "PARK-R1,businesses,I,5,12\nPARK-R1,councillors,I,12,12\nPARK-R1,residents,I,,12\n"
        ),
        [(2, "reached", "12", "This is more than invited, 5.")],
    ),
    (
        "task.csv",
        (
            "task_id,context_id,given_by_role,given_to_role,agency,what,given_on,done_on\n"
            "T9,PARK,P,Q,police,W,2024-05-10,2024-05-09\n"
        ),
        [(2, "done_on", "2024-05-09", "This is before given_on, 2024-05-10.")],
    ),
    (
        "review.csv",
        (
            "review_id,context_id,baseline_assessment_id,review_assessment_id,due_on,held_on,question,"
            "review_outcome,next_review_on\n"
            "V1,PARK,PARK-R2,PARK-R1,2024-01-01,2024-01-20,Q,partly_safer,2024-01-20\n"
            "V2,PARK,PARK-R1,PARK-R2,2024-01-01,2024-01-20,Q,partly_safer,2024-01-21\n"
            "V3,PARK,PARK-R1,PARK-R1,2024-01-01,2024-01-20,Q,partly_safer,\n"
        ),
        [
            (2, "next_review_on", "2024-01-20", "This is not after held_on, 2024-01-20."),
            (
                *(2, "review_assessment_id", "PARK-R1"),
                "This is round 1, and baseline_assessment_id is round 2: it must come after it.",
            ),
            (
                *(4, "review_assessment_id", "PARK-R1"),
                "This is baseline_assessment_id too: it must be another.",
            ),
        ],
    ),
]


@pytest.mark.parametrize(
    ("file", "text", "expected"), BESIDE, ids=[file.split(".")[0] for file, _, _ in BESIDE]
)
def test_what_cannot_be_beside_another_column_is_refused(
    case_study: Snapshot, file: str, text: str, expected: list[tuple[int, str, str, str]]
) -> None:
    problems = refused(case_study.path.parents[1], [part(file, text)])
    told = problems[["row_no", "column_name", "value", "problem"]]
    assert list(told.itertuples(index=False, name=None)) == expected


def test_a_round_that_comes_in_counts_instead_of_the_one_held(case_study: Snapshot) -> None:
    review = (
        "review_id,context_id,baseline_assessment_id,review_assessment_id,due_on,question,"
        "review_outcome\nV1,PARK,A1,A2,2024-01-01,Q,not_reviewed\nV2,PARK,A2,A1,2024-01-01,Q,"
        "not_reviewed\n"
    )
    text = ASSESSMENT.replace("2024-04-01,2024-03-01", "2024-05-04,")
    files = [part("assessment.csv", text), part("review.csv", review)]
    problems = refused(case_study.path.parents[1], files)
    assert list(problems["row_no"]) == [3]


def test_the_same_day_so_many_years_on() -> None:
    assert in_years(date(2024, 2, 29), 5) == date(2029, 2, 28)
    assert in_years(date(2025, 3, 31), 5) == date(2030, 3, 31)


def test_every_relation_is_held_somewhere() -> None:
    marks = " ".join(
        path.read_text(encoding="utf-8") for path in (home() / "queries" / "tables").glob("*.sql")
    )
    for relation in ("not before", "after", "at most", "no earlier round than"):
        assert f"[{relation} " in marks


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        (("words agency",), ""),
        (("happened",), "not after today; the day of the row"),
        (("planned", "not before started_on"), "at most five years ahead; not before started_on"),
        (("from 1 to 1440", "usually 5 to 480"), "1 to 1,440; usually 5 to 480"),
        (
            ("people", "from 0", "at most invited", "like the others"),
            "asked about if ten times all others; 0 or more; at most invited",
        ),
        (("not after today",), "not after today"),
    ],
)
def test_what_a_column_may_hold_is_told_in_words(marks: tuple[str, ...], told: str) -> None:
    assert what_it_may_be(marks) == told
