"""Six figures that all change with the period, made and shown as our pages make theirs."""

import streamlit as st

from dashboard import ui
from dashboard.analysis.actions import actions_headline, by_agency
from dashboard.analysis.marks import breaks_of, events_of
from dashboard.analysis.mix import mix
from dashboard.analysis.outcomes import reviewed_headline, verdicts_to_show
from dashboard.analysis.period import in_period
from dashboard.analysis.pipeline import pipeline_headline
from dashboard.analysis.referral_trend import months_of_referrals, parts_line
from dashboard.analysis.what_we_change import behaviour_by_half_year
from dashboard.charts.trends.actions_by_agency import actions_by_agency
from dashboard.charts.trends.control_chart import control_chart
from dashboard.charts.trends.mix_over_time import mix_over_time
from dashboard.charts.trends.pipeline_by_stage import pipeline_by_stage
from dashboard.charts.trends.referrals_by_part import referrals_by_part
from dashboard.charts.trends.verdicts_at_reviews import verdicts_at_reviews
from dashboard.ui.data import trend_inputs

st.set_page_config(page_title="Six figures", layout="wide")
ui.show_frame()
inputs = trend_inputs(ui.choose_trends())
marks = inputs.rows("marks_on_trends")
months = in_period(
    months_of_referrals(inputs.rows("referrals_by_month"), breaks_of(marks, "referrals"))
)
parts = inputs.rows("referrals_by_part")
agreed = inputs.rows("actions_by_agency")
agencies = by_agency(agreed, fewest=inputs.min_base)
targets = inputs.rows("targets_by_half_year")
targets["is_marked"] = targets["is_discouraged"]
aims = mix(targets, "target", "actions", "of_actions", fewest=inputs.min_base)
verdicts = verdicts_to_show(inputs.rows("verdicts_at_reviews"))
stages = inputs.rows("pipeline_by_stage")

ui.show_figure(
    control_chart(months, "Referrals a month", events_of(marks)),
    "Referrals by month",
    "By the month in which they were received.",
    months,
    {"month": "Month", "value": "Referrals"},
)
ui.show_figure(
    referrals_by_part(parts),
    "What was referred, and by whom",
    parts_line(parts),
    parts,
    {"part_label": "By", "label": "Kind, harm or source", "referrals": "Referrals"},
)
ui.show_figure(
    actions_by_agency(agencies),
    "What became of actions, by the agency that leads",
    actions_headline(agreed),
    agencies,
    {"agency_label": "Agency", "actions": "Actions"},
)
ui.show_figure(
    mix_over_time(aims, "actions"),
    "What actions set out to change",
    behaviour_by_half_year(targets, fewest=10),
    aims,
    {"column": "Half-year", "part": "What", "counted": "Actions", "base": "Of all"},
)
ui.show_figure(
    verdicts_at_reviews(verdicts),
    "How contexts, goals and findings were last judged",
    reviewed_headline(verdicts),
    verdicts,
    {"subject": "What was judged", "verdict_label": "Verdict", "cases": "Number"},
)
ui.show_figure(
    pipeline_by_stage(stages),
    "Open contexts by stage, and by how long ago their last step was",
    pipeline_headline(stages),
    stages,
    {"stage_label": "Stage", "standing": "Standing for", "contexts": "Contexts"},
)
