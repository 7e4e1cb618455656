"""Rates of two rounds of visits, compared within parts of the week, as sure as visits were alike.

Sightings come in bursts: an interval that takes them for independent events calls chance a change.
So the interval rests on how much the visits differed among themselves, and visits at one time of
the week are compared with each other only: more hours in a busy part are no change.

The ratio is that of the conditional likelihood: with what all visits of a part saw given, the
later round saw as many as the ratio leads to expect. That nothing changed is tested by U, how many
more it saw than that leads to expect, over the root of its variance: the larger of dispersion
within each part (quasi-Poisson counts, McCullagh & Nelder 1989, Generalized Linear Models, ch. 9)
and of that visit by visit (White 1982, Econometrica 50:1-25), never less than chance alone gives.
With one part and visits of one length it is the ordinary t test of the counts. The interval is that
of the test (Miettinen 1976, American Journal of Epidemiology 103:226-235): it leaves out 1 just
where the test says so. tests/simulation says how often it holds.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, stdtr, stdtrit

from dashboard.analysis.intervals import TAIL, Z, garwood

Floats: TypeAlias = NDArray[np.float64]
FARTHEST = 30.0  # the logarithm of a ratio that no visits show
HALVINGS = 60
TINY = 1e-6  # of the logarithm of the ratio: no change at all
HALF = 0.5  # a sighting: where one round has none, its rate is taken for nearly none


class Visit(NamedTuple):
    """What one visit saw: its part of the week, its round, its length and the number seen."""

    part: object
    is_after: bool
    length: float
    seen: float


class VisitRates(NamedTuple):
    """Rates before and after as if both rounds had visited alike, and their ratio.

    before, after: (rate, low, high) in the unit of the lengths; ratio, low and high from 0 to ∞,
    ratio missing where nothing was seen. p_value: how likely so great a difference is if nothing
    changed; for weighing many items together, never for the screen.
    """

    before: tuple[float, float, float]
    after: tuple[float, float, float]
    ratio: float
    low: float
    high: float
    p_value: float


class _Part(NamedTuple):
    lengths: tuple[Floats, Floats]
    seen: tuple[Floats, Floats]

    @property
    def total(self) -> float:
        return float(sum(counts.sum() for counts in self.seen))

    @property
    def number(self) -> int:
        return sum(map(len, self.seen))


class _Test(NamedTuple):
    """U, how sure it is, and its variance by chance alone; freedom is that of the deviation."""

    excess: float
    deviation: float
    by_chance: float
    freedom: int


def visit_rates(visits: Sequence[Visit]) -> VisitRates:
    """Compare two rounds of visits, of which each part of the week has at least one of each round.

    Raises ValueError for a part that only one round visited, or a visit without length.
    """
    parts = _parts(visits)
    ratio, low, high, p_value = math.nan, 0.0, math.inf, 1.0
    test = _test(parts)
    if test.by_chance:
        ratio = _ratio(parts)
        low, high = _limits(parts, ratio, test)
        p_value = _p_value(test)
    spread = _dispersion(parts, ratio)
    before, after = (_rate(parts, number, spread) for number in (0, 1))
    return VisitRates(before, after, ratio, low, high, p_value)


def _parts(visits: Sequence[Visit]) -> list[_Part]:
    if any(visit.length <= 0 for visit in visits):
        raise ValueError("A visit without length has no rate.")
    parts = []
    for part in dict.fromkeys(visit.part for visit in visits):
        rounds = [
            [v for v in visits if v.part == part and v.is_after == after] for after in (False, True)
        ]
        if not all(rounds):
            raise ValueError(f"Only one round visited in {part}.")
        lengths, seen = (
            tuple(np.array([getattr(v, name) for v in own], dtype="float64") for own in rounds)
            for name in ("length", "seen")
        )
        parts.append(_Part((lengths[0], lengths[1]), (seen[0], seen[1])))
    return parts


def _share(part: _Part, ratio: float) -> float:
    """Return which share of a part's sightings a ratio leads to expect in the later round."""
    before, after = (float(lengths.sum()) for lengths in part.lengths)
    return 1.0 if math.isinf(ratio) else after * ratio / (before + after * ratio)


def _expected(part: _Part, ratio: float) -> tuple[Floats, Floats]:
    """Return how many sightings a ratio leads to expect of each visit of the two rounds."""
    share = _share(part, ratio)
    before, after = (lengths / lengths.sum() for lengths in part.lengths)
    return part.total * (1 - share) * before, part.total * share * after


