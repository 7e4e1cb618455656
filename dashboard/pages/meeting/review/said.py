"""What do people say now, and what did they say before?"""

from dashboard import ui
from dashboard.analysis.review.review_headlines import themes_headline
from dashboard.analysis.review.themes import themes_before_and_after

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["review"])

themes = themes_before_and_after(ui.rows("themes_in_rounds", **context.key))
ui.headline(themes_headline(themes), ui.kind_and_links_line(context))
ui.show_comparability(ui.rows("comparability_of_rounds", **context.key), "talking")
ui.show_table(
    themes,
    {
        "group_label": "Group",
        "theme": "Theme",
        "before_paraphrase": "Before, in other words",
        "after_paraphrase": "After, in other words",
        "became": "Now",
    },
    "No discussion is recorded yet.",
)
ui.line("Counts of discussions, not of speakers; a few talks are no sample.")
