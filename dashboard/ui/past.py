"""The history on the screen: what came in with each snapshot, and going back to one."""

import streamlit as st

from dashboard.settings import PanelError
from dashboard.ui.data import store
from dashboard.ui.pieces import advice, heading, headline, line, table

_COLUMNS = {
    "file_name": "File or page",
    "table_name": "Table",
    "rows_new": "New",
    "rows_changed": "Changed",
    "rows_same": "As before",
    "rows_removed": "Removed",
    "imported_by": "By",
}


def history() -> None:
    """List the snapshots, newest first, each with what came in and a way back to it."""
    if store().is_empty():
        headline("Nothing has come in yet")
        advice("Import files under Records, Import.")
        return
    batches = store().history()
    numbers = batches["snapshot_no"].unique()
    headline(f"Snapshot {max(numbers)} is shown; {_changes(len(numbers))}")
    for _, came in batches.groupby("snapshot_no", sort=False):
        first = came.iloc[0]
        number = int(first["snapshot_no"])
        heading(f"Snapshot {number} · {first['note']}")
        line(
            f"{first['imported_at']:%d %B %Y, %H:%M} UTC"
            + (" · shown now" if first["is_current"] else "")
        )
        with st.expander(f"What came in with snapshot {number}", key=f"came{number}"):
            table(came, _COLUMNS)
        if first["is_kept"] and not first["is_current"]:
            _way_back(number)


def _changes(count: int) -> str:
    return "it is the first" if count == 1 else f"{count} in all, newest first"


def _way_back(number: int) -> None:
    if st.button(f"Go back to snapshot {number}", key=f"back{number}"):
        try:
            store().restore(number)
        except PanelError as problem:
            advice(str(problem))
        else:
            st.rerun()
