"""Intervals are those of statsmodels, for every count of small bases and for large ones."""

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.rates import confint_poisson

from dashboard.analysis.intervals import garwood, newcombe, rate_ratio, wilson

BASES = (1, 2, 3, 7, 10, 29, 400, 25_000)
SHARES = [(count, base) for base in BASES for count in {0, 1, base // 3, base - 1, base}]


@pytest.mark.parametrize(("count", "base"), SHARES)
def test_a_share(count: int, base: int) -> None:
    theirs = proportion_confint(count, base, method="wilson")
    assert wilson(count, base) == pytest.approx(theirs, abs=1e-12)


@pytest.mark.parametrize(("count", "base"), SHARES)
def test_a_difference_of_shares(count: int, base: int) -> None:
    for before, base_before in SHARES:
        theirs = confint_proportions_2indep(
            count, base, before, base_before, method="newcomb", compare="diff"
        )
        assert newcombe(before, base_before, count, base) == pytest.approx(theirs, abs=1e-12)


@pytest.mark.parametrize("count", [*range(20), 60, 700])
@pytest.mark.parametrize("level", [0.95, 0.998])
def test_a_count_of_events(count: int, level: float) -> None:
    theirs = confint_poisson(count, 1, method="exact-c", alpha=1 - level)
    assert garwood(count, (1 - level) / 2) == pytest.approx(theirs, rel=1e-9)


@pytest.mark.parametrize(("before", "after"), [(0, 4), (3, 0), (1, 1), (9, 4), (60, 55), (2, 700)])
def test_a_ratio_of_rates(before: int, after: int) -> None:
    low, high = proportion_confint(after, before + after, method="beta")
    _, *ours = rate_ratio(before, 1, after, 1)
    assert ours[0] == pytest.approx(low / (1 - low), rel=1e-9)
    assert (ours[1] / (1 + ours[1]) if before else 1) == pytest.approx(high, rel=1e-9)
