"""What was promised when we last met, and what became of it?"""

from dashboard import ui
from dashboard.analysis.meeting_sentences import promised_headline

with ui.controls():
    meeting = ui.choose_meeting()
    ui.choose_step(ui.STEPS["opening"])

promised = ui.rows("promised_before", meeting_id=meeting.meeting_id)
ui.headline(
    promised_headline(promised), "Actions, tasks and decisions of the meetings before this one."
)
ui.show_table(
    promised,
    {
        "display_alias": "Context",
        "what": "What was promised",
        "agency": "By",
        "owner_role": "Who",
        "due_on": "Due",
        "done_on": "Done",
        "became": "Now",
    },
    "Nothing of an earlier meeting is open, and nothing was done since.",
)
