"""What does the panel judge, and what comes next?"""

from dashboard import ui
from dashboard.analysis.review.review_headlines import judgement_headline

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["review"])

review = ui.rows("review_of_context", **context.key)
ui.headline(judgement_headline(review, context.alias), ui.kind_and_links_line(context))
ui.show_judgement(review, context)
ui.record_judgement(context)
