"""Rates and their intervals against published ones and exact probabilities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.rates import confint_poisson

from dashboard.analysis.rates import byar, rate


# Exact limits of a Poisson count, 95%: Garwood 1936, Biometrika 28:437-442.
@pytest.mark.parametrize(
    ("count", "published"),
    [(0, (0.000, 3.689)), (1, (0.025, 5.572)), (5, (1.623, 11.668)), (9, (4.115, 17.085))],
)
def test_below_ten_events_the_interval_is_exact(count: int, published: tuple[float, float]) -> None:
    assert rate(count, 1000)[0] == count
    assert rate(count, 1000)[1:] == pytest.approx(published, abs=5e-4)


# By the formula of the technical guidance, worked by hand to two decimals.
@pytest.mark.parametrize(
    ("count", "worked"), [(10, (4.79, 18.39)), (65, (50.16, 82.85)), (100, (81.36, 121.63))]
)
def test_from_ten_events_the_interval_is_byars(count: int, worked: tuple[float, float]) -> None:
    assert rate(count, 1000)[1:] == pytest.approx(worked, abs=6e-3)
    assert byar(count) == pytest.approx(worked, abs=6e-3)


# Public Health England, Technical Guide: Confidence Intervals, 2018: within 0.2% of the exact one.
@given(st.integers(10, 2000))
def test_byars_interval_is_as_near_the_exact_one_as_the_guide_says(count: int) -> None:
    assert byar(count) == pytest.approx(confint_poisson(count, 1, method="exact-c"), rel=0.002)


def test_a_rate_is_per_thousand_young_people() -> None:
    assert rate(12, 24_000) == pytest.approx((0.5, 0.258, 0.8735), abs=1e-3)
    assert rate(12, 24_000, per=100_000)[0] == pytest.approx(50)


@pytest.mark.parametrize(("count", "population"), [(-1, 10), (1, 0)])
def test_rates_that_cannot_be_are_refused(count: int, population: float) -> None:
    with pytest.raises(ValueError, match="are no rate"):
        rate(count, population)
