"""The welfare statement on the wall, and the record that it was read."""

from datetime import datetime
from typing import Any

import streamlit as st

from dashboard.settings import PanelError, viewing_day
from dashboard.text import day, for_html
from dashboard.ui.choosing import Meeting
from dashboard.ui.data import publish_row, rows
from dashboard.ui.meeting.keys import keys_are_on
from dashboard.ui.pieces import advice, line

READ = "The statement has been read"


def show_statement(meeting: Meeting) -> None:
    """Show the statement in large type, and who read it at the meeting or a button to say so."""
    known = rows("statement_to_read", meeting_id=meeting.meeting_id).to_dict("records")
    if not known:
        advice("There is no statement yet: import welfare_statement.csv under Records.")
        return
    st.html(f"<blockquote class='statement'>{for_html(known[0]['wording'])}</blockquote>")
    _reading(known[0], meeting)


def _reading(known: dict[Any, Any], meeting: Meeting) -> None:
    if isinstance(known["read_by_role"], str):
        when = known["read_at"]
        line(f"on {day(when)} at {when:%H:%M}, by the {known['read_by_role'].lower()}.", "Read")
    elif st.button(READ, type="primary", shortcut="s" if keys_are_on() else None):
        day_read = min(meeting.held_on, viewing_day())  # written up later, it was read on the day
        row = {
            "meeting_id": meeting.meeting_id,
            "statement_version": str(known["statement_version"]),
            "read_at": f"{day_read} {datetime.now():%H:%M}",  # noqa: DTZ005 - the clock of the room
            "read_by_role": "Chair",
        }
        try:
            publish_row("statement_reading", row, "Opening")
        except PanelError as problem:
            advice(f"{problem} Read on; an analyst can add it later.")
        else:
            st.rerun()
