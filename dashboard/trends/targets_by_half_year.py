"""What actions set out to change."""

import pandas as pd

from dashboard.analysis.for_boards import in_all
from dashboard.analysis.share_series import Share, share_counts_line, share_sentence
from dashboard.analysis.what_we_change import behaviour_by_half_year, reasons_line
from dashboard.reports import native_figure
from dashboard.trends.description import PackPart, ScreenPart, Trend, TrendInputs
from dashboard.trends.mix_trend import MIX_OF_ACTIONS, MixFacts

BEHAVIOUR = Share(  # no series that anybody re-bases: it is too rare for limits
    counted="at_behaviour",
    base="actions",
    what="actions",
    of_what="of the actions agreed",
    sentence="Young people's behaviour is the aim of {}",
    nouns=("action", "actions"),
    direction="down",
    is_counted=True,
)


def _analysed(inputs: TrendInputs) -> MixFacts:
    """Return what actions aim at by half-year."""
    targets = inputs.rows("targets_by_half_year")
    marked = targets.assign(is_marked=targets["is_discouraged"])
    return MixFacts(inputs, marked, "target", "actions", "of_actions")


def _headline(facts: MixFacts) -> str:
    """Say how many actions aim at young people's behaviour, before and since what is marked."""
    aimed = facts.inputs.rows("aimed_at_behaviour_by_month")
    return share_sentence(BEHAVIOUR, aimed, facts.inputs.marks(), fewest=facts.inputs.min_base)


def _share_line(facts: MixFacts) -> str:
    """Say from which counts, and whether the share clearly changed."""
    aimed = facts.inputs.rows("aimed_at_behaviour_by_month")
    return share_counts_line(BEHAVIOUR, aimed, facts.inputs.marks(), fewest=facts.inputs.min_base)


def _counts_line(facts: MixFacts) -> str:
    """Say the same, and how many in each half-year."""
    by_half_year = behaviour_by_half_year(facts.counts, fewest=facts.inputs.min_base)
    return f"{_share_line(facts)} {by_half_year}"


def _at_behaviour(facts: MixFacts) -> pd.DataFrame:
    """Return the actions of each half-year that aim at young people's behaviour, and the others."""
    parts = facts.parts()
    own = parts[parts["is_marked"]]
    return own.assign(others=own["base"] - own["counted"])


def _reasons(facts: MixFacts) -> str:
    """Say for how many of what is discouraged a reason is recorded."""
    return reasons_line(facts.counts, facts.inputs.rows("watching_by_half_year"))


TREND = Trend(
    name="targets_by_half_year",
    title="What actions set out to change",
    page="change",
    step="Targets",
    queries=("targets_by_half_year", "aimed_at_behaviour_by_month", "watching_by_half_year"),
    analysis=_analysed,
    headline=_headline,
    under=_counts_line,
    parts=(
        ScreenPart(
            heading="What actions set out to change, by the half-year in which they were agreed",
            base=lambda facts: f"The latest six half-years. {_reasons(facts)}",
            key=lambda facts: (
                f"{facts.too_few_line()}Hatched, “!”: discouraged, and needs a reason."
            ),
            chart=MixFacts.chart,
            rows=MixFacts.parts,
            columns=MIX_OF_ACTIONS,
        ),
    ),
    measures=("target_mix",),
    pack=PackPart(
        base=lambda facts: (
            f"Actions agreed in the period, {int(facts.counts['actions'].sum()):,} in all. "
            f"{_counts_line(facts)} {_reasons(facts)}"
        ),
        rows=lambda facts: in_all(facts.counts, "target", "actions", "with_reason"),
        columns={"target": "What they set out to change", "actions": "Actions"},
        figure=lambda facts: native_figure(
            "bar",
            in_all(facts.counts, "target", "actions"),
            "target",
            {"actions": ("Actions", "main")},
        ),
        brief=_share_line,
        message_figure=lambda facts: native_figure(
            "stacked",
            _at_behaviour(facts),
            "column",
            {
                "others": ("At something else", "main"),
                "counted": ("At young people's behaviour", "second"),
            },
        ),
    ),
)
