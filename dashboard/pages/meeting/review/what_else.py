"""What else happened between the first round and the latest?"""

from dashboard import ui
from dashboard.analysis.review.review_headlines import between_headline
from dashboard.charts.meeting.time_line import time_line

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["review"])

happenings = ui.rows("between_rounds", **context.key)
ui.headline(between_headline(happenings, context.alias), ui.kind_and_links_line(context))
ui.show_words(
    time_line(happenings),
    "From the first round to the latest: response, and what happened around it and nearby",
    "Changed since the plan began is not changed because of it.",
    happenings,
    {"happened_on": "Day", "kind": "What", "title": "Title", "description": "More"},
)
