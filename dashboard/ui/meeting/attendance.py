"""Recording who is at a meeting: agencies by their roles, never persons."""

import streamlit as st

from dashboard.analysis.meeting_sentences import attendance_said
from dashboard.ui.choosing import Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.entry import (
    EntryChange,
    MeetingEntry,
    confirm_entry,
    form_key,
    meeting_to_record,
    record_entry,
)
from dashboard.ui.pieces import advice

PLACE = "Attendance"
OPEN, PRESS = "Record who is here", "Record who is here now"
NOBODY = "No agency sits on this panel yet: import panel_agency.csv under Records."


def record_attendance(meeting: Meeting) -> None:
    """Offer a tick for each role that is expected; in share mode, nothing.

    What was recorded already is ticked, and a tick that changes is a correction.
    """
    if meeting_to_record() is None:
        return
    confirm_entry(PLACE)
    with st.expander(OPEN, key=f"open {form_key(PLACE)}"):
        _ask_attendance(meeting)


def _ask_attendance(meeting: Meeting) -> None:
    expected = rows("roles_expected", meeting_id=meeting.meeting_id).to_dict("records")
    if not expected:
        advice(NOBODY)
        return
    key = form_key(PLACE)
    with st.form(f"attendance {key}", border=False, enter_to_submit=False):
        ticks = [
            st.checkbox(
                f"{row['role_title']} ({row['agency']})",
                value=row["was_present"] is True,
                key=f"{row['agency_code']} {row['role_title']} {key}",
            )
            for row in expected
        ]
        pressed = st.form_submit_button(PRESS, type="primary")
    if not pressed:
        return
    changes = tuple(
        EntryChange(
            "attendance",
            {
                "meeting_id": meeting.meeting_id,
                "agency": str(row["agency_code"]),
                "role_title": str(row["role_title"]),
                "meeting_role": str(row["meeting_role_code"]),
                "was_present": "true" if is_here else "false",
            },
        )
        for row, is_here in zip(expected, ticks, strict=True)
        if row["was_present"] is not is_here
    )
    record_entry(MeetingEntry(PLACE, attendance_said(sum(ticks), len(ticks)), changes))
