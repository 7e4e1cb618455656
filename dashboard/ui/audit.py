"""The audit log on the screen."""

from dashboard.text import number_of
from dashboard.ui.data import audit_entries, may_write, store
from dashboard.ui.pieces import advice, headline, line, show_table

_MOST = 200
_COLUMNS = {
    "number": "No.",
    "noted_at": "When (UTC)",
    "account": "Account",
    "role": "Role",
    "mode": "Mode",
    "act": "What was done",
    "subject": "With what",
    "version": "Data version",
}


def show_audit_log() -> None:
    """List the latest entries of the audit log, newest first; in share mode, to nobody."""
    if not may_write():
        headline("Who looked and what was done is not shown in share mode")
        advice("It names accounts. Leave share mode to read it.")
        return
    if store().is_empty():
        headline("Nothing has been looked at yet")
        advice("Import files under Records, Import.")
        return
    entries = audit_entries(_MOST)
    latest = entries["number"].max() if len(entries) else 0
    headline(
        f"{number_of(int(latest), 'entry', 'entries').capitalize()} so far, the latest first",
        "Every look at a context, every file taken away and every change is noted here and sealed.",
    )
    rows = entries.assign(noted_at=entries["noted_at"].dt.strftime("%d %B %Y, %H:%M:%S"))
    show_table(rows, _COLUMNS)
    line("context-panel audit verify reads the whole log and finds what was altered.", "To check:")
