"""Funnel limits: how far an area of a given size strays from a target by chance.

Exact limits are quantiles of the binomial or the Poisson distribution, interpolated between whole
counts so that the lines are smooth. Overdispersed ones lie on a scale on which every size has its
own known standard deviation: arcsine of the root for proportions, root for rates. Sources:
Spiegelhalter 2005, Statistics in Medicine 24:1185-1202, appendix A.1; Spiegelhalter et al. 2012,
Journal of the Royal Statistical Society A 175:1-47, as FunnelPlotR of the NHS-R community does.
"""

import math
from statistics import NormalDist
from typing import Literal, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]
Kind: TypeAlias = Literal["proportion", "rate"]

LEVELS = {"95": 0.95, "998": 0.998}
WINSORISED = 0.10  # of the areas at each end, before the spread of all is taken
FAR = 12  # standard deviations from the mean beyond which no limit in use lies


class Spread(NamedTuple):
    """How much more areas differ than chance lets them: 1 and 0 where they do not."""

    phi: float  # variance as a multiple of chance's
    tau2: float  # variance between areas, on the transformed scale


NO_SPREAD = Spread(1.0, 0.0)


def exact_limits(base: float, target: float, kind: Kind, level: float) -> tuple[float, float]:
    """Return the limits of chance for an area of this base, on the scale of the target.

    base: people asked, or people at risk; target: a proportion, or a rate per person; level: 0.95
    or 0.998. Raises ValueError unless base > 0 and the target is possible.
    """
    if base <= 0 or target < 0 or (kind == "proportion" and target > 1):
        raise ValueError(f"A base of {base:g} with a target of {target:g} has no limits.")
    if target == 0 or (kind == "proportion" and target == 1):
        return target, target
    counts, below = _cumulated(base, target, kind)
    low, high = (_interpolated(counts, below, tail) for tail in ((1 - level) / 2, (1 + level) / 2))
    return max(low, 0.0) / base, max(high, 0.0) / base


def spread_limits(
    base: float, target: float, kind: Kind, level: float, spread: Spread
) -> tuple[float, float]:
    """Return the limits of an area of this base where areas differ by more than chance.

    Arguments as for `exact_limits`; spread: phi other than 1 widens by a factor, tau2 other than 0
    by a variance between areas; give one of both.
    """
    z = NormalDist().inv_cdf((1 + level) / 2)
    half = z * math.sqrt(spread.phi / (4 * base * _weight(target, kind)) + spread.tau2)
    if kind == "proportion":
        angle = math.asin(math.sqrt(target))
        low, high = max(angle - half, 0.0), min(angle + half, math.pi / 2)
        return math.sin(low) ** 2, math.sin(high) ** 2
    return target * max(1 - half, 0.0) ** 2, target * (1 + half) ** 2


def spread_of(counts: Floats, bases: Floats, target: float, kind: Kind) -> Spread:
    """Return how much areas differ: phi, and tau2 by DerSimonian & Laird's moments.

    Of the z-scores the outer tenth at each end is drawn in to the 10th and the 90th centile first,
    so that a few areas far out do not widen the limits that are to show them. phi is at least 1.
    """
    weights = 4 * bases * _weight(target, kind)
    scores = _scores(counts, bases, target, kind)
    inner = np.clip(scores, *np.quantile(scores, [WINSORISED, 1 - WINSORISED]))
    phi, number = float((inner**2).mean()), len(scores)
    free = weights.sum() - (weights**2).sum() / weights.sum()
    tau2 = (number * phi - (number - 1)) / free if free > 0 else 0.0
    return Spread(max(phi, 1.0), max(float(tau2), 0.0))


def _weight(target: float, kind: Kind) -> float:
    """Return what a person of the base weighs: a rate counts the events to be expected."""
    return 1.0 if kind == "proportion" else target


def _scores(counts: Floats, bases: Floats, target: float, kind: Kind) -> Floats:
    """Return each area's distance from the target in standard deviations of chance."""
    if kind == "proportion":
        angles = np.arcsin(np.sqrt(counts / bases)) - math.asin(math.sqrt(target))
        return np.asarray(2 * np.sqrt(bases) * angles)
    return np.asarray(2 * (np.sqrt(counts) - np.sqrt(bases * target)))


def _cumulated(base: float, target: float, kind: Kind) -> tuple[Floats, Floats]:
    """Return the counts that chance may bring, and the chance of at most each."""
    mean = base * target
    far = FAR * math.sqrt(mean) + FAR
    lowest, highest = max(math.floor(mean - far), 0), math.ceil(mean + far)
    if kind == "proportion":
        highest = min(highest, math.floor(base))
        log_first = (
            math.lgamma(base + 1)
            - math.lgamma(lowest + 1)
            - math.lgamma(base - lowest + 1)
            + lowest * math.log(target)
            + (base - lowest) * math.log1p(-target)
        )
        counts = np.arange(lowest, highest + 1, dtype="float64")
        steps = np.log((base - counts[:-1]) / (counts[:-1] + 1)) + math.log(target / (1 - target))
    else:
        log_first = lowest * math.log(mean) - mean - math.lgamma(lowest + 1)
        counts = np.arange(lowest, highest + 1, dtype="float64")
        steps = math.log(mean) - np.log(counts[1:])
    logs = log_first + np.concatenate([[0.0], np.cumsum(steps)])
    return counts, np.cumsum(np.exp(logs))


def _interpolated(counts: Floats, below: Floats, tail: float) -> float:
    """Return the count at which the chance of at most so many is just this tail."""
    at = min(int(np.searchsorted(below, tail)), len(counts) - 1)
    before = below[at - 1] if at else 0.0
    return float(counts[at] - (below[at] - tail) / (below[at] - before))
