"""The series of trends for which a person can begin new limits, and how each is charted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from dashboard.analysis.new_limits import Unit
from dashboard.analysis.referral_trend import are_rare, gaps_of_referrals, months_of_referrals
from dashboard.analysis.share_series import SHARE_SERIES, share_chart
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
    counted = rows("referrals_by_month", **choice)
    if are_rare(counted):
        return partial(gaps_of_referrals, rows("days_with_referrals", **choice)), DAYS
    return partial(months_of_referrals, counted), MONTHS


def _share(name: str) -> Callable[[Choice], tuple[Chart, Unit]]:
    share = SHARE_SERIES[name]
    unit = Unit(".0%", share.of_what, "month", varies=True)
    return lambda choice: (partial(share_chart, name, rows(share.query, **choice)), unit)


SERIES = {
    "referrals": Series("Referrals", "referrals", _referrals),
    "actions_on_time": Series("Actions", "actions done on time", _share("actions_on_time")),
    "police_only": Series(
        "What we try to change", "actions led by police alone", _share("police_only")
    ),
    "strengths_share": Series(
        "Balance and voice", "strengths among findings", _share("strengths_share")
    ),
    "reviews_on_time": Series("Outcomes", "reviews held on time", _share("reviews_on_time")),
}
"""By their words in the list trend_series, which the table rebase takes."""
