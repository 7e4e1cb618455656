"""How did the answers go over all rounds?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.review.change import change
from dashboard.analysis.review.review_headlines import people_line, rounds_headline
from dashboard.analysis.review.rounds import answers_by_round
from dashboard.analysis.rounded import rounding_line
from dashboard.charts.meeting.over_rounds import over_rounds

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["review"])

answers = change(ui.rows("before_and_after", **context.key, every_round=False))
rounds = answers_by_round(ui.rows("before_and_after", **context.key, every_round=True))
ui.headline(rounds_headline(rounds), ui.kind_and_links_line(context))
ui.show_same_people(people_line(answers))
ui.small_print(rounding_line(rounds, verdicts=True))
figure, steering = st.container(), ui.figure_controls()
with steering:
    shown = ui.choose_questions(rounds)
with figure:
    ui.show_figure(
        over_rounds(shown),
        "The share agreeing in each round, with its range; the latest is filled",
        "Ranges: 95%, Wilson. A few rounds are no trend, so no line joins them.",
        shown,
        {
            "question": "Question",
            "group_label": "Group",
            "round": "Round",
            "since_baseline_sentence": "Since the first",
            "since_last_sentence": "Since the one before",
        },
    )
