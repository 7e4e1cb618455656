"""The report of an import on the screen: counts, notes, problems, and kinder words."""

from functools import partial

import pandas as pd

from dashboard import intake
from dashboard.intake import ImportBatch
from dashboard.text import number_of
from dashboard.ui.downloads import Download, offer_download
from dashboard.ui.pieces import advice, heading, line, show_table
from dashboard.warehouse import Outcome

_COUNTS = {
    "file_name": "File",
    "table_name": "Fills",
    "read_as": "Read as",
    "rows_in": "Rows in it",
    "new": "New",
    "changed": "Changed",
    "same": "As before",
    "refused": "With a problem",
}
_GROUPED = {
    "file_name": "File",
    "rows": "Row",
    "column_name": "Column",
    "value": "Value",
    "problem": "What is wrong",
    "remedy": "What to do",
}
_KINDER = {
    "file_name": "File",
    "row_no": "Row",
    "column_name": "Column",
    "words": "It says",
    "kinder": "Kinder",
    "why": "Why",
}
_MOST = 200  # groups shown at once; nobody mends more before trying again


def show_refusal(batch: ImportBatch, problems: pd.DataFrame) -> None:
    """Say that nothing was imported, and why: every problem, and what the files hold."""
    heading(f"{number_of(len(problems), 'problem').capitalize()}, and nothing was imported")
    show_problems(problems)
    heading("What the files hold")
    show_counts(batch, None, problems)


def show_problems(problems: pd.DataFrame) -> None:
    """Show problems, alike ones as one with how many there are, and offer them all as a file."""
    groups = intake.group_problems(problems)
    if len(groups) < len(problems):
        kinds = number_of(len(groups), "kind")
        line(f"They are of {kinds}: alike ones are shown once, with how many there are.")
        times = groups["count"].map(lambda n: f" ({n:,} times)" if n > 1 else "")
        groups["problem"] += times
    if len(groups) > _MOST:
        advice(f"The first {_MOST} kinds are shown; the file holds them all.")
    show_table(groups.head(_MOST), _GROUPED)
    make = partial(intake.problems_csv, problems)
    offer_download(
        Download("All problems as a CSV file", make, "problems.csv", "text/csv", "problems")
    )


def show_counts(batch: ImportBatch, outcome: Outcome | None, problems: pd.DataFrame) -> None:
    """Show how many rows of each file are new, changed, as before or with a problem; and notes."""
    effects = outcome.effects if outcome else []
    show_table(intake.count_row_outcomes(batch.sheets, effects, problems), _COUNTS)
    for sheet in batch.sheets:
        if sheet.notes:
            line(" ".join(sheet.notes), f"{sheet.part.file_name}:")


def show_wall_changes(changes: list[str]) -> None:
    """Say what will change on the wall, a sentence a line; nothing where nothing is imported."""
    if changes:
        heading("What will change on the wall")
        for sentence in changes:
            line(sentence)


def show_wording_suggestions(suggestions: pd.DataFrame) -> None:
    """Propose kinder words; nothing is rewritten."""
    if suggestions.empty:
        return
    heading(f"{number_of(len(suggestions), 'place').capitalize()} where kinder words are known")
    line("Proposals only: mend them in the source, or import them as they are.")
    show_table(suggestions.head(_MOST), _KINDER)
