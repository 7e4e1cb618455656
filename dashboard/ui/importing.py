"""Importing on the screen: choose files, see every problem, import, and undo."""

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import Sheet
from dashboard.settings import PanelError
from dashboard.text import counted
from dashboard.ui.data import store
from dashboard.ui.pieces import advice, heading, table
from dashboard.warehouse import ImportRefused, Outcome, tables

_PROBLEMS = {
    "file_name": "File",
    "row_no": "Row",
    "column_name": "Column",
    "value": "Value",
    "problem": "What is wrong",
    "remedy": "What to do",
}
_EFFECTS = {
    "file": "File",
    "read_as": "Read as",
    "new": "New rows",
    "changed": "Changed",
    "same": "As before",
}
_MOST = 200  # problems shown at once; nobody mends more before trying again


def import_files() -> None:
    """Let an analyst choose files, check them, and import them if all of them are right."""
    files = st.file_uploader(
        "CSV or GeoJSON files, each named after its table, or workbooks with such sheets",
        [suffix.removeprefix(".") for suffix in intake.SUFFIXES],
        accept_multiple_files=True,
    )
    if not files:
        advice(
            "Nothing is imported until every row of every file is right, and nothing leaves here."
        )
        heading("Files that can be imported, and what each holds")
        table(_importable(), {"file": "File", "holds": "What it holds"})
        return
    try:
        sheets = [s for file in files for s in intake.read_all(file.name, file.getvalue())]
        with st.spinner("Checking the files"):
            outcome = intake.check(sheets, store())
    except ImportRefused as refused:
        _refused(refused.problems)
    except PanelError as problem:
        advice(str(problem))
    else:
        _accepted(sheets, outcome)


def _importable() -> pd.DataFrame:
    """List every table that files can fill; the ledger is written by imports themselves."""
    known = [one for one in tables().values() if one.name != "import_batch"]
    return pd.DataFrame([{"file": f"{one.name}.csv", "holds": one.sentence} for one in known])


def _refused(problems: pd.DataFrame) -> None:
    heading(f"{counted(len(problems), 'problem').capitalize()}, and nothing was imported")
    if len(problems) > _MOST:
        advice(f"The first {_MOST} are shown. Mend these and choose the files again.")
    table(problems.head(_MOST), _PROBLEMS)


def _accepted(sheets: list[Sheet], outcome: Outcome) -> None:
    heading("Every row is right")
    _effects(outcome, sheets)
    if not outcome.changed:
        advice("Importing would change nothing: every row is there already.")
        return
    note = st.text_input("Why are they imported? (for the history)", placeholder="June assessment")
    if st.button("Import these files", type="primary"):
        with st.status("Importing", expanded=True) as progress:
            try:
                done = intake.publish(sheets, store(), note or "Import", progress.write)
            except PanelError as problem:
                progress.update(label=str(problem), state="error")
            else:
                number = done.snapshot.number if done.snapshot else "none"
                progress.update(label=f"Imported: snapshot {number} is now shown", state="complete")


def _effects(outcome: Outcome, sheets: list[Sheet]) -> None:
    told = {sheet.part.file_name: sheet.read_as or "as our own" for sheet in sheets}
    found = [
        {
            "file": e.part.file_name,
            "read_as": told.get(e.part.file_name, ""),
            "new": e.new,
            "changed": e.changed,
            "same": e.same,
        }
        for e in outcome.effects
    ]
    table(pd.DataFrame(found), _EFFECTS)
