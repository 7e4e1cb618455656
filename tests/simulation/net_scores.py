"""Intervals of a net score that were tried: the plain one, with added counts, and the chosen."""

import math
from functools import partial

from dashboard.analysis.intervals import Z, net_score
from tests.simulation.exact import NetScore


def with_added(
    to_each: float, to_all: float, positive: int, neutral: int, negative: int
) -> tuple[float, float, float]:
    """Return a net score with Wald's interval, counts added to either side and to the base."""
    base = positive + neutral + negative + to_all
    score = (positive - negative) / base
    variance = ((positive + negative + 2 * to_each) / base - score**2) / base
    half = Z * math.sqrt(max(variance, 0))
    return score, max(score - half, -1), min(score + half, 1)


METHODS: dict[str, NetScore] = {
    "Wald": partial(with_added, 0, 0),
    "Agresti & Min 2005": partial(with_added, 0.5, 2),
    "Bonett & Price 2012": partial(with_added, 1, 2),
    "Tango 1998": net_score,
}
