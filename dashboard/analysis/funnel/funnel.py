"""Funnels: areas of all sizes beside what chance explains; never a ranking.

Under ten areas limits would be read off the few that they judge; then each area has its interval,
and no more is said. Sources: Spiegelhalter 2005, Statistics in Medicine 24:1185-1202, and those
named in `funnel_limits` and `rates`.
"""

from typing import Any, Literal, TypeAlias

import numpy as np
import pandas as pd

from dashboard.analysis.funnel.funnel_limits import (
    LEVELS,
    NO_SPREAD,
    Kind,
    Spread,
    exact_limits,
    spread_limits,
    spread_of,
)
from dashboard.analysis.intervals import wilson
from dashboard.analysis.rates import PER, rate

Adjustment: TypeAlias = Literal["additive", "multiplicative", "none"]
FEWEST_AREAS = 10
POINTS = 60  # of a line, enough for a smooth one

WITHIN = "within what chance explains"
ABOVE_95, ABOVE_998 = "above the 95% limit", "above the 99.8% limit"
BELOW_95, BELOW_998 = "below the 95% limit", "below the 99.8% limit"
LIMITS = [f"{side}_{name}" for name in LEVELS for side in ("lower", "upper")]
COLUMNS = [
    "area",
    "count",
    "base",
    "value",
    "low",
    "high",
    "target",
    *LIMITS,
    "phi",
    "tau2",
    "position",
]


def funnel(rows: pd.DataFrame, kind: Kind, *, adjust: Adjustment = "additive") -> pd.DataFrame:
    """Return each area with its interval and the limits of its size, in the order given.

    rows: area, count, base; an area without a count or a base (hidden, or nobody there) stays, and
    counts for nothing. kind: proportion (count of base; Wilson's interval), or rate (events among a
    population; per 1,000, Byar's or the exact interval). adjust: how areas that differ by more than
    chance widen the limits: additive (a variance between areas), multiplicative (a factor), none.
    Columns: area, count, base, value, low, high (95%), target (that of all areas together),
    lower_95, upper_95, lower_998, upper_998, phi, tau2 (1 and 0 unless used) and position (in
    words); with fewer than ten areas the limits are NaN and the position is empty. Raises
    ValueError for counts that cannot be.
    """
    known = rows[rows["count"].notna() & (rows["base"].fillna(0) > 0)]
    counts, bases = (known[name].to_numpy(dtype="float64") for name in ("count", "base"))
    table = rows[["area", "count", "base"]].join(_intervals(known, kind))
    scale = PER if kind == "rate" else 1
    target = float(counts.sum() / bases.sum()) if len(known) else np.nan
    table = table.assign(target=scale * target, phi=1.0, tau2=0.0, position="")
    if len(known) < FEWEST_AREAS:
        return table.assign(**dict.fromkeys(LIMITS, np.nan))[COLUMNS]
    spread = _spread(spread_of(counts, bases, target, kind), adjust)
    table = table.assign(phi=spread.phi, tau2=spread.tau2)
    table = table.join(_limits(known["base"], target, kind, spread))
    table["position"] = [_position(row) for row in table.to_dict("records")]
    return table[COLUMNS]


def funnel_lines(rows: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """Return the lines of a funnel over the sizes of its areas; rows of `funnel`.

    Columns: base, lower_95, upper_95, lower_998, upper_998; no row where there are no limits.
    """
    sizes = rows.loc[rows["upper_95"].notna(), "base"].astype("float64")
    if sizes.empty:
        return pd.DataFrame(columns=["base", *LIMITS])
    scale = PER if kind == "rate" else 1
    spread = Spread(float(rows["phi"].iloc[0]), float(rows["tau2"].iloc[0]))
    # A proportion's exact limits belong to whole bases.
    bases = pd.Series(np.unique(np.round(np.geomspace(sizes.min(), sizes.max(), POINTS))))
    lines = _limits(bases, float(rows["target"].iloc[0]) / scale, kind, spread)
    return pd.concat([bases.rename("base"), lines], axis="columns")


def _intervals(known: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """Return each area's value with its own 95% interval."""
    pairs = [(int(count), base) for count, base in zip(known["count"], known["base"], strict=True)]
    if kind == "rate":
        made = [rate(count, base) for count, base in pairs]
    else:
        made = [(count / base, *wilson(float(count), float(base))) for count, base in pairs]
    return pd.DataFrame(made, columns=["value", "low", "high"], index=known.index, dtype="float64")


def _spread(found: Spread, adjust: Adjustment) -> Spread:
    """Return the part of a spread that is asked for."""
    if adjust == "additive":
        return Spread(1.0, found.tau2)
    return Spread(found.phi, 0.0) if adjust == "multiplicative" else NO_SPREAD


def _limits(bases: "pd.Series[Any]", target: float, kind: Kind, spread: Spread) -> pd.DataFrame:
    """Return all four limits for each base, per 1,000 for rates."""
    scale = PER if kind == "rate" else 1
    made = []
    for base in bases:
        row: list[float] = []
        for level in LEVELS.values():
            low, high = exact_limits(base, target, kind, level)
            if spread != NO_SPREAD:
                # Roots are rough where few events are expected: never narrower than chance alone.
                wide_low, wide_high = spread_limits(base, target, kind, level, spread)
                low, high = min(low, wide_low), max(high, wide_high)
            row += [low, high]
        made.append([scale * limit for limit in row])
    return pd.DataFrame(made, columns=LIMITS, index=bases.index, dtype="float64")


def _position(row: dict[Any, Any]) -> str:
    """Say where an area lies; nothing for one that is hidden."""
    value = row["value"]
    if pd.isna(value):
        return ""
    for name, above, below in (("998", ABOVE_998, BELOW_998), ("95", ABOVE_95, BELOW_95)):
        if value > row[f"upper_{name}"]:
            return above
        if value < row[f"lower_{name}"]:
            return below
    return WITHIN
