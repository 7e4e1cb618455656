"""Whoever knows by what rule counts are hidden learns no more from what it hid.

That more was hidden than is small tells that it had to be. So every table of a kind is made, those
that share mode shows alike are put together, and each hidden count must differ among them.
Source: the minimality attack of Wong, Fu, Wang & Pei 2007 (VLDB, 543-554).
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import product

import pandas as pd
import pytest

from dashboard.settings import Settings
from dashboard.warehouse import queries, secondary
from dashboard.warehouse.disclosure import BASE, apply_disclosure_control
from dashboard.warehouse.secondary import Counts as Numbers
from dashboard.warehouse.secondary import Marks, SumConstraint, SuppressionBand
from tests.given import SHARE

Counts = tuple[int, ...]
Told = tuple[object, ...]
SIDES = ["positive", "neutral", "negative"]
LIMITS = Settings()


def answers(most: int) -> dict[Told, list[Counts]]:
    """Return what share mode tells of the answers to a question, with all that read so."""
    tables = [t for t in product(range(most), repeat=len(SIDES)) if 0 < sum(t) < most]
    rows = pd.DataFrame(tables, columns=SIDES).assign(answered=[sum(t) for t in tables])
    shared = apply_disclosure_control(rows, queries()["before_and_after"].header, SHARE, LIMITS)
    told = shared[[*SIDES, "answered", BASE]].astype("object").fillna("[c]")
    return together([(*t, sum(t)) for t in tables], told.itertuples(index=False, name=None))


def groups(number: int, most: int) -> dict[Told, list[Counts]]:
    """Return the same of groups of people that make up all who are known, of whom some are told."""
    tables = [t for t in product(range(most), repeat=number) if sum(t) >= most]
    rows = pd.DataFrame(
        [
            {"counted_from": at, "people_counted": people, "people_known": sum(table)}
            for at, table in enumerate(tables)
            for people in table
        ]
    ).assign(equity_base="affected", equity_characteristic="age")
    rows[["people_not_recorded", "residents", "residents_known"]] = None
    shared = apply_disclosure_control(rows, queries()["equity_by_group"].header, SHARE, LIMITS)
    counts = shared["people_counted"].astype("object").fillna("[c]").to_numpy()
    bases = shared[["people_known", BASE]].astype("object").fillna("[c]").to_numpy()
    told = zip(counts.reshape(-1, number), bases[::number], strict=True)
    return together(tables, ((*line, *base) for line, base in told))


def together(tables: Iterable[Counts], told: Iterable[Told]) -> dict[Told, list[Counts]]:
    """Put together the tables of which the same is told."""
    found: dict[Told, list[Counts]] = defaultdict(list)
    for table, line in zip(tables, told, strict=True):
        found[line].append(table)
    return found


def worked_back(found: dict[Told, list[Counts]]) -> list[tuple[Told, Counts]]:
    """Return what is told where a hidden count is the same in every table that reads so."""
    assert any("[c]" in told for told in found), "nothing is hidden"
    return [
        (told, tables[0])
        for told, tables in found.items()
        for at, cell in enumerate(told)
        if cell == "[c]" and at < len(tables[0]) and len({table[at] for table in tables}) == 1
    ]


def test_what_is_hidden_beside_a_few_answers_does_not_tell_how_few() -> None:
    assert worked_back(answers(41)) == []


@pytest.mark.parametrize(
    ("number", "most"), [(2, 40), (3, 16), pytest.param(4, 14, marks=pytest.mark.stress)]
)
def test_what_is_hidden_beside_a_small_group_does_not_tell_how_small(
    number: int, most: int
) -> None:
    assert worked_back(groups(number, most)) == []


def test_a_rule_that_looks_at_true_counts_gives_them_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only 17, 17 and 5 had a single small count that its true total gave away."""

    def by_true_counts(
        line: SumConstraint, numbers: Numbers, marks: Marks, limits: SuppressionBand
    ) -> bool:
        secret = marks[line.cells]
        ends = (numbers[line.cells[~secret]] + 2) // limits.step * limits.step + 2
        least = numbers[line.cells].sum() - ends.sum()
        return int(secret.sum()) == 1 and bool(least >= limits.largest)

    monkeypatch.setattr(secondary, "_is_disclosive", by_true_counts)
    assert (17, 17, 5, 39) in [tables for _, tables in worked_back(answers(41))]
