"""How goals are measured."""

from dashboard.analysis.voice import measures_heading
from dashboard.trends.description import ScreenPart, Trend, TrendInputs
from dashboard.trends.mix_trend import MixFacts


def _analysed(inputs: TrendInputs) -> MixFacts:
    """Return how goals are measured by half-year."""
    goals = inputs.rows("goals_by_half_year")
    marked = goals.assign(is_marked=goals["measured_by"] == "nothing")
    return MixFacts(inputs, marked, "measured_label", "goals", "of_goals")


TREND = Trend(
    name="goals_by_half_year",
    title="How goals are measured",
    page="voice",
    step="Goals",
    queries=("goals_by_half_year",),
    parameters=("area", "kind", "harm"),
    analysis=_analysed,
    headline=lambda facts: measures_heading(facts.counts),
    under="A measure of effort counts what was done, not what changed.",
    parts=(
        ScreenPart(
            heading="How goals are measured, by the half-year in which they were set",
            base="By the half-year in which goals were set; the latest six.",
            key=MixFacts.too_few_line,
            chart=MixFacts.chart,
            rows=MixFacts.parts,
            columns={
                "column": "Half-year",
                "part": "Measured by",
                "counted": "Goals",
                "base": "Of all",
            },
        ),
    ),
    measures=("goals_without_measure",),
)
