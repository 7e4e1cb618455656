"""What are we here for, and who is here?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.headlines import attendance_headline

with ui.controls():
    meeting = ui.choose_meeting()
panel = ui.panel_names()
here = ui.rows("who_is_here", meeting_id=meeting.meeting_id)

ui.headline(panel["panel_name"], panel["remit"])
left, right = st.columns([5, 3], gap="large")
with left:
    ui.show_statement(meeting)
    ui.line(
        f"A concern about one child goes to {panel['individual_pathway']}.",
        "Contexts, not individuals.",
    )
with right:
    ui.heading(attendance_headline(here))
    ui.show_table(here, {"agency": "Agency", "role_title": "Role", "was_present": "Here"})
