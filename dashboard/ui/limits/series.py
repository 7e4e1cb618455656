"""The series of trends for which a person can begin new limits, and how each is charted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from dashboard.analysis.new_limits import Unit
from dashboard.analysis.p_chart import p_chart
from dashboard.analysis.referral_trend import are_rare, gaps_of_referrals, months_of_referrals
from dashboard.analysis.whole_months import whole_months
from dashboard.ui.data import rows

Choice = Mapping[str, Any]
Chart = Callable[[pd.DataFrame], pd.DataFrame]
"""From breaks (month, reason) to the rows of the chart."""

MONTHS = Unit(".1f", "referrals a month", "month")
DAYS = Unit(".1f", "days between referrals", "referral")


@dataclass(frozen=True)
class Series:
    """A series: on which page it stands, what it is called there, and its chart for a choice."""

    page: str
    title: str
    chart: Callable[[Choice], tuple[Chart, Unit]]


def _referrals(choice: Choice) -> tuple[Chart, Unit]:
    counted = whole_months(rows("referrals_by_month", **choice))
    if are_rare(counted):
        return partial(gaps_of_referrals, rows("days_with_referrals", **choice)), DAYS
    return partial(months_of_referrals, counted), MONTHS


def _share(query: str, share: tuple[str, str], of: str) -> Callable[[Choice], tuple[Chart, Unit]]:
    unit = Unit(".0%", of, "month", varies=True)
    return lambda choice: (partial(p_chart, whole_months(rows(query, **choice)), share), unit)


SERIES = {
    "referrals": Series("Referrals", "referrals", _referrals),
    "actions_on_time": Series(
        "Actions",
        "actions done on time",
        _share("actions_done_on_time", ("done_on_time", "due"), "of the actions due"),
    ),
    "police_only": Series(
        "What we try to change",
        "actions led by police alone",
        _share("police_alone_by_month", ("police_alone", "actions"), "of the actions agreed"),
    ),
    "strengths_share": Series(
        "Balance and voice",
        "strengths among findings",
        _share("strengths_by_month", ("strengths", "findings"), "of the findings heard"),
    ),
}
"""By their words in the list trend_series, which the table rebase takes."""
