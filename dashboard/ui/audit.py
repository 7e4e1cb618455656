"""The audit log on the screen."""

from dashboard.text import number_of
from dashboard.ui.data import audit_entries, may_write, store
from dashboard.ui.pieces import advice, headline, line, show_table

_MOST = 200
_COLUMNS = {
    "number": "No.",
    "noted_at": "When (UTC)",
    "account": "Account",
    "mode": "Mode",
    "act": "What was done",
    "subject": "With what",
    "version": "Version",
}


def show_audit_log() -> None:
    """List the latest entries of the audit log, newest first; in share mode, to nobody."""
    if not may_write():
        headline("The audit log is not shown in share mode")
        advice("It names accounts. Leave share mode to read it.")
        return
    if store().is_empty():
        headline("The audit log is empty")
        advice("Import files under Records, Import.")
        return
    entries = audit_entries(_MOST)
    headline(
        f"The latest {number_of(len(entries), 'entry', 'entries')} of the audit log",
        "Pages and contexts opened, files downloaded, and every import, record, restore and "
        "removal. There is no sign-in yet: all who use this server appear as one account.",
    )
    rows = entries.assign(noted_at=entries["noted_at"].dt.strftime("%d %B %Y, %H:%M:%S"))
    show_table(rows, _COLUMNS)
    line(
        "context-panel audit verify reads the whole log for entries altered or taken out.",
        "To check:",
    )
