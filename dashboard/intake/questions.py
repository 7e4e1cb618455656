"""What an import asks that no rule can decide: a value that can be and seldom is."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.intake.guard import CellFinding, Decision, Found, find_details
from dashboard.intake.sheet import Problem
from dashboard.settings import PanelError
from dashboard.warehouse import Part, Store

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


def ask_unlikely_numbers(parts: Iterable[Part], store: Store) -> list[ImportQuestion]:
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
    made = [one for one in decisions if _place(one) == _place_of(question.where)]
    last = made[-1] if made else None
    return bool(
        last and last.choice == "keep" and last.reason.strip() and not find_details(last.reason)
    )


def unanswered_problems(
    questions: Iterable[ImportQuestion], decisions: Iterable[Decision]
) -> list[Problem]:
    """Return the questions that nobody has answered yet, as problems."""
    made = list(decisions)
    return [
        (
            *(one.where.file_name, one.where.row_no, one.where.column_name),
            *(one.where.found.masked, one.problem, one.remedy),
        )
        for one in questions
        if not is_answered(one, made)
    ]


def parse_kept_cells(
    found: Iterable[CellFinding], said: Iterable[str], role: str
) -> list[Decision]:
    """Return the decisions that `FILE:ROW:COLUMN=REASON` says, one for each kind found there.

    Raises PanelError where one is not written so, or where nothing is asked about such a cell.
    """
    asked = list(found)
    decisions = []
    for text in said:
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
