"""What stands on each sheet of a printed page: whose data, of when, the mode, what was chosen."""

from collections.abc import Sequence

import streamlit as st

from dashboard.charts.palette import QUIET_INK

_TOLD = "told on each sheet"
_CHOSEN = "chosen on the page"
_FONT = f"font: 9pt sans-serif; white-space: pre-line; color: {QUIET_INK};"


def begin_sheets(told: Sequence[str]) -> None:
    """Keep what every sheet of this page tells, before the page asks anything."""
    st.session_state[_TOLD] = [text for text in told if text]
    st.session_state[_CHOSEN] = {}


def note_choice(name: str, words: str) -> None:
    """Keep what was chosen on this page, in words, for its sheets."""
    st.session_state.setdefault(_CHOSEN, {})[name] = words


def end_sheets() -> None:
    """Write what was told and chosen into the foot of each sheet; the screen shows none of it."""
    lines = (st.session_state.get(_TOLD, []), st.session_state.get(_CHOSEN, {}).values())
    foot = css_string("\n".join(" · ".join(line) for line in lines if line))
    st.html(
        f"<style>@page {{ @bottom-left {{ content: {foot}; {_FONT} text-align: left; width: 85%; }}"
        f" @bottom-right {{ content: 'Sheet ' counter(page) ' of ' counter(pages); {_FONT} }} }}"
        "</style>"
    )


def css_string(text: str) -> str:
    """Write any text as a string of CSS: whatever is no letter or digit goes by its number."""
    plain = (c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text)
    return f'"{"".join(plain)}"'
