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
    problems = remedies_on_page(problems, batch)
    heading(f"{number_of(len(problems), 'problem').capitalize()}, and nothing was imported")
    show_problems(problems)
    heading("What the files hold")
    show_counts(batch, None, problems)


def remedies_on_page(problems: pd.DataFrame, batch: ImportBatch) -> pd.DataFrame:
    """Return problems of tables under names of their own with what can be done on the page.

    There no column of ours can be added, and whoever answers above sees no profile.
    """
    parts = [sheet.part for sheet in batch.sheets if _BY_PROFILE in sheet.read_as]
    tables_of_parts = {part.file_name: part.table_name for part in parts}
    sources = {name.removesuffix(f" ({table})") for name, table in tables_of_parts.items()}
    is_mapped = problems["file_name"].isin(sources | tables_of_parts.keys())
    own = problems[is_mapped].assign(
        remedy=[
            _remedy_on_page(*row)
            for row in zip(
                problems.loc[is_mapped, "remedy"],
                problems.loc[is_mapped, "column_name"],
                problems.loc[is_mapped, "file_name"].map(tables_of_parts).fillna(""),
                strict=True,
            )
        ]
    )
    return pd.concat([problems[~is_mapped], own]).loc[problems.index]


_BY_PROFILE = "by the profile"
_ADD_COLUMN = "Add it: "
_ON_PAGE = {
    "Say in the profile which word": "Choose above which word",
    "say so in the profile": "choose it above",
    "or say in the profile what an empty cell means (if_empty, as_above)": (
        "or tick above that an empty cell means what stands above it, or choose another column"
    ),
}


def _remedy_on_page(remedy: str, column: str, table: str) -> str:
    """Return a remedy as it is done on the page; table: of ours, where a part is amiss as such."""
    if table and remedy.startswith(_ADD_COLUMN):
        return (
            f"Choose {column} under “The table {table}” above, a column of yours or "
            f"“The same for every row”. It is {remedy.removeprefix(_ADD_COLUMN)}"
        )
    for in_profile, here in _ON_PAGE.items():
        remedy = remedy.replace(in_profile, here)
    return remedy


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
