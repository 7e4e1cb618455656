"""Setting a review: what it asks, by when, who assesses again, and with what it compares."""

import pandas as pd
import streamlit as st

from dashboard.ui.choosing import ChosenContext, Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.decision_entry import DECISIONS, DecisionEffects, decision_entry
from dashboard.ui.meeting.entry import form_key, is_fit_to_record, new_code, record_entry
from dashboard.ui.meeting.fields import (
    AGENCY,
    DUE,
    ROLE,
    ask_line,
    ask_other_contexts,
    ask_owner,
    ask_text,
    codes_with_trait,
)
from dashboard.ui.pieces import advice

QUESTION, WORDING = "What does the review ask?", "What will be done for it?"
PRESS_REVIEW = "Set the review"
USUAL_QUESTION = "Are young people safer?"
NOTHING_ASSESSED = "{alias}: nothing is assessed yet, so that a review has nothing to compare with."
_MONTHS_AHEAD = 3


def ask_planned_review(now: Meeting, context: ChosenContext) -> None:
    """Ask for a review of a context, and of others before the panel, and record it."""
    key = form_key(DECISIONS, "review")
    usual_day = pd.Timestamp(now.held_on) + pd.DateOffset(months=_MONTHS_AHEAD)
    with st.form(f"review {key}", border=False, enter_to_submit=False):
        question = ask_line(QUESTION, key, USUAL_QUESTION)
        wording = ask_text(WORDING, key)
        usual = {"due_on": usual_day}
        owner = ask_owner(key, now.held_on, "Lead social worker", usual)
        contexts = ask_other_contexts(now, context, key)
        pressed = st.form_submit_button(PRESS_REVIEW, type="primary")
    needed = {
        QUESTION: question,
        WORDING: wording,
        AGENCY: owner.agency,
        ROLE: owner.owner_role,
        DUE: owner.due_on,
    }
    if not pressed or not is_fit_to_record(PRESS_REVIEW, needed, {}):
        return
    unknown = [
        one for one in contexts if rows("latest_assessment", **one.key, as_at=now.as_at).empty
    ]
    for one in unknown:
        advice(NOTHING_ASSESSED.format(alias=one.alias))
    if not unknown:
        row = {
            "decision_id": new_code(DECISIONS, now.meeting_id, "review"),
            "panel_decision": codes_with_trait("panel_decision", "sets_review")[0],
            "wording": wording.strip(),
            "reason": question.strip(),
            **owner._asdict(),
        }
        effects = DecisionEffects(question=question.strip())
        record_entry(decision_entry(now, contexts, row, effects))
