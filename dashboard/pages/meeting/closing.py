"""What did we decide, whose voice was missing, and when do we meet again?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.meeting_sentences import close_headline, missing_voice_line

with ui.controls():
    meeting = ui.choose_meeting()
decisions = ui.rows("decisions_of_meeting", meeting_id=meeting.meeting_id, context_id="")
reviews = ui.rows("reviews_of_meeting", meeting_id=meeting.meeting_id)
actions = ui.rows("actions_of_meeting", meeting_id=meeting.meeting_id)
here = ui.rows("who_is_here", meeting_id=meeting.meeting_id)

ui.headline(close_headline(decisions, reviews, actions), missing_voice_line(here))
ui.heading("Reviews, judged")
ui.show_table(
    reviews,
    {
        "display_alias": "Context",
        "question": "The panel asked",
        "outcome": "Judged",
        "decision": "What follows",
        "next_review_on": "Next review",
    },
    "No review was judged at this meeting.",
)
ui.heading("Decisions, read back")
ui.show_table(
    decisions,
    {
        "display_alias": "Context",
        "wording": "Read back as",
        "agency": "Falls to",
        "owner_role": "Who",
        "due_on": "By",
    },
    "No further decision was recorded at this meeting.",
)
left, right = st.columns([5, 3], gap="large")
with left:
    ui.heading("New actions, by agency")
    ui.show_table(
        actions,
        {
            "agency": "Agency",
            "owner_role": "Who",
            "display_alias": "Context",
            "short_wording": "Action",
            "due_on": "By",
        },
        "No new action was agreed.",
    )
with right:
    ui.heading("The next meeting")
    ui.record_next_meeting(meeting)
    ui.heading("Minutes")
    ui.offer_minutes(meeting)
