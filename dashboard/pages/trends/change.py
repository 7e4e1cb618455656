"""Do our actions set out to change places, adults and services, rather than young people?"""

from dashboard import ui
from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.marks import events_of, rebasing_line
from dashboard.analysis.mix import mix, too_few_line
from dashboard.analysis.period import in_period
from dashboard.analysis.share_headlines import range_line, share_headline
from dashboard.analysis.share_sentences import (
    BEHAVIOUR,
    months_to_list,
    share_counts_line,
    share_sentence,
)
from dashboard.analysis.share_series import share_series
from dashboard.analysis.what_we_change import (
    behaviour_by_half_year,
    conditions_heading,
    conditions_headline,
    gaps,
    most_named,
    reasons_line,
    watching_heading,
)
from dashboard.analysis.whole_months import unfinished_line
from dashboard.charts.trends.mix_over_time import mix_over_time
from dashboard.charts.trends.named_and_answered import named_and_answered
from dashboard.charts.trends.share_over_time import share_over_time
from dashboard.ui.enough import enough

BY_HALF_YEAR = {"column": "Half-year", "part": "What", "counted": "Actions", "base": "Of all"}

choice = ui.choose_trends("area", "kind", "harm", "agency")
step = ui.choose_step(["Targets", "Led by police alone", "Watching", "Social conditions"])
targets = ui.rows("targets_by_half_year", **choice)
watching = ui.rows("watching_by_half_year", **choice)
marks = ui.rows("marks_on_trends", **choice)

if step == "Targets":
    aimed = ui.rows("aimed_at_behaviour_by_month", **choice)
    ui.headline(
        share_sentence(BEHAVIOUR, aimed, marks, fewest=enough()),
        f"{share_counts_line(BEHAVIOUR, aimed, marks, fewest=enough())} "
        f"{behaviour_by_half_year(targets, fewest=enough())}",
    )
    aims = mix(targets, "target", "actions", "of_actions", fewest=enough())
    ui.show(
        mix_over_time(aims, "actions", "Young people's behaviour"),
        "What actions set out to change, by the half-year in which they were agreed",
        f"The latest six half-years. {too_few_line(aims, 'actions', fewest=enough())}"
        f"Hatched, “!”: discouraged, and needs a reason. {reasons_line(targets, watching)}",
        aims,
        BY_HALF_YEAR,
    )
    ui.definition("target_mix")

if step == "Led by police alone":
    agreed = ui.rows("police_alone_by_month", **choice)
    every = share_series("police_only", agreed, marks, fewest=enough())
    police = in_period(every)
    ui.headline(
        share_sentence("police_only", agreed, marks, fewest=enough()),
        share_counts_line("police_only", agreed, marks, fewest=enough()),
    )
    ui.show(
        share_over_time(
            police, "Led by police alone, of the actions agreed in the month", events_of(marks)
        ),
        share_headline(every, "Led by police alone"),
        f"{unfinished_line(agreed)}{range_line(every, 'actions', fewest=enough())} "
        f"{rebasing_line(marks, 'police_only')}",
        police,
        {"month": "Month", "counted": "Police alone", "base": "Actions", "flags": "Special cause"},
        to_list=months_to_list("police_only", agreed),
    )
    ui.definition("police_only")
    ui.new_limits("police_only", choice)

if step == "Watching":
    ui.headline(watching_heading(watching), reasons_line(targets, watching))
    watched = mix(watching, "watched", "actions", "of_actions", fewest=enough())
    ui.show(
        mix_over_time(watched, "actions", "Of young people"),
        "Who or what actions watch, by the half-year in which they were agreed",
        f"The latest six half-years. {too_few_line(watched, 'actions', fewest=enough())}"
        "Hatched, “!”: asks to think again.",
        watched,
        BY_HALF_YEAR,
    )
    ui.definition("surveillance")

if step == "Social conditions":
    conditions = gaps(ui.rows("conditions_answered", **choice))
    ui.headline(conditions_headline(conditions), f"{conditions_heading(conditions)}.")
    ui.show(
        named_and_answered(most_named(conditions)),
        "Conditions named most, and whether an action in the same context answers them",
        "Contexts in which an assessment heard in the period names the condition, and those of "
        "them with an action that sets out to change it. The twelve named most and always racism; "
        "the table has all.",
        conditions,
        {
            "condition_label": "Condition",
            "contexts": "Contexts",
            "with_action": "With an action",
            "unanswered": "Without one",
        },
    )
    ui.small_print(left_out_line(conditions, "condition"))
    ui.definition("social_conditions")
