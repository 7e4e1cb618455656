"""Whether the keys of a meeting are on; keys.js beside this file hears them in the browser."""

import streamlit as st

_PARAMETER = "keys"
LABEL = "Keys"
HELP = (
    "→ and ← lead on and back, b blanks the screen, f hides and brings back the controls, d "
    "makes it dark or light, ? lists the keys, s says that the statement was read. They rest while "
    "somebody types."
)


def keys_are_on() -> bool:
    """Say whether single keys do anything: until somebody switches them off."""
    return st.query_params.get(_PARAMETER) != "false"


def choose_keys() -> None:
    """Ask whether single keys do anything; the answer is in the address."""
    st.session_state[_PARAMETER] = keys_are_on()
    st.toggle(LABEL, key=_PARAMETER, help=HELP, on_change=_write_keys)


def _write_keys() -> None:
    if st.session_state[_PARAMETER]:
        st.query_params.pop(_PARAMETER, None)
    else:
        st.query_params[_PARAMETER] = "false"
