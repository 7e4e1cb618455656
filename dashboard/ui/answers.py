"""Choosing which answers of a review are shown, in what order and in what bars."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.ui.choosing import in_address

PER_VIEW = 7  # more than that a room does not take in at once


def steering() -> DeltaGenerator:
    """Return the row under a figure in which its reader changes how it is shown."""
    return st.container(horizontal=True, vertical_alignment="center", key="steering")


def choose_answers(answers: pd.DataFrame, per_view: int = PER_VIEW) -> pd.DataFrame:
    """Ask for one group or all, and for an order; the answers are in the address.

    answers: rows of analysis.change.change, in the order of the questionnaire. Returns at most
    `per_view` of them; a longer list has views to leaf through.
    """
    groups = {str(name): str(name) for name in answers["group_label"].unique()}
    group = in_address("Group", "group", {"": "All groups"} | groups, "")
    order = in_address("Order", "order", {"": "As asked", "change": "Most risen first"}, "")
    if group:
        answers = answers[answers["group_label"] == group]
    if order:
        answers = answers.sort_values("difference", ascending=False, kind="stable")
    views = max(1, -(-len(answers) // per_view))
    if views == 1:
        return answers
    view = st.pagination(views, key="view", bind="query-params")
    return answers.iloc[(view - 1) * per_view : view * per_view]


def choose_bars() -> bool:
    """Ask for diverging bars or plain ones stacked to 100%; returns whether they are plain."""
    return bool(in_address("Bars", "bars", {"": "Diverging bars", "plain": "100% bars"}, ""))
