"""The bounds that docs/statistics.md promises, and its tables, made again."""

import random
from collections.abc import Callable
from itertools import product

import pytest

from tests.simulation import __main__ as script
from tests.simulation import exact
from tests.simulation.reviews import claims, reviews, same_people_twice
from tests.simulation.tables import SEED

pytestmark = pytest.mark.stress


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


@pytest.mark.parametrize("table", script.QUICK)
def test_the_page_shows_what_the_script_makes(table: Callable[[], str]) -> None:
    page = script.PAGE.read_text(encoding="utf-8")
    assert script.written(page, table.__name__, table()) == page


@pytest.mark.parametrize("table", script.TABLES)
def test_every_table_has_its_place_on_the_page(table: Callable[[], str]) -> None:
    assert f"<!-- {table.__name__} -->" in script.PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("base", exact.SIZES)
def test_intervals_of_shares_hold_as_often_as_promised(base: int) -> None:
    for found in (exact.wilson_coverage(base), exact.newcombe_coverage(base)):
        assert 0.94 <= mean(found) <= 0.97
        assert min(found) >= 0.90


@pytest.mark.parametrize("expected", exact.RATES)
def test_exact_intervals_hold_at_least_as_often_as_promised(expected: int) -> None:
    assert exact.rate_coverage(expected) >= 0.95
    assert min(exact.rate_ratio_coverage(expected)) >= 0.95


def test_without_a_true_change_at_most_one_question_in_twenty_is_called_clear() -> None:
    sizes = (*range(10, 34, 3), 50, 100)
    found = [
        exact.false_alarms(before, after)
        for before, after in product(sizes, sizes)
        if before <= after
    ]
    assert max(mean(alarms) for alarms in found) <= 0.05
    assert max(max(alarms) for alarms in found) <= 0.08


def test_clear_verdicts_are_those_that_the_limits_count() -> None:
    assert exact.clear(10, 10, 0.3, 0.3) == pytest.approx(
        sum(
            exact.chances(10, 0.3)[a] * exact.chances(10, 0.3)[b]
            for a, b, low, high in exact.differences(10, 10)
            if round(low, 2) > 0 or round(high, 2) < 0
        )
    )


def test_whole_reviews_of_twenty_people_without_a_true_change_are_seldom_called_clear() -> None:
    draw = random.Random(SEED)  # noqa: S311 - to be drawn again, not to be secret
    found = reviews(200, 20, draw)
    assert len(found) == 200 * 12
    assert found["is_clear"].mean() <= 0.05


@pytest.mark.parametrize("named", [1, 2, 3, 4, 6])
def test_without_a_true_change_at_most_one_headline_in_twenty_claims_one(named: int) -> None:
    sizes = (*range(10, 31), 48, 100)
    unequal = [(10, 15), (12, 20), (13, 10), (16, 10), (19, 20), (22, 10), (25, 40)]
    rounds = [*((size, size) for size in sizes), *unequal]
    assert max(exact.headline_claims(*pair, named) for pair in rounds) <= 0.05


@pytest.mark.parametrize("named", [1, 3])
def test_headlines_drawn_at_random_claim_as_often_as_is_worked_out(named: int) -> None:
    draw = random.Random(SEED)  # noqa: S311 - to be drawn again, not to be secret
    # Of 400 draws two in a hundred more or fewer may be chance.
    expected = pytest.approx(exact.headline_claims(20, 20, named), abs=0.02)
    assert sum(claims(400, 20, draw, named=named)) == expected


def test_no_headline_tells_a_true_rise_as_a_fall() -> None:
    draw = random.Random(SEED)  # noqa: S311 - to be drawn again, not to be secret
    better, worse = claims(300, 20, draw, named=1, rise=0.3)
    assert better > 0.3
    assert worse == 0


def test_ranges_are_too_wide_where_the_same_people_answer_twice() -> None:
    draw = random.Random(SEED)  # noqa: S311 - to be drawn again, not to be secret
    assert same_people_twice(1000, 20, draw, own=0.6) > 0.975


def test_friends_who_think_alike_make_more_false_alarms_than_any_range_covers() -> None:
    draw = random.Random(SEED)  # noqa: S311 - to be drawn again, not to be secret
    assert reviews(100, 20, draw, friends=4, alike=0.3)["is_clear"].mean() > 0.08


def test_with_twenty_people_a_round_only_large_changes_are_called() -> None:
    assert exact.smallest_rise(20, 0.3) == pytest.approx(0.35)
    assert exact.detectable(20, 0.3, 0.8) == pytest.approx(0.44)
    assert exact.detectable(20, 0.7, 0.8) is None
