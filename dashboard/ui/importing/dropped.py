"""Rows that their source no longer brings: listed, and removed only if somebody says so."""

import pandas as pd
import streamlit as st

from dashboard.text import counted
from dashboard.ui.pieces import heading, line, table

_COLUMNS = {"file_name": "No longer in", "table_name": "Table", "row_key": "Row"}
_MOST = 200  # shown at once
_STAY = "They stay"
_GO = "Remove them with this import"


def dropped_rows(found: pd.DataFrame) -> None:
    """List what sources no longer bring, and ask whether it stays or goes."""
    if found.empty:
        return
    many = counted(len(found), "row").capitalize()
    heading(f"{many} no longer in the file")
    line("They came from the same source before. They stay until somebody says to remove them.")
    table(found.head(_MOST), _COLUMNS)
    if len(found) > _MOST:
        line(f"The first {_MOST} are shown.")
    st.radio("What is to become of them?", [_STAY, _GO], horizontal=True, key=_key(found))


def to_be_removed(found: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that somebody said to remove: table_name and row_key."""
    goes = len(found) > 0 and st.session_state.get(_key(found)) == _GO
    return found[["table_name", "row_key"]] if goes else found.head(0)[["table_name", "row_key"]]


def _key(found: pd.DataFrame) -> str:
    return f"dropped {pd.util.hash_pandas_object(found, index=False).sum()}"
