"""Who is affected, and who was asked, beside the young people who live here."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.relative_rates import (
    by_chance,
    not_clear_line,
    not_recorded,
    relative_headline,
    relative_rates,
)
from dashboard.analysis.rounded import rounding_line
from dashboard.charts.trends.equity_by_group import equity_by_group
from dashboard.reports import Figure, Mark, native_figure
from dashboard.trends.description import PackPart, ScreenPart, Trend, TrendInputs

MEASURES = {"affected": "disproportionality", "asked": "who_is_asked"}


class EquityFacts(NamedTuple):
    """People of one year and one base, affected or asked; counts: rows of equity_by_group."""

    counts: pd.DataFrame
    rates: pd.DataFrame
    missing: pd.DataFrame
    done: str

    def of_characteristic(self) -> tuple[str, int]:
        """Return the first characteristic, and the year from which it was counted."""
        first = self.counts.iloc[0]
        return str(first["characteristic_label"]), int(first["counted_from"].year)


def _analysed(inputs: TrendInputs) -> EquityFacts:
    """Return how often groups are affected or asked; inputs: of one year and one base."""
    counts = inputs.rows("equity_by_group")
    done = str(counts["equity_base"].iloc[0])
    return EquityFacts(counts, relative_rates(counts), not_recorded(counts), done)


def _each_characteristic(inputs: TrendInputs) -> Sequence[TrendInputs]:
    """Return the inputs of each base and characteristic of the latest year that was counted."""
    counts = inputs.rows("equity_by_group")
    latest = counts[counts["counted_from"] == counts["counted_from"].max()]
    by = ["equity_base", "equity_characteristic"]
    return [
        inputs.with_rows("equity_by_group", own.reset_index(drop=True))
        for _, own in latest.groupby(by, sort=False)
    ]


def _pack_headline(facts: EquityFacts) -> str:
    """Say it of one characteristic, by its name."""
    told = relative_headline(facts.rates, facts.done)
    return f"By {facts.of_characteristic()[0].lower()}, {told[0].lower()}{told[1:]}"


def _pack_base(facts: EquityFacts) -> str:
    """Say of which year and among whom, and what chance alone shows."""
    year = facts.of_characteristic()[1]
    return (
        f"The whole area, {year} to {year + 1}; shares of those whose group is known. "
        f"{'. '.join(facts.missing['told'])}. Ranges: 95%, exact, for chance alone. "
        f"{by_chance(facts.rates)}"
    )


def _pack_figure(facts: EquityFacts) -> Figure | None:
    """Return the share of each group beside its share of residents; a hidden one reads [c].

    Where counts are not rounded, the least and the most that a share can be are one.
    """
    rates = facts.rates
    hidden = rates["told"].str.contains("[c]", regex=False)
    labels = rates["group_label"].where(~hidden, rates["group_label"] + " [c]")
    own: dict[str, tuple[str, Mark]] = {"share_least": (f"Share of those {facts.done}", "main")}
    if not rates["share_least"].equals(rates["share_most"]):
        own = {
            "share_least": (f"Share of those {facts.done}, at least", "main"),
            "share_most": (f"Share of those {facts.done}, at most", "few"),
        }
    residents: tuple[str, Mark] = ("Share of residents", "second")
    return native_figure(
        "bar",
        rates.assign(group=labels),
        "group",
        own | {"residents_share": residents},
        is_share=True,
    )


TREND = Trend(
    name="equity_by_group",
    title="Who is affected, and who was asked",
    page="equity",
    queries=("equity_by_group",),
    parameters=(),
    analysis=_analysed,
    headline=lambda facts: relative_headline(facts.rates, facts.done),
    under=lambda facts: f"{not_clear_line(facts.rates)}{by_chance(facts.rates)}",
    parts=(
        ScreenPart(
            heading=lambda facts: (
                f"Young people {facts.done} and young people who live here, by group"
            ),
            base="The whole area and one year; shares of those whose group is known. Ranges: 95%, "
            "exact, for chance alone; rounded counts make them wider.",
            key="A bar stands where a dot would be unsure.",
            chart=lambda facts: equity_by_group(facts.rates, facts.missing, facts.done),
            rows=lambda facts: facts.rates,
            columns=lambda facts: {
                "characteristic_label": "By",
                "group_label": "Group",
                "people_told": f"People {facts.done}",
                "residents": "Residents",
                "verdict": "Beside all others",
                "told": "How often",
            },
            shorthand=("told", "people_told"),
            also=lambda facts: list(facts.missing["told"]),
            note=lambda facts: rounding_line(facts.counts),
        ),
    ),
    measures=lambda facts: (MEASURES[facts.done],),
    pack=PackPart(
        title=lambda facts: f"Who is {facts.done}, by {facts.of_characteristic()[0].lower()}",
        headline=_pack_headline,
        base=_pack_base,
        rows=lambda facts: facts.rates,
        columns=lambda facts: {
            "group_label": "Group",
            "people_told": f"People {facts.done}",
            "residents": "Residents",
            "verdict": "Beside all others",
            "told": "How often (95% range)",
        },
        figure=_pack_figure,
        each=_each_characteristic,
    ),
)
