"""Referrals over time: by the month where there are enough, as days between where they are rare.

Limits come from all months since the first referral, or since a person re-based the series, and
only then is the period cut out: whoever looks at the last year sees it against the same limits.
"""

import math

import pandas as pd

from dashboard.analysis.period import baseline_months, latest_phase
from dashboard.analysis.spc.rare_events import days_between, g_chart, is_rare
from dashboard.analysis.spc.signals_by_chance import chance_line
from dashboard.analysis.spc.special_causes import COMMON
from dashboard.analysis.spc.xmr import xmr
from dashboard.analysis.trend_headlines import rare_headline, trend_headline
from dashboard.analysis.whole_months import whole_months
from dashboard.text import number_of

SUBJECT = "Referrals"
RULES = "Rules: NHS-R, seven on one side, seven rising or falling, two of three, outside."
FEWEST_GAPS = 4  # with fewer, limits on trial would be a guess


def are_rare(months: pd.DataFrame) -> bool:
    """Say whether months of referrals are too lopsided for limits; rows of referrals_by_month.

    So they are while no month is over.
    """
    known = whole_months(months)
    return known.empty or is_rare(known["referrals"])


def months_of_referrals(months: pd.DataFrame, breaks: pd.DataFrame) -> pd.DataFrame:
    """Return all whole months with limits and special causes, as `xmr` does.

    months: rows of referrals_by_month. Rare referrals have no limits (NaN) and no special causes.
    `in_period` cuts out what is shown.
    """
    series = whole_months(months).rename(columns={"referrals": "value"})
    return _without_limits(series) if are_rare(months) else xmr(series, breaks)


def gaps_of_referrals(days: pd.DataFrame, breaks: pd.DataFrame) -> pd.DataFrame:
    """Return the days between all referrals with their limits, as `g_chart` does.

    days: rows of days_with_referrals. `in_period` cuts out what is shown.
    """
    each = days.loc[days.index.repeat(days["referrals"].to_numpy()), "received_on"]
    gaps = days_between(each)
    shown = days.loc[days["is_in_period"].astype(bool), "received_on"]
    chart = g_chart(gaps.assign(is_in_period=gaps["month"].isin(shown)), breaks)
    if len(chart) < FEWEST_GAPS:
        chart = chart.assign(mean=math.nan, lower=math.nan, upper=math.nan)
    return chart


def referrals_headline(series: pd.DataFrame, *, rare: bool) -> str:
    """Say whether referrals left their usual range; rows of days between if rare, or of months."""
    return rare_headline(series, SUBJECT) if rare else trend_headline(series, SUBJECT)


def baseline_line(chart: pd.DataFrame, breaks: pd.DataFrame) -> str:
    """Say from which points limits are made, and by whose rules; rows of all months."""
    if chart["mean"].isna().all():
        return "Too few for limits."
    began = breaks.loc[breaks["month"] <= chart["month"].max(), "month"].max()
    since = "since the first referral" if pd.isna(began) else f"since {began:%B %Y}, when re-based"
    points, trial = "the first 12 points", f" ({baseline_months(chart)})"
    if latest_phase(chart)["is_trial"].any():
        points, trial = "all points", ", on trial until there are 12"
    chance = chance_line(chart, "counts" if "mean_mr" in chart else "days between")
    return (
        f"Limits from {points} {since}{trial}, the same for every period. {RULES} {chance}".strip()
    )


def parts_line(parts: pd.DataFrame) -> str:
    """Say among how many referrals kinds, harms and sources are counted; rows of their query."""
    number = int(parts["of_referrals"].max()) if len(parts) else 0
    return (
        f"{number_of(number, 'referral').capitalize()} in the period; one that names several harms "
        "counts with each. A harm chosen takes in every referral of the contexts it was named in."
    )


def _without_limits(series: pd.DataFrame) -> pd.DataFrame:
    unknown = dict.fromkeys(("mean", "lower", "upper", "mean_mr"), math.nan)
    plain = {"phase": 1, "reason": None, "is_trial": False, "flags": "", "way": 0, "signal": COMMON}
    chart: pd.DataFrame = series[["month", "value", "is_in_period"]].assign(**unknown, **plain)
    return chart
