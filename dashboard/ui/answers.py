"""Choosing which answers of a review are shown, in what order and in what bars."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.ui.choosing import in_address

PER_VIEW = 7  # more than that a room does not take in at once
QUESTIONS_OVER_ROUNDS = 4  # each has a line for every round


def steering() -> DeltaGenerator:
    """Return the row under a figure in which its reader changes how it is shown."""
    return st.container(horizontal=True, vertical_alignment="center", key="steering")


def choose_answers(answers: pd.DataFrame, per_view: int = PER_VIEW) -> pd.DataFrame:
    """Ask for one group or all, and for an order; the answers are in the address.

    answers: rows of analysis.change.change, in the order of the questionnaire. Returns at most
    `per_view` of them; a longer list has views to leaf through.
    """
    answers = _of_group(answers)
    if in_address("Order", "order", {"": "As asked", "change": "Most risen first"}, ""):
        answers = answers.sort_values("surely", ascending=False, kind="stable")
    return _view(answers, per_view)


def choose_questions(rounds: pd.DataFrame) -> pd.DataFrame:
    """Ask for one group or all; returns the rounds of so many questions as a room takes in.

    rounds: rows of analysis.rounds.over_rounds, several for each question and group.
    """
    keys = ["question_id", "respondent_group"]
    questions = _of_group(rounds).drop_duplicates(keys)[keys]
    return rounds.merge(_view(questions, QUESTIONS_OVER_ROUNDS), on=keys)


def _of_group(rows: pd.DataFrame) -> pd.DataFrame:
    groups = {str(name): str(name) for name in rows["group_label"].unique()}
    group = in_address("Group", "group", {"": "All groups"} | groups, "")
    return rows[rows["group_label"] == group] if group else rows


def _view(rows: pd.DataFrame, per_view: int) -> pd.DataFrame:
    """Return the rows of the view that is leafed to."""
    views = max(1, -(-len(rows) // per_view))
    if views == 1:
        return rows
    view = st.pagination(views, key="view", bind="query-params")
    return rows.iloc[(view - 1) * per_view : view * per_view]


def choose_bars() -> bool:
    """Ask for diverging bars or plain ones stacked to 100%; returns whether they are plain."""
    return bool(in_address("Bars", "bars", {"": "Diverging bars", "plain": "100% bars"}, ""))
