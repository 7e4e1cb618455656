"""What a review's page shows in words: what the panel judged, and what young people say."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.text import day, for_html
from dashboard.ui.address import way_to_context
from dashboard.ui.choosing import ChosenContext
from dashboard.ui.pieces import advice, card, line, pinned, table, table_html


def reviewed(found: pd.DataFrame, context: ChosenContext) -> None:
    """Show the last review held with the panel's judgement, and the day of the next one.

    found: rows of review_of_context.
    """
    if found.empty:
        advice(f"No review of {context.alias} is planned yet.")
        return
    review = found.iloc[0].to_dict()
    said = review["young_peoples_verdict"]
    nothing = "not reviewed yet" if pd.isna(review["held_on"]) else "not recorded at this review"
    pinned("Young people say:", [said] if isinstance(said, str) else [], nothing)
    left, right = st.columns(2, gap="large")
    with left:
        card(f"The panel asked: {review['question']}", _judged(review))
    with right:
        card(
            "What else changed, and what comes next",
            {
                "Unintended effects": _or(review["unintended_effects"], "none recorded"),
                "Decision": _or(review["decision"], "not decided yet"),
                "Next review": _next(review),
            },
        )


def way_to_review(context: ChosenContext) -> None:
    """Lead to the review of a context, with every figure and how sure it is."""
    way = way_to_context(context.context_id, "the review, figure by figure", "review")
    st.html(f"<p class='line'>How sure is that? Open {way}.</p>")


def comparability(found: pd.DataFrame, kind_of_method: str, people: str = "") -> None:
    """Say how far the rounds of some methods can be compared, before any result of theirs.

    found: rows of comparability_of_rounds, which says what kinds of method there are; people: a
    sentence on whether the same people answered.
    """
    same_people(people)
    own = found[found["kind_of_method"] == kind_of_method]
    if own.empty:
        line("nothing is recorded about how the rounds compare; read every change with care.", LEAD)
        return
    marks = " · ".join(
        f"{for_html(aspect)}: <strong>{for_html(alike.lower())}</strong>"
        for aspect, alike in zip(own["aspect"], own["how_alike_label"], strict=True)
    )
    st.html(
        f"<details class='as-table strip'><summary><strong>{LEAD}</strong> {marks} "
        f"<u>What differs</u></summary>{table_html(own, _DIFFERENCES)}</details>"
    )


def same_people(said: str) -> None:
    """Say whether the same people answered in both rounds, where there is something to say."""
    if said:
        line(said, "The same people?")


LEAD = "Comparable?"
_DIFFERENCES = {"aspect": "Aspect", "how_alike_label": "Alike", "note": "What differs"}


def goals_and_measures(found: pd.DataFrame) -> None:
    """Show each goal: the panel's judgement with its reason, beside what its measures tell.

    found: rows of analysis.measures.evidence.
    """
    if found.empty:
        advice("No goal with a measure is set yet. Goals come before actions.")
    for _, measures in found.groupby("goal_id", sort=False):
        goal = measures.iloc[0]
        left, right = st.columns([2, 3], gap="large")
        with left:
            card(
                f"Goal {goal['goal_no']}: {goal['statement']}",
                {
                    "The panel's judgement": _or(goal["judgement"], "not judged yet"),
                    "Why": _or(goal["judgement_reason"], "–"),
                },
            )
        with right:
            table(measures, {"role": "Measure of", "measure": "What", "known": "What is known"})


def _judged(review: dict[Any, Any]) -> dict[str, object]:
    if pd.isna(review["held_on"]):
        return {"Due": day(review["due_on"]), "Judged": "not reviewed yet"}
    return {
        f"Judged {day(review['held_on'])}": review["outcome"],
        "Why": _or(review["outcome_reason"], "no reason recorded"),
    }


def _or(value: object, otherwise: str) -> str:
    return value if isinstance(value, str) else otherwise


def _next(review: dict[Any, Any]) -> str:
    """Say when the next review is due, whether that day is over, and what it asks."""
    if pd.isna(review["next_review_on"]):
        return "not set yet"
    when = day(review["next_review_on"])
    asks = review["next_question"]
    is_other = isinstance(asks, str) and asks != review["question"]
    return f"{'overdue since ' if review['is_next_overdue'] else ''}{when}" + (
        f": {asks}" if is_other else ""
    )
