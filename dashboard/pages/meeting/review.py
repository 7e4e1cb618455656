"""Did it become safer, for whom, and how sure can we be?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.change import change
from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.measures import evidence
from dashboard.analysis.observations import observed_change, unmatched_slots
from dashboard.analysis.review_headlines import (
    answers_line,
    became_headline,
    between_headline,
    goals_headline,
    judgement_headline,
    observed_headline,
    observed_line,
    people_line,
    review_headline,
    rounds_headline,
    themes_headline,
)
from dashboard.analysis.rounded import rounding_line
from dashboard.analysis.rounds import over_rounds
from dashboard.analysis.themes import themes_before_and_after
from dashboard.charts.meeting.before_and_after import before_and_after
from dashboard.charts.meeting.change_at_a_glance import change_at_a_glance
from dashboard.charts.meeting.observed_change import observed_change as observed_chart
from dashboard.charts.meeting.over_rounds import over_rounds as rounds_chart
from dashboard.charts.meeting.time_line import time_line
from dashboard.charts.meeting.what_became_of_findings import what_became_of_findings

with ui.controls():
    context = ui.choose_context()
    step = ui.choose_step(
        [
            "Answers",
            "At a glance",
            "Over rounds",
            "Observed",
            "Said",
            "Findings",
            "Goals",
            "What else",
            "Judgement",
        ]
    )
here = {"context_id": context["context_id"]}
answers = change(ui.rows("before_and_after", **here, every_round=False))
findings = ui.rows("what_became_of_findings", **here)

if step == "Answers":
    ui.headline(review_headline(answers), answers_line(answers) or ui.linked_line(context))
    ui.comparability(ui.rows("comparability_of_rounds", **here), ["survey"], people_line(answers))
    ui.small_print(rounding_line(answers, verdicts=True))
    figure, steering = st.container(), ui.steering()
    with steering:
        shown = ui.choose_answers(answers)
        plain = ui.choose_bars()
    with figure:
        ui.show(
            before_and_after(shown, plain=plain),
            "Before and after: the same question to the same group",
            "Whoever could be asked: ranges (95%, Newcombe) are narrower than the doubt. "
            "“Changed since the plan began”, not “because of it”. "
            "[b]: the question changed. [c]: too few to show.",
            shown,
            {"question": "Question", "group_label": "Group", "sentence": "Result", "note": "Words"},
        )
        ui.line(became_headline(findings), "Also:")
        ui.small_print(left_out_line(findings, "finding"))

if step == "At a glance":
    ui.headline(review_headline(answers), answers_line(answers) or ui.linked_line(context))
    ui.comparability(ui.rows("comparability_of_rounds", **here), ["survey"], people_line(answers))
    ui.small_print(rounding_line(answers, verdicts=True))
    figure, steering = st.container(), ui.steering()
    with steering:
        shown = ui.choose_answers(answers, per_view=14)
    with figure:
        ui.show(
            change_at_a_glance(shown),
            "The share agreeing: hollow before, filled after, each with its range",
            "Ranges: 95%, Wilson for a share, Newcombe for a change. Grey: no agreed direction.",
            shown,
            {"question": "Question", "group_label": "Group", "sentence": "Result", "note": "Words"},
        )

if step == "Over rounds":
    rounds = over_rounds(ui.rows("before_and_after", **here, every_round=True))
    ui.headline(rounds_headline(rounds), ui.linked_line(context))
    ui.same_people(people_line(answers))
    ui.small_print(rounding_line(rounds, verdicts=True))
    figure, steering = st.container(), ui.steering()
    with steering:
        shown = ui.choose_questions(rounds)
    with figure:
        ui.show(
            rounds_chart(shown),
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

if step == "Observed":
    slots = ui.rows("observed_in_rounds", **here)
    seen = observed_change(slots)
    ui.headline(observed_headline(seen), observed_line(seen) or ui.linked_line(context))
    ui.comparability(ui.rows("comparability_of_rounds", **here), ["structured_observation"])
    ui.show(
        observed_chart(seen),
        "Seen in like hours, before and after",
        "Hours of the same sort of day and part of the day, each compared with its like; ranges: "
        "95%, the wider the more visits differ. A visit is no person. "
        "Observers stood openly and describe nobody.",
        seen,
        {"wording": "Looked for", "sentence": "Result", "note": "Left out"},
    )
    ui.heading("Hours left out, since the other round has none like them")
    ui.table(
        unmatched_slots(slots),
        {
            "round": "Round",
            "observed_on": "Day",
            "day_type": "Sort of day",
            "time_band": "Part of the day",
            "minutes": "Minutes",
        },
        "None: every hour has its like in the other round.",
    )

if step == "Said":
    themes = themes_before_and_after(ui.rows("themes_in_rounds", **here))
    ui.headline(themes_headline(themes), ui.linked_line(context))
    ui.comparability(
        ui.rows("comparability_of_rounds", **here), ["discussion_group", "discussion_individual"]
    )
    ui.table(
        themes,
        {
            "group_label": "Group",
            "theme": "Theme",
            "before_paraphrase": "Before, in other words",
            "after_paraphrase": "After, in other words",
            "became": "Now",
        },
        "No discussion is recorded yet.",
    )
    ui.line("Counts of discussions, not of speakers; a few talks are no sample.")

if step == "Findings":
    ui.headline(became_headline(findings), ui.linked_line(context))
    ui.small_print(left_out_line(findings, "finding"))
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
    goals = evidence(ui.rows("measures_of_goals", **here, together=False), answers)
    ui.headline(goals_headline(goals), ui.linked_line(context))
    ui.small_print(rounding_line(answers, verdicts=True))
    ui.goals_and_measures(goals)

if step == "What else":
    happenings = ui.rows("between_rounds", **here)
    ui.headline(between_headline(happenings, context["display_alias"]), ui.linked_line(context))
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
