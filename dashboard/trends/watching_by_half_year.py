"""Who or what actions watch."""

from dashboard.analysis.what_we_change import reasons_line, watching_heading
from dashboard.trends.description import ScreenPart, Trend, TrendInputs
from dashboard.trends.mix_trend import MIX_OF_ACTIONS, MixFacts


def _analysed(inputs: TrendInputs) -> MixFacts:
    """Return who or what actions watch by half-year."""
    watching = inputs.rows("watching_by_half_year")
    marked = watching.assign(is_marked=watching["watches"] == "young_people")
    return MixFacts(inputs, marked, "watched", "actions", "of_actions")


TREND = Trend(
    name="watching_by_half_year",
    title="Who is watched",
    page="change",
    step="Watching",
    queries=("watching_by_half_year", "targets_by_half_year"),
    analysis=_analysed,
    headline=lambda facts: watching_heading(facts.counts),
    under=lambda facts: reasons_line(facts.inputs.rows("targets_by_half_year"), facts.counts),
    parts=(
        ScreenPart(
            heading="Who or what actions watch, by the half-year in which they were agreed",
            base="The latest six half-years.",
            key=lambda facts: f"{facts.too_few_line()}Hatched, “!”: asks to think again.",
            chart=MixFacts.chart,
            rows=MixFacts.parts,
            columns=MIX_OF_ACTIONS,
        ),
    ),
    measures=("surveillance",),
)
