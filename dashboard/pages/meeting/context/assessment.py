"""What is strong here, what is a concern, and what lies underneath?"""

from dashboard import ui
from dashboard.analysis.headlines import (
    assessment_line,
    conditions_sentence,
    nothing_found,
    nothing_found_line,
    protective_conditions,
    strengths_and_concerns_headline,
    unanswered_conditions,
    wish_line,
)
from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.rounded import rounding_line
from dashboard.charts.meeting.strengths_and_concerns import strengths_and_concerns

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["context"])
    seen = ui.choose_linked(context)
    findings = ui.choose_rounds(ui.rows("strengths_and_concerns", **seen))

own = findings[findings["display_alias"] == context.alias]
conditions = ui.rows("social_conditions_and_actions", **seen)
ui.headline(
    strengths_and_concerns_headline(findings, context.alias),
    assessment_line(ui.rows("methods_of_context", **context.key), own["round"].unique()),
)
ui.pin_voice(
    "Young people say:",
    ui.rows("young_peoples_wishes", **seen)["summary"],
    wish_line(ui.rows("young_people_heard", **context.key)),
)
ui.show_words(
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
ui.line(unanswered_conditions(conditions), "Not answered by an action yet:")
ui.small_print(left_out_line(conditions, "condition"))
ui.heading("Who was asked")
asked = ui.with_hidden_marks(
    ui.asked_in_rounds(ui.rows("who_was_asked", **context.key), own), "invited", "reached"
)
ui.show_table(
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
ui.explain_marks(asked, "invited", "reached")
ui.small_print(rounding_line(asked))
ui.show_how_assessed(context)