def _ratio(parts: list[_Part], more: float = 0.0) -> float:
    """Return the ratio that leads to expect just what was seen, with so many more in each round."""
    before, after = (sum(float(p.seen[number].sum()) for p in parts) + more for number in (0, 1))
    if not before:
        return math.inf
    if not after:
        return 0.0
    known = [part for part in parts if part.total]
    scale = 1 + 2 * more / (before + after - 2 * more)
    low, high = -FARTHEST, FARTHEST
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        expected = sum(scale * p.total * _share(p, math.exp(middle)) for p in known)
        low, high = (middle, high) if after > expected else (low, middle)
    return math.exp((low + high) / 2)


def _test(parts: list[_Part]) -> _Test:
    """Test that nothing changed."""
    excess = by_chance = within = by_visit = 0.0
    for part in parts:
        if not part.total:
            continue
        share = _share(part, 1)
        chance = part.total * share * (1 - share)
        pearson = squares = expected_squares = 0.0
        for weight, seen, expected in zip(
            (share, 1 - share), part.seen, _expected(part, 1), strict=True
        ):
            missed = (seen - expected) ** 2
            pearson += float((missed / expected).sum())
            squares += weight**2 * float(missed.sum())
            expected_squares += weight**2 * float((expected * (1 - expected / part.total)).sum())
        excess += float(part.seen[1].sum()) - part.total * share
        by_chance += chance
        within += chance * pearson / (part.number - 1)
        by_visit += squares * chance / expected_squares
    freedom = sum(part.number - 1 for part in parts) - 1
    # Both variances hold the change itself as well, which has one degree of freedom.
    variance = (freedom + 1) * max(within, by_visit) - excess**2
    deviation = math.sqrt(max(variance, 0) / freedom) if freedom > 0 else math.inf
    return _Test(excess, deviation, by_chance, freedom)


def _p_value(test: _Test) -> float:
    if math.isinf(test.deviation):
        return 1.0
    by_chance = 2 * float(ndtr(-abs(test.excess) / math.sqrt(test.by_chance)))
    if not test.deviation:
        return by_chance
    return max(by_chance, 2 * float(stdtr(test.freedom, -abs(test.excess) / test.deviation)))


def _limits(parts: list[_Part], ratio: float, test: _Test) -> tuple[float, float]:
    """Return the interval of the ratio: on its logarithm as wide as the test is unsure."""
    if math.isinf(test.deviation):
        return 0.0, math.inf
    is_known = 0 < ratio < math.inf
    middle = math.log(ratio if is_known else _ratio(parts, HALF))
    quantile = float(stdtrit(test.freedom, 1 - TAIL))
    reach = max(quantile * test.deviation, Z * math.sqrt(test.by_chance))
    # Near no change U grows by this much with each step of the logarithm; farther off more slowly.
    slope = test.excess / middle if abs(middle) > TINY else test.by_chance
    low, high = (_exp(middle + sign * reach / slope) for sign in (-1, 1))
    return (low if ratio else 0.0), (high if ratio < math.inf else math.inf)


def _exp(power: float) -> float:
    """Return e to a power; beyond every ratio that visits show, 0 or ∞."""
    return math.exp(power) if abs(power) < FARTHEST else 0.0 if power < 0 else math.inf


def _dispersion(parts: list[_Part], ratio: float) -> float:
    """Return how many times more visits differ than by chance alone, at least once."""
    freedom = sum(part.number - 1 for part in parts) - 1
    if freedom < 1 or math.isnan(ratio):
        return 1.0
    missed = 0.0
    for part in parts:
        for seen, expected in zip(part.seen, _expected(part, ratio), strict=True):
            known = expected > 0
            missed += float(((seen - expected)[known] ** 2 / expected[known]).sum())
    return max(1.0, missed / freedom)


def _rate(parts: list[_Part], number: int, spread: float) -> tuple[float, float, float]:
    """Return one round's rate with its interval, each part weighed alike in both rounds.

    The weights are those of Mantel and Haenszel; Garwood's limits are widened by the dispersion.
    """
    both = [[lengths.sum() for lengths in part.lengths] for part in parts]
    weights = [before * after / (before + after) for before, after in both]
    rates = [part.seen[number].sum() / own[number] for part, own in zip(parts, both, strict=True)]
    rate = float(np.average(rates, weights=weights))
    counted, length = sum(p.seen[number].sum() for p in parts), sum(own[number] for own in both)
    least, most = (spread * end for end in garwood(counted / spread))
    # Seen never, a rate has no weights; seen, both ends lie as many times from it as the count's.
    scale = rate / counted if counted else 1 / length
    return rate, float(least * scale), float(most * scale)
