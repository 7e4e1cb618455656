"""Guarding people in what comes in: their names in free text, and the words that blame them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from dashboard.intake import guard
from dashboard.intake.guard import CellFinding, Decision
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.sheet import Sheet
from dashboard.warehouse import WRITTEN_BY_IMPORTS, IncomingTable, Table, tables

DECISIONS_TABLE = "kept_text"
WORDING_COLUMNS = ["file_name", "row_no", "column_name", "words", "kinder", "why"]

# Tables that are no work of a panel: registers of places, and what a partnership agreed on once.
_NOT_ABOUT_CONTEXTS = {
    *("area", "landmark", "vocabulary", "phrase", "indicator", "welfare_statement"),
    *("threshold_scheme", "threshold_level", "answer_scale", "answer_option"),
    *(*WRITTEN_BY_IMPORTS, DECISIONS_TABLE),
}
_NO_TEXT = ("outline",)


@dataclass(frozen=True)
class GuardedSheet:
    """A sheet after its free text was read and the decisions on it were followed.

    found: what may point to a person, cell by cell, decided or not.
    """

    sheet: Sheet
    found: tuple[CellFinding, ...]


def free_text_columns(table: Table) -> list[str]:
    """Return the columns of a table in which people write sentences of their own."""
    if table.name in _NOT_ABOUT_CONTEXTS:
        return []
    return [
        column.name
        for column in table.columns
        if column.kind == "VARCHAR"
        and not column.words
        and not column.refers_to
        and column.name not in table.key
        and column.name not in _NO_TEXT
    ]


def guard_sheet(
    sheet: Sheet, decisions: Iterable[Decision], today: date | None = None
) -> GuardedSheet:
    """Read the free text of a sheet, and follow the decisions about what may point to a person.

    What is decided nowhere, or is to be mended, is among the sheet's problems, masked.
    """
    part = sheet.part
    columns = [name for name in free_text_columns(tables()[part.table_name]) if name in part.cells]
    if not columns:
        return GuardedSheet(sheet, ())
    # One row of a file may have become several of ours: cells are told apart by position.
    rows = part.cells.index
    cells = part.cells.reset_index(drop=True)
    findings = guard.find_in_cells(part.file_name, cells[columns], today)
    if not findings:
        return GuardedSheet(sheet, ())
    own_decisions = [d for d in decisions if d.file_name == part.file_name]
    decided = guard.apply_decisions(cells, findings, _at_positions(own_decisions, rows))
    problems = [
        Problem(
            part.file_name,
            int(rows[finding.where.row_no]),
            finding.where.column_name,
            finding.where.found.masked,
            finding.problem,
            finding.remedy,
        )
        for finding in decided.open
    ]
    mended = sheet.with_changes(
        cells=decided.cells.set_index(rows), problems=problem_rows(problems)
    )
    return GuardedSheet(
        mended, tuple(replace(finding, row_no=int(rows[finding.row_no])) for finding in findings)
    )


def suggest_sheet_wording(sheet: Sheet, phrases: pd.DataFrame) -> pd.DataFrame:
    """Propose kinder words for those that blame, outside quotation marks; nothing is rewritten.

    phrases: rows of the table phrase. Returns the columns KINDER, one row a place.
    """
    part = sheet.part
    listed = list(phrases[["avoid", "use_instead", "why"]].itertuples(index=False, name=None))
    columns = [name for name in free_text_columns(tables()[part.table_name]) if name in part.cells]
    suggestions = [
        (part.file_name, row, name, text[blame.start : blame.end], blame.use_instead, blame.why)
        for name in columns
        for row, text in zip(part.cells.index, part.cells[name], strict=True)
        for blame in guard.find_blaming_phrases(text, listed)
        if not blame.quoted
    ]
    return pd.DataFrame(suggestions, columns=WORDING_COLUMNS)


def decision_sheet(
    decisions: Iterable[Decision], prints: Mapping[str, str], today: date
) -> Sheet | None:
    """Return decisions as rows of kept_text, for the history; None where there are none.

    A cell may hold two things of one kind: what is decided of it last holds for both.
    prints: the fingerprint of each file by its name.
    """
    rows = [
        {
            "file_name": decision.file_name,
            "sha256": prints[decision.file_name],
            "row_in_file": str(decision.row_no),
            "column_in_file": decision.column_name,
            "free_text_kind": decision.kind,
            "free_text_choice": decision.choice,
            "reason": decision.reason,
            "decided_on": today.isoformat(),
            "decided_by_role": decision.by_role,
        }
        for decision in decisions
        if decision.file_name in prints and decision.choice != "mend"
    ]
    if not rows:
        return None
    index = pd.RangeIndex(1, len(rows) + 1, name="row_no")
    cells = pd.DataFrame(rows, index=index, dtype="str")
    cells = cells.drop_duplicates(list(tables()[DECISIONS_TABLE].key), keep="last")
    part = IncomingTable("Decisions on free text", DECISIONS_TABLE, "", cells, is_whole=False)
    return Sheet(part, problem_rows())


def earlier_decisions(rows: pd.DataFrame, prints: Mapping[str, str]) -> list[Decision]:
    """Return the decisions made before about the same files, from rows of kept_text."""
    same = rows[rows["sha256"] == rows["file_name"].map(prints)]
    return [
        Decision(
            row["file_name"],
            int(row["row_in_file"]),
            row["column_in_file"],
            row["free_text_kind"],
            row["free_text_choice"],
            row["reason"] if isinstance(row["reason"], str) else "",
            row["decided_by_role"],
        )
        for row in same.to_dict("records")
    ]


def undecided_cells(found: Iterable[CellFinding], before: Iterable[Decision]) -> list[CellFinding]:
    """Return what was found and none of the decisions made before is about."""
    done = {(one.file_name, one.row_no, one.column_name, one.kind) for one in before}
    return [
        one
        for one in found
        if (one.file_name, one.row_no, one.column_name, one.found.kind) not in done
    ]


def _at_positions(decisions: list[Decision], rows: pd.Index) -> list[Decision]:
    """Turn the rows that decisions name into positions among the cells."""
    positions: dict[int, list[int]] = {}
    for position, row in enumerate(rows):
        positions.setdefault(int(row), []).append(position)
    return [replace(d, row_no=at) for d in decisions for at in positions.get(d.row_no, ())]
