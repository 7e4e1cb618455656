"""A survey's export as it is: which tool wrote it, its columns, and the responses in it."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.intake.form_tools import ColumnUse, ExclusionReason, FormColumn

MATCHABLE_USES: tuple[ColumnUse, ...] = ("question", "several", "text")


@dataclass(frozen=True, eq=False)
class SurveyExport:
    """An export of a form tool, its rows still wide: one for each response.

    tool: the name of the form tool, or “other”.
    cells: the responses by row_no, cleaned text in columns named after `columns`; those of persons,
        places and the tool itself are not in it.
    left_out: why a row of `cells` is no answer, by row_no.
    problems: rows that do not fit the header, in the columns of every problem.
    notes: what the reader should know, in sentences.
    """

    tool: str
    name: str
    header_row: int
    columns: tuple[FormColumn, ...]
    cells: pd.DataFrame
    left_out: dict[int, ExclusionReason]
    problems: pd.DataFrame
    notes: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[FormColumn, ...]:
        """Return the columns that may hold answers on a scale."""
        return self.columns_used_as("question")

    @property
    def dropped(self) -> tuple[FormColumn, ...]:
        """Return the columns that were dropped while reading, each with why."""
        return self.columns_used_as("person", "place", "system")

    @property
    def others(self) -> tuple[FormColumn, ...]:
        """Return the columns of answers that are on no scale, each with why."""
        return self.columns_used_as("several", "text")

    def columns_used_as(self, *uses: ColumnUse) -> tuple[FormColumn, ...]:
        """Return the columns of some uses, in the order of the file."""
        return tuple(column for column in self.columns if column.use in uses)

    def column(self, name: str) -> FormColumn | None:
        """Return a column by its name, or None."""
        return next((column for column in self.columns if column.name == name), None)

    def responses(self, *, incomplete: bool = False) -> pd.DataFrame:
        """Return the cells of the responses that count, with those not sent off if wanted."""
        out = [
            row
            for row, reason in self.left_out.items()
            if not (incomplete and reason == "incomplete")
        ]
        return self.cells[~self.cells.index.isin(out)]


def answers_by_column(export: SurveyExport) -> dict[str, dict[str, int]]:
    """Return the answers to each question, by its column, and how often each is given.

    The most frequent stands first; blank ones are not in it.
    """
    responses = export.responses()
    counts = {
        column.name: responses[column.name].value_counts().drop("", errors="ignore")
        for column in export.questions
    }
    return {
        name: {str(label): int(count) for label, count in of_column.items()}
        for name, of_column in counts.items()
    }


def distinct_names(names: Iterable[str]) -> list[str]:
    """Return names of columns in which no two are the same: the second “Why” is “Why (2)”."""
    distinct: list[str] = []
    used: set[str] = set()
    for at, name in enumerate(names, start=1):
        wanted, number = name or f"(column {at})", 1
        while (candidate := wanted if number == 1 else f"{wanted} ({number})") in used:
            number += 1
        used.add(candidate)
        distinct.append(candidate)
    return distinct
