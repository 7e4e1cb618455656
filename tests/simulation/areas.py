"""Areas and groups drawn at random: how often a headline names one in vain, and one that differs.

What is drawn goes through `compared_areas` and `relative_rates`, as on a page. Areas have from 300
to 3,000 young people; over three years one of them has from 9 to 90 referrals, or from 2 to 18.
Groups are of 200 young people affected, where 10,000 live.
"""

import numpy as np
import pandas as pd

from dashboard.analysis.funnel.compared_areas import compared_areas
from dashboard.analysis.funnel.funnel import WITHIN
from dashboard.analysis.many_at_once import clear_of_many
from dashboard.analysis.relative_rates import NOT_CLEAR, relative_rates
from tests.simulation.tables import SEED, table

AREAS = (10, 20, 60)
FEWEST, MOST = 300, 3000
RATES = (0.01, 0.002)  # referrals a year for each of those who live there
YEARS = 3.0
TIMES = (2.0, 3.0)
GROUPS = (3, 6, 12)
DRAWS = 400


def page(number: int, draw: np.random.Generator, rate: float, times: float = 1.0) -> pd.DataFrame:
    """Return areas as a page compares them; the middle one by size has a rate so many times."""
    people = np.linspace(FEWEST, MOST, number).round()
    effect = np.ones(number)
    effect[number // 2] = times
    rows = pd.DataFrame(
        {
            "area_name": [f"Area {at:02}" for at in range(number)],
            "people_10_to_17": people,
            "referrals": draw.poisson(people * YEARS * rate * effect),
            "is_chosen": False,
            "is_hidden": False,
        }
    )
    return compared_areas(rows, "referrals", YEARS)


def false_names(number: int, rate: float, draws: int) -> tuple[float, float]:
    """Return of pages without a true difference those with an area beyond 95%, and one named."""
    draw = np.random.default_rng(SEED + number)
    charts = [page(number, draw, rate) for _ in range(draws)]
    beyond = [(~chart["position"].isin([WITHIN, ""])).any() for chart in charts]
    return float(np.mean(beyond)), float(np.mean([chart["is_named"].any() for chart in charts]))


def planted(number: int, rate: float, times: float, draws: int) -> tuple[float, float]:
    """Return in what share of pages the area that differs lies beyond 95%, and is named."""
    draw = np.random.default_rng(SEED + number)
    own = [page(number, draw, rate, times).iloc[number // 2] for _ in range(draws)]
    beyond = [row["position"] not in (WITHIN, "") for row in own]
    return float(np.mean(beyond)), float(np.mean([row["is_named"] for row in own]))


def false_groups(number: int, draws: int) -> tuple[float, float]:
    """Return of pages of groups alike those with one clear by itself, and one clear of many."""
    draw = np.random.default_rng(SEED + number)
    living = np.full(number, 10_000 // number)
    found = np.zeros(2)
    for _ in range(draws):
        rows = pd.DataFrame(
            {
                "people_counted": draw.multinomial(200, living / living.sum()),
                "people_known": 200,
                "residents": living,
                "residents_known": living.sum(),
                "base_size": "usual",
                "rounded_to": 1,
                "is_hidden": False,
            }
        )
        rates = relative_rates(rows)
        found += [(rates["verdict"] != NOT_CLEAR).any(), clear_of_many(rates["tail"]).any()]
    alone, of_many = found / draws
    return float(alone), float(of_many)


def areas_named() -> str:
    """Say how often a page has an area beyond the 95% limits, and one that its headline names."""
    rows = []
    for rate in RATES:
        for number in AREAS:
            beyond, named = false_names(number, rate, DRAWS)
            row: list[object] = [number, "9 to 90" if rate == RATES[0] else "2 to 18"]
            row += [f"{beyond:.0%}", f"{named:.1%}"]
            for times in TIMES:
                row += [f"{share:.0%}" for share in planted(number, rate, times, DRAWS // 2)]
            rows.append(row)
    head = ["Areas", "Referrals of each", "None differs: beyond 95%", "None differs: named"]
    for times in TIMES:
        head += [f"{times:g} times as many: {how}" for how in ("beyond 95%", "named")]
    return table(head, rows)


def groups_named() -> str:
    """Say how often a page of groups alike has one clear by itself, and one its headline names."""
    rows = []
    for number in GROUPS:
        alone, of_many = false_groups(number, 4 * DRAWS)
        rows.append([number, f"{alone:.0%}", f"{of_many:.1%}"])
    return table(["Groups", "None differs: one clear by itself", "None differs: named"], rows)
