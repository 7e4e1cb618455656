"""The theme of a browser: light, or dark for a dark room, by its switch, its key or the setting."""

import plotly.graph_objects as go
import streamlit as st

from dashboard import settings
from dashboard.charts.theme import darken_figure, tokens

COOKIE = "context-panel-theme"
_KEY = "dark"


def is_dark() -> bool:
    """Say whether a session shows the dark theme.

    By its switch; before that is used by what its browser keeps, else by the store's setting.
    """
    known = st.session_state.get(_KEY)
    if known is None:
        kept = st.context.cookies.get(COOKIE)
        known = (kept or settings.load(settings.own_store()).theme) == "dark"
    return bool(known)


def theme_name() -> str:
    """Return the name of the theme shown; wall.js has Streamlit's own widgets follow it."""
    return "dark" if is_dark() else "light"


def choose_theme() -> None:
    """Show the switch of the theme; wall.js presses it for the key D, and tells the browser."""
    st.session_state[_KEY] = is_dark()
    st.toggle(
        "Dark",
        key=_KEY,
        help="Light letters on a dark wall, for a projector in a dark room. The key D does the "
        "same. This browser keeps it.",
    )


def show_colours() -> None:
    """Give a page the colours of its theme, on paper always the light ones."""
    own, light = (tokens(is_dark=one) for one in (is_dark(), False))
    st.html(f"<style>:root {{ {own} }} @media print {{ :root {{ {light} }} }}</style>")


def in_theme(figure: go.Figure) -> go.Figure:
    """Return a figure in the colours of the theme shown."""
    return darken_figure(figure) if is_dark() else figure
