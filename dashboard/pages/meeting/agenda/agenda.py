"""What is before us today, and what is due?"""

from dashboard import ui
from dashboard.analysis.headlines import agenda_headline

with ui.controls():
    meeting = ui.choose_meeting()
    ui.choose_step(ui.STEPS["agenda"])
    ui.offer_presenting()
contexts = ui.rows("todays_contexts", meeting_id=meeting.meeting_id)
reviews = ui.rows("reviews_due", as_at=ui.as_at())
actions = ui.rows("actions_due", as_at=ui.as_at())

ui.headline(agenda_headline(contexts, reviews, actions))
ui.show_table(
    contexts,
    {
        "item_no": "Item",
        "display_alias": "Context",
        "purpose": "Purpose",
        "stage": "Now",
        "question": "What the panel is asked",
        "minutes_planned": "Minutes",
    },
    "The agenda is empty: make it in the step Prepare, or import agenda_item.csv under Records.",
)
ui.heading("Reviews")
ui.show_table(
    reviews,
    {
        "state": "State",
        "display_alias": "Context",
        "due_on": "Due",
        "held_on": "Held",
        "question": "Question",
    },
    "No review is due within three months.",
)
ui.heading("Actions due or overdue")
ui.show_table(
    actions,
    {
        "state": "State",
        "display_alias": "Context",
        "short_wording": "Action",
        "agency": "Lead",
        "due_on": "Due",
    },
    "No action is due within a month.",
)
