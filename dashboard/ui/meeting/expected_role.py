"""Who is expected at a meeting: the panel's roles, and those asked to come to this one."""

import streamlit as st

from dashboard.analysis.agenda_sentences import expected_said
from dashboard.ui.choosing import Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.entry import (
    EntryChange,
    MeetingEntry,
    confirm_entry,
    form_key,
    is_fit_to_record,
    meeting_to_record,
    record_entry,
)
from dashboard.ui.meeting.fields import AGENCY, ask_agency, ask_line, ask_word, form_words
from dashboard.ui.pieces import show_table

PLACE = "Expected"
OPEN, PRESS = "Ask another role to come", "Expect this role"
ROLE, PART = "Which role? (a role, not a name)", "What do they do in the meeting?"


def record_expected_role(now: Meeting) -> None:
    """Show which roles a meeting expects, and offer to ask another to come; in share mode, not."""
    expected = rows("roles_expected", meeting_id=now.meeting_id)
    columns = {"agency": "Agency", "role_title": "Role", "meeting_role": "In the meeting"}
    show_table(expected, columns, "No agency sits on this panel yet.")
    if meeting_to_record() is None:
        return
    confirm_entry(PLACE)
    key = form_key(PLACE)
    with (
        st.expander(OPEN, key=f"open {key}"),
        st.form(f"expected {key}", border=False, enter_to_submit=False),
    ):
        agency = ask_agency(key)
        role = ask_line(ROLE, key, example="Head of the school")
        part = ask_word(PART, form_words("meeting_role"), key)
        pressed = st.form_submit_button(PRESS, type="primary")
    needed = {AGENCY: agency, ROLE: role, PART: part}
    if not pressed or not is_fit_to_record(PRESS, needed, {}):
        return
    row = {
        "meeting_id": now.meeting_id,
        "agency": agency,
        "role_title": role.strip(),
        "meeting_role": part,
        "was_present": "false",  # until somebody records at the meeting that it is there
    }
    said = expected_said(row["role_title"], form_words("agency")[agency])
    record_entry(MeetingEntry(PLACE, said, (EntryChange("attendance", row),)))
