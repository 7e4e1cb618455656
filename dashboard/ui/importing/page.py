"""The Import page: files, what they are, decisions on text, the report, and the import."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import Decision, ImportBatch, InCell, Sheet
from dashboard.settings import PanelError
from dashboard.text import for_markdown
from dashboard.ui.data import may_write, store
from dashboard.ui.importing import report
from dashboard.ui.importing.asking import sheets_of
from dashboard.ui.importing.chosen_files import chosen_files
from dashboard.ui.importing.decisions import decide
from dashboard.ui.importing.dropped import dropped_rows, to_be_removed
from dashboard.ui.importing.remembered import held_number, latest
from dashboard.ui.importing.survey import keep_matchings
from dashboard.ui.pieces import advice, heading, table
from dashboard.warehouse import PROBLEM, ImportRefused, Outcome, fillable

_FOUND, _CHECKED = "found in files", "files checked"


@dataclass(frozen=True)
class _Checked:
    """What a check said; outcome is None where the files are refused."""

    batch: ImportBatch
    outcome: Outcome | None
    problems: pd.DataFrame
    kinder: pd.DataFrame


def import_files() -> None:
    """Let an analyst choose files, check them, and import them if all of them are right.

    A file shows exact places and small counts, which are for nobody outside the agreement.
    """
    if not may_write():
        advice(
            "Files are not shown in share mode: they hold exact places and small counts. "
            "Turn Share off, with nobody looking on who is outside the sharing agreement."
        )
        return
    opened, readable = chosen_files()
    if not opened:
        if readable:
            _what_can_come()
        return
    sheets = sheets_of(opened)
    if not sheets or not readable:
        return
    try:
        decisions = decide(latest(_FOUND, _given(sheets), lambda: _found(sheets)))
        with st.spinner("Checking the files", show_time=True):
            given = (_given(sheets), decisions)
            checked = latest(_CHECKED, given, lambda: _checked(sheets, decisions))
    except PanelError as problem:
        advice(str(problem))
        return
    if checked.outcome is None:
        report.refused(checked.batch, checked.problems)
    else:
        _accepted(sheets, decisions, checked)
    report.kinder(checked.kinder)


def _what_can_come() -> None:
    advice("Nothing is imported until every row of every file is right, and nothing leaves here.")
    heading("Tables that files can fill, and what each holds")
    rows = [{"file": f"{one.name}.csv", "holds": one.sentence} for one in fillable().values()]
    table(pd.DataFrame(rows), {"file": "File", "holds": "What it holds"})


def _given(sheets: list[Sheet]) -> object:
    """Tell sheets as they were read, and the data they meet, from any others."""
    return [id(sheet) for sheet in sheets], held_number()


def _found(sheets: list[Sheet]) -> list[InCell]:
    return intake.prepare_batch(sheets, store()).found


def _checked(sheets: list[Sheet], decisions: list[Decision]) -> _Checked:
    batch = intake.prepare_batch(sheets, store(), decisions)
    words = intake.suggest_batch_wording(batch, store())
    try:
        outcome = intake.check_batch(batch, store())
    except ImportRefused as refused:
        return _Checked(batch, None, refused.problems, words)
    return _Checked(batch, outcome, pd.DataFrame(columns=PROBLEM), words)


def _accepted(sheets: list[Sheet], decisions: list[Decision], checked: _Checked) -> None:
    """Say what importing would do, ask what else must be asked, and import."""
    batch, outcome = checked.batch, checked.outcome
    assert outcome is not None, "an accepted import has an outcome"  # noqa: S101 - for the types
    heading("Every row is right")
    report.counts(batch, outcome, batch.problems)
    dropped_rows(outcome.dropped)
    gone = to_be_removed(outcome.dropped)
    if len(gone):
        batch = intake.prepare_batch(sheets, store(), decisions, gone)
    if not outcome.changed and gone.empty:
        advice("Importing would change nothing: every row is there already.")
        return
    note = st.text_input("Why are they imported? (for the history)", placeholder="June assessment")
    if st.button("Import these files", type="primary"):
        with st.status("Importing", expanded=True) as progress:
            try:
                done = intake.publish_batch(batch, store(), note or "Import", progress.write)
            except ImportRefused as refused:
                progress.update(label=for_markdown(refused), state="error")
                report.problems_of(refused.problems)
            except PanelError as problem:
                progress.update(label=for_markdown(problem), state="error")
            else:
                keep_matchings()
                number = done.snapshot.number if done.snapshot else "none"
                progress.update(label=f"Imported: snapshot {number} is now shown", state="complete")
