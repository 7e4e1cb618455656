"""Sections on how the system works: referrals, waits, where contexts are, and actions."""

from dashboard.analysis.actions import STATES, actions_headline, by_agency, without_due_line
from dashboard.analysis.before_and_since import (
    referrals_before_and_since,
    referrals_line,
    split_of,
)
from dashboard.analysis.for_boards import by_state, in_all, waits_sentence
from dashboard.analysis.marks import rebasing_line
from dashboard.analysis.period import in_period
from dashboard.analysis.pipeline import pipeline_headline
from dashboard.analysis.referral_trend import (
    are_rare,
    baseline_line,
    gaps_of_referrals,
    months_of_referrals,
    referrals_headline,
)
from dashboard.analysis.waits_by_step import (
    as_table,
    half_line,
    timeliness_headline,
    waiting_line,
    waits_by_step,
)
from dashboard.analysis.whole_months import unfinished_line
from dashboard.reports import Section, figure
from dashboard.text import day
from dashboard.ui.evidence.known import Known, in_months

LIMITS = {"mean": "Usual level", "lower": "Lower limit", "upper": "Upper limit", "signal": "Cause"}


def working(known: Known) -> list[Section]:
    """Return the sections on how the system works, in the order of the work."""
    return [_referrals(known), _timeliness(known), _pipeline(known), _actions(known)]


def _referrals(known: Known) -> Section:
    counts = known.rows("referrals_by_month")
    breaks, rare = known.breaks("referrals"), are_rare(counts)
    split = split_of(known.rows("marks_on_trends"), "referrals")
    months = months_of_referrals(counts, breaks)
    told = gaps_of_referrals(known.rows("days_with_referrals"), breaks) if rare else months
    shown = in_months(in_period(months)).round({"mean": 1, "lower": 1, "upper": 1})
    return Section(
        "Referrals",
        referrals_before_and_since(counts, split, known.as_at),
        f"{referrals_line(counts, split, known.as_at)} {referrals_headline(told, rare=rare)}. "
        f"By the month they were received. {unfinished_line(counts)}"
        f"{baseline_line(months, breaks)} "
        f"{rebasing_line(known.rows('marks_on_trends'), 'referrals')}".strip(),
        shown,
        {"told": "Month", "value": "Referrals"} | ({} if rare else LIMITS),
        figure(
            "line",
            shown,
            "month",
            {
                "value": ("Referrals a month", "main"),
                "mean": ("Usual level", "second"),
                "lower": ("Lower limit", "limit"),
                "upper": ("Upper limit", "limit"),
            },
        ),
        known.definition("referrals"),
    )


def _timeliness(known: Known) -> Section:
    waits = waits_by_step(known.rows("waits_by_step"))
    whole = waits[waits["is_whole"]]
    told = as_table(waits).fillna({"half": "[z]", "nine_in_ten": "[z]", "within_target": "[z]"})
    return Section(
        "Timeliness",
        timeliness_headline(waits),
        f"{half_line(waits)} {waiting_line(waits)} Open waits count up to {day(known.as_at)}; "
        f"ranges: 95%, Kaplan–Meier. {waits_sentence(whole)}",
        told,
        {
            "step": "Step",
            "years": "Began to wait",
            "cases": "Waits",
            "open": "Still waiting",
            "half": "Half within (days)",
            "nine_in_ten": "Nine in ten within (days)",
            "within_target": "Within the local target",
        },
        figure(
            "bar",
            whole,
            "step",
            {
                "median": ("Days within which half were done", "main"),
                "ninetieth": ("Days within which nine in ten were done", "second"),
            },
        ),
        known.definition("time_to_decision")
        | {
            f"{title} is counted": known.definition(measure)["How it is counted"]
            for title, measure in (
                ("How time to assessment", "time_to_assessment"),
                ("How time to plan", "time_to_plan"),
                ("How time to review", "time_to_review"),
            )
        },
    )


def _pipeline(known: Known) -> Section:
    counts = known.rows("pipeline_by_stage")
    stages = in_all(counts, "stage_label", "contexts", "stuck")
    stages = stages.assign(moving=stages["contexts"] - stages["stuck"])
    return Section(
        "Where contexts are now",
        pipeline_headline(counts),
        f"Contexts not closed, first brought to the panel since {day(known.choice['since'])}, as "
        f"they stood on {day(known.as_at)}.",
        stages,
        {
            "stage_label": "Stage",
            "contexts": "Contexts",
            "stuck": "Longer than meant or usual",
        },
        figure(
            "stacked",
            stages,
            "stage_label",
            {
                "moving": ("Within what is meant or usual", "main"),
                "stuck": ("Longer than meant or usual", "second"),
            },
        ),
        known.definition("pipeline"),
    )


def _actions(known: Known) -> Section:
    agreed = known.rows("actions_by_agency")
    agencies = by_agency(agreed, fewest=known.fewest)
    return Section(
        "Actions",
        actions_headline(agreed),
        f"Agreed in the period, as they stood on {day(known.as_at)}; agencies in the order of the "
        f"alphabet. {without_due_line(agreed)}",
        agencies,
        {"agency_label": "Agency that leads", "actions": "Actions"}
        | {state: name.capitalize() for state, name in STATES.items()},
        figure("bar", by_state(agreed, STATES), "state", {"number": ("Actions", "main")}),
        known.definition("actions_completed"),
    )
