"""Rates of visits: one busy part of the week is no change, and a burst is no reason to be sure."""

import math
from collections.abc import Sequence

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from dashboard.analysis.review.visit_rates import Visit, VisitRates, visit_rates

Round = Sequence[tuple[float, float]]  # length and number seen of each visit


def compared(**parts: tuple[Round, Round]) -> VisitRates:
    return visit_rates(
        [
            Visit(part, is_after, length, seen)
            for part, rounds in parts.items()
            for is_after, own in zip((False, True), rounds, strict=True)
            for length, seen in own
        ]
    )


def hours(*seen: float, length: float = 1) -> Round:
    return [(length, number) for number in seen]


def test_alike_in_each_part_of_the_week_is_no_change_however_the_hours_lie() -> None:
    # Ten an hour after school, one at night: five hours after school before, one after.
    found = compared(
        school=(hours(10, 9, 11, 10, 10), hours(10)), night=(hours(1), hours(1, 2, 0, 1, 1))
    )
    assert found.ratio == pytest.approx(1)
    assert found.low < 0.8
    assert found.high > 1.25
    assert found.before[0] == pytest.approx(found.after[0])


def test_one_part_with_visits_of_one_length_is_the_t_test_of_the_counts() -> None:
    before, after = [2, 9, 0, 4, 7], [11, 3, 16, 8, 21]
    found = compared(evening=(hours(*before), hours(*after)))
    assert found.p_value == pytest.approx(stats.ttest_ind(before, after).pvalue)
    assert found.ratio == pytest.approx(sum(after) / sum(before))


def test_one_visit_of_each_round_in_each_part_is_the_t_test_of_pairs() -> None:
    before, after = [2, 9, 0, 4, 7, 5], [11, 13, 6, 18, 9, 7]
    pairs = {
        f"part {n}": (hours(was), hours(now))
        for n, (was, now) in enumerate(zip(before, after, strict=True))
    }
    assert compared(**pairs).p_value == pytest.approx(stats.ttest_rel(before, after).pvalue)


visits = st.lists(
    st.tuples(st.sampled_from([0.5, 1, 1.5]), st.integers(0, 30)), min_size=2, max_size=4
)


@pytest.mark.filterwarnings("ignore:Perfect separation")  # visits just as expected
@given(st.lists(st.tuples(visits, visits), min_size=1, max_size=3))
def test_the_ratio_is_that_of_a_poisson_regression_on_parts_of_the_week(
    parts: list[tuple[Round, Round]],
) -> None:
    sums = [sum(seen for own in parts for _, seen in own[number]) for number in (0, 1)]
    found = compared(**{f"part {n}": own for n, own in enumerate(parts)})
    if 0 in sums:
        assert math.isnan(found.ratio) or found.ratio in (0, math.inf)
        return
    rows = [
        (part, number, length, seen)
        for part, own in enumerate(parts)
        if any(seen for round_ in own for _, seen in round_)
        for number in (0, 1)
        for length, seen in own[number]
    ]
    part, after, length, seen = (
        np.array(column, dtype="float64") for column in zip(*rows, strict=True)
    )
    columns = [after, *(part == one for one in np.unique(part))]
    fit = sm.GLM(
        seen,
        np.column_stack(columns).astype("float64"),
        family=sm.families.Poisson(),
        offset=np.log(length),
    ).fit(tol=1e-12)
    assert math.log(found.ratio) == pytest.approx(fit.params[0], abs=1e-5)


@given(st.lists(st.tuples(visits, visits), min_size=1, max_size=3))
def test_the_interval_leaves_out_no_change_just_where_the_test_says_so(
    parts: list[tuple[Round, Round]],
) -> None:
    found = compared(**{f"part {n}": own for n, own in enumerate(parts)})
    if abs(found.p_value - 0.05) > 1e-6:
        assert (found.low > 1 or found.high < 1) == (found.p_value < 0.05)
    assert math.isnan(found.ratio) or found.low <= found.ratio <= found.high
    turned = compared(**{f"part {n}": (after, before) for n, (before, after) in enumerate(parts)})
    assert turned.p_value == pytest.approx(found.p_value, abs=1e-9)


def test_a_burst_widens_the_range_though_the_sums_are_the_same() -> None:
    steady = compared(evening=(hours(2, 2, 2, 2, 2), hours(6, 6, 6, 6, 6)))
    bursts = compared(evening=(hours(0, 0, 10, 0, 0), hours(0, 28, 0, 1, 1)))
    assert steady.ratio == pytest.approx(3) == bursts.ratio
    assert steady.low > 1
    assert bursts.low < 1 < bursts.high
    # One evening full of something says little of how often it is there.
    assert bursts.before[2] > 2 * steady.before[2]


def test_visits_all_alike_are_no_surer_than_chance_allows() -> None:
    found = compared(evening=(hours(1, 1, 1), hours(2, 2, 2)))
    assert found.p_value > 0.2


def test_what_was_never_seen_in_one_round_has_a_limit_on_one_side() -> None:
    more = compared(evening=(hours(0, 0, 0, 0), hours(9, 8, 10, 9)))
    assert more.ratio == more.high == math.inf
    assert more.low > 1
    less = compared(evening=(hours(9, 8, 10, 9), hours(0, 0, 0, 0)))
    assert less.ratio == less.low == 0
    assert less.high == pytest.approx(1 / more.low)


@pytest.mark.parametrize("both", [(hours(3), hours(9)), (hours(0, 0, 0), hours(0, 0, 0))])
def test_one_visit_each_or_nothing_seen_says_nothing(both: tuple[Round, Round]) -> None:
    found = compared(evening=both)
    assert (found.low, found.high, found.p_value) == (0, math.inf, 1)


def test_a_part_of_one_round_only_and_a_visit_without_length_are_errors() -> None:
    with pytest.raises(ValueError, match="Only one round visited in evening"):
        compared(evening=(hours(3), []))
    with pytest.raises(ValueError, match="without length"):
        compared(evening=(hours(3, length=0), hours(3)))
