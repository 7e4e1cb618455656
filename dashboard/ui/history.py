"""The history on the screen: what came in with each snapshot, and going back to one."""

import streamlit as st

from dashboard.settings import PanelError
from dashboard.ui.data import rows, store, viewer
from dashboard.ui.pieces import advice, heading, headline, line, table

_COLUMNS = {
    "file_name": "File or page",
    "table_name": "Table",
    "rows_new": "New",
    "rows_changed": "Changed",
    "rows_same": "As before",
    "rows_removed": "Removed",
}
_BY = {"imported_by": "By"}


def list_snapshots() -> None:
    """List the snapshots, newest first, each with what came in and a way back to it.

    In share mode nobody goes back, and neither accounts nor how many answers came in are told.
    """
    if store().is_empty():
        headline("Nothing has come in yet")
        advice("Import files under Records, Import.")
        return
    shared = viewer().mode == "share"
    stands = store().history()[["snapshot_no", "file_name", "is_current", "is_kept"]]
    batches = rows("what_came_in").merge(stands, on=["snapshot_no", "file_name"])
    numbers = batches["snapshot_no"].unique()
    headline(f"Snapshot {max(numbers)} is shown; {_changes(len(numbers))}")
    if shared:
        line("who brought a file, and how many survey answers came with one.", "Not shared:")
    for _, came in batches.groupby("snapshot_no", sort=False):
        first = came.iloc[0]
        number = int(first["snapshot_no"])
        heading(f"Snapshot {number} · {first['note']}")
        line(
            f"{first['imported_at']:%d %B %Y, %H:%M} UTC"
            + (" · shown now" if first["is_current"] else "")
        )
        with st.expander(f"What came in with snapshot {number}", key=f"came{number}"):
            table(came, _COLUMNS if shared else _COLUMNS | _BY)
        if first["is_kept"] and not first["is_current"] and not shared:
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
