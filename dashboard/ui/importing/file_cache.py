"""What was made of files, kept from one drawing of the page to the next."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from dashboard.intake import SourceTable
from dashboard.text import for_markdown
from dashboard.ui.data import store

_KEPT = "made of files"
_MOST = 150  # ways of reading kept; some hold the cells of a file

T = TypeVar("T")


def cached_reading(source: SourceTable, way: str, read: Callable[[], T]) -> T:
    """Return what `read_sheet` gives, read once for the same table and way of reading it."""
    kept: dict[tuple[str, str], T] = st.session_state.setdefault(_KEPT, {})
    key = (source.key, way)
    if key not in kept:
        while len(kept) >= _MOST:
            kept.pop(next(iter(kept)))
        with st.spinner(f"Reading {for_markdown(source.name)}", show_time=True):
            kept[key] = read()
    return kept[key]


def made_once(what: str, inputs: object, make: Callable[[], T]) -> T:
    """Return what `make` gives, made anew only when what it is made from is not as the last time.

    what: names it among all that is kept so. inputs: what it is made from, compared by ==.
    """
    known = st.session_state.get(what)
    if known is None or known[0] != inputs:
        st.session_state[what] = known = (inputs, make())
    made: T = known[1]
    return made


def held_snapshot_number() -> int | None:
    """Return the number of the snapshot that files would come into, or None before the first."""
    return None if store().is_empty() else store().current().number
