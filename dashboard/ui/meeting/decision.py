"""Recording what the panel decides on a context: a decision, or what is missing to decide."""

from typing import Any

import streamlit as st

from dashboard.analysis.meeting_sentences import decision_said
from dashboard.text import for_html
from dashboard.ui.choosing import ChosenContext, Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.allocation import ask_allocation
from dashboard.ui.meeting.decision_entry import (
    DECISIONS,
    DecisionEffects,
    decision_entry,
    stage_before_decision,
    stage_change,
    taken_back_entry,
    task_of_corrected,
)
from dashboard.ui.meeting.entry import (
    EntryChange,
    MeetingEntry,
    confirm_entry,
    form_key,
    is_fit_to_record,
    meeting_to_record,
    new_code,
    record_entry,
    text_held,
)
from dashboard.ui.meeting.fields import (
    AGENCY,
    ROLE,
    ask_line,
    ask_other_contexts,
    ask_owner,
    ask_text,
    ask_word,
    codes_with_trait,
    form_words,
)
from dashboard.ui.meeting.planned_review import ask_planned_review
from dashboard.ui.meeting.redirect import PATHWAY, ask_redirect
from dashboard.ui.pieces import heading

DECIDE, DEFER = "Decide", "Put off until more is known"
REVIEW, HAND_ON = "Set a review", "Hand a task on"
ONE_CHILD = "About one child"
KIND, WORDING, REASON = "What sort of decision?", "Read back as", "Why?"
LEVEL, NOT_JUDGED = "Level of need", "Not judged today"
STAGE, BY_DECISION = "Where does the work stand then?", "As the decision has it"
MISSING, NEEDED_FOR = "What is missing?", "What is it needed for?"
BRINGS = "Who there brings it? (a role, not a name)"
PRESS, PRESS_DEFERRAL, PRESS_CORRECTION = "Record the decision", "Put it off", "Correct it"
CORRECT, TAKE_BACK, LEAVE = "Correct", "Take back", "Leave it as it was"
_CORRECTED = "decision to correct"


def record_decision(context: ChosenContext) -> None:
    """Offer to record, correct and take back what a meeting decides on a context.

    In share mode and without a meeting it offers nothing.
    """
    now = meeting_to_record()
    if now is None:
        return
    confirm_entry(DECISIONS)
    made = rows("decisions_of_meeting", meeting_id=now.meeting_id, context_id=context.context_id)
    corrected = made[made["decision_id"] == st.session_state.get(_CORRECTED)].to_dict("records")
    if corrected:
        heading("Correct a decision: what it was is kept too")
        _ask_correction(now, context, corrected[0])
        return
    for row in made.to_dict("records"):
        _offer_correction(row, context)
    decide, defer, review, hand_on, child = st.tabs([DECIDE, DEFER, REVIEW, HAND_ON, ONE_CHILD])
    with decide:
        _ask_decision(now, context)
    with defer:
        _ask_deferral(now, context)
    with review:
        ask_planned_review(now, context)
    with hand_on:
        ask_allocation(now, context)
    with child:
        ask_redirect(now, context)


def _kinds_to_choose(*without: str) -> dict[str, str]:
    """Return the sorts of decision that are chosen by word, without those of some traits.

    What concerns one child has a form of its own, which keeps nothing of it.
    """
    left_out = {
        code for trait in (PATHWAY, *without) for code in codes_with_trait("panel_decision", trait)
    }
    words = form_words("panel_decision")
    return {code: label for code, label in words.items() if code not in left_out}


def _offer_correction(row: dict[Any, Any], context: ChosenContext) -> None:
    code = str(row["decision_id"])
    with st.container(horizontal=True, vertical_alignment="center", key=f"made {code}"):
        st.html(f"<p class='line'>{for_html(row['kind'])}: {for_html(row['wording'])}</p>")
        is_redirect = row["panel_decision"] in codes_with_trait("panel_decision", PATHWAY)
        if not is_redirect and st.button(CORRECT, key=f"correct {code}"):
            st.session_state[_CORRECTED] = code
            st.rerun()
        if st.button(TAKE_BACK, key=f"take back {code}"):
            record_entry(taken_back_entry(code, str(row["wording"]), context))


