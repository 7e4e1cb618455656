"""Recording how the panel judges a review, and why: it judges, the tool never does."""

from typing import Any

import streamlit as st

from dashboard.analysis.meeting_sentences import judgement_said
from dashboard.ui.choosing import ChosenContext, Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.decision_entry import stage_change
from dashboard.ui.meeting.entry import (
    EntryChange,
    MeetingEntry,
    confirm_entry,
    day_held,
    form_key,
    is_fit_to_record,
    meeting_to_record,
    record_entry,
    text_held,
    written_day,
)
from dashboard.ui.meeting.fields import (
    ask_day,
    ask_line,
    ask_text,
    ask_word,
    codes_with_trait,
    form_words,
)
from dashboard.ui.pieces import line

PLACE = "Judgement"
OUTCOME, REASON = "Are young people safer?", "Why do we judge so?"
SAID, EFFECTS = "What do young people say of it?", "What did it do that nobody wanted?"
FOLLOWS, NEXT = "What follows?", "When do we look again?"
OPEN, PRESS = "Record the panel's judgement", "Record the judgement"
CORRECT, PRESS_CORRECTION = "Correct the panel's judgement", "Correct the judgement"


def record_judgement(context: ChosenContext) -> None:
    """Offer to judge the review of a context that waits, or to correct the one of this meeting.

    In share mode, and where no review is planned, it offers nothing.
    """
    now = meeting_to_record()
    if now is None:
        return
    confirm_entry(PLACE)
    asked = {**context.key, "meeting_id": now.meeting_id}
    known = rows("reviews_to_judge", **asked).to_dict("records")
    if known:
        is_judged = day_held(known[0]["held_on"]) is not None
        with st.expander(CORRECT if is_judged else OPEN, key=f"open {form_key(PLACE)}"):
            _ask_judgement(now, context, known[0], PRESS_CORRECTION if is_judged else PRESS)


def _ask_judgement(now: Meeting, context: ChosenContext, held: dict[Any, Any], press: str) -> None:
    key = form_key(PLACE, str(held["review_id"]))
    unjudged = codes_with_trait("review_outcome", "unjudged")
    outcomes = {c: label for c, label in form_words("review_outcome").items() if c not in unjudged}
    with st.form(f"judgement {key}", border=False, enter_to_submit=False):
        line(str(held["question"]), "The panel asked:")
        left, right = st.columns(2)
        with left:
            outcome = ask_word(OUTCOME, outcomes, key, held["review_outcome"])
            reason = ask_text(REASON, key, text_held(held["outcome_reason"]))
        with right:
            follows = ask_word(
                FOLLOWS, form_words("review_decision"), key, text_held(held["review_decision"])
            )
            said = ask_text(SAID, key, text_held(held["young_peoples_verdict"]))
        first, second = st.columns([5, 2])
        with first:
            effects = ask_line(EFFECTS, key, text_held(held["unintended_effects"]))
        with second:
            again = ask_day(NEXT, key, day_held(held["next_review_on"]), now.held_on)
        pressed = st.form_submit_button(press, type="primary")
    needed = {OUTCOME: outcome, REASON: reason, FOLLOWS: follows}
    if not pressed or not is_fit_to_record(press, needed, {SAID: said, EFFECTS: effects}):
        return
    row = {
        "review_id": str(held["review_id"]),
        "context_id": context.context_id,
        "baseline_assessment_id": str(held["baseline_assessment_id"]),
        "review_assessment_id": text_held(held["review_assessment_id"]),
        "due_on": written_day(held["due_on"]),
        "held_on": written_day(now.held_on),
        "question": str(held["question"]),
        "review_outcome": outcome,
        "outcome_reason": reason.strip(),
        "young_peoples_verdict": said.strip(),
        "unintended_effects": effects.strip(),
        "review_decision": follows,
        "next_review_on": written_day(again),
    }
    said_of_it = judgement_said(outcomes[outcome], context.alias)
    moved = stage_change(context, "review_decision", follows)
    record_entry(MeetingEntry(PLACE, said_of_it, (EntryChange("review", row), *moved)))
