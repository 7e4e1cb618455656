"""What a review's page shows in words: what the panel judged, and what young people say."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.text import day
from dashboard.ui.pieces import NOT_ASKED, advice, card, pinned


def reviewed(found: pd.DataFrame, context: dict[str, Any]) -> None:
    """Show the latest review: planned with its day, or held with the panel's judgement.

    found: rows of review_of_context.
    """
    if found.empty:
        advice(f"No review of {context['display_alias']} is planned yet.")
        return
    review = found.iloc[0].to_dict()
    said = review["young_peoples_verdict"]
    pinned("Young people say:", [said] if isinstance(said, str) else [])
    left, right = st.columns(2, gap="large")
    with left:
        card(f"The panel asked: {review['question']}", _judged(review))
    with right:
        card(
            "What else changed, and what comes next",
            {
                "Unintended effects": _or(review["unintended_effects"], NOT_ASKED),
                "Decision": _or(review["decision"], "not decided yet"),
                "Next review": _on(review["next_review_on"]),
            },
        )


def _judged(review: dict[Any, Any]) -> dict[str, object]:
    if pd.isna(review["held_on"]):
        return {"Due": day(review["due_on"]), "Judged": "not reviewed yet"}
    return {
        f"Judged {day(review['held_on'])}": review["outcome"],
        "Why": _or(review["outcome_reason"], "no reason recorded"),
    }


def _or(value: object, otherwise: str) -> str:
    return value if isinstance(value, str) else otherwise


def _on(value: pd.Timestamp) -> str:
    return "not set yet" if pd.isna(value) else day(value)
