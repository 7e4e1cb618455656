"""How often intervals hold and verdicts are right: over every possible result, weighed by chance.

Nothing is drawn at random here. For a true share and a number of people each possible count has a
known probability, so that the figures are exact.
"""

import math
from functools import cache
from itertools import accumulate, product

import pandas as pd

from dashboard.analysis.intervals import garwood, newcombe, rate_ratio, wilson, z_of_each
from dashboard.analysis.verdicts import CLEAR_IMPROVEMENT, CLEAR_WORSENING, verdict_of

SIZES = (10, 15, 20, 30, 50, 100)  # people in a round
SHARES = tuple(step / 20 for step in range(1, 20))  # 5% to 95%
HEADLINE_SHARES = tuple(0.2 + 0.025 * step for step in range(19))  # 20% to 65%
RATES = (2, 5, 10, 20)  # sightings to be expected in a round
RATIOS = (0.25, 0.5, 1, 2, 4)
DUST = 1e-9


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
    pairs = _pairs(before, after)
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


def rate_coverage(expected: float) -> float:
    """Return how often Garwood's interval holds the true rate, here per hour in one hour."""
    return sum(
        chance
        for times, chance in enumerate(poisson_chances(expected))
        if (ends := garwood(times))[0] <= expected <= ends[1]
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


def headline_claims(before: int, after: int, named: int) -> float:
    """Return how often a headline claims a change of so many named measures where none changed.

    True shares are drawn evenly from 20% to 65%, as in `reviews.one_review`, and measures are
    answered independently of each other, which makes claims no rarer.
    """
    reach = z_of_each(named)
    counts = [pd.Series(each, dtype="float64") for each in zip(*_pairs(before, after), strict=True)]
    lows, highs = newcombe(
        counts[0], counts[0] * 0 + before, counts[1], counts[1] * 0 + after, reach
    )
    claimed = [
        (a, b)
        for (a, b, low, high), own_low, own_high in zip(
            differences(before, after), lows, highs, strict=True
        )
        if _is_clear(low, high) and _is_clear(own_low, own_high)
    ]
    one = sum(
        chances(before, share)[a] * chances(after, share)[b]
        for share in HEADLINE_SHARES
        for a, b in claimed
    ) / len(HEADLINE_SHARES)
    return 1 - (1 - one) ** named


def _is_clear(low: float, high: float) -> bool:
    return round(low, 2) > 0 or round(high, 2) < 0


def _pairs(before: int, after: int) -> list[tuple[int, int]]:
    return list(product(range(before + 1), range(after + 1)))


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
