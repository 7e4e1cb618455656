"""Did it become safer, for whom, and how sure can we be?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.change import change
from dashboard.analysis.headlines import became_headline, judgement_headline, review_headline
from dashboard.analysis.measures import evidence
from dashboard.charts.meeting.before_and_after import before_and_after
from dashboard.charts.meeting.time_line import time_line
from dashboard.charts.meeting.what_became_of_findings import what_became_of_findings

with ui.controls():
    context = ui.choose_context()
    step = ui.choose_step(["Answers", "At a glance", "Findings", "Goals", "What else", "Judgement"])
here = {"context_id": context["context_id"]}
answers = change(ui.rows("before_and_after", **here))
findings = ui.rows("what_became_of_findings", **here)

if step == "Answers":
    ui.headline(review_headline(answers), ui.linked_line(context))
    ui.comparability(ui.rows("comparability_of_rounds", **here), ["survey"])
    figure, steering = st.container(), ui.steering()
    with steering:
        shown = ui.choose_answers(answers)
        plain = ui.choose_bars()
    with figure:
        ui.show(
            before_and_after(shown, plain=plain),
            "Before and after: the same question to the same group",
            "Whoever could be asked: ranges (95%, Newcombe) are narrower than the doubt. "
            "“Changed since the plan began”, not “because of it”.",
            shown,
            {"question": "Question", "group_label": "Group", "sentence": "Result", "note": "Words"},
        )
        ui.line(became_headline(findings), "Also:")

if step == "Findings":
    ui.headline(became_headline(findings), ui.linked_line(context))
    ui.show(
        what_became_of_findings(findings),
        "Each finding of the first assessment, and what became of it",
        "Judged by the panel with those who assessed; strengths first.",
        findings,
        {
            "side": "Side",
            "short_summary": "Finding",
            "change_label": "Now",
            "evidence": "How it is known",
        },
    )

if step == "Goals":
    ui.headline("What each goal's measures tell, and how the panel judged", ui.linked_line(context))
    ui.goals_and_measures(evidence(ui.rows("measures_of_goals", **here, together=False), answers))

if step == "What else":
    happenings = ui.rows("between_rounds", **here)
    ui.headline("What else happened, here and in linked contexts", ui.linked_line(context))
    ui.show(
        time_line(happenings),
        "From the first round to the latest: response, and what happened around it and nearby",
        "Changed since the plan began is not changed because of it. Steps are even, not to scale.",
        happenings,
        {"happened_on": "Day", "kind": "What", "title": "Title", "description": "More"},
    )

if step == "Judgement":
    review = ui.rows("review_of_context", **here)
    ui.headline(judgement_headline(review, context["display_alias"]), ui.linked_line(context))
    ui.reviewed(review, context)
