"""Areas compared by their rates: what all trends of that sort have in common."""

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.funnel.compared_areas import (
    areas_sentence,
    compared_areas,
    how_to_read,
    limits_by_people,
    limits_line,
    listed_areas,
)
from dashboard.analysis.funnel.named_areas import outside_line
from dashboard.charts.trends.areas_compared import areas_compared
from dashboard.reports import Figure, Mark, native_figure
from dashboard.trends.description import PackPart, ScreenPart, Trend, TrendInputs

SIZES = "Young people aged 10 to 17 who live there"
COLUMNS = {
    "area": "Area",
    "count": "Counted",
    "people": "Young people aged 10 to 17",
    "told": "Rate (95% range)",
    "place": "Beside the limits",
}


class AreaFacts(NamedTuple):
    """The areas of a choice; areas: rows of the analysis."""

    inputs: TrendInputs
    areas: pd.DataFrame

    def listed(self) -> pd.DataFrame:
        """Return the areas in order; a number of people that was taken out reads [c]."""
        listed = listed_areas(self.areas)
        hidden = listed["people"].isna() & listed["is_hidden"].astype(bool)
        return listed.assign(people=listed["people"].astype("object").mask(hidden, "[c]"))


def _dots(facts: AreaFacts) -> Figure | None:
    """Return the rate of each area between its limits; of few areas between its own range."""
    areas = facts.listed()
    ends: dict[str, tuple[str, Mark]] = {
        "upper_998": ("Upper 99.8% limit", "limit"),
        "lower_998": ("Lower 99.8% limit", "limit"),
    }
    if areas["upper_998"].isna().all():
        ends = {"high": ("95% range: to", "limit"), "low": ("95% range: from", "limit")}
    rate: dict[str, tuple[str, Mark]] = {"value": ("Rate for every 1,000", "main")}
    return native_figure("dots", areas, "area", rate | ends)


def area_trend(  # noqa: PLR0913 - areas are told on the screen and in the pack
    count: str,
    subject: str,
    measure: str,
    *,
    years: Callable[[TrendInputs], float],
    axis: str,
    heading: str,
    lead: Callable[[TrendInputs], str],
    per: str,
) -> Trend[AreaFacts]:
    """Return a trend of a count of rates_by_area, for every 1,000 young people.

    subject: what is counted, as its step is called. years: how long it was counted. axis, heading:
    of the chart. lead: what the base line begins with. per: what follows “for each 1,000”.
    """

    def analysed(inputs: TrendInputs) -> AreaFacts:
        areas = compared_areas(inputs.rows("rates_by_area"), count, years(inputs))
        return AreaFacts(inputs, areas)

    return Trend(
        name=f"{count}_by_area",
        title=f"{subject} by area",
        page="areas",
        step=subject,
        queries=("rates_by_area",),
        analysis=analysed,
        headline=lambda facts: areas_sentence(facts.areas, subject),
        under=lambda facts: how_to_read(facts.areas),
        parts=(
            ScreenPart(
                heading=heading,
                base=lambda facts: f"{lead(facts.inputs)} {limits_line(facts.areas)}",
                chart=lambda facts: areas_compared(
                    facts.areas, limits_by_people(facts.areas), axis, SIZES
                ),
                rows=AreaFacts.listed,
                columns=COLUMNS,
                shorthand=("told",),
            ),
        ),
        measures=(measure,),
        pack=PackPart(
            base=lambda facts: (
                f"For each 1,000 young people aged 10 to 17{per}; areas in the order of their "
                f"names. {limits_line(facts.areas)} {outside_line(facts.areas)}"
            ),
            rows=AreaFacts.listed,
            columns=COLUMNS | {"count": subject},
            message_figure=_dots,
        ),
    )
