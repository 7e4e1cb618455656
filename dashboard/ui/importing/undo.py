"""Undoing the import that was just made, by one press; the history keeps both."""

import streamlit as st

from dashboard.settings import PanelError
from dashboard.ui.data import store
from dashboard.ui.pieces import advice, line

UNDO = "Undo this import"
UNDONE = "Undone: the wall shows what it showed before. The History page keeps both."
_IMPORTED, _UNDONE = "import that can be undone", "import was undone"


def version_before() -> str:
    """Return the data version that an import now will be built on, empty in an empty store."""
    return "" if store().is_empty() else store().current().version


def remember_import(number: int, before: str) -> None:
    """Keep which snapshot an import made, and the version that undoing it brings back."""
    st.session_state[_IMPORTED] = (number, before)


def offer_undo() -> None:
    """Offer to undo the import of this visit while nobody has imported anything else since."""
    if st.session_state.pop(_UNDONE, False):
        advice(UNDONE)
    number, before = st.session_state.get(_IMPORTED, (0, ""))
    if not before or store().is_empty() or store().current().number != number:
        return
    line(f"Snapshot {number} is now shown.", "Imported.")
    if not st.button(UNDO, key=f"undo import {number}"):
        return
    try:
        store().restore(before)
    except PanelError as problem:
        advice(str(problem))
    else:
        st.session_state[_UNDONE] = True
        st.rerun()
