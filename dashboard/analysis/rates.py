"""Rates: events per 1,000 young people of an area and year, with their intervals.

Source: the public health technical guidance of the Office for Health Improvement and Disparities
(Fingertips, “Rates”): Byar's interval from ten events (Breslow & Day 1987, Statistical Methods in
Cancer Research II), the exact one of Garwood 1936 below ten. With one age band, those aged 10 to
17, Dobson's interval of a standardised rate (Statistics in Medicine 1991, 10:457-462) is the same.
"""

import math
from functools import cache
from statistics import NormalDist

from dashboard.analysis.intervals import garwood

PER = 1000
ENOUGH = 10  # events from which Byar's interval is within 0.2% of the exact one


def rate(
    count: int, population: float, *, per: float = PER, level: float = 0.95
) -> tuple[float, float, float]:
    """Return a rate per 1,000 people and its interval.

    population: people, or people times years. Raises ValueError unless count ≥ 0, population > 0.
    """
    if count < 0 or population <= 0:
        raise ValueError(f"{count} events among {population} people are no rate.")
    if count >= ENOUGH:
        low, high = byar(count, level)
    else:
        low, high = _exact(count, level)
    scale = per / population
    return count * scale, low * scale, high * scale


@cache
def _exact(count: int, level: float) -> tuple[float, float]:
    """Return Garwood's interval; of thousands of areas most have one of ten counts."""
    return garwood(count, (1 - level) / 2)


def byar(count: int, level: float = 0.95) -> tuple[float, float]:
    """Return the interval of a count of events; for one or more, best for ten or more."""
    z = NormalDist().inv_cdf((1 + level) / 2)
    more = count + 1
    low = count * (1 - 1 / (9 * count) - z / (3 * math.sqrt(count))) ** 3
    high = more * (1 - 1 / (9 * more) + z / (3 * math.sqrt(more))) ** 3
    return low, high
