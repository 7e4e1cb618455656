"""What came in, and what share mode tells of it."""

from dashboard.warehouse import Snapshot, Viewer
from tests.given import SHARE, Row, answer

COUNTS = ("rows_new", "rows_changed", "rows_same", "rows_removed")


def told(snapshot: Snapshot, viewer: Viewer) -> dict[object, Row]:
    """Return what came into each table."""
    return {row["table_name"]: row for row in answer(snapshot, "what_came_in", viewer)}


def test_every_file_that_came_in_is_listed_with_its_rows_and_its_account(
    case_study: Snapshot,
) -> None:
    rows = told(case_study, Viewer())
    for table in ("context", "survey_answer"):
        assert rows[table]["rows_new"] == len(case_study.table(table))
        assert rows[table]["imported_by"]


def test_share_mode_tells_neither_accounts_nor_how_many_answers_came_in(
    case_study: Snapshot,
) -> None:
    rows = told(case_study, SHARE)
    assert {row["imported_by"] for row in rows.values()} == {None}
    assert [rows["survey_answer"][name] for name in COUNTS] == [None] * 4
    assert [rows["context"][name] for name in COUNTS] == [len(case_study.table("context")), 0, 0, 0]
