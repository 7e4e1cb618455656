"""Intervals: how far a count of few people, or of few hours, can be trusted; 95% each.

They tell of chance in who was met, and of nothing else; `docs/statistics.md` says what they do not
cover, and how often they hold. Tests hold them against statsmodels, whose import alone would take a
sixth of the server's memory.
"""

import math
from statistics import NormalDist
from typing import Any, TypeVar

import numpy as np
import pandas as pd
from scipy.special import betaincinv, gammaincinv

TAIL = 0.025  # on either side of 95%
HEADLINE_TAIL = 0.018  # of what a headline claims; 0.02 would let more than one in twenty err
Z = NormalDist().inv_cdf(1 - TAIL)

Numbers = TypeVar("Numbers", float, "pd.Series[Any]")


def wilson(count: Numbers, base: Numbers, z: float = Z) -> tuple[Numbers, Numbers]:
    """Return the interval of a share: `count` of `base` people, as proportions from 0 to 1.

    Whole numbers, or columns of them; z: how many standard errors it reaches, for other than 95%.
    Raises ValueError unless 0 ≤ count ≤ base and base ≥ 1.
    Source: Wilson 1927, Journal of the American Statistical Association 22:209-212, the method
    that Newcombe 1998 (Statistics in Medicine 17:857-872) recommends.
    """
    _must_fit(count, base)
    share, more = count / base, z**2 / base
    middle = (share + more / 2) / (1 + more)
    reach = z / (1 + more) * np.sqrt(share * (1 - share) / base + more / (4 * base))
    return middle - reach, middle + reach


def z_of_each(number: int) -> float:
    """Return how many standard errors each of so many intervals reaches for a headline to rest on.

    They hold together at 96.4%, more than each promises by itself: with few people those of
    Newcombe miss somewhat oftener than they promise, and a headline may not.
    Source: Bonferroni, as in Dunn 1961, Journal of the American Statistical Association 56:52-64.
    """
    return NormalDist().inv_cdf(1 - HEADLINE_TAIL / max(number, 1))


def newcombe(
    before: Numbers,
    base_before: Numbers,
    after: Numbers,
    base_after: Numbers,
    z: float = Z,
) -> tuple[Numbers, Numbers]:
    """Return the interval of the later share less the earlier one, from −1 to 1.

    The two rounds asked different people. Arguments and errors as for `wilson`.
    Source: Newcombe 1998, Statistics in Medicine 17:873-890, method 10.
    """
    low_before, high_before = wilson(before, base_before, z)
    low, high = wilson(after, base_after, z)
    was, now = before / base_before, after / base_after
    below = np.sqrt((now - low) ** 2 + (high_before - was) ** 2)
    above = np.sqrt((high - now) ** 2 + (was - low_before) ** 2)
    return now - was - below, now - was + above


def garwood(count: float, tail: float = TAIL) -> tuple[float, float]:
    """Return the exact interval of a count of events, 0 or more, with a tail on either side.

    Source: Garwood 1936, Biometrika 28:437-442.
    """
    low = float(gammaincinv(count, tail)) if count else 0.0
    return low, float(gammaincinv(count + 1, 1 - tail))


def rate_ratio(
    before: int, hours_before: float, after: int, hours_after: float
) -> tuple[float, float, float]:
    """Return the later rate as a multiple of the earlier one, and its interval, from 0 to ∞.

    Without any sighting in both rounds the ratio is NaN, and its interval all from 0 to ∞. Raises
    ValueError unless each is seen 0 times or more in more than 0 hours.
    Source: Przyborowski & Wilenski 1940, Biometrika 31:313-323: given all sightings, those of the
    later round are a binomial share of them, whose exact interval is that of Clopper & Pearson
    1934, Biometrika 26:404-413.
    """
    _must_be_observed(before, hours_before)
    _must_be_observed(after, hours_after)
    if before + after == 0:
        return math.nan, 0.0, math.inf
    share = after / (before + after)
    low = float(betaincinv(after, before + 1, TAIL)) if after else 0.0
    high = float(betaincinv(after + 1, before, 1 - TAIL)) if before else 1.0
    in_time = hours_before / hours_after
    return _odds(share) * in_time, _odds(low) * in_time, _odds(high) * in_time


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else math.inf


def _must_fit(count: Numbers, base: Numbers) -> None:
    counts, bases = pd.Series(count), pd.Series(base)
    if not ((counts >= 0) & (counts <= bases) & (bases > 0)).all():
        raise ValueError("Each count must be 0 or more, and at most a base of 1 or more.")


def _must_be_observed(times: int, hours: float) -> None:
    if times < 0 or hours <= 0:
        raise ValueError(f"{times} times in {hours} hours is no rate.")
