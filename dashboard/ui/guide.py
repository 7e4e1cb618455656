"""The first page of an empty store, and a short guide for each role."""

import re
from collections.abc import Callable

import streamlit as st

from dashboard import settings
from dashboard.demonstration import publish_borough, publish_case_study
from dashboard.settings import PanelError
from dashboard.text import for_html
from dashboard.ui.data import may_write, store, stores
from dashboard.ui.pieces import advice, headline
from dashboard.ui.steps import page_file
from dashboard.warehouse import Store

_ARRIVED = "made-up data have come in"
_STEP = re.compile(r"^\d+\. (.+)$", re.MULTILINE)
_WAYS: dict[str, tuple[str, str, Callable[..., object]]] = {
    "case-study": (
        "See the case study",
        "A park and a school, from the referral to the review. It is made up, and takes seconds.",
        publish_case_study,
    ),
    "borough": (
        "Try a made-up borough",
        "Three years of a whole partnership, to try the trends and the map on. It takes a minute.",
        publish_borough,
    ),
}
"""By the name of the partnership beside one's own in which it is kept: label, line, filling it."""


def show_ways_in() -> None:
    """Say what to begin with while nothing has come in: three ways, each by one button.

    What is made up is kept as a partnership of its own, and never among a partnership's own data.
    Says what the page is for once there are data.
    """
    if st.session_state.pop(_ARRIVED, False):
        partnership = st.query_params["partnership"]
        st.switch_page(page_file("meeting", "opening"), query_params={"partnership": partnership})
    if not store().is_empty():
        headline("A short guide for each role", "Two minutes each.")
        return
    headline(
        "Nothing has been brought in yet: begin in one of three ways",
        "What is made up is kept apart from your own data. Nothing leaves this machine.",
    )
    if not may_write():
        advice("In share mode nothing is brought in. Switch Share off to begin.")
        return
    ways = st.columns(3)
    for column, (slug, (label, line, publish)) in zip(ways, _WAYS.items(), strict=False):
        with column:
            if _is_chosen(label, line):
                _fill(slug, publish)
    with ways[-1]:
        own = "Tables, workbooks, exports of surveys and map layers, as they are."
        if _is_chosen("Bring my files", own):
            st.switch_page(page_file("records", "import_files"))


def show_guides() -> None:
    """Show the guides of docs/guides.md beside each other, one for each role."""
    text = (settings.home() / "docs" / "guides.md").read_text(encoding="utf-8")
    roles = [part.partition("\n") for part in text.split("\n## ")[1:]]
    guides = (
        f"<section class='guide'><h2>{for_html(role)}</h2><ol>"
        + "".join(f"<li>{for_html(step)}</li>" for step in _STEP.findall(steps))
        + "</ol></section>"
        for role, _, steps in roles
    )
    st.html(f"<div class='guides'>{''.join(guides)}</div>")


def _is_chosen(label: str, line: str) -> bool:
    """Show a way in, and say whether its button was pressed."""
    st.html(f"<p class='line'>{for_html(line)}</p>")
    return st.button(label, type="primary")


def _fill(slug: str, publish: Callable[..., object]) -> None:
    """Publish what is made up beside the partnership's own store, and open it."""
    beside = stores().get(slug) or Store(settings.own_store() / settings.OTHERS / slug)
    try:
        if beside.is_empty():
            with st.status("Reading what is made up", expanded=False) as status:
                publish(beside, lambda said: status.update(label=said))
    except PanelError as problem:
        advice(str(problem))
        return
    st.query_params["partnership"] = slug
    st.session_state[_ARRIVED] = True
    st.rerun()
