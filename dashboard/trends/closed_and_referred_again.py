"""Whether closed contexts come back, and what reviews decide."""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.outcomes import again_headline, again_line, decided_headline, referred_again
from dashboard.charts.trends.closed_and_referred_again import closed_and_referred_again
from dashboard.charts.trends.decisions_of_reviews import decisions_of_reviews
from dashboard.reports import native_figure
from dashboard.trends.description import PackPart, ScreenPart, Trend, TrendInputs


class AgainFacts(NamedTuple):
    """Closed contexts of a choice; years: rows of the analysis, by the year of closing."""

    inputs: TrendInputs
    years: pd.DataFrame

    def decisions(self) -> pd.DataFrame:
        """Return the rows of decisions_of_reviews."""
        return self.inputs.rows("decisions_of_reviews")


def _analysed(inputs: TrendInputs) -> AgainFacts:
    """Return closed contexts by year, and how many were referred again."""
    closed = inputs.rows("closed_and_referred_again")
    return AgainFacts(inputs, referred_again(closed, fewest=inputs.min_base))


TREND = Trend(
    name="closed_and_referred_again",
    title="Closed and referred again",
    page="outcomes",
    step="Afterwards",
    queries=("closed_and_referred_again", "decisions_of_reviews"),
    analysis=_analysed,
    headline=lambda facts: again_headline(facts.years),
    under=lambda facts: again_line(facts.years),
    parts=(
        ScreenPart(
            heading="Referred again, by the financial year of closing",
            base="Contexts closed at least 12 months ago. Ranges: 95%, Wilson.",
            chart=lambda facts: closed_and_referred_again(facts.years),
            rows=lambda facts: facts.years,
            columns={
                "label": "Closed in",
                "closings": "Closed",
                "followed": "Followed for 12 months",
                "again": "Referred again",
                "not_yet_followed": "Not followed yet",
                "again_so_far": "Referred again so far",
            },
        ),
    ),
    after=(
        ScreenPart(
            heading=lambda facts: decided_headline(facts.decisions()),
            base="Reviews held in the period; one context may be reviewed several times.",
            chart=lambda facts: decisions_of_reviews(facts.decisions()),
            rows=AgainFacts.decisions,
            columns={"decision_label": "Decision", "reviews": "Reviews"},
        ),
    ),
    measures=("repeat_concern",),
    pack=PackPart(
        base=lambda facts: (
            f"{again_line(facts.years)} By the financial year of closing. Ranges: 95%, Wilson."
        ),
        rows=lambda facts: facts.years,
        columns={
            "label": "Closed in",
            "closings": "Closed",
            "followed": "Followed for 12 months",
            "again": "Referred again",
            "told": "In words",
        },
        figure=lambda facts: native_figure(
            "stacked",
            facts.years.assign(not_again=facts.years["followed"] - facts.years["again"]),
            "label",
            {
                "not_again": ("Not referred again within 12 months", "main"),
                "again": ("Referred again", "second"),
            },
        ),
    ),
)
