"""What will the panel look at, why, and who is expected?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.agenda_sentences import prepared_headline

ui.ask_first_meeting()
with ui.controls():
    meeting = ui.choose_meeting()
    ui.choose_step(ui.STEPS["agenda"])

items = ui.rows("todays_contexts", meeting_id=meeting.meeting_id)
proposed = ui.items_to_propose(meeting)
ui.headline(
    prepared_headline(items, len(proposed)),
    "What waits for the panel is proposed with the reason. Whoever prepares decides.",
)
ui.record_items(meeting, items)
ui.record_proposed_items(meeting, items, proposed)
left, right = st.columns([5, 3], gap="large")
with left:
    ui.heading("Who is expected")
    ui.record_expected_role(meeting)
with right:
    ui.heading("Another meeting")
    ui.record_new_meeting(meeting)
