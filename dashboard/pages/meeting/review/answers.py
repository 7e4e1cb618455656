"""Do young people answer otherwise than before the plan, and how sure is that?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.review.change import change
from dashboard.analysis.review.review_headlines import (
    answers_line,
    became_headline,
    people_line,
    review_headline,
)
from dashboard.analysis.rounded import rounding_line
from dashboard.charts.meeting.before_and_after import before_and_after

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["review"])

findings = ui.rows("what_became_of_findings", **context.key)
answers = change(ui.rows("before_and_after", **context.key, every_round=False))
ui.headline(review_headline(answers), answers_line(answers) or ui.kind_and_links_line(context))
ui.show_comparability(
    ui.rows("comparability_of_rounds", **context.key), "questions", people_line(answers)
)
ui.small_print(rounding_line(answers, verdicts=True))
figure, steering = st.container(), ui.figure_controls()
with steering:
    shown = ui.choose_answers(answers)
    plain = ui.choose_bars()
with figure:
    ui.show_figure(
        before_and_after(shown, plain=plain),
        "Before and after: the same question to the same group",
        "Whoever could be asked: ranges (95%, Newcombe) are narrower than the doubt. "
        "“Changed since the plan began”, not “because of it”. "
        "[b]: the question changed. [c]: too few to show.",
        shown,
        {"question": "Question", "group_label": "Group", "sentence": "Result", "note": "Words"},
    )
    ui.line(f"{became_headline(findings)}.", "Findings.")
    ui.small_print(left_out_line(findings, "finding"))
