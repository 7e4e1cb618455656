"""How does the panel itself work: who comes, what is put off, what do actions set out to change?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.headlines import practice_headline, practice_line

meetings = ui.rows("practice_by_meeting")

ui.headline(practice_headline(meetings), practice_line(meetings))
ui.show_table(
    meetings,
    {
        "held_on": "Meeting",
        "items": "Items",
        "minutes_used": "Minutes",
        "deferred": "Decisions put off",
        "redirected": "Sent to the individual pathway",
        "statement_read": "Statement read",
        "days_to_minutes": "Days to the minutes",
    },
)
left, right = st.columns(2, gap="large")
with left:
    ui.heading("What actions set out to change, and who leads them")
    ui.show_table(
        ui.rows("actions_by_target_and_lead"),
        {
            "target": "Sets out to change",
            "actions": "Actions",
            "police_alone": "Led by police alone",
            "without_goal": "Without a goal",
            "shaped_by_young_people": "Shaped by young people",
        },
    )
with right:
    ui.heading("Social conditions found across contexts")
    ui.show_table(
        ui.rows("conditions_across_contexts"),
        {
            "condition_label": "Condition",
            "contexts": "Contexts",
            "findings": "Findings",
            "actions": "Actions",
        },
    )
ui.heading("Who was there")
ui.attendance_table(ui.rows("attendance_by_agency"))
