"""Sections on what actions set out to change, whose voice is heard, and what is named as strong."""

from dataclasses import replace

from dashboard.analysis.for_boards import in_all, named_most
from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.period import in_period
from dashboard.analysis.share_sentences import BEHAVIOUR, share_counts_line, share_sentence
from dashboard.analysis.voice import at_stages, voice_headline, without_strength_line
from dashboard.analysis.what_we_change import (
    behaviour_by_half_year,
    conditions_heading,
    conditions_headline,
    gaps,
    reasons_line,
)
from dashboard.reports import Section, figure
from dashboard.ui.evidence.known import Known, share_section

SHOWN = 8  # conditions on a slide, whose letters are large


def changing(known: Known) -> list[Section]:
    """Return the sections on what the work aims at, and on balance and voice."""
    return [
        _targets(known),
        _police(known),
        _conditions(known),
        _voice(known),
        _strengths(known),
    ]


def _targets(known: Known) -> Section:
    targets = known.rows("targets_by_half_year")
    aimed, marks = known.rows("aimed_at_behaviour_by_month"), known.rows("marks_on_trends")
    shown = in_all(targets, "target", "actions", "with_reason")
    return Section(
        "What actions set out to change",
        share_sentence(BEHAVIOUR, aimed, marks, fewest=known.fewest),
        f"Actions agreed in the period, {int(targets['actions'].sum()):,} in all. "
        f"{share_counts_line(BEHAVIOUR, aimed, marks, fewest=known.fewest)} "
        f"{behaviour_by_half_year(targets, fewest=known.fewest)} "
        f"{reasons_line(targets, known.rows('watching_by_half_year'))}",
        shown,
        {"target": "What they set out to change", "actions": "Actions"},
        figure("bar", shown, "target", {"actions": ("Actions", "main")}),
        known.definition("target_mix"),
    )


def _police(known: Known) -> Section:
    return share_section(
        known,
        "Led by police alone",
        "police_only",
        ("Led by police alone", "Actions agreed"),
        subject="Led by police alone",
    )


def _conditions(known: Known) -> Section:
    conditions = gaps(known.rows("conditions_answered"))
    return Section(
        "Social conditions named and answered",
        conditions_headline(conditions),
        f"{conditions_heading(conditions)}. "
        "Contexts in which an assessment heard in the period names the condition. The figure: the "
        "eight named most, racism always among them; the table has all. "
        f"{left_out_line(conditions, 'condition')}".strip(),
        conditions,
        {
            "condition_label": "Condition",
            "contexts": "Contexts",
            "with_action": "With an action",
            "unanswered": "Without one",
        },
        figure(
            "stacked",
            named_most(conditions, SHOWN),
            "condition_label",
            {
                "with_action": ("With an action that sets out to change it", "main"),
                "unanswered": ("Without one", "second"),
            },
        ),
        known.definition("social_conditions"),
    )


def _voice(known: Known) -> Section:
    stages = at_stages(known.rows("voice_by_stage"), fewest=known.fewest)
    shown = stages.assign(silent=stages["contexts"] - stages["heard"])
    return Section(
        "Young people's own voice",
        voice_headline(stages),
        "Contexts that reached the stage in the period. “Not asked” and “not recorded” look the "
        "same in the data.",
        shown,
        {"label": "Stage", "heard": "Heard in", "contexts": "Of contexts", "sentence": "In words"},
        figure(
            "stacked",
            shown,
            "label",
            {
                "heard": ("Contexts in which it is recorded", "main"),
                "silent": ("Not asked, or not recorded", "second"),
            },
        ),
        known.definition("voice"),
    )


def _strengths(known: Known) -> Section:
    section = share_section(
        known,
        "Strengths among findings",
        "strengths_share",
        ("Strengths and wishes", "Findings heard"),
        subject="Strengths and wishes among findings",
    )
    line = without_strength_line(in_period(known.rows("strengths_by_month")))
    return replace(section, base=f"{section.base} {line}")
