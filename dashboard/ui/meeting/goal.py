"""Recording a goal of the plan, with how the panel will know: goals come before actions."""

import streamlit as st

from dashboard.analysis.meeting_sentences import goal_said
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
from dashboard.ui.meeting.fields import ask_line, ask_text, ask_word, form_words, taken_first

PLACE = "Goals"
OPEN, PRESS = "Agree a new goal", "Record the goal"
STATEMENT, REASON = "What will be true?", "Why does it matter?"
SIDE, HORIZON = "Which side of the context is it about?", "By the review, or later?"
MEASURE, UNIT = "How will the panel know?", "What is counted there?"
TYPE, DIRECTION = "A change, or effort made?", "Which way is better?"


def record_goal(context: ChosenContext) -> None:
    """Offer to record a goal with its measure; in share mode and without a meeting, nothing."""
    now = meeting_to_record()
    if now is None:
        return
    confirm_entry(PLACE)
    with st.expander(OPEN, key=f"open {form_key(PLACE)}"):
        _ask_goal(now, context)


def _ask_goal(now: Meeting, context: ChosenContext) -> None:
    key = form_key(PLACE)
    with st.form(f"goal {key}", border=False, enter_to_submit=False):
        statement = ask_text(STATEMENT, key)
        reason = ask_line(REASON, key)
        left, right = st.columns(2)
        with left:
            side = ask_word(SIDE, form_words("indicator_domain"), key)
            measure = ask_line(MEASURE, key, example="Young people who feel safe after school")
            kind = ask_word(TYPE, form_words("measure_type"), key)
        with right:
            horizon = ask_word(HORIZON, form_words("horizon"), key, taken_first("horizon"))
            unit = ask_line(UNIT, key, example="answers of young people")
            direction = ask_word(DIRECTION, form_words("good_direction"), key)
        pressed = st.form_submit_button(PRESS, type="primary")
    needed = {STATEMENT: statement, SIDE: side}
    if measure.strip():
        needed |= {UNIT: unit, TYPE: kind, DIRECTION: direction}
    free = {REASON: reason, MEASURE: measure, UNIT: unit}
    if not pressed or not is_fit_to_record(PRESS, needed, free):
        return
    held = rows("goals_of_context", **context.key, together=True)["goal_no"]
    goal = {
        "goal_id": new_code(PLACE, context.context_id),
        "context_id": context.context_id,
        "goal_no": str(int(held.max()) + 1 if len(held) else 1),
        "statement": statement.strip(),
        "reason": reason.strip(),
        "indicator_domain": side,
        "horizon": horizon,
        "set_on": written_day(now.held_on),
        "goal_status": taken_first("goal_status"),
    }
    known_by = {
        "measure_id": f"{goal['goal_id']}-measure",
        "goal_id": goal["goal_id"],
        "wording": measure.strip(),
        "measure_type": kind,
        "good_direction": direction,
        "is_primary": "true",
        "unit": unit.strip(),
    }
    changes = [
        EntryChange("goal", goal),
        *[EntryChange("measure", known_by)] * bool(measure.strip()),
    ]
    record_entry(MeetingEntry(PLACE, goal_said(goal["statement"], context.alias), tuple(changes)))
