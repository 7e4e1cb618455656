"""Which answers changed, all seen at once?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.review.change import change
from dashboard.analysis.review.review_headlines import answers_line, people_line, review_headline
from dashboard.analysis.rounded import rounding_line
from dashboard.charts.meeting.change_at_a_glance import change_at_a_glance

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["review"])

answers = change(ui.rows("before_and_after", **context.key, every_round=False))
ui.headline(review_headline(answers), answers_line(answers) or ui.kind_and_links_line(context))
ui.show_comparability(
    ui.rows("comparability_of_rounds", **context.key), "questions", people_line(answers)
)
ui.small_print(rounding_line(answers, verdicts=True))
figure, steering = st.container(), ui.figure_controls()
with steering:
    shown = ui.choose_answers(answers, per_view=14)
with figure:
    ui.show_figure(
        change_at_a_glance(shown),
        "The share agreeing: hollow before, filled after, each with its range",
        "Ranges: 95%, Wilson for a share, Newcombe for a change.",
        shown,
        {"question": "Question", "group_label": "Group", "sentence": "Result", "note": "Words"},
        key="Grey: no agreed direction.",
    )
