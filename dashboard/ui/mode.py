"""The mode of a session: in share once anything asks for it, until its toggle is used."""

from collections.abc import Callable

import streamlit as st

from dashboard import settings, share
from dashboard.text import for_html

_KEY = "share"  # the toggle's; None until a session has decided
_CHOSEN = "what the toggle has chosen"
_IS_LEAVING = "asked whether to leave share mode"
LEAVE, STAY = "Leave share mode", "Stay in share mode"


def session_is_shared() -> bool:
    """Say whether a session shows share mode: by its toggle, its address, or its browser's cookie.

    The cookie counts while a session has not decided: it is that of the session's beginning.
    """
    known = st.session_state.get(_KEY)
    if known is None:
        known = share.is_kept_in(st.context.cookies, settings.own_store())
    return bool(known) or share.asks_to_share(_query())


def choose_mode(note: Callable[[str], None]) -> str:
    """Show the toggle; return what tells the browser, as HTML, where it was used just now.

    note: is told `to_share` or `to_panel` once it is so. Going into share mode takes one press, and
    leaving it a second one: see `ask_before_leaving`. The address says `share=true` in share mode
    and nothing otherwise, so that links can be kept.
    """
    st.session_state[_KEY] = session_is_shared()
    st.toggle(
        "Share",
        key=_KEY,
        help="For eyes outside the sharing agreement: small counts of people are hidden, the rest "
        "rounded, and exact places become their area. It holds in this browser until it is "
        "switched off here.",
        on_change=_use_toggle,
        args=(note,),
    )
    keep_mode_in_address(is_shared=bool(st.session_state[_KEY]))
    word = st.session_state.pop(_CHOSEN, "")
    return f"<img src='{share.SWITCH}/{word}' alt='' width='0' height='0'>" if word else ""


def keep_mode_in_address(*, is_shared: bool) -> None:
    """Write the mode into the address in its one spelling, or take every spelling out."""
    for name in [name for name in st.query_params if share.is_share_name(name)]:
        if not is_shared or name != share.PARAMETER:
            del st.query_params[name]
    if is_shared and st.query_params.get_all(share.PARAMETER) != ["true"]:
        st.query_params[share.PARAMETER] = "true"


def ask_before_leaving(note: Callable[[str], None]) -> None:
    """Ask whoever switches share mode off whether all who see the screen may see everything."""
    if not st.session_state.get(_IS_LEAVING):
        return
    with st.container(key="leaving_share"):
        st.html(
            "<p class='advice'>"
            + for_html(
                "Leave share mode? Small counts and exact places will be on this screen again. Do "
                "it where everybody who sees the screen is inside the sharing agreement; the audit "
                "log notes that it was done."
            )
            + "</p>"
        )
        with st.container(horizontal=True):
            st.button(STAY, on_click=_stay, type="primary")
            st.button(LEAVE, on_click=_switch, args=(note,), kwargs={"is_shared": False})


def _use_toggle(note: Callable[[str], None]) -> None:
    """Do what the toggle says where it says share; where it does not, ask first."""
    if st.session_state[_KEY]:
        _switch(note, is_shared=True)
    else:
        st.session_state[_KEY] = st.session_state[_IS_LEAVING] = True


def _stay() -> None:
    st.session_state[_IS_LEAVING] = False


def _switch(note: Callable[[str], None], *, is_shared: bool) -> None:
    """Change the mode: an address that asks for share mode no longer holds against the choice."""
    note("to_share" if is_shared else "to_panel")
    st.session_state[_KEY] = is_shared
    st.session_state[_IS_LEAVING] = False
    keep_mode_in_address(is_shared=is_shared)
    st.session_state[_CHOSEN] = share.new_switch(is_shared=is_shared)


def _query() -> str:
    """Return the address's query as one text, each parameter as often as it stands there."""
    return "&".join(
        f"{name}={value}" for name in st.query_params for value in st.query_params.get_all(name)
    )
