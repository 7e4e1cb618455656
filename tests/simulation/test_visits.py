"""The bounds that docs/statistics.md promises of observations."""

import math

import numpy as np
import pytest

from tests.simulation.tables import SEED
from tests.simulation.visits import PLANS, Plan, called, drawn

pytestmark = pytest.mark.stress

NUMBER = 600
CHANCE = 3 * math.sqrt(0.05 * 0.95 / NUMBER)  # by which so many draws may miss a true 5%


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
@pytest.mark.parametrize(("k", "most"), [(math.inf, 0.05), (3, 0.05), (1, 0.05), (0.5, 0.07)])
def test_bursts_without_a_true_change_are_seldom_called_clear(
    plan: Plan, k: float, most: float
) -> None:
    assert sum(called(drawn(NUMBER, plan, k, np.random.default_rng(SEED)))) <= most + CHANCE


def test_over_all_plans_no_more_than_one_item_in_twenty_is_called_clear() -> None:
    draw = np.random.default_rng(SEED)
    alarms = [sum(called(drawn(200, plan, k, draw))) for plan in PLANS for k in (3, 1, 0.5)]
    assert np.mean(alarms) <= 0.05


def test_a_threefold_rise_is_never_told_as_a_fall() -> None:
    draw = np.random.default_rng(SEED)
    for plan in PLANS:
        for k in (math.inf, 3, 1):
            better, worse = called(drawn(200, plan, k, draw, times=3))
            assert worse <= 0.005
            # Where visits lie the other way round, hardly any rise is found, as the table says.
            assert better > worse or (plan.name == "8 and 8, uneven" and better == worse == 0)
