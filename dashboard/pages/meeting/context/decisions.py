"""What do we decide here, who sees to it, and by when?"""

from dashboard import ui
from dashboard.analysis.meeting_sentences import decisions_headline

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["context"])
    seen = ui.choose_linked(context)

decisions = ui.rows("decisions_of_context", **seen)
ui.headline(decisions_headline(decisions, context.alias), ui.kind_and_links_line(context))
left, right = ui.beside_form()
with left:
    ui.record_decision(context)
with right:
    ui.show_table(
        decisions,
        {
            "held_on": "Meeting",
            "kind": "Decision",
            "wording": "Read back as",
            "agency": "Falls to",
            "owner_role": "Who",
            "due_on": "By",
        },
        "Nothing has been decided yet.",
    )
