"""How a meeting is shown: not presented, presented with controls (steer), or without (show)."""

import streamlit as st

PARAMETER = "present"


def is_presented() -> bool:
    """Say whether the meeting is presented."""
    return PARAMETER in st.query_params


def is_shown_only() -> bool:
    """Say whether the meeting is presented without controls, for the room alone."""
    return st.query_params.get(PARAMETER) == "show"