def _ask_decision(now: Meeting, context: ChosenContext) -> None:
    key = form_key(DECISIONS)
    with st.form(f"decision {key}", border=False, enter_to_submit=False):
        kind = ask_word(KIND, _kinds_to_choose("defers"), key)
        left, right = st.columns(2)
        with left:
            level = _ask_level(context, key)
        with right:
            stage = ask_word(STAGE, {"": BY_DECISION} | form_words("stage"), key)
        row = _ask_row(now, key, {})
        contexts = ask_other_contexts(now, context, key)
        pressed = st.form_submit_button(PRESS, type="primary")
    if not pressed or not is_fit_to_record(
        PRESS,
        {KIND: kind, WORDING: row["wording"]} | ({REASON: row["reason"]} if level else {}),
        {REASON: row["reason"], ROLE: row["owner_role"]},
    ):
        return
    row |= {"decision_id": new_code(DECISIONS, now.meeting_id), "panel_decision": kind}
    record_entry(decision_entry(now, contexts, row, DecisionEffects(level, stage)))


def _ask_row(now: Meeting, key: str, held: dict[Any, Any]) -> dict[str, str]:
    """Ask for what every decision has; returns its columns."""
    wording = ask_text(WORDING, key, text_held(held.get("wording")))
    reason = ask_line(REASON, key, text_held(held.get("reason")))
    owner = ask_owner(key, now.held_on, "Early Help manager", held, may_be_panel=True)
    return {"wording": wording.strip(), "reason": reason.strip(), **owner._asdict()}


def _ask_level(context: ChosenContext, key: str) -> str:
    """Ask for the level of need, where a referral brought the context; “” for none."""
    if rows("referral_of_context", **context.key).empty:
        return ""
    known = rows("levels_to_choose").to_dict("records")
    levels = {str(row["level_id"]): f"{row['level_no']}: {row['level']}" for row in known}
    return ask_word(LEVEL, {"": NOT_JUDGED} | levels, key, "")


def _ask_deferral(now: Meeting, context: ChosenContext) -> None:
    key = form_key(DECISIONS, "put off")
    with st.form(f"deferral {key}", border=False, enter_to_submit=False):
        missing = ask_text(MISSING, key)
        reason = ask_line(NEEDED_FOR, key)
        owner = ask_owner(key, now.held_on, "Community safety manager", role_label=BRINGS)
        pressed = st.form_submit_button(PRESS_DEFERRAL, type="primary")
    needed = {MISSING: missing, AGENCY: owner.agency, BRINGS: owner.owner_role}
    if not pressed or not is_fit_to_record(PRESS_DEFERRAL, needed, {NEEDED_FOR: reason}):
        return
    row = {
        "decision_id": new_code(DECISIONS, now.meeting_id, "put off"),
        "panel_decision": codes_with_trait("panel_decision", "defers")[0],
        "wording": missing.strip(),
        "reason": reason.strip(),
        **owner._asdict(),
    }
    record_entry(decision_entry(now, [context], row))


def _ask_correction(now: Meeting, context: ChosenContext, held: dict[Any, Any]) -> None:
    key = form_key(DECISIONS, str(held["decision_id"]))
    with st.form(f"correction {key}", border=False, enter_to_submit=False):
        kind = ask_word(KIND, _kinds_to_choose(), key, held["panel_decision"])
        row = _ask_row(now, key, held)
        with st.container(horizontal=True):
            pressed = st.form_submit_button(PRESS_CORRECTION, type="primary")
            left = st.form_submit_button(LEAVE)
    if left:
        del st.session_state[_CORRECTED]
        st.rerun()
    free = {REASON: row["reason"], ROLE: row["owner_role"]}
    if pressed and is_fit_to_record(PRESS_CORRECTION, {KIND: kind, WORDING: row["wording"]}, free):
        row |= {
            "decision_id": str(held["decision_id"]),
            "meeting_id": now.meeting_id,
            "context_id": context.context_id,
            "panel_decision": kind,
        }
        del st.session_state[_CORRECTED]
        said = decision_said(row["wording"], context.alias, is_corrected=True)
        is_other_kind = kind != held["panel_decision"]
        before = stage_before_decision(row["decision_id"], context)
        moved = stage_change(context, "panel_decision", kind, before=before)
        changes = (
            EntryChange("decision", row),
            *task_of_corrected(now, row),
            *(moved if is_other_kind else ()),
        )
        record_entry(MeetingEntry(DECISIONS, said, changes))
