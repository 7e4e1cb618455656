"""The history on the screen: what came in with each snapshot, and going back to one."""

import pandas as pd
import streamlit as st

from dashboard.settings import PanelError
from dashboard.text import number_of
from dashboard.ui.data import current_snapshot, rows, store, viewer
from dashboard.ui.pieces import advice, heading, headline, line, show_table

_COLUMNS = {
    "file_name": "File or page",
    "table_name": "Table",
    "rows_new": "New",
    "rows_changed": "Changed",
    "rows_same": "As before",
    "rows_removed": "Removed",
}
_BY = {"imported_by": "By"}
_RECORDED = {"version": "Version", "imported_at": "When (UTC)", "note": "What"} | _COLUMNS


def list_snapshots() -> None:
    """List the snapshots, newest first, each with what came in and a way back to it.

    In share mode nobody goes back, and neither accounts nor how many answers came in are told.
    """
    if store().is_empty():
        headline("Nothing has come in yet")
        advice("Import files under Records, Import.")
        return
    shared = viewer().mode == "share"
    stands = store().history()[["snapshot_no", "file_name", "version", "is_current", "is_kept"]]
    batches = rows("what_came_in").merge(stands, on=["snapshot_no", "file_name"])
    numbers = batches["snapshot_no"].unique()
    now = current_snapshot()
    since = f" with {number_of(len(now.records), 'record')} since" if now.records else ""
    headline(f"Snapshot {now.number} is shown{since}; {_changes(len(numbers))}")
    if shared:
        line("who brought a file, and how many survey answers came with one.", "Not shared:")
    for number in map(int, numbers):
        came = batches[batches["snapshot_no"] == number]
        is_recorded = came["record_no"].notna()
        if is_recorded.any():
            _records(number, came[is_recorded], shared=shared)
        if not is_recorded.all():
            _import(number, came[~is_recorded], shared=shared)


def _records(number: int, recorded: pd.DataFrame, *, shared: bool) -> None:
    """Show what was recorded on a snapshot, and a way back to before any of it."""
    count = number_of(len(recorded), "record")
    heading(f"Recorded on snapshot {number} · {recorded.iloc[0]['note']}")
    line(f"{count}, the last on {recorded.iloc[0]['imported_at']:%d %B %Y, %H:%M} UTC")
    with st.expander(f"What was recorded on snapshot {number}", key=f"recorded{number}"):
        show_table(recorded, _RECORDED if shared else _RECORDED | _BY)
    if recorded.iloc[0]["is_kept"] and not shared:
        chosen = st.selectbox(
            "Go back to before", list(recorded["version"]), key=f"version{number}"
        )
        base, record = str(chosen).split(".")
        _way_back(f"{base}.{int(record) - 1}", f"Go back to before {chosen}")


def _import(number: int, came: pd.DataFrame, *, shared: bool) -> None:
    """Show what an import brought, and a way back to it."""
    first = came.iloc[0]
    heading(f"Snapshot {number} · {first['note']}")
    line(
        f"{first['imported_at']:%d %B %Y, %H:%M} UTC"
        + (" · shown now" if first["is_current"] else "")
    )
    with st.expander(f"What came in with snapshot {number}", key=f"came{number}"):
        show_table(came, _COLUMNS if shared else _COLUMNS | _BY)
    if first["is_kept"] and not first["is_current"] and not shared:
        _way_back(str(number), f"Go back to snapshot {number}")


def _changes(count: int) -> str:
    return "it is the first" if count == 1 else f"{count} in all, newest first"


def _way_back(version: str, label: str) -> None:
    if st.button(label, key=f"back{version}"):
        try:
            store().restore(version)
        except PanelError as problem:
            advice(str(problem))
        else:
            st.rerun()
