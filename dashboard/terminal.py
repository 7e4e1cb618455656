"""What the command line says: counts, notes, problems and the history, each on its line."""

import pandas as pd
from rich.console import Console
from rich.table import Table

from dashboard import intake
from dashboard.intake import ImportBatch
from dashboard.settings import PanelError
from dashboard.text import for_terminal, number_of
from dashboard.warehouse import AuditState, ImportRefused, Outcome, PurgePlan

screen = Console(soft_wrap=True, highlight=False, markup=False)

_NAMED = 5  # rows named in a sentence
_WIDE = 1000  # characters: into a file or a pipe every row goes on one line
_HISTORY = ("Snapshot", "When (UTC)", "By", "File", "New", "Changed", "Removed", "Note")


def print_line(what: object) -> None:
    """Print one line, so that no text from a file moves the cursor or rings the bell."""
    screen.print(for_terminal(what))


def print_outcome(batch: ImportBatch, outcome: Outcome, kinder: pd.DataFrame) -> None:
    """Say what became of each file's rows, what was done on the way, and where words blame."""
    for effect in outcome.effects:
        print_line(
            f"{effect.part.file_name}: {effect.new:,} new, {effect.changed:,} changed, "
            f"{effect.same:,} as before"
        )
    for sheet in batch.sheets:
        for note in sheet.notes:
            print_line(f"{sheet.part.file_name}: {note}")
    for (file, table), rows in outcome.dropped.groupby(["file_name", "table_name"], sort=False):
        some = ", ".join(rows["row_key"].head(_NAMED)) + (", …" if len(rows) > _NAMED else "")
        print_line(
            f"{file}: {number_of(len(rows), 'row')} of {table} no longer in the file ({some}). "
            "Nothing is removed; that can be done on the Import page."
        )
    for row in kinder.to_dict("records"):
        print_line(
            f"{row['file_name']}, row {row['row_no']}, {row['column_name']}: “{row['words']}” "
            f"could be “{row['kinder']}” ({row['why']}). It is imported as it is."
        )


def print_refusal(refused: ImportRefused) -> None:
    """Say every problem, alike ones on one line with how many there are."""
    for row in intake.group_problems(refused.problems).to_dict("records"):
        value = f" “{row['value']}”" if row["value"] else ""
        rows = f"row {row['rows']}" if row["count"] == 1 else f"rows {row['rows']}"
        times = "" if row["count"] == 1 else f" ({row['count']:,} times)"
        print_line(
            f"{row['file_name']}, {rows}, {row['column_name']}{value}: "
            f"{row['problem']}{times} {row['remedy']}"
        )
    print_line(refused)


def print_purge_plan(plan: PurgePlan) -> None:
    """Say what a purge takes away, and what it leaves."""
    for table, key in plan.rows.itertuples(index=False):
        print_line(f"{table} {key}: this row goes for good.")
    for table, key in plan.unknown.itertuples(index=False):
        print_line(f"{table} {key}: there is no such row now; older snapshots may hold it.")
    if plan.snapshots:
        numbers = ", ".join(map(str, plan.snapshots))
        print_line(f"Snapshots that go, and cannot be restored any more: {numbers}.")
    if plan.records:
        print_line(
            f"{number_of(plan.records, 'record')} made on pages: what they say now stays in the "
            "data; what they corrected or removed goes."
        )
    print_line(
        "Not touched: notes in the history, profiles, matchings, settings, and copies of the store "
        "elsewhere."
    )


def print_audit(rows: pd.DataFrame) -> None:
    """Print entries of the audit log, newest first, each on its line."""
    for row in rows.to_dict("records"):
        said = [
            f"{row['number']}  {row['noted_at']:%Y-%m-%d %H:%M:%S}",
            f"{row['account']} ({row['role']}, {row['mode']})",
            row["act"],
            row["subject"],
            f"data {row['version']}" if row["version"] else "",
        ]
        print_line("  ".join(filter(None, said)))


def print_audit_state(state: AuditState) -> None:
    """Say whether the audit log is whole, and what to note elsewhere; raise PanelError if not."""
    for problem in state.problems:
        print_line(problem)
    if state.problems:
        raise PanelError("The audit log is not as it was written: keep it, and find out why.")
    if state.last is None:
        print_line("The audit log is empty.")
        return
    last = state.last
    print_line(
        f"The audit log is whole: {number_of(state.count, 'entry', 'entries')}, the last of "
        f"{last.noted_at[:16].replace('T', ' ')} UTC."
    )
    print_line(
        f"Note {last.number}:{last.seal[:16]} where nobody can reach from here, and give it to "
        "--noted next time: only so is it seen if the end is cut off."
    )


def print_history(rows: pd.DataFrame) -> None:
    """Print what came in with each snapshot, newest first."""
    table = Table(box=None)
    for name in _HISTORY:
        table.add_column(name, overflow="fold")
    for row in rows.itertuples():
        state = " (now)" if row.is_current else "" if row.is_kept else " (no longer kept)"
        table.add_row(
            f"{row.version}{state}",
            f"{row.imported_at:%Y-%m-%d %H:%M}",
            for_terminal(row.imported_by),
            for_terminal(row.file_name),
            str(row.rows_new),
            str(row.rows_changed),
            str(row.rows_removed),
            for_terminal(row.note),
        )
    width = None if screen.is_terminal else _WIDE
    Console(highlight=False, markup=False, width=width).print(table)
