"""What a table was read as, kept from one drawing of the page to the next."""

from collections.abc import Callable

import streamlit as st

from dashboard.intake import Opened, Sheet
from dashboard.text import for_markdown

_KEPT = "sheets read"
_MOST = 50  # ways of reading kept; each holds the cells of a file


def remembered(one: Opened, way: str, read: Callable[[], list[Sheet]]) -> list[Sheet]:
    """Return the sheets that `read` gives, read once for the same table and way of reading it."""
    kept: dict[tuple[str, str, str], list[Sheet]] = st.session_state.setdefault(_KEPT, {})
    key = (one.sha256, one.name, way)
    if key not in kept:
        while len(kept) >= _MOST:
            kept.pop(next(iter(kept)))
        with st.spinner(f"Reading {for_markdown(one.name)}", show_time=True):
            kept[key] = read()
    return kept[key]
