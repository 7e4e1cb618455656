"""P charts: a share in each month with its usual range, wide where the month counted little.

A month's share of three actions tells less than one of thirty, so each month has limits of its own:
those that a binomial count of its base leaves with the chance that three standard deviations leave
a normal one. The usual share is that of the first twelve months that counted anything, taken
together; it is not moved by what comes later. Where the months of the baseline scatter more than
binomial counts would, as large bases do, the limits are wider by as much (Laney's p′), and never
narrower. Sources: Shewhart 1931; Laney 2002, Quality Engineering 14:531-537; the normal scores are
those of the mid-P (Lancaster 1961, Journal of the American Statistical Association 56:223-234).
"""

import math
from statistics import NormalDist

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
from dashboard.analysis.spc.xmr import BASELINE, phases, with_period

LIMIT, NEAR = 3.0, 2.0
BEYOND = 0.01  # a month past its limit scores at least so much more than the limit
RANGE_OF_TWO = 1.128  # the mean range of two normal values, in standard deviations
LEAST = 1e-300  # chances below it are all the same
NORMAL = NormalDist()


def p_chart(
    rows: pd.DataFrame,
    share: tuple[str, str],
    breaks: pd.DataFrame | None = None,
    *,
    direction: str = "neutral",
    fewest: int = 10,
) -> pd.DataFrame:
    """Return a share over months with its limits and special causes, one row for each month.

    rows: month, the two columns that `share` names, what is counted and of what (whole numbers),
    and is_in_period if only some months are shown. A month whose base is 0 has no value and stays,
    unmarked. breaks and direction as for `xmr`. fewest: a smaller base is told by counts only.
    Columns: counted, base, is_few, and those of `xmr` without mean_mr; shares from 0 to 1. Of a run
    only months count that lie beyond the median which their base lets expect, so that it is as
    likely above as below. Raises ValueError for a count that is not within its base, and as `xmr`
    does.
    """
    signal(0, direction)
    given = with_period(rows)[["month", *share, "is_in_period"]]
    given = given.set_axis(["month", "counted", "base", "is_in_period"], axis="columns")
    if not ((given["counted"] >= 0) & (given["counted"] <= given["base"])).all():
        raise ValueError("Each count must be 0 or more, and at most its base.")
    if given["month"].duplicated().any():
        raise ValueError("A month is named twice; a share has one value for each.")
    chart = given.sort_values("month", ignore_index=True)
    counts = chart["counted"].to_numpy(dtype="float64")
    bases = chart["base"].to_numpy(dtype="float64")
    phase, reason = phases(chart["month"], breaks)
    lines, flags = np.full((len(chart), 4), math.nan), [""] * len(chart)
    way = np.zeros(len(chart), dtype="int64")
    is_trial = np.ones(len(chart), dtype=bool)
    for number in range(1, max(phase, default=0) + 1):
        own = np.array(phase) == number
        known = np.flatnonzero(own & (bases > 0))
        is_trial[own] = len(known) < BASELINE
        if len(known):
            lines[known], scores = _judged(counts[known], bases[known])
            marks = special_causes(scores, ChartLimits(0.0, -LIMIT, LIMIT, -NEAR, NEAR))
            way[known] = direction_of_points(marks)
            for at, rules in zip(known, rules_met(marks), strict=True):
                flags[at] = rules
    return chart.assign(
        is_few=chart["base"] < fewest,
        **dict(zip(("value", "mean", "lower", "upper"), lines.T, strict=True)),
        phase=phase,
        reason=pd.Series(reason, dtype="object"),
        is_trial=is_trial,
        flags=flags,
        way=way,
        signal=[signal(int(each), direction) for each in way],
    )


def _judged(counts: Floats, bases: Floats) -> tuple[Floats, Floats]:
    """Return each month's share, usual share and limits, and its score on a scale of 3 to a limit.

    A month scores beyond 3 exactly where its share lies past a line that is drawn.
    """
    first = slice(0, BASELINE)
    usual = float(counts[first].sum() / bases[first].sum())
    chances = [_chances(int(base), usual) for base in bases]
    scores = np.array(
        [_score(chance, int(count)) for chance, count in zip(chances, counts, strict=True)]
    )
    spread = _spread(scores[first])
    tail = NORMAL.cdf(-LIMIT * spread)
    lower = np.array([_quantile(chance, tail) for chance in chances])
    upper = bases - np.array([_quantile(chance[::-1], tail) for chance in chances])
    out = np.sign(counts - np.clip(counts, lower, upper))
    near = np.clip(scores / spread, -LIMIT, LIMIT)
    far = out * np.maximum(np.abs(scores / spread), LIMIT + BEYOND)
    lines = np.column_stack(
        [counts / bases, np.full(len(bases), usual), lower / bases, upper / bases]
    )
    return lines, np.where(out == 0, near, far)


def _chances(base: int, usual: float) -> Floats:
    """Return the chance of each count from 0 to the base, by the binomial distribution."""
    if usual in (0, 1):
        certain: Floats = np.zeros(base + 1)
        certain[base * int(usual)] = 1
        return certain
    logs = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, base + 1)))])
    counts = np.arange(base + 1)
    ways_to = logs[base] - logs - logs[::-1]
    chances: Floats = np.exp(
        ways_to + counts * math.log(usual) + (base - counts) * math.log1p(-usual)
    )
    return chances


def _score(chances: Floats, count: int) -> float:
    """Return how far a count lies from what is usual, in standard deviations of a normal one.

    A count that is a median of its distribution scores 0, so that small bases make no runs.
    """
    below, above = float(chances[:count].sum()), float(chances[count + 1 :].sum())
    if max(below, above) <= 0.5:  # noqa: PLR2004 - a median leaves half on either side at most
        return 0.0
    tail = min(below, above) + chances[count] / 2
    score = -NORMAL.inv_cdf(max(float(tail), LEAST))
    return score if below > above else -score


def _quantile(chances: Floats, tail: float) -> int:
    """Return the smallest count that leaves less than a tail of chance below it."""
    return int(np.searchsorted(np.cumsum(chances), tail))


def _spread(scores: Floats) -> float:
    """Return by how much months scatter more than binomial counts would; at least 1."""
    if len(scores) < BASELINE:
        return 1.0
    return max(1.0, float(np.abs(np.diff(scores)).mean()) / RANGE_OF_TWO)
