"""What are we here for, and who is here?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.headlines import agencies_here, attendance_headline

with ui.controls():
    meeting = ui.choose_meeting()
    ui.choose_step(ui.STEPS["opening"])
    ui.offer_keys()
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
    ui.signs("Here", agencies_here(here), "strength")
    ui.record_attendance(meeting)
