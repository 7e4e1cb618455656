"""What is worrying here, what is strong, and how much is needed?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.headlines import threshold_headline

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["context"])
    ui.choose_linked(context)

threshold = ui.rows("threshold_of_context", **context.key)
indicators = ui.rows("indicators_of_context", **context.key)
ui.headline(threshold_headline(threshold, context.alias), ui.kind_and_links_line(context))
left, right = st.columns(2, gap="large")
with left:
    ui.show_referrals(
        ui.rows("referral_of_context", **context.key), ui.rows("referrals_in_full", **context.key)
    )
    ui.heading("Who has it now")
    ui.show_table(
        ui.rows("task_chain", **context.key),
        {"given_by_role": "From", "given_to_role": "To", "what": "What", "done_on": "Done"},
        "Nobody has been given a task yet.",
    )
with right:
    ui.show_thresholds(threshold)
    ui.signs("Signs of safety", ui.indicator_wordings(indicators, "is_safety"), "strength")
    ui.signs("Signs of harm", ui.indicator_wordings(indicators, "is_harm"), "concern")
