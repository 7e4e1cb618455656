"""What a review's page shows in words, and which of its answers its reader wants to see."""

from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.text import day, for_html, within
from dashboard.ui.choosing import ChosenContext, select_in_url
from dashboard.ui.pieces import advice, card, context_link, line, pin_voice, show_table, table_html

PER_VIEW = 7  # more than that a room does not take in at once
QUESTIONS_OVER_ROUNDS = 4  # each has a line for every round
LEAD = "Comparable?"
_DIFFERENCES = {"aspect": "Aspect", "how_alike_label": "Alike", "note": "What differs"}


def show_judgement(found: pd.DataFrame, context: ChosenContext) -> None:
    """Show the last review held with the panel's judgement, and the day of the next one.

    found: rows of review_of_context.
    """
    if found.empty:
        advice(f"No review of {within(context.alias)} is planned yet.")
        return
    review = found.iloc[0].to_dict()
    said = review["young_peoples_verdict"]
    is_held = pd.notna(review["held_on"])
    nothing = "not recorded at this review" if is_held else "nothing yet, since no review is held"
    pin_voice("Young people say:", [said] if isinstance(said, str) else [], nothing)
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


def show_review_link(context: ChosenContext) -> None:
    """Lead to the review of a context, with every figure and how sure it is."""
    way = context_link(context.context_id, "the review, figure by figure", "review")
    st.html(f"<p class='line'>How sure is that? Open {way}.</p>")


def show_comparability(found: pd.DataFrame, kind_of_method: str, people: str = "") -> None:
    """Say how far the rounds of some methods can be compared, before any result of theirs.

    found: rows of comparability_of_rounds, which says what kinds of method there are; people: a
    sentence on whether the same people answered.
    """
    show_same_people(people)
    own = found[found["kind_of_method"] == kind_of_method]
    if own.empty:
        line("Nothing is recorded about how the rounds compare; read every change with care.", LEAD)
        return
    marks = " · ".join(
        f"{for_html(aspect)}: <strong>{for_html(alike.lower())}</strong>"
        for aspect, alike in zip(own["aspect"], own["how_alike_label"], strict=True)
    )
    st.html(
        f"<details class='as-table strip'><summary><strong>{LEAD}</strong> {marks} "
        f"<u>What differs</u></summary>{table_html(own, _DIFFERENCES)}</details>"
    )


def show_same_people(said: str) -> None:
    """Say whether the same people answered in both rounds, where there is something to say."""
    if said:
        line(said, "The same people?")


def show_goals_and_measures(found: pd.DataFrame) -> None:
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
            taken = {} if measures["note"].isna().all() else {"note": "How it was measured"}
            show_table(
                measures,
                {"role": "Measure of", "measure": "What", "known": "What is known"} | taken,
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


def figure_controls() -> DeltaGenerator:
    """Return the row under a figure in which its reader changes how it is shown."""
    return st.container(horizontal=True, vertical_alignment="center", key="steering")


def choose_answers(answers: pd.DataFrame, per_view: int = PER_VIEW) -> pd.DataFrame:
    """Ask for one group or all, and for an order; the answers are in the address.

    answers: rows of analysis.review.change, in the order of the questionnaire. Returns at most
    `per_view` of them; a longer list has views to leaf through.
    """
    answers = _of_group(answers)
    if select_in_url("Order", "order", {"": "As asked", "change": "Most risen first"}, ""):
        answers = answers.sort_values("surely", ascending=False, kind="stable")
    return _view(answers, per_view)


def choose_questions(rounds: pd.DataFrame) -> pd.DataFrame:
    """Ask for one group or all; returns the rounds of so many questions as a room takes in.

    rounds: rows of analysis.review.rounds.over_rounds, several for each question and group.
    """
    keys = ["question_id", "respondent_group"]
    questions = _of_group(rounds).drop_duplicates(keys)[keys]
    return rounds.merge(_view(questions, QUESTIONS_OVER_ROUNDS), on=keys)


def _of_group(rows: pd.DataFrame) -> pd.DataFrame:
    groups = {str(name): str(name) for name in rows["group_label"].unique()}
    group = select_in_url("Group", "group", {"": "All groups"} | groups, "")
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
    return bool(select_in_url("Bars", "bars", {"": "Diverging bars", "plain": "100% bars"}, ""))
