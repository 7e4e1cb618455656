"""What is worrying here, what is strong, and what will the adults and services change?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.change import change
from dashboard.analysis.headlines import (
    assessment_line,
    conditions_sentence,
    nothing_found,
    nothing_found_line,
    plan_headline,
    protective_conditions,
    strengths_and_concerns_headline,
    threshold_headline,
    unanswered_conditions,
    wish_line,
)
from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.review_headlines import (
    became_headline,
    judgement_headline,
    review_headline,
)
from dashboard.analysis.rounded import rounding_line
from dashboard.charts.meeting.plan_by_target import plan_by_target
from dashboard.charts.meeting.strengths_and_concerns import strengths_and_concerns
from dashboard.charts.meeting.time_line import time_line

controls = ui.controls()
with controls:
    context = ui.choose_context()
    step = ui.choose_step(["Referral", "Assessment", "Plan", "Review", "Time line"])
    together = ui.choose_together()
here = {"context_id": context["context_id"]}
seen = here | {"together": together}
alias = context["display_alias"]

if step == "Referral":
    threshold = ui.rows("threshold_of_context", **here)
    indicators = ui.rows("indicators_of_context", **here)
    ui.headline(threshold_headline(threshold, alias), ui.linked_line(context))
    left, right = st.columns(2, gap="large")
    with left:
        ui.referrals(ui.rows("referral_of_context", **here))
        ui.heading("Who has it now")
        ui.table(
            ui.rows("task_chain", **here),
            {"given_by_role": "From", "given_to_role": "To", "what": "What", "done_on": "Done"},
            "Nothing has been tasked yet.",
        )
    with right:
        ui.thresholds(threshold)
        ui.signs("Signs of safety", ui.wordings(indicators, "safety"), "strength")
        ui.signs("Signs of harm", ui.wordings(indicators, "harm"), "concern")

if step == "Assessment":
    with controls:
        findings = ui.choose_rounds(ui.rows("strengths_and_concerns", **seen))
    own = findings[findings["display_alias"] == alias]
    conditions = ui.rows("social_conditions_and_actions", **seen)
    ui.headline(
        strengths_and_concerns_headline(findings, alias),
        assessment_line(ui.rows("methods_of_context", **here), own["round"].unique()),
    )
    ui.pinned(
        "Young people say:",
        ui.rows("young_peoples_wishes", **seen)["summary"],
        wish_line(ui.rows("young_people_heard", **here)),
    )
    ui.show(
        strengths_and_concerns(findings, nothing_found(findings)),
        "Strengths first, then concerns, by theme and by whose voice",
        "Beside each finding, whose voice it is, young people's in bold. "
        f"{nothing_found_line(findings)}",
        findings,
        {
            "kind": "What",
            "round": "Round",
            "summary": "Finding",
            "theme": "Theme",
            "voices": "Whose voice",
            "methods": "Found by",
            "confidence": "Confidence",
        },
    )
    ui.small_print(left_out_line(findings, "finding"))
    ui.line(conditions_sentence(conditions), "Social conditions underneath:")
    ui.line(protective_conditions(conditions), "Protecting young people:")
    ui.line(unanswered_conditions(conditions), "No action yet on:")
    ui.small_print(left_out_line(conditions, "condition"))
    ui.heading("Who was asked")
    asked = ui.marked(ui.of_rounds(ui.rows("who_was_asked", **here), own), "invited", "reached")
    ui.table(
        asked,
        {
            "round": "Round",
            "respondent_group": "Group",
            "interest": "Interest",
            "invited": "Invited",
            "reached": "Reached",
        },
        "Nobody has been asked yet.",
    )
    ui.shorthand(asked, "invited", "reached")
    ui.small_print(rounding_line(asked))

if step == "Plan":
    actions = ui.rows("plan_by_target", **seen, as_at=ui.as_at())
    ui.headline(plan_headline(actions, alias), ui.linked_line(context))
    ui.goals(ui.rows("goals_of_context", **seen))
    ui.show(
        plan_by_target(actions),
        "What each action sets out to change",
        "Filled: done. Blue outline: still open. Grey outline: not done, or ended another way. "
        "Surveillance is named wherever an action holds any.",
        actions,
        {
            "target": "Sets out to change",
            "wording": "Action",
            "agency": "Lead",
            "owner_role": "Owner",
            "young_peoples_part": "Young people's part",
            "due_on": "Due",
            "status": "Status",
        },
    )
    ui.heading("Social conditions, and the actions that answer them")
    ui.table(
        ui.rows("social_conditions_and_actions", **seen),
        {
            "condition_label": "Condition",
            "explanations": "How it shows",
            "action_names": "Answered by",
        },
        "No social condition is named yet.",
    )

if step == "Review":
    review = ui.rows("review_of_context", **here)
    answers = change(ui.rows("before_and_after", **here, every_round=False))
    became = ui.rows("what_became_of_findings", **here)
    ui.headline(judgement_headline(review, alias), ui.linked_line(context))
    ui.reviewed(review, context)
    ui.line(f"{review_headline(answers)}.", "Answers:")
    ui.small_print(rounding_line(answers, verdicts=True))
    ui.line(f"{became_headline(became)}.", "Findings:")
    ui.small_print(left_out_line(became, "finding"))
    ui.way_to_review(context)

if step == "Time line":
    happenings = ui.rows("time_line", **seen)
    ui.headline(f"{alias}: what happened, and when", ui.linked_line(context))
    ui.show(
        time_line(happenings),
        "Panel, assessment, response, and what else happened around it",
        "Changed since is not caused by: other things happened too. Steps are even, not to scale.",
        happenings,
        {
            "happened_on": "Day",
            "kind": "What",
            "title": "Title",
            "description": "More",
            "caution": "Caution",
        },
    )
    ui.heading("Said at the meetings of the response")
    ui.table(
        ui.rows("messages_at_events", **seen),
        {
            "happened_on": "Day",
            "kind": "What",
            "role_title": "By",
            "message": "Message",
            "groups": "To",
        },
        "No response meeting is recorded yet.",
    )
    ui.heading("What the panel decided")
    ui.table(
        ui.rows("decisions_of_context", **seen),
        {
            "held_on": "Meeting",
            "kind": "Decision",
            "wording": "Read back as",
            "reason": "Why",
            "agency": "Falls to",
        },
        "Nothing has been decided yet.",
    )
    ui.heading("Linked contexts")
    ui.table(
        ui.rows("linked_contexts", **here),
        {
            "display_alias": "Context",
            "kind": "Kind",
            "weighting": "Weighs (the panel's judgement)",
            "reason": "Why",
        },
        "No link is recorded.",
    )
