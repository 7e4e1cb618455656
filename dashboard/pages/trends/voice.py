"""Do strengths have their place, and whose voice is heard at each stage?"""

from dashboard import ui
from dashboard.analysis.marks import events_of, rebasing_line
from dashboard.analysis.mix import mix, too_few_line
from dashboard.analysis.period import in_period
from dashboard.analysis.share_headlines import range_line, share_headline
from dashboard.analysis.share_sentences import (
    months_to_list,
    share_counts_line,
    share_sentence,
)
from dashboard.analysis.share_series import share_series
from dashboard.analysis.voice import (
    at_stages,
    groups_headline,
    measures_heading,
    of_groups,
    reach_heading,
    voice_headline,
    without_strength_line,
)
from dashboard.analysis.whole_months import unfinished_line
from dashboard.charts.trends.heard_of_all import heard_of_all
from dashboard.charts.trends.mix_over_time import mix_over_time
from dashboard.charts.trends.reach_of_partners import reach_of_partners
from dashboard.charts.trends.share_over_time import share_over_time
from dashboard.ui.enough import enough

choice = ui.choose_trends("area", "kind", "harm")
step = ui.choose_step(["Voice", "Groups", "Strengths", "Goals", "Partners"])

if step == "Voice":
    stages = at_stages(ui.rows("voice_by_stage", **choice), fewest=enough())
    ui.headline(voice_headline(stages), "“Not asked” and “not recorded” look the same in the data.")
    ui.show(
        heard_of_all(stages),
        "Contexts in which young people's own voice is recorded, stage by stage",
        "Of the contexts that reached the stage in the period. Dotted: not asked, or not recorded.",
        stages,
        {"label": "Stage", "heard": "Heard in", "contexts": "Of contexts"},
    )
    ui.definition("voice")

if step == "Groups":
    groups = of_groups(ui.rows("voices_in_assessments", **choice), fewest=enough())
    ui.headline(groups_headline(groups), "Groups are never taken together.")
    ui.show(
        heard_of_all(groups),
        "Whose voice assessments hold",
        "Of the assessments heard in the period: the group was reached, talked with, or quoted in "
        "a finding.",
        groups,
        {"label": "Group", "heard": "Heard in", "assessments": "Of assessments"},
    )

if step == "Strengths":
    findings = ui.rows("strengths_by_month", **choice)
    marks = ui.rows("marks_on_trends", **choice)
    every = share_series("strengths_share", findings, marks, fewest=enough())
    strengths = in_period(every)
    ui.headline(
        share_sentence("strengths_share", findings, marks, fewest=enough()),
        f"{share_counts_line('strengths_share', findings, marks, fewest=enough())} "
        f"{without_strength_line(in_period(findings))}",
    )
    ui.show(
        share_over_time(
            strengths, "Strengths and wishes, of the findings heard in the month", events_of(marks)
        ),
        share_headline(every, "Strengths and wishes among findings"),
        f"Young people's wishes count with strengths. {unfinished_line(findings)}"
        f"{range_line(every, 'findings', fewest=enough())} "
        f"{rebasing_line(marks, 'strengths_share')}",
        strengths,
        {"month": "Month", "counted": "Strengths", "base": "Findings", "flags": "Special cause"},
        to_list=months_to_list("strengths_share", findings),
    )
    ui.definition("strengths_share")
    ui.new_limits("strengths_share", choice)

if step == "Goals":
    goals = ui.rows("goals_by_half_year", **choice)
    ui.headline(
        measures_heading(goals), "A measure of effort counts what was done, not what changed."
    )
    measured = mix(goals, "measured_label", "goals", "of_goals", fewest=enough())
    ui.show(
        mix_over_time(measured, "goals", "No measure yet"),
        "How goals are measured, by the half-year in which they were set",
        f"By the half-year in which goals were set; the latest six. "
        f"{too_few_line(measured, 'goals', fewest=enough())}",
        measured,
        {"column": "Half-year", "part": "Measured by", "counted": "Goals", "base": "Of all"},
    )
    ui.definition("goals_without_measure")

if step == "Partners":
    partners = ui.rows("reach_of_partners", **choice)
    ui.headline(reach_heading(partners), "Who was at which meeting stands under Panel practice.")
    ui.show(
        reach_of_partners(partners),
        "Meetings and actions of each agency, in the order of the alphabet",
        "Meetings are those of the whole panel, whatever else is chosen.",
        partners,
        {
            "agency_label": "Agency",
            "sits_on_panel": "On the panel",
            "present": "Meetings it was at",
            "meetings": "Of meetings",
            "actions": "Actions",
            "contexts": "Contexts",
        },
    )
    ui.definition("partner_reach")
