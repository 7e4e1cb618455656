"""What happened here, and when?"""

from dashboard import ui
from dashboard.charts.meeting.time_line import time_line

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["context"])
    seen = ui.choose_linked(context)

happenings = ui.rows("time_line", **seen)
ui.headline(f"{context.alias}: what happened, and when", ui.kind_and_links_line(context))
ui.show_words(
    time_line(happenings),
    "Panel, assessment, response, and what else happened around it",
    "Changed since is not caused by: other things happened too.",
    happenings,
    {
        "happened_on": "Day",
        "kind": "What",
        "title": "Title",
        "description": "More",
        "caution": "Caution",
    },
)
ui.heading("Said at the meetings of the response")
ui.show_table(
    ui.rows("messages_at_events", **seen),
    {
        "happened_on": "Day",
        "kind": "What",
        "role_title": "By",
        "message": "Message",
        "groups": "To",
    },
    "No response meeting is recorded yet.",
)
ui.heading("Linked contexts")
ui.show_table(
    ui.rows("linked_contexts", **context.key),
    {
        "display_alias": "Context",
        "kind": "Kind",
        "weighting": "Weighs (the panel's judgement)",
        "reason": "Why",
    },
    "No link is recorded.",
)
