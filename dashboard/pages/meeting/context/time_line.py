"""What happened here, and when?"""

from dashboard import ui
from dashboard.analysis.rounded import rounding_line
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
came = ui.with_hidden_marks(ui.rows("who_came", **seen), "attended")
ui.heading("Who came to them")
ui.show_table(
    came,
    {
        "happened_on": "Day",
        "title": "Meeting",
        "respondent_group": "Group",
        "attended": "People",
    },
    "Nobody noted who came.",
)
ui.explain_marks(came, "attended")
ui.small_print(rounding_line(came))
ui.heading("Linked contexts")
ui.show_table(
    ui.rows("linked_contexts", **context.key),
    {
        "display_alias": "Context",
        "kind": "Kind",
        "weighting": "Weighs (the panel's judgement)",
        "reason": "Why",
        "judged_by_role": "Judged by",
        "judged_on": "On",
    },
    "No link is recorded.",
)
