"""Rare events: days between one and the next, where counts by the month would mostly be 0 or 1.

Monthly counts below about five are too lopsided for an XmR chart. The days between events carry
more. They are whole numbers from 0, so the chart is a g chart: days are counted like throws of a
die until the next six, and the limits are quantiles of that geometric distribution (Benneyan 2001,
Health Care Management Science 4:305-318; Kaminsky et al. 1992, Journal of Quality Technology
24:63-69). It needs no moving range, so that few events are enough.
"""

import math
from typing import Any

import pandas as pd

from dashboard.analysis.spc.special_causes import (
    ChartLimits,
    Floats,
    direction_of_points,
    rules_met,
    signal,
    special_causes,
)
from dashboard.analysis.spc.xmr import BASELINE, phases, with_period

RARE = 5.0  # events a month, on average, below which the days between are shown instead
TAIL, NEAR_TAIL = 0.00135, 0.02275  # beyond three, and two, standard deviations of a normal
COLUMNS = [
    "month",
    "value",
    "mean",
    "lower",
    "upper",
    "phase",
    "reason",
    "is_trial",
    "is_in_period",
    "flags",
    "way",
    "signal",
]


def is_rare(counts: "pd.Series[Any]", fewest: float = RARE) -> bool:
    """Say whether monthly counts are too few, on average, for a chart of months."""
    return bool(len(counts)) and float(counts.mean()) < fewest


def days_between(dates: "pd.Series[Any]") -> pd.DataFrame:
    """Return for each event but the first the days since the one before; 0 on the same day.

    dates: one for each event, in any order. Columns: month (the date of the event), value (days).
    """
    ordered = pd.to_datetime(dates).sort_values(ignore_index=True)
    return pd.DataFrame({"month": ordered, "value": ordered.diff().dt.days})[1:].reset_index(
        drop=True
    )


def g_chart(
    rows: pd.DataFrame, breaks: pd.DataFrame | None = None, *, direction: str = "neutral"
) -> pd.DataFrame:
    """Return days between events with their limits and special causes, one row for each event.

    rows: month (date of the event), value (whole days since the one before, from 0). breaks and
    direction as for `xmr`; the direction is that of the days: up where rarer is better. Columns:
    month, value, mean (the centre line: the median to be expected of a chance series, 0.693 times
    the mean, so that runs are as likely above as below), lower, upper, phase, reason, is_trial,
    is_in_period, flags, way, signal. Raises ValueError for days that are not whole, or below 0.
    """
    if ((rows["value"] < 0) | (rows["value"] % 1 != 0)).any():
        raise ValueError("Days between events are whole numbers from 0.")
    signal(0, direction)
    # Events of one day keep their order: the first of them waited longest.
    ordered = with_period(rows)[["month", "value", "is_in_period"]]
    ordered = ordered.sort_values("month", ignore_index=True, kind="stable")
    number, reason = phases(ordered["month"], breaks)
    ordered = ordered.assign(phase=number, reason=pd.Series(reason, dtype="object"))
    charts = [pd.DataFrame(columns=COLUMNS)]
    for _, phase in ordered.groupby("phase", sort=True):
        days = phase["value"].to_numpy(dtype="float64")
        limits = _geometric_limits(days)
        marks = special_causes(days, limits)
        way = direction_of_points(marks)
        chart = phase.assign(
            mean=limits.centre,
            lower=limits.lower,
            upper=limits.upper,
            is_trial=len(phase) < BASELINE,
            flags=rules_met(marks),
            way=way,
            signal=[signal(each, direction) for each in way],
        )
        charts.append(chart[COLUMNS])
    return pd.concat(charts[1:], ignore_index=True) if charts[1:] else charts[0]


def _geometric_limits(days: Floats) -> ChartLimits:
    """Return the quantiles of the geometric distribution that has the mean of the baseline."""
    mean = float(days[:BASELINE].mean())
    if mean == 0:
        return ChartLimits(0, 0, 0, 0, 0)
    without = math.log(mean / (1 + mean))  # of the chance that a day passes without an event

    def quantile(share: float) -> float:
        """Return the smallest whole number of days that at least a share of waits do not pass."""
        return max(math.ceil(math.log1p(-share) / without - 1e-9) - 1.0, 0.0)

    return ChartLimits(
        math.log(2) * mean,
        quantile(TAIL),
        quantile(1 - TAIL),
        quantile(NEAR_TAIL),
        quantile(1 - NEAR_TAIL),
    )
