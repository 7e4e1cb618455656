"""The Import page: files, what they are, decisions on text, the report, and the import."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import CellFinding, Decision, ImportBatch, Sheet, SourceTable
from dashboard.settings import PanelError
from dashboard.text import for_markdown, number_of
from dashboard.ui.data import may_write, store
from dashboard.ui.importing import import_report as report
from dashboard.ui.importing.contents import ask_for_sheets
from dashboard.ui.importing.decisions import ask_decisions
from dashboard.ui.importing.file_cache import held_snapshot_number, made_once
from dashboard.ui.importing.references import keep_answers, tie_by_asking
from dashboard.ui.importing.survey import keep_matchings
from dashboard.ui.importing.undo import offer_undo, remember_import
from dashboard.ui.pieces import advice, heading, line, show_table
from dashboard.warehouse import PROBLEM, ImportRefused, Outcome, fillable

_QUESTIONS_KEY, _CHECK_KEY = "found in files", "files checked"
_REMOVAL_KEY = "removal checked"


@dataclass(frozen=True)
class _CheckResult:
    """What a check said; outcome is None where the files are refused.

    changes: what would change on the wall, in sentences.
    """

    batch: ImportBatch
    outcome: Outcome | None
    changes: list[str]
    problems: pd.DataFrame
    kinder: pd.DataFrame


def show_import() -> None:
    """Let an analyst choose files, check them, and import them if all of them are right.

    A file shows exact places and small counts, which are for nobody outside the agreement.
    """
    if not may_write():
        advice(
            "Files are not shown in share mode: they hold exact places and small counts. "
            "Turn Share off, with nobody looking on who is outside the sharing agreement."
        )
        return
    offer_undo()
    opened, readable = choose_files()
    if not opened:
        if readable:
            _show_tables_to_fill()
        return
    sheets = ask_for_sheets(opened)
    if not sheets or not readable:
        return
    sheets = tie_by_asking(sheets)
    try:
        decisions = ask_decisions(
            made_once(_QUESTIONS_KEY, _identity_of(sheets), lambda: _open_questions(sheets))
        )
        with st.spinner("Checking the files", show_time=True):
            inputs = (_identity_of(sheets), decisions)
            checked = made_once(_CHECK_KEY, inputs, lambda: _check(sheets, decisions))
    except PanelError as problem:
        advice(str(problem))
        return
    if checked.outcome is None:
        report.show_refusal(checked.batch, checked.problems)
    else:
        _offer_import(sheets, decisions, checked)
    report.show_wording_suggestions(checked.kinder)


def _show_tables_to_fill() -> None:
    advice("Nothing is imported until every row of every file is right, and nothing leaves here.")
    heading("Tables that files can fill, and what each holds")
    rows = [{"file": f"{fills.name}.csv", "holds": fills.sentence} for fills in fillable().values()]
    show_table(pd.DataFrame(rows), {"file": "File", "holds": "What it holds"})


def _identity_of(sheets: list[Sheet]) -> object:
    """Tell sheets as they were read, and the data they meet, from any others."""
    return [id(sheet) for sheet in sheets], held_snapshot_number()


def _open_questions(sheets: list[Sheet]) -> list[CellFinding]:
    return intake.prepare_batch(sheets, store()).found


def _check(sheets: list[Sheet], decisions: list[Decision]) -> _CheckResult:
    batch = intake.prepare_batch(sheets, store(), decisions)
    words = intake.suggest_batch_wording(batch, store())
    try:
        outcome, changes = intake.rehearse_batch(batch, store())
    except ImportRefused as refused:
        return _CheckResult(batch, None, [], refused.problems, words)
    return _CheckResult(batch, outcome, changes, pd.DataFrame(columns=PROBLEM), words)


def _offer_import(sheets: list[Sheet], decisions: list[Decision], checked: _CheckResult) -> None:
    """Say what importing would do, ask what else must be asked, and import."""
    batch, outcome = checked.batch, checked.outcome
    assert outcome is not None, "an accepted import has an outcome"  # noqa: S101 - for the types
    heading("Every row is right")
    report.show_counts(batch, outcome, batch.problems)
    show_dropped_rows(outcome.dropped)
    gone = rows_to_remove(outcome.dropped)
    changes = checked.changes
    if len(gone):
        batch = intake.prepare_batch(sheets, store(), decisions, gone)
        inputs = (_identity_of(sheets), decisions, list(gone["row_key"]))
        try:
            changes = made_once(
                _REMOVAL_KEY, inputs, lambda: intake.rehearse_batch(batch, store())[1]
            )
        except ImportRefused as refused:
            report.show_problems(refused.problems)
            return
    report.show_wall_changes(changes)
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
                report.show_problems(refused.problems)
            except PanelError as problem:
                progress.update(label=for_markdown(problem), state="error")
            else:
                try:
                    keep_matchings()
                    keep_answers()
                except PanelError as problem:
                    progress.write(for_markdown(f"What was matched is asked again: {problem}"))
                assert done.snapshot is not None, "what was imported is shown"  # noqa: S101 - for the types
                remember_import(done.snapshot)
                number = done.snapshot.number
                progress.update(label=f"Imported: snapshot {number} is now shown", state="complete")
        offer_undo()


_FILES_KEY = "files opened"


class _OpenedFile(NamedTuple):
    """What one file holds, or the sentence that says why it cannot be read."""

    opened: list[SourceTable]
    refused: str


def choose_files() -> tuple[list[SourceTable], bool]:
    """Ask for files and return their tables and layers, and whether each file could be read.

    A file that cannot be read is refused in a sentence, and the others are shown all the same.
    """
    files = st.file_uploader(
        "Your files as they are: CSV, workbooks, survey exports, map layers",
        [suffix.removeprefix(".") for suffix in intake.FILE_ENDINGS],
        accept_multiple_files=True,
        help="A file may have 50 MB, and all that are chosen together 200 MB.",
    )
    known: dict[str, _OpenedFile] = st.session_state.get(_FILES_KEY, {})
    held: dict[str, _OpenedFile] = {}
    for number, file in enumerate(files, start=1):
        opened = known.get(file.file_id)
        if opened is None:
            named = f"Reading {for_markdown(file.name)} ({number} of {len(files)})"
            with st.spinner(named, show_time=True):
                opened = _open_file(file.name, file.getvalue())
        held[file.file_id] = opened
    st.session_state[_FILES_KEY] = held
    for file in files:
        opened_file = held[file.file_id]
        if opened_file.refused:
            advice(opened_file.refused)
        elif not opened_file.opened:  # a template as it was written
            advice(f"{file.name}: no row is filled in yet. Fill in a sheet and choose it again.")
    whole = not any(opened_file.refused for opened_file in held.values())
    return _without_duplicates(
        [table for opened_file in held.values() for table in opened_file.opened]
    ), whole


def _without_duplicates(opened: list[SourceTable]) -> list[SourceTable]:
    """Return every table or layer once, saying which file was chosen again."""
    by_content: dict[tuple[str, str], SourceTable] = {}
    for source in opened:
        if by_content.setdefault((source.sha256, source.name), source) is not source:
            advice(f"{source.name} was chosen twice, and is read once.")
    return list(by_content.values())


def _open_file(name: str, content: bytes) -> _OpenedFile:
    try:
        return _OpenedFile(intake.open_file(name, content, _stop_if_left), "")
    except PanelError as problem:
        return _OpenedFile([], str(problem))


def _stop_if_left() -> None:
    """Stop the page, and what it waits for, once it was closed or somebody did something else.

    Streamlit stops a page wherever it looks into the state of its session.
    """
    st.session_state.get(_FILES_KEY)


_DROPPED_COLUMNS = {"file_name": "No longer in", "table_name": "Table", "row_key": "Row"}
_MOST_DROPPED = 200  # shown at once
_STAY = "They stay"
_GO = "Remove them with this import"


def show_dropped_rows(dropped: pd.DataFrame) -> None:
    """List what sources no longer bring, and ask whether it stays or goes."""
    if dropped.empty:
        return
    many = number_of(len(dropped), "row").capitalize()
    heading(f"{many} no longer in the file")
    line("They came from the same source before. They stay until somebody says to remove them.")
    show_table(dropped.head(_MOST_DROPPED), _DROPPED_COLUMNS)
    if len(dropped) > _MOST_DROPPED:
        line(f"The first {_MOST_DROPPED} are shown.")
    st.radio("What is to become of them?", [_STAY, _GO], horizontal=True, key=_dropped_key(dropped))


def rows_to_remove(dropped: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that somebody said to remove: table_name and row_key."""
    goes = len(dropped) > 0 and st.session_state.get(_dropped_key(dropped)) == _GO
    return (
        dropped[["table_name", "row_key"]] if goes else dropped.head(0)[["table_name", "row_key"]]
    )


def _dropped_key(dropped: pd.DataFrame) -> str:
    return f"dropped {pd.util.hash_pandas_object(dropped, index=False).sum()}"
