"""What did the panel judge, and what comes next?"""

from dashboard import ui
from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.review.change import change
from dashboard.analysis.review.review_headlines import (
    became_headline,
    judgement_headline,
    review_headline,
)
from dashboard.analysis.rounded import rounding_line

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["context"])
    ui.choose_linked(context)

review = ui.rows("review_of_context", **context.key)
answers = change(ui.rows("before_and_after", **context.key, every_round=False))
became = ui.rows("what_became_of_findings", **context.key)
ui.headline(judgement_headline(review, context.alias), ui.kind_and_links_line(context))
ui.show_judgement(review, context)
ui.line(f"{review_headline(answers)}.", "Answers.")
ui.small_print(rounding_line(answers, verdicts=True))
ui.line(f"{became_headline(became)}.", "Findings.")
ui.small_print(left_out_line(became, "finding"))
ui.show_review_link(context)
