"""How often intervals hold and verdicts are right: over every possible result, weighed by chance.

Nothing is drawn at random here. For a true share and a number of people each possible count has a
known probability, so that the figures are exact.
"""

import math
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate, product

import pandas as pd

from dashboard.analysis.intervals import net_score, newcombe, poisson_rate, rate_ratio, wilson
from dashboard.analysis.verdicts import CLEAR_IMPROVEMENT, CLEAR_WORSENING, verdict_of

SIZES = (10, 15, 20, 30, 50, 100)  # people in a round
SHARES = tuple(step / 20 for step in range(1, 20))  # 5% to 95%
RATES = (2, 5, 10, 20)  # sightings to be expected in a round
RATIOS = (0.25, 0.5, 1, 2, 4)
DUST = 1e-9

NetScore = Callable[[int, int, int], tuple[float, float, float]]


@cache
def chances(base: int, share: float) -> tuple[float, ...]:
    """Return the probability of each count from 0 to base, when this share of all would agree."""
    return tuple(
        math.comb(base, count) * share**count * (1 - share) ** (base - count)
        for count in range(base + 1)
    )


@cache
def poisson_chances(expected: float) -> tuple[float, ...]:
    """Return the probability of each number of sightings, up to one that hardly ever occurs."""
    most = int(expected + 8 * math.sqrt(expected) + 8)
    return tuple(
        accumulate(range(1, most), lambda p, k: p * expected / k, initial=math.exp(-expected))
    )


def wilson_coverage(base: int) -> list[float]:
    """Return how often Wilson's interval holds the truth, for each true share."""
    counts = pd.Series(range(base + 1), dtype="float64")
    lows, highs = wilson(counts, counts * 0 + base)
    return [
        sum(
            chance
            for chance, low, high in zip(chances(base, share), lows, highs, strict=True)
            if low - DUST <= share <= high + DUST
        )
        for share in SHARES
    ]


@cache
def differences(before: int, after: int) -> list[tuple[int, int, float, float]]:
    """Return Newcombe's interval for each pair of counts: (before, after, low, high)."""
    pairs = list(product(range(before + 1), range(after + 1)))
    first = pd.Series([pair[0] for pair in pairs], dtype="float64")
    second = pd.Series([pair[1] for pair in pairs], dtype="float64")
    lows, highs = newcombe(first, first * 0 + before, second, second * 0 + after)
    return [(*pair, low, high) for pair, low, high in zip(pairs, lows, highs, strict=True)]


def newcombe_coverage(base: int) -> list[float]:
    """Return how often Newcombe's interval holds the truth, for each pair of true shares."""
    found = []
    for before, after in product(SHARES, SHARES):
        first, second = chances(base, before), chances(base, after)
        truth = after - before
        found.append(
            sum(
                first[a] * second[b]
                for a, b, low, high in differences(base, base)
                if low - DUST <= truth <= high + DUST
            )
        )
    return found


def net_score_coverage(base: int, interval: NetScore = net_score) -> list[float]:
    """Return how often a net score's interval holds, where each answer has 5% or more."""
    results = [(p, n, *interval(p, base - p - n, n)[1:]) for p, n in _splits(base)]
    found = []
    for positive, negative in product(SHARES, SHARES):
        neutral = 1 - positive - negative
        if neutral < SHARES[0] - DUST:
            continue
        truth = positive - negative
        found.append(
            sum(
                math.comb(base, p)
                * math.comb(base - p, n)
                * positive**p
                * negative**n
                * neutral ** (base - p - n)
                for p, n, low, high in results
                if low - DUST <= truth <= high + DUST
            )
        )
    return found


def _splits(base: int) -> Iterator[tuple[int, int]]:
    return ((p, n) for p in range(base + 1) for n in range(base + 1 - p))


def rate_coverage(expected: float) -> float:
    """Return how often Garwood's interval holds the true rate, here per hour in one hour."""
    return sum(
        chance
        for times, chance in enumerate(poisson_chances(expected))
        if (found := _rate(times))[0] <= expected <= found[1]
    )


def rate_ratio_coverage(expected: float) -> list[float]:
    """Return how often the exact interval holds the true ratio, for each ratio, in equal hours."""
    return [
        sum(
            before * after
            for a, before in enumerate(poisson_chances(expected))
            for b, after in enumerate(poisson_chances(expected * ratio))
            if before * after > DUST
            and (found := _ratio(a, b))[0] - DUST <= ratio <= found[1] + DUST
        )
        for ratio in RATIOS
    ]


@cache
def _rate(times: int) -> tuple[float, float]:
    return poisson_rate(times, 1)


@cache
def _ratio(before: int, after: int) -> tuple[float, float]:
    return rate_ratio(before, 1, after, 1)[1:]


@cache
def _limits(before: int, after: int) -> list[tuple[int, int]]:
    """Return for each count before the most that is a clear worsening, the least that is better."""
    limits = [(-1, after + 1)] * (before + 1)
    for a, b, low, high in differences(before, after):
        worst, best = limits[a]
        verdict = verdict_of(b / after - a / before, low, high, "up")
        if verdict == CLEAR_WORSENING:
            limits[a] = (max(worst, b), best)
        if verdict == CLEAR_IMPROVEMENT:
            limits[a] = (worst, min(best, b))
    return limits


def clear(before: int, after: int, share_before: float, share_after: float) -> float:
    """Return how often a question gets a clear verdict, by people asked and true shares."""
    below = list(accumulate(chances(after, share_after), initial=0.0))
    return sum(
        chance * (below[worst + 1] + 1 - below[best])
        for chance, (worst, best) in zip(
            chances(before, share_before), _limits(before, after), strict=True
        )
    )


def false_alarms(before: int, after: int) -> list[float]:
    """Return how often a verdict is clear without a true change, for each true share."""
    return [clear(before, after, share, share) for share in SHARES]


def smallest_rise(base: int, share: float) -> float | None:
    """Return the smallest rise seen from about a share that is called clear, if there is one."""
    start = round(share * base)
    best = _limits(base, base)[start][1]
    return (best - start) / base if best <= base else None


def detectable(base: int, share: float, power: float) -> float | None:
    """Return how large a true rise must be to be called clear in this share of reviews."""
    for step in range(1, round((1 - share) * 100) + 1):
        if clear(base, base, share, share + step / 100) >= power:
            return step / 100
    return None
