"""Choosing from what a store holds: a word of a list, and the assessment that a file is about."""

import streamlit as st

from dashboard import intake
from dashboard.text import day
from dashboard.ui.data import store
from dashboard.ui.pieces import advice


def labels_by_code(name: str) -> dict[str, str]:
    """Return the words of a vocabulary list: labels by code."""
    words = intake.rows_or_defaults("vocabulary", store())
    own = words[words["list"] == name]
    return dict(zip(own["code"].astype(str), own["label"].astype(str), strict=True))


def choose_word(label: str, words: str, key: str) -> str | None:
    """Ask for a word of a list and return its code; None while nothing is chosen."""
    names = labels_by_code(words)
    return st.selectbox(
        label,
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder="Choose",
        key=key,
    )


def choose_assessment(key: str) -> str | None:
    """Ask for the assessment, and so the round, that a file is about; None while none is chosen."""
    known = intake.rows_or_defaults("assessment", store())
    if known.empty:
        advice("There is no assessment yet to tie this to: import assessment.csv first.")
        return None
    names = {
        str(row["assessment_id"]): f"{row['assessment_id']}: {row['context_id']}, "
        f"round {row['round']}, {day(row['started_on'])}"
        for row in known.to_dict("records")
    }
    return st.selectbox(
        "Which assessment, and so which round?",
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder="Choose",
        key=key,
    )
