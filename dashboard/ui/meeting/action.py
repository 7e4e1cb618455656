"""Recording a new action: what it sets out to change, for which goal, who does it, and by when."""

import streamlit as st

from dashboard.analysis.meeting_sentences import action_said
from dashboard.ui.choosing import ChosenContext, Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.entry import (
    EntryChange,
    MeetingEntry,
    confirm_entry,
    form_key,
    is_fit_to_record,
    meeting_to_record,
    new_code,
    record_entry,
    written_day,
)
from dashboard.ui.meeting.fields import (
    AGENCY,
    ROLE,
    ask_line,
    ask_owner,
    ask_text,
    ask_word,
    codes_with_trait,
    form_words,
    taken_first,
)

PLACE = "Plan"
OPEN, PRESS = "Agree a new action", "Record the action"
WORDING, SHORT = "What will be done?", "In about five words, for the wall"
TARGET, GOAL, NO_GOAL = "What does it set out to change?", "For which goal?", "No goal yet"
WATCHED, NOBODY = "Is anyone watched?", "Nobody"
TARGET_REASON = "If young people are to change or are watched: why?"
PART = "What part did young people have in it?"


def record_action(context: ChosenContext) -> None:
    """Offer to record a new action for a context; in share mode and without a meeting, nothing."""
    now = meeting_to_record()
    if now is None:
        return
    confirm_entry(PLACE)
    with st.expander(OPEN, key=f"open {form_key(PLACE)}"):
        _ask_action(now, context)


def _ask_action(now: Meeting, context: ChosenContext) -> None:
    key = form_key(PLACE)
    goals = rows("goals_of_context", **context.key, together=True)
    of_goals = dict(zip(goals["goal_id"], goals["statement"], strict=True))
    nobody = codes_with_trait("surveillance_element", "watches_nobody")
    usual = taken_first("surveillance_element")
    watching = form_words("surveillance_element") | dict.fromkeys(nobody, NOBODY)
    with st.form(f"action {key}", border=False, enter_to_submit=False):
        wording = ask_text(WORDING, key)
        left, right = st.columns(2)
        with left:
            short = ask_line(SHORT, key)
            target = ask_word(TARGET, form_words("action_target"), key)
            watched = ask_word(WATCHED, watching, key, usual)
        with right:
            goal = ask_word(GOAL, of_goals | {"": NO_GOAL}, key)
            part = ask_line(PART, key)
            reason = ask_line(TARGET_REASON, key)
        owner = ask_owner(key, now.held_on, "Parks manager")
        pressed = st.form_submit_button(PRESS, type="primary")
    needed = {
        WORDING: wording,
        SHORT: short,
        TARGET: target,
        AGENCY: owner.agency,
        ROLE: owner.owner_role,
    }
    if not pressed or not is_fit_to_record(PRESS, needed, {PART: part, TARGET_REASON: reason}):
        return
    row = {
        "action_id": new_code(PLACE, context.context_id),
        "context_id": context.context_id,
        "goal_id": goal,
        "wording": wording.strip(),
        "short_wording": short.strip(),
        "action_target": target,
        "surveillance_element": watched,
        "target_reason": reason.strip(),
        "young_peoples_part": part.strip(),
        "agreed_on": written_day(now.held_on),
        "action_status": taken_first("action_status"),
        **owner._asdict(),
    }
    said = action_said(row["short_wording"], context.alias)
    record_entry(MeetingEntry(PLACE, said, (EntryChange("action", row),)))
