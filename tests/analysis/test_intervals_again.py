"""Intervals computed a second time, slowly, from their definitions, over generated counts."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.intervals import garwood, newcombe, rate_ratio, wilson

Z = 1.959963984540054
DUST = 1e-12
PEOPLE = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
SEEN = st.tuples(st.integers(0, 60), st.floats(0.25, 20))


def slow_wilson(count: int, base: int) -> tuple[float, float]:
    """Solve (p - θ)² = z² θ(1 - θ) / n for θ: the definition of the score interval."""
    p = count / base
    a, b, c = 1 + Z**2 / base, -2 * p - Z**2 / base, p**2
    root = math.sqrt(max(b * b - 4 * a * c, 0))
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def slow_newcombe(before: int, n: int, after: int, m: int) -> tuple[float, float]:
    (l1, u1), (l2, u2) = slow_wilson(before, n), slow_wilson(after, m)
    p1, p2 = before / n, after / m
    return (
        p2 - p1 - math.hypot(p2 - l2, u1 - p1),
        p2 - p1 + math.hypot(u2 - p2, p1 - l1),
    )


@given(PEOPLE, PEOPLE)
def test_shares_agree_with_the_formulas(before: tuple[int, int], after: tuple[int, int]) -> None:
    assert wilson(*before) == pytest.approx(slow_wilson(*before), abs=1e-9)
    assert newcombe(*before, *after) == pytest.approx(slow_newcombe(*before, *after), abs=1e-9)


@given(PEOPLE, PEOPLE)
def test_a_change_lies_in_its_interval_and_swapping_rounds_turns_it_round(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    low, high = newcombe(*before, *after)
    difference = after[0] / after[1] - before[0] / before[1]
    assert -1 - DUST <= low <= difference + DUST <= high + 2 * DUST <= 1 + 3 * DUST
    assert newcombe(*after, *before) == pytest.approx((-high, -low), abs=1e-12)


def poisson_tail(times: int, expected: float) -> float:
    """Return the probability of at most so many sightings."""
    return sum(
        math.exp(k * math.log(expected) - expected - math.lgamma(k + 1)) for k in range(times + 1)
    )


@given(st.integers(0, 60))
def test_each_end_of_a_count_leaves_a_tail_of_two_and_a_half_per_cent(times: int) -> None:
    low, high = garwood(times)
    assert poisson_tail(times, high) == pytest.approx(0.025, abs=1e-6)
    if times:
        assert 1 - poisson_tail(times - 1, low) == pytest.approx(0.025, abs=1e-6)
    else:
        assert low == 0


def binomial_tail(count: int, base: int, share: float) -> float:
    return sum(math.comb(base, k) * share**k * (1 - share) ** (base - k) for k in range(count + 1))


@given(SEEN, SEEN)
def test_each_end_of_a_ratio_leaves_a_tail_of_two_and_a_half_per_cent(
    before: tuple[int, float], after: tuple[int, float]
) -> None:
    ratio, low, high = rate_ratio(*before, *after)
    both = before[0] + after[0]
    if both == 0:
        assert math.isnan(ratio)
        assert (low, high) == (0, math.inf)
        return
    assert low <= ratio <= high
    share_of = {end: end * after[1] / (end * after[1] + before[1]) for end in (low, high)}
    if before[0]:
        assert binomial_tail(after[0], both, share_of[high]) == pytest.approx(0.025, abs=1e-6)
    if after[0]:
        least = 1 - binomial_tail(after[0] - 1, both, share_of[low])
        assert least == pytest.approx(0.025, abs=1e-6)


@given(SEEN, SEEN)
def test_swapping_rounds_gives_the_inverse_ratio(
    before: tuple[int, float], after: tuple[int, float]
) -> None:
    if before[0] and after[0]:
        ratio, low, high = rate_ratio(*before, *after)
        inverse = (1 / ratio, 1 / high, 1 / low)
        assert rate_ratio(*after, *before) == pytest.approx(inverse, rel=1e-9)
