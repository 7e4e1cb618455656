"""The mode of a session: in share once anything asks for it, until its toggle is used."""

import streamlit as st

from dashboard import settings, share

_KEY = "share"  # the toggle's; None until a session has decided
_CHOSEN = "what the toggle has chosen"


def session_is_shared() -> bool:
    """Say whether a session shows share mode: by its toggle, its address, or its browser's cookie.

    The cookie counts while a session has not decided: it is that of the session's beginning.
    """
    known = st.session_state.get(_KEY)
    if known is None:
        cookie = st.context.cookies.get(share.cookie_name(settings.own_store()))
        known = isinstance(cookie, str) and not share.is_plain_no(cookie)
    return bool(known) or share.asks_to_share(_query())


def choose_mode() -> str:
    """Show the toggle; return what tells the browser, as HTML, where it was used just now.

    The address says `share=true` in share mode and nothing otherwise, so that links can be kept.
    """
    st.session_state[_KEY] = session_is_shared()
    st.toggle(
        "Share",
        key=_KEY,
        help="For eyes outside the sharing agreement: small counts of people are hidden, the rest "
        "rounded, and exact places become their area. It holds in this browser until it is "
        "switched off here.",
        on_change=_switch,
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


def _switch() -> None:
    """Do what the toggle says: an address that asks for share mode no longer holds against it."""
    is_shared = bool(st.session_state[_KEY])
    keep_mode_in_address(is_shared=is_shared)
    st.session_state[_CHOSEN] = share.new_switch(is_shared=is_shared)


def _query() -> str:
    """Return the address's query as one text, each parameter as often as it stands there."""
    return "&".join(
        f"{name}={value}" for name in st.query_params for value in st.query_params.get_all(name)
    )
