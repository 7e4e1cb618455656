"""Referrals of each area over time."""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.funnel.compared_areas import quarters_headline
from dashboard.charts.trends.areas_over_time import areas_over_time
from dashboard.trends.description import ScreenPart, Trend, TrendInputs


class QuarterFacts(NamedTuple):
    """Referrals of a choice; quarters: rows of the query."""

    inputs: TrendInputs
    quarters: pd.DataFrame


TREND = Trend(
    name="referrals_by_area_and_quarter",
    title="Referrals of each area over time",
    page="areas",
    step="Over time",
    queries=("referrals_by_area_and_quarter",),
    analysis=lambda inputs: QuarterFacts(inputs, inputs.rows("referrals_by_area_and_quarter")),
    headline=lambda facts: quarters_headline(facts.quarters),
    under="In order of name, all on one scale. Small counts go up and down by chance.",
    parts=(
        ScreenPart(
            heading="Referrals of every three months in each area",
            key="The number is that of the largest bar. Upright lines: events of the panel.",
            chart=lambda facts: areas_over_time(facts.quarters, facts.inputs.events()),
            rows=lambda facts: facts.quarters,
            columns={
                "area_name": "Area",
                "first_month": "From",
                "last_month": "To the end of",
                "referrals": "Referrals",
            },
        ),
    ),
    measures=("referrals",),
)
