"""Making a meeting: the next one after another, or any; and then it can be prepared."""

from datetime import date

import streamlit as st

from dashboard.analysis.meeting_sentences import next_meeting_said
from dashboard.text import day
from dashboard.ui.choosing import Meeting
from dashboard.ui.data import may_write, rows
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
from dashboard.ui.meeting.fields import ask_day, ask_line, ask_word
from dashboard.ui.meeting.showing import is_shown_only
from dashboard.ui.pieces import advice, headline, line

PLACE, NEW_PLACE = "Next meeting", "Prepare"
PANEL, DAY, TIME = "Which panel meets?", "On which day?", "At what time?"
PRESS, PRESS_NEW, NOT_SET = "Set the next meeting", "Make the meeting", "No day is set yet."
NO_PANEL = "There is no panel yet: import panel.csv under Records."
_EARLIEST = date(2000, 1, 1)  # a meeting may be written up long after


def record_next_meeting(now: Meeting) -> None:
    """Say when the panel meets next; where no day is set, offer to set one."""
    known = rows("next_meeting", meeting_id=now.meeting_id).iloc[0]
    held, at = day_held(known["next_on"]), text_held(known["next_at"])
    line(f"{day(held)}{f' at {at}' if at else ''}." if held else NOT_SET)
    if meeting_to_record() is None:
        return
    confirm_entry(PLACE)
    if held is None:
        panel = str(known["panel_id"])
        _ask_meeting(PLACE, PRESS, {panel: panel}, now.held_on)


def record_new_meeting(now: Meeting) -> None:
    """Offer to make a meeting on whatever day, which is shown then; in share mode, nothing."""
    if meeting_to_record() is None:
        return
    confirm_entry(NEW_PLACE)
    own = str(rows("next_meeting", meeting_id=now.meeting_id)["panel_id"].iloc[0])
    names = _panel_names()
    _ask_meeting(NEW_PLACE, PRESS_NEW, {own: names.get(own, own)} | names, _EARLIEST)


def ask_first_meeting() -> None:
    """Where there is no meeting yet, ask for the first and stop the page."""
    if not rows("meetings").empty or not may_write() or is_shown_only():
        return
    headline("No meeting is planned yet", "Make one: then what waits for the panel is proposed.")
    names = _panel_names()
    if names:
        _ask_meeting(NEW_PLACE, PRESS_NEW, names, _EARLIEST)
    else:
        advice(NO_PANEL)
    st.stop()


def _panel_names() -> dict[str, str]:
    panels = rows("panel_on_the_wall")
    return dict(zip(panels["panel_id"], panels["panel_name"], strict=True))


def _ask_meeting(place: str, press: str, panels: dict[str, str], earliest: date) -> None:
    """Ask for a meeting of one of some panels, first the usual one, and record it."""
    key = form_key(place)
    panel = next(iter(panels))
    with st.form(f"meeting {key}", border=False, enter_to_submit=False):
        if len(panels) > 1:
            panel = ask_word(PANEL, panels, key, panel)
        left, right = st.columns(2)
        with left:
            chosen = ask_day(DAY, key, None, earliest)
        with right:
            time = ask_line(TIME, key, example="14:00")
        pressed = st.form_submit_button(press, type="primary")
    needed = {PANEL: panel, DAY: written_day(chosen)}
    if not pressed or not is_fit_to_record(press, needed, {TIME: time}):
        return
    row = {
        "meeting_id": new_code(place, panel),
        "panel_id": panel,
        "held_on": written_day(chosen),
        "started_at": time.strip(),
    }
    if chosen:
        said = next_meeting_said(chosen, row["started_at"], is_next=place == PLACE)
        opens = "" if place == PLACE else row["meeting_id"]
        record_entry(MeetingEntry(place, said, (EntryChange("meeting", row),), opens))
