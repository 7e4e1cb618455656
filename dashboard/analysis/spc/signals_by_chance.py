"""How often a series in which nothing changes shows some special cause all the same.

Limits of twelve points are rough, four rules look at each point, and many points are shown: so some
mark is found in many a stable series. The shares were found by drawing such series at random; the
table and how it was made stand in docs/statistics.md, and a test draws them again.
"""

from typing import Literal, TypeAlias

import numpy as np
import pandas as pd

from dashboard.analysis.period import latest_phase
from dashboard.analysis.spc.xmr import BASELINE
from dashboard.text import in_words, number_of

Kind: TypeAlias = Literal["counts", "shares", "days between"]
POINTS = (12, 24, 36, 48, 60)
SOME_SIGNAL: dict[Kind, tuple[float, ...]] = {
    "counts": (0.07, 0.33, 0.50, 0.61, 0.68),
    "shares": (0.01, 0.10, 0.21, 0.27, 0.31),
    "days between": (0.02, 0.20, 0.35, 0.46, 0.57),
}
"""The share of stable series with some special cause among their first so many points."""
UNITS: dict[Kind, str] = {"counts": "month", "shares": "month", "days between": "event"}


def chance_of_signal(shown: int, left_out: int, kind: Kind) -> float:
    """Return in what share of stable series a special cause is seen among the points shown.

    left_out: points of the same phase before those shown. Points of the baseline that are not
    shown leave room for others: twelve months after a baseline show as much as 24 with it.
    """
    points = shown + min(left_out, BASELINE)
    return float(np.interp(points, POINTS, SOME_SIGNAL[kind]))


def chance_line(rows: pd.DataFrame, kind: Kind) -> str:
    """Say how often chance alone shows some special cause; rows of a chart, of all its points.

    Nothing while limits are on trial, or where nothing of the phase is shown.
    """
    latest = latest_phase(rows)
    shown = int(latest["is_in_period"].sum())
    if not shown or latest["is_trial"].any():
        return ""
    tenths = round(10 * chance_of_signal(shown, len(latest) - shown, kind))
    # The table ends at its last number of points: with more of them chance only shows more.
    is_beyond = shown + min(len(latest) - shown, BASELINE) > POINTS[-1]
    many = (
        f"{'at least' if is_beyond else 'about'} {in_words(tenths)}"
        if tenths
        else ("fewer than one")
    )
    return (
        f"Of ten such series in which nothing changes, {many} would show some special cause in "
        f"{number_of(shown, UNITS[kind])}."
    )
