"""XmR charts: a monthly series with its usual range, and where it left it.

The usual range is the mean of the baseline ± 2.66 times its mean moving range. The baseline is the
first twelve points; it is not moved by what comes later, or a slow change would carry its own
limits along. Only a person re-bases it, and says why. With fewer than twelve points the limits are
on trial. Sources: Wheeler, Understanding Variation, 1993; NHS England's Making Data Count; the
vignette of NHSRplotthedots, whose code takes all points of a phase unless `fix_after_n_points` is
given: its results are those of `Method(baseline=len(rows))`.
"""

import math
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from dashboard.analysis.spc.special_causes import (
    ChartLimits,
    Floats,
    direction_of_points,
    rules_met,
    signal,
    special_causes,
)

BASELINE = 12
WIDTH = 2.66  # three standard deviations by the mean range of two: 3 / 1.128
SCREEN = 3.267  # the upper limit of a range of two, as a multiple of the mean range


class Method(NamedTuple):
    """How limits are made; as it stands, how this house makes them.

    screened: moving ranges over 3.267 times their mean are left out, once, before the mean is taken
    again, so that one month of crisis does not widen the limits that are to show the next one.
    Source: Provost & Murray, The Health Care Data Guide, 2011, p. 156; so do NHSRplotthedots and
    qicharts2, and the NHS's workbook does not. floor: values cannot lie below it, so no limit does.
    """

    baseline: int = BASELINE
    floor: float = 0.0
    screened: bool = True


NHS = Method()


def xmr(
    rows: pd.DataFrame,
    breaks: pd.DataFrame | None = None,
    *,
    direction: str = "neutral",
    method: Method = NHS,
) -> pd.DataFrame:
    """Return a series with its limits and special causes, one row for each month.

    rows: month (dates), value, and is_in_period if only some months are shown; a month without a
    value (a share of nothing) stays, unmarked.
    breaks: month, reason; from each a new phase begins, with a baseline of its own. direction: up,
    down or neutral. method: other choices than the house's, for comparison. Columns: month, value,
    mean, lower, upper, mean_mr (mean moving range), phase (from 1), reason (of its break), is_trial
    (the phase has fewer than twelve points), is_in_period (as given, or true), flags (the rules
    met, in words), way (1 up, −1 down, 0), signal (common cause, improvement, concern, special
    cause (up) or (down)). Raises ValueError for months named twice, for a break without a reason,
    and for an unknown direction.
    """
    signal(0, direction)
    if rows["month"].duplicated().any():
        raise ValueError("A month is named twice; a series has one value for each.")
    ordered = with_period(rows)[["month", "value", "is_in_period"]]
    ordered = ordered.sort_values("month", ignore_index=True)
    values = ordered["value"].to_numpy(dtype="float64", na_value=math.nan)
    phase, reason = phases(ordered["month"], breaks)
    lines, flags = np.full((len(values), 4), math.nan), [""] * len(values)
    way = np.zeros(len(values), dtype="int64")
    is_trial = np.ones(len(values), dtype=bool)
    for number in range(1, max(phase, default=0) + 1):
        own = np.array(phase) == number
        known = np.flatnonzero(own & ~np.isnan(values))
        limits, mean_mr = limits_of(values[known], method)
        marks = special_causes(values[known], limits)
        lines[own] = (limits.centre, limits.lower, limits.upper, mean_mr)
        is_trial[own] = len(known) < BASELINE
        way[known] = direction_of_points(marks)
        for at, rules in zip(known, rules_met(marks), strict=True):
            flags[at] = rules
    return pd.DataFrame(
        {
            "month": ordered["month"],
            "value": ordered["value"],
            **dict(zip(("mean", "lower", "upper", "mean_mr"), lines.T, strict=True)),
            "phase": phase,
            "reason": pd.Series(reason, dtype="object"),
            "is_trial": is_trial,
            "is_in_period": ordered["is_in_period"],
            "flags": flags,
            "way": way,
            "signal": [signal(each, direction) for each in way],
        }
    )


def with_period(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows that say whether the period chosen takes each in; all, where nothing is said."""
    return rows if "is_in_period" in rows else rows.assign(is_in_period=True)


def limits_of(values: Floats, method: Method = NHS) -> tuple[ChartLimits, float]:
    """Return the lines that a series gives, and its mean moving range; NaN for a single point.

    Only the baseline counts: the first points of the series.
    """
    values = values[: method.baseline]
    ranges = np.abs(np.diff(values))
    mean_mr = float(ranges.mean()) if len(ranges) else math.nan
    if method.screened and len(ranges):
        mean_mr = float(ranges[ranges <= SCREEN * mean_mr].mean())
    centre = float(values.mean()) if len(values) else math.nan
    half, near = WIDTH * mean_mr, WIDTH * mean_mr * 2 / 3
    lower, near_lower = (max(centre - part, method.floor) for part in (half, near))
    return ChartLimits(centre, lower, centre + half, near_lower, centre + near), mean_mr


def phases(
    when: "pd.Series[Any]", breaks: pd.DataFrame | None
) -> tuple[list[int], list[str | None]]:
    """Return for each date its phase, from 1, and the reason of the break that began it.

    when: dates in order. breaks: month, reason; None for none. Raises ValueError for a break
    without a reason.
    """
    if breaks is None or breaks.empty:
        return [1] * len(when), [None] * len(when)
    known = breaks.sort_values("month")
    if known["reason"].isna().any() or (known["reason"].astype(str).str.strip() == "").any():
        raise ValueError("A break in a series has no reason; say why it is re-based there.")
    started = known["month"].searchsorted(when, side="right")
    # A break before the first point gives its reason, but the first phase seen is still phase 1.
    _, numbers = np.unique(started, return_inverse=True)
    reasons = [None, *known["reason"]]
    return [int(number) + 1 for number in numbers], [reasons[start] for start in started]
