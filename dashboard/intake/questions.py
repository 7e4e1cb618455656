"""What an import asks that no rule can decide: a value that can be and seldom is."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.intake.guard import CellFinding, Decision, Found, find_details
from dashboard.intake.problem import Problem
from dashboard.settings import PanelError
from dashboard.warehouse import IncomingTable, Store

UNLIKELY_NUMBER = "unlikely_number"
MONTH_FIRST = "month_first"
KEEP_OR_MEND_KINDS = frozenset({UNLIKELY_NUMBER, MONTH_FIRST})
"""Kinds that point to nobody: they are mended in the source or kept, and never taken out."""


@dataclass(frozen=True)
class ImportQuestion:
    """Something that somebody must say is right, and what is said of it until then."""

    where: CellFinding
    problem: str
    remedy: str


def ask_unlikely_numbers(parts: Iterable[IncomingTable], store: Store) -> list[ImportQuestion]:
    """Ask about numbers that their column's mark calls unlikely, each different one once."""
    return [
        ImportQuestion(
            CellFinding(file, int(row), column, Found(UNLIKELY_NUMBER, 0, len(value), value)),
            f"This number is unlikely. {why}",
            "Mend it in the source, or keep it and say why.",
        )
        for file, row, column, value, why in store.unlikely_numbers(list(parts)).itertuples(
            index=False, name=None
        )
    ]


def is_answered(question: ImportQuestion, decisions: Iterable[Decision]) -> bool:
    """Tell whether somebody said of a question that it is right, for a reason that names nobody."""
    decisions_here = [
        decision for decision in decisions if _place(decision) == _place_of(question.where)
    ]
    last = decisions_here[-1] if decisions_here else None
    return bool(
        last and last.choice == "keep" and last.reason.strip() and not find_details(last.reason)
    )


def unanswered_problems(
    questions: Iterable[ImportQuestion], decisions: Iterable[Decision]
) -> list[Problem]:
    """Return the questions that nobody has answered yet, as problems."""
    decision_list = list(decisions)
    return [
        Problem(
            question.where.file_name,
            question.where.row_no,
            question.where.column_name,
            question.where.found.masked,
            question.problem,
            question.remedy,
        )
        for question in questions
        if not is_answered(question, decision_list)
    ]


def parse_kept_cells(
    cells_asked: Iterable[CellFinding], texts: Iterable[str], role: str
) -> list[Decision]:
    """Return the decisions that `FILE:ROW:COLUMN=REASON` says, one for each kind found there.

    Raises PanelError where one is not written so, or where nothing is asked about such a cell.
    """
    asked = list(cells_asked)
    decisions = []
    for text in texts:
        place, sign, reason = text.partition("=")
        *file, row, column = place.split(":")
        if not (sign and reason.strip() and file and row.isdecimal() and column):
            raise PanelError(f"--keep {text}: write it as FILE:ROW:COLUMN=REASON.")
        cell = (":".join(file), int(row), column)
        kinds = {w.found.kind for w in asked if (w.file_name, w.row_no, w.column_name) == cell}
        if not kinds:
            raise PanelError(f"--keep {text}: nothing is asked about that cell.")
        decisions += [Decision(*cell, kind, "keep", reason, role) for kind in sorted(kinds)]
    return decisions


def _place(decision: Decision) -> tuple[str, int, str, str]:
    return decision.file_name, decision.row_no, decision.column_name, decision.kind


def _place_of(where: CellFinding) -> tuple[str, int, str, str]:
    return where.file_name, where.row_no, where.column_name, where.found.kind
