"""Addresses of pages, keeping what the reader chose: the mode above all, and the meeting."""

from urllib.parse import urlencode

import streamlit as st

from dashboard.text import for_html
from dashboard.ui.data import viewer


def way_to_context(context_id: object, alias: object, page: str = "context") -> str:
    """Return a link to a context's page as HTML, escaped, with the mode and choices shown now.

    A link opens its page anew; one that forgot the mode would show to eyes outside the sharing
    agreement what share mode hides.
    """
    chosen = {"context": str(context_id)}
    for name in ("meeting", "partnership"):
        if name in st.query_params:
            chosen[name] = st.query_params[name]
    if viewer().mode == "share":
        chosen["share"] = "true"
    address = for_html(f"/{page}?{urlencode(chosen)}")
    return f"<a href='{address}' target='_self'>{for_html(alias)}</a>"
