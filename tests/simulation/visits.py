"""Visits drawn at random in bursts: how often `observed_change` calls a change that is none.

A negative binomial count is a Poisson count whose rate differs from visit to visit; k says how
little: 0.5 is mostly nothing and now and then a crowd, ∞ is chance alone.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.analysis.review.observations import change_in_observations
from dashboard.analysis.verdicts import CLEAR_IMPROVEMENT, CLEAR_WORSENING
from tests.simulation.tables import SEED, table

ROUNDS = (False, True)
BURSTS = (math.inf, 3.0, 1.0, 0.5)
ITEMS = 2000


class Plan(NamedTuple):
    """Visits to each part of the week before and after, how busy each is, and their minutes."""

    name: str
    visits: tuple[tuple[int, int], ...]
    busy: tuple[float, ...] = (1.0,)
    minutes: tuple[int, ...] = (60,)


PLANS = (
    Plan("3 and 3, one part", ((3, 3),)),
    Plan("6 and 6, one part", ((6, 6),)),
    Plan("12 and 12, one part", ((12, 12),)),
    Plan("4 and 8, one part", ((4, 8),)),
    Plan("5 and 5, five parts", ((1, 1),) * 5, (1, 0.3, 2, 1, 0.5)),
    Plan("6 and 6, three parts", ((2, 2),) * 3, (0.2, 1, 3)),
    Plan("8 and 8, uneven", ((2, 6), (6, 2)), (0.2, 2.0), (60, 30, 90)),
    Plan("12 and 12, uneven lengths", ((4, 4), (4, 4), (4, 4)), (0.3, 1, 2), (30, 60, 120)),
)


def drawn(
    number: int, plan: Plan, k: float, draw: np.random.Generator, *, times: float = 1.0
) -> pd.DataFrame:
    """Return rows of observed_in_rounds: `number` items, each seen about six times an hour.

    times: the true ratio of later to earlier rates.
    """
    rows = []
    for item in range(number):
        slot = 0
        for part, both in enumerate(plan.visits):
            for is_after, visits in zip(ROUNDS, both, strict=True):
                for visit in range(visits):
                    slot += 1
                    minutes = plan.minutes[visit % len(plan.minutes)]
                    rate = 6 * plan.busy[part % len(plan.busy)] * (times if is_after else 1)
                    burst = 1.0 if math.isinf(k) else draw.gamma(k, 1 / k)
                    rows.append(
                        {
                            "item_id": item,
                            "wording": f"Item {item}",
                            "side": "strength",
                            "item_type": "count",
                            "good_direction": "up",
                            "slot_id": f"S{slot}",
                            "round": 1 + is_after,
                            "is_after": is_after,
                            "observed_on": slot,
                            "day_type": "Weekday",
                            "time_band": part,
                            "minutes": minutes,
                            "times_seen": draw.poisson(rate * burst * minutes / 60),
                        }
                    )
    return pd.DataFrame(rows)


def called(rows: pd.DataFrame) -> tuple[float, float]:
    """Return which share of items is called clearly better, and clearly worse."""
    verdicts = change_in_observations(rows)["verdict"]
    return (
        float((verdicts == CLEAR_IMPROVEMENT).mean()),
        float((verdicts == CLEAR_WORSENING).mean()),
    )


def false_alarms_of_visits() -> str:
    """Say how often an item is called clear without a true change, by how bursty it is."""
    return _by_plan(1, lambda better, worse: f"{better + worse:.1%}")


def changes_found_by_visits() -> str:
    """Say how often a threefold rise is called clear, and how often the wrong way."""
    return _by_plan(3, lambda better, worse: f"{better:.0%} ({worse:.1%})")


def _by_plan(times: float, told: Callable[[float, float], str]) -> str:
    draw = np.random.default_rng(SEED)
    rows = [
        [plan.name, *(told(*called(drawn(ITEMS, plan, k, draw, times=times))) for k in BURSTS)]
        for plan in PLANS
    ]
    names = ("chance alone" if math.isinf(k) else f"k = {k:g}" for k in BURSTS)
    return table(["Visits before and after", *names], rows)
