"""Funnel limits against published tables, and against sums of plain probabilities."""

import math
from collections.abc import Callable
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.funnel.funnel_limits import (
    Spread,
    exact_limits,
    spread_limits,
    spread_of,
)

LEVELS = st.sampled_from([0.95, 0.998])


# The funnel for rates of Public Health England: at which population so many events lie just on the
# limit. PHEindicatormethods, testdata_funnel_rate_outputs.csv: 116.1720835 per 100,000 over three
# years; events, and the yearly population for the lower and the upper limits of 95% and 99.8%.
BASELINE = 3 * 116.1720835 / 100_000
PUBLISHED = [
    (1, 1598.675694, 7.264481402, 2649.348525, 0.287087625),
    (5, 3348.002593, 465.8280129, 4721.370883, 212.14848),
    (10, 5276.757672, 1375.943768, 6924.776769, 849.4639547),
    (49, 18587.54012, 10401.37233, 21440.7871, 8659.019991),
    (99, 34583.45945, 23087.10848, 38382.78582, 20393.92315),
    (1360, 411529.9259, 369759.5622, 424043.2424, 358342.3275),
]


@pytest.mark.parametrize(("events", "low_95", "high_95", "low_998", "high_998"), PUBLISHED)
def test_limits_of_rates_are_those_of_the_published_funnel(
    events: int, low_95: float, high_95: float, low_998: float, high_998: float
) -> None:
    for level, low, high in ((0.95, low_95, high_95), (0.998, low_998, high_998)):
        below, _ = exact_limits(low, BASELINE, "rate", level)
        _, above = exact_limits(high, BASELINE, "rate", level)
        assert below * low == pytest.approx(events, rel=1e-5)
        # Above, the published line is drawn through the first count that lies beyond the limit.
        assert above * high == pytest.approx(events - 1, rel=1e-5, abs=1e-4)


# FunnelPlotR, tests/testthat/test-poisson_limits.R: it takes the exact interval of the number to be
# expected for its limits, as if that had been seen. Ours are the quantiles; both are near.
@pytest.mark.parametrize(
    ("expected", "theirs"),
    [
        (15, (0.5596924, 1.649348, 0.3862650, 2.082907)),
        (20, (0.6108260, 1.544419, 0.4479107, 1.902094)),
        (30, (0.6746958, 1.427562, 0.5289724, 1.702771)),
    ],
)
def test_limits_of_ratios_lie_within_four_events_of_another_tools(
    expected: int, theirs: tuple[float, ...]
) -> None:
    ours = (*exact_limits(expected, 1, "rate", 0.95), *exact_limits(expected, 1, "rate", 0.998))
    for our, their in zip(ours, theirs, strict=True):
        assert abs(our - their) * expected < 4
        assert our < their


def binomial(count: int, base: int, share: float) -> float:
    return math.comb(base, count) * share**count * (1 - share) ** (base - count)


def poisson(count: int, expected: float) -> float:
    return math.exp(count * math.log(expected) - expected - math.lgamma(count + 1))


def slow_limit(chance: Callable[[int], float], tail: float) -> float:
    """Add chances one by one until the tail is passed, and go back by the part too much."""
    count, below = 0, chance(0)
    while below < tail:
        count += 1
        below += chance(count)
    return max(count - (below - tail) / chance(count), 0)


@given(st.integers(1, 300), st.floats(0.01, 0.99), LEVELS)
def test_limits_of_proportions_agree_with_added_chances(
    base: int, target: float, level: float
) -> None:
    slow = [
        slow_limit(lambda count: binomial(count, base, target), tail) / base
        for tail in ((1 - level) / 2, (1 + level) / 2)
    ]
    assert exact_limits(base, target, "proportion", level) == pytest.approx(slow, abs=1e-6)


@given(st.floats(0.05, 200), LEVELS)
def test_limits_of_rates_agree_with_added_chances(expected: float, level: float) -> None:
    slow = [
        slow_limit(lambda count: poisson(count, expected), tail) / expected
        for tail in ((1 - level) / 2, (1 + level) / 2)
    ]
    assert exact_limits(expected, 1, "rate", level) == pytest.approx(slow, rel=1e-6, abs=1e-6)


def test_limits_of_large_areas_are_those_of_the_normal_distribution() -> None:
    z = NormalDist().inv_cdf(0.999)
    half = z * math.sqrt(0.3 * 0.7 / 40_000)
    assert exact_limits(40_000, 0.3, "proportion", 0.998) == pytest.approx(
        (0.3 - half, 0.3 + half), abs=5e-5
    )


def test_a_target_without_chance_has_no_width() -> None:
    assert exact_limits(10, 0, "rate", 0.95) == (0, 0)
    assert exact_limits(10, 1, "proportion", 0.95) == (1, 1)


@pytest.mark.parametrize(("base", "target"), [(0, 0.5), (10, -0.1), (10, 1.1)])
def test_limits_that_cannot_be_are_refused(base: float, target: float) -> None:
    with pytest.raises(ValueError, match="has no limits"):
        exact_limits(base, target, "proportion", 0.95)


# FunnelPlotR's od_adjustment.R and calculate_limits.R, worked once more in plain Python.
def slow_spread(counts: list[int], bases: list[int]) -> tuple[float, float]:
    target = math.asin(math.sqrt(sum(counts) / sum(bases)))
    scores = sorted(
        (math.asin(math.sqrt(count / base)) - target) * 2 * math.sqrt(base)
        for count, base in zip(counts, bases, strict=True)
    )

    def centile(share: float) -> float:
        place = share * (len(scores) - 1)
        below, part = math.floor(place), place % 1
        above = min(below + 1, len(scores) - 1)
        return scores[below] + part * (scores[above] - scores[below])

    drawn_in = [min(max(score, centile(0.1)), centile(0.9)) for score in scores]
    phi = sum(score**2 for score in drawn_in) / len(scores)
    weights = [4 * base for base in bases]
    free = sum(weights) - sum(weight**2 for weight in weights) / sum(weights)
    return phi, max((len(scores) * phi - (len(scores) - 1)) / free, 0)


@given(st.lists(st.tuples(st.integers(1, 99), st.integers(1, 99)), min_size=2, max_size=30))
def test_spread_agrees_with_the_formulas(areas: list[tuple[int, int]]) -> None:
    counts = [hits for hits, _ in areas]
    bases = [hits + misses for hits, misses in areas]
    found = spread_of(
        np.array(counts, float), np.array(bases, float), sum(counts) / sum(bases), "proportion"
    )
    phi, tau2 = slow_spread(counts, bases)
    assert found.phi == pytest.approx(max(phi, 1))
    assert found.tau2 == pytest.approx(tau2, abs=1e-12)


def test_limits_widen_by_a_factor_or_by_a_variance() -> None:
    z = NormalDist().inv_cdf(0.975)
    factor = spread_limits(100, 0.25, "proportion", 0.95, Spread(4, 0))
    assert factor == pytest.approx(
        tuple(math.sin(math.pi / 6 + sign * z * 2 / 20) ** 2 for sign in (-1, 1))
    )
    variance = spread_limits(1000, 0.025, "rate", 0.95, Spread(1, 0.01))
    half = z * math.sqrt(1 / 100 + 0.01)
    assert variance == pytest.approx((0.025 * (1 - half) ** 2, 0.025 * (1 + half) ** 2))


def test_wide_limits_stay_within_what_can_be() -> None:
    assert spread_limits(4, 0.5, "proportion", 0.998, Spread(9, 0)) == pytest.approx((0, 1))
    assert spread_limits(4, 0.5, "rate", 0.998, Spread(9, 0))[0] == 0
