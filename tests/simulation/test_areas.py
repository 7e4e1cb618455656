"""The bounds that docs/statistics.md promises of areas and groups."""

import pytest

from tests.simulation.areas import AREAS, GROUPS, RATES, false_groups, false_names, planted

pytestmark = pytest.mark.stress

DRAWS = 400
BAR = 0.05
CHANCE = 0.02  # what so few draws may add to it


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("number", AREAS)
def test_without_a_true_difference_one_headline_in_twenty_names_an_area(
    number: int, rate: float
) -> None:
    beyond, named = false_names(number, rate, DRAWS)
    assert beyond > 0.1
    assert named <= BAR + CHANCE


@pytest.mark.parametrize("number", AREAS)
def test_an_area_with_three_times_as_many_is_still_named(number: int) -> None:
    _, named = planted(number, RATES[0], 3.0, DRAWS // 4)
    assert named >= 0.95


@pytest.mark.parametrize("number", GROUPS)
def test_without_a_true_difference_one_headline_in_twenty_names_a_group(number: int) -> None:
    alone, named = false_groups(number, DRAWS)
    assert alone > 0.1
    assert named <= BAR + CHANCE
