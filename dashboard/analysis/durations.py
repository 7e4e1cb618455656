"""Waiting times: how long until a step is reached, with those still waiting counted.

Leaving out open cases would make a slow panel look quick, since the long waits are those not over
yet. A case that is open, or that ended otherwise (redirected, withdrawn), waited at least until
then; so the figures speak of cases that stay until the step is reached, and the number of other
ends stands beside them. Sources: Kaplan & Meier 1958, Journal of the American Statistical
Association 53:457-481; Greenwood's variance on the scale log(−log), as Kalbfleisch & Prentice;
limits of a centile by Brookmeyer & Crowley 1982, Biometrics 38:29-41.
"""

import math
from typing import Any

import numpy as np
import pandas as pd

from dashboard.analysis.intervals import Z

REACHED, OPEN, OTHER = "reached", "open", "other"
HALF, MOST = 0.5, 0.9
DUST = 1e-9  # a curve that is a product of fractions meets a half only nearly
COLUMNS = [
    "cases",
    "reached",
    "open",
    "other",
    "median",
    "median_low",
    "median_high",
    "ninetieth",
    "ninetieth_low",
    "ninetieth_high",
    "target",
    "at_risk",
    "within",
    "within_low",
    "within_high",
]


def waiting_curve(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the share still waiting after each day on which something happened.

    rows: days (0 or more, until the step, the end or today), end (reached, open or other), and
    waits (how many are alike), unless each is one. Columns: day, at_risk (waiting when it began),
    reached, left (open or ended otherwise on that day), share (still waiting), low, high (95%; NaN
    while nobody has reached the step, and once all have). The first row is day 0, with all waiting.
    Raises ValueError for other ends or days.
    """
    _must_be_waits(rows)
    days, which = np.unique(rows["days"].to_numpy(dtype="float64"), return_inverse=True)
    waits = _number(rows).to_numpy(dtype="float64")
    reached = waits * (rows["end"] == REACHED).to_numpy()
    events = np.bincount(which, weights=reached, minlength=len(days))
    gone = np.bincount(which, weights=waits, minlength=len(days))
    at_risk = waits.sum() - (np.cumsum(gone) - gone)
    share = np.cumprod(1 - events / at_risk)
    with np.errstate(divide="ignore", invalid="ignore"):  # no interval at 1, nor at 0
        greenwood = np.cumsum(events / (at_risk * (at_risk - events)))
        error = np.sqrt(greenwood) / np.abs(np.log(share))
        low, high = (share ** np.exp(way * Z * error) for way in (1, -1))
    unknown = (share > 1 - DUST) | (share < DUST)
    curve = pd.DataFrame(
        {
            "day": days,
            "at_risk": at_risk.astype("int64"),
            "reached": events.astype("int64"),
            "left": (gone - events).astype("int64"),
            "share": share,
            "low": np.where(unknown, np.nan, low),
            "high": np.where(unknown, np.nan, high),
        }
    )
    if len(days) and days[0] == 0:
        return curve
    start = {"day": 0.0, "at_risk": int(waits.sum()), "reached": 0, "left": 0, "share": 1.0}
    return pd.concat([pd.DataFrame([start]), curve], ignore_index=True)


def waiting_times(
    rows: pd.DataFrame, *, by: str | None = None, target: float | None = None
) -> pd.DataFrame:
    """Return for each group how long cases wait, one row for each in the order they appear.

    rows as for `waiting_curve`; by: a column of groups; target: the days of a local target.
    Columns: the group, cases, reached, open, other (numbers); median and ninetieth (days by which
    half, and nine in ten, reach the step) with _low and _high; target, at_risk (waiting on the day
    after it), within (share by the target) with within_low and within_high. NaN says “not yet
    reached”: the curve, or a limit, does not fall so far, or nobody was followed so long.
    """
    groups = [(None, rows)] if by is None else list(rows.groupby(by, sort=False))
    made = [_waits(group, target) | ({by: name} if by else {}) for name, group in groups]
    return pd.DataFrame(made, columns=([by] if by else []) + COLUMNS)


def _waits(rows: pd.DataFrame, target: float | None) -> dict[str, Any]:
    curve = {str(name): column.to_numpy() for name, column in waiting_curve(rows).items()}
    waits = _number(rows)
    found: dict[str, Any] = {"cases": int(waits.sum())}
    found |= {end: int(waits[rows["end"] == end].sum()) for end in (REACHED, OPEN, OTHER)}
    for name, centile in (("median", HALF), ("ninetieth", MOST)):
        for suffix, line in (("", "share"), ("_low", "low"), ("_high", "high")):
            # The first day on which the line has come down so far.
            fallen = curve["day"][curve[line] <= 1 - centile + DUST]
            found[name + suffix] = fallen[0] if len(fallen) else math.nan
    return found | _within(curve, target)


def _number(rows: pd.DataFrame) -> "pd.Series[int]":
    """Return how many waits each row stands for."""
    return rows["waits"] if "waits" in rows else pd.Series(1, index=rows.index)


def _within(curve: dict[str, Any], target: float | None) -> dict[str, float]:
    """Return the share that reaches the step by the target; unknown if nobody was followed so."""
    names = ("at_risk", "within", "within_low", "within_high")
    if target is None:
        return dict.fromkeys(("target", *names), math.nan)
    then = np.flatnonzero(curve["day"] <= target)[-1]
    at_risk = int(curve["at_risk"][then] - curve["reached"][then] - curve["left"][then])
    followed = curve["day"][-1] >= target or curve["share"][then] < DUST
    shares = [1 - curve[line][then] if followed else math.nan for line in ("share", "high", "low")]
    return {"target": target, **dict(zip(names, [at_risk, *shares], strict=True))}


def _must_be_waits(rows: pd.DataFrame) -> None:
    if not (rows["days"] >= 0).all():
        raise ValueError("Each wait must be 0 days or more; a missing one says nothing.")
    strange = sorted(set(rows["end"].unique()) - {REACHED, OPEN, OTHER})
    if strange:
        raise ValueError(f"A wait ends as reached, open or other, not as {strange[0]!r}.")
