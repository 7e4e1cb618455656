"""Rounded counts: a verdict may never be surer than it would be with the true ones."""

import itertools

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.change import change
from dashboard.analysis.intervals import newcombe, wilson
from dashboard.analysis.rounded import change_interval, share_interval
from tests.analysis.answers import before_and_after

people = st.integers(min_value=10, max_value=60)


def column(*values: float) -> "pd.Series[float]":
    return pd.Series(values, dtype="float64")


def rounded(count: int) -> int:
    return (count + 2) // 5 * 5


def test_exact_counts_have_the_published_intervals() -> None:
    exact = column(0)
    assert share_interval(column(81), column(263), exact)[0][0] == wilson(81, 263)[0]
    ends = change_interval((column(48), column(80)), (column(56), column(70)), exact)
    assert [round(end[0], 4) for end in ends] == [0.0524, 0.3339]


@settings(max_examples=60, deadline=None)
@given(people, people, st.data())
def test_the_interval_of_rounded_counts_covers_that_of_every_true_one(
    base_before: int, base_after: int, data: st.DataObject
) -> None:
    before = data.draw(st.integers(0, base_before))
    after = data.draw(st.integers(0, base_after))
    told = [
        column(min(rounded(c), rounded(b))) for c, b in ((before, base_before), (after, base_after))
    ]
    bases = [column(rounded(base_before)), column(rounded(base_after))]
    low, high = change_interval((told[0], bases[0]), (told[1], bases[1]), column(2))
    true_low, true_high = newcombe(before, base_before, after, base_after)
    assert low[0] <= true_low + 1e-9
    assert high[0] >= true_high - 1e-9


def test_a_slow_search_of_all_true_counts_finds_the_same_ends() -> None:
    low, high = change_interval((column(5), column(25)), (column(10), column(20)), column(2))
    true = [
        newcombe(b, n, a, m)
        for b, n, a, m in itertools.product(range(3, 8), range(23, 28), range(8, 13), range(18, 23))
    ]
    assert low[0] == pytest.approx(min(end for end, _ in true))
    assert high[0] == pytest.approx(max(end for _, end in true))


def test_rounding_does_not_make_a_change_clear() -> None:
    exact = before_and_after((7, 6, 11), (11, 5, 6))
    assert list(change(exact)["verdict"]) == ["Possible improvement, not clear"]
    shared = before_and_after((5, 5, 10), (10, 5, 5)).assign(rounded_to=5)
    assert list(change(shared)["verdict"]) == ["Possible improvement, not clear"]
