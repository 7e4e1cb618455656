"""Undoing the import that was just made, by one press; the history keeps both."""

import streamlit as st

from dashboard.settings import PanelError
from dashboard.ui.data import store
from dashboard.ui.pieces import advice, line
from dashboard.warehouse import Snapshot

UNDO = "Undo this import"
UNDONE = "Undone: the wall shows what it showed before. The History page keeps both."
_IMPORTED, _UNDONE = "import that can be undone", "import was undone"


def remember_import(made: Snapshot) -> None:
    """Keep which data version an import of this visit made."""
    st.session_state[_IMPORTED] = made.version


def offer_undo() -> None:
    """Offer to undo the import of this visit while nobody has imported or recorded anything since.

    What was recorded while it was under way stays: the snapshot before comes back with every record
    made on it.
    """
    if st.session_state.pop(_UNDONE, False):
        advice(UNDONE)
    if _IMPORTED not in st.session_state or store().is_empty():
        return
    now = store().current()
    if now.version != st.session_state[_IMPORTED] or now.number == 1:  # nothing was there before
        return
    line(f"Snapshot {now.number} is now shown.", "Imported.")
    if not st.button(UNDO, key=f"undo import {now.version}"):
        return
    try:
        store().restore(now.number - 1)
    except PanelError as problem:
        advice(str(problem))
    else:
        st.session_state[_UNDONE] = True
        st.rerun()
