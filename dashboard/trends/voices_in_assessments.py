"""Whose voice assessments hold."""

from dashboard.analysis.voice import groups_headline, of_groups
from dashboard.charts.trends.heard_of_all import heard_of_all
from dashboard.trends.description import ScreenPart, Trend

TREND = Trend(
    name="voices_in_assessments",
    title="Whose voice assessments hold",
    page="voice",
    step="Groups",
    queries=("voices_in_assessments",),
    parameters=("area", "kind", "harm"),
    analysis=lambda inputs: of_groups(inputs.rows("voices_in_assessments"), fewest=inputs.min_base),
    headline=groups_headline,
    under="Groups are never taken together.",
    parts=(
        ScreenPart(
            heading="Whose voice assessments hold",
            base="Of the assessments heard in the period: the group was reached, talked with, or "
            "quoted in a finding.",
            chart=heard_of_all,
            rows=lambda groups: groups,
            columns={"label": "Group", "heard": "Heard in", "assessments": "Of assessments"},
        ),
    ),
)
