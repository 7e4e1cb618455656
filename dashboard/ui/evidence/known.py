"""What sections are made from: rows of queries for one choice, and what measures mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.analysis.marks import breaks_of, rebasing_line
from dashboard.analysis.period import in_period
from dashboard.analysis.share_headlines import share_headline, usual_range
from dashboard.analysis.share_sentences import share_counts_line, share_sentence
from dashboard.analysis.share_series import SHARE_SERIES, share_series
from dashboard.analysis.whole_months import unfinished_line
from dashboard.analysis.xmr import BASELINE
from dashboard.reports import Section, figure
from dashboard.ui.trends import facts_of


@dataclass(frozen=True)
class Known:
    """Whatever a section may ask for.

    rows: the rows of a query of trends for the choice, by its name, as share mode shows them.
    measures: rows of measure_defined. fewest: of how many at least a percentage is said.
    """

    rows: Callable[[str], pd.DataFrame]
    choice: Mapping[str, Any]
    measures: pd.DataFrame
    fewest: int
    as_at: date

    def definition(self, measure: str) -> dict[str, str]:
        """Return how a measure is counted, as facts by name."""
        own = self.measures[self.measures["measure_name"] == measure].to_dict("records")
        return {name: f"{text}." for row in own for name, text in facts_of(row)}

    def breaks(self, series: str) -> pd.DataFrame:
        """Return the months from which a person re-based a series."""
        return breaks_of(self.rows("marks_on_trends"), series)


def in_months(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with their month in letters, which no spreadsheet reads by its own country."""
    return rows.assign(told=rows["month"].dt.strftime("%b %Y"))


def share_section(
    known: Known, title: str, series: str, named: tuple[str, str], *, subject: str
) -> Section:
    """Return a share over months beside its usual range.

    series: of SHARE_SERIES. named: what is counted, and its base, in words.
    """
    share, marks = SHARE_SERIES[series], known.rows("marks_on_trends")
    months = known.rows(share.query)
    every = share_series(series, months, marks, fewest=known.fewest)
    chart = in_period(every)
    few = chart["is_few"].astype(bool)
    told = chart["signal"].where(chart["base"] > 0, "[z]")  # nothing was counted, so no cause
    trial = chart["is_trial"].astype(bool)
    limits = {name: chart[name].mask(trial) for name in ("mean", "lower", "upper")}
    drawn = in_months(chart.assign(few=chart["value"].where(few), signal=told, **limits))
    count, base = named
    counts = share_counts_line(series, months, marks, fewest=known.fewest)
    return Section(
        title,
        share_sentence(series, months, marks, fewest=known.fewest),
        f"{counts} {share_headline(every, subject)}. "
        f"{unfinished_line(months)}{_range_line(every, share.what, known.fewest)} "
        f"{rebasing_line(marks, series)}".strip(),
        drawn,
        {"told": "Month", "counted": count, "base": base, "signal": "Cause"},
        figure(
            "line",
            drawn,
            "month",
            {
                "value": (count, "main"),
                "few": (f"Of fewer than {known.fewest}", "few"),
                "mean": ("Usual", "second"),
                "lower": ("Lower limit", "limit"),
                "upper": ("Upper limit", "limit"),
            },
            is_share=True,
        ),
        known.definition(series),
    )


def _range_line(chart: pd.DataFrame, what: str, fewest: int) -> str:
    pale = f"Pale dots: fewer than {fewest} {what}, where a share tells little."
    if chart["is_trial"].all():
        return f"No usual range before {BASELINE} months. {pale}"
    return f"Limits: {usual_range(chart, what)} {pale}"
