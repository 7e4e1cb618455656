"""Setting the day of the next meeting."""

import streamlit as st

from dashboard.analysis.meeting_sentences import next_meeting_said
from dashboard.text import day
from dashboard.ui.choosing import Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.entry import (
    EntryChange,
    MeetingEntry,
    confirm_entry,
    day_held,
    form_key,
    is_fit_to_record,
    meeting_to_record,
    new_code,
    record_entry,
    text_held,
    written_day,
)
from dashboard.ui.meeting.fields import ask_day, ask_line
from dashboard.ui.pieces import line

PLACE = "Next meeting"
DAY, TIME = "On which day?", "At what time?"
PRESS, NOT_SET = "Set the next meeting", "No day is set yet."


def record_next_meeting(now: Meeting) -> None:
    """Say when the panel meets next; where no day is set, offer to set one."""
    known = rows("next_meeting", meeting_id=now.meeting_id).iloc[0]
    held, at = day_held(known["next_on"]), text_held(known["next_at"])
    line(f"{day(held)}{f' at {at}' if at else ''}." if held else NOT_SET)
    if meeting_to_record() is None:
        return
    confirm_entry(PLACE)
    if held is None:
        _ask_day_of_next(now, str(known["panel_id"]))


def _ask_day_of_next(now: Meeting, panel_id: str) -> None:
    key = form_key(PLACE)
    with st.form(f"next meeting {key}", border=False, enter_to_submit=False):
        left, right = st.columns(2)
        with left:
            chosen = ask_day(DAY, key, None, now.held_on)
        with right:
            time = ask_line(TIME, key, example="14:00")
        pressed = st.form_submit_button(PRESS, type="primary")
    if not pressed or not is_fit_to_record(PRESS, {DAY: written_day(chosen)}, {TIME: time}):
        return
    row = {
        "meeting_id": new_code(PLACE, panel_id),
        "panel_id": panel_id,
        "held_on": written_day(chosen),
        "started_at": time.strip(),
    }
    if chosen:
        said = next_meeting_said(chosen, row["started_at"])
        record_entry(MeetingEntry(PLACE, said, (EntryChange("meeting", row),)))
