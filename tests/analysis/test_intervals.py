"""Intervals against published numbers, and what they refuse."""

import math

import pandas as pd
import pytest

from dashboard.analysis.intervals import garwood, newcombe, rate_ratio, wilson


def rounded(interval: tuple[float, ...], digits: int = 4) -> tuple[float, ...]:
    return tuple(round(end, digits) + 0.0 for end in interval)


# Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3.
@pytest.mark.parametrize(
    ("count", "base", "published"),
    [
        (81, 263, (0.2553, 0.3662)),
        (15, 148, (0.0624, 0.1605)),
        (0, 20, (0.0000, 0.1611)),
        (1, 29, (0.0061, 0.1718)),
    ],
)
def test_wilson_is_the_published_interval(
    count: int, base: int, published: tuple[float, float]
) -> None:
    assert rounded(wilson(count, base)) == published


# Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10.
NEWCOMBE = [
    ((56, 70), (48, 80), (0.0524, 0.3339)),
    ((9, 10), (3, 10), (0.1705, 0.8090)),
    ((6, 7), (2, 7), (0.0582, 0.8062)),
    ((5, 56), (0, 29), (-0.0381, 0.1926)),
    ((0, 10), (0, 20), (-0.1611, 0.2775)),
    ((0, 10), (0, 10), (-0.2775, 0.2775)),
    ((10, 10), (0, 20), (0.6791, 1.0000)),
    ((10, 10), (0, 10), (0.6075, 1.0000)),
]


@pytest.mark.parametrize(("first", "second", "published"), NEWCOMBE)
def test_newcombe_is_the_published_interval(
    first: tuple[int, int], second: tuple[int, int], published: tuple[float, float]
) -> None:
    assert rounded(newcombe(*second, *first)) == published


def test_columns_give_the_same_intervals_as_single_numbers() -> None:
    after, base_after, before, base_before = (
        pd.Series([float(case[side][part]) for case in NEWCOMBE])
        for side in (0, 1)
        for part in (0, 1)
    )
    lows, highs = newcombe(before, base_before, after, base_after)
    for (first, second, _), low, high in zip(NEWCOMBE, lows, highs, strict=True):
        assert newcombe(*second, *first) == pytest.approx((low, high), abs=1e-12)


# Domain brief 5.2: the width of the interval at 50%, in points.
@pytest.mark.parametrize(
    ("base", "width"), [(5, 65), (10, 53), (15, 45), (20, 40), (30, 34), (50, 27), (100, 19)]
)
def test_a_share_of_half_is_as_uncertain_as_its_base_is_small(base: int, width: int) -> None:
    low, high = wilson(base / 2, float(base))
    assert abs(100 * (high - low) - width) < 1


# Domain brief 5.2: the smallest rise from about 30% whose interval leaves zero out, in points.
@pytest.mark.parametrize(
    ("base", "rise"), [(10, 50), (15, 40), (20, 35), (30, 27), (50, 20), (100, 14)]
)
def test_the_smallest_rise_that_leaves_zero_out_is_the_published_one(base: int, rise: int) -> None:
    start = round(0.3 * base)
    smallest = next(c for c in range(start, base + 1) if newcombe(start, base, c, base)[0] > 0)
    assert round(100 * (smallest - start) / base) == rise


# Garwood 1936, Biometrika 28:437-442.
@pytest.mark.parametrize(
    ("times", "published"),
    [(0, (0.000, 3.689)), (1, (0.025, 5.572)), (5, (1.623, 11.668)), (10, (4.795, 18.390))],
)
def test_a_count_of_events_has_the_published_interval(
    times: int, published: tuple[float, float]
) -> None:
    assert rounded(garwood(times), 3) == published


# Rothman's breast cancer example, as printed in Stata's manual for `iri 41 15 28010 19017`.
def test_a_ratio_of_rates_has_the_published_interval() -> None:
    ratio = rate_ratio(15, 19017, 41, 28010)
    assert rounded(ratio, 6)[:2] == (1.855759, 1.005684)
    assert round(ratio[2], 4) == 3.6093


def test_something_never_seen_before_has_no_upper_limit() -> None:
    ratio, low, high = rate_ratio(0, 4, 9, 4)
    assert ratio == high == math.inf
    assert low > 1


@pytest.mark.parametrize(("count", "base"), [(0, 0), (-1, 5), (6, 5)])
def test_counts_that_cannot_be_are_refused(count: int, base: int) -> None:
    with pytest.raises(ValueError, match="base of 1 or more"):
        wilson(count, base)
    with pytest.raises(ValueError, match="base of 1 or more"):
        newcombe(1, 2, count, base)


def test_rates_without_time_or_below_nought_are_refused() -> None:
    with pytest.raises(ValueError, match="no rate"):
        rate_ratio(1, 0, 1, 1)
    with pytest.raises(ValueError, match="no rate"):
        rate_ratio(1, 1, -1, 1)
