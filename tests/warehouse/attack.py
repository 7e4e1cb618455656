"""An attack on share mode: everything it tells, as linear constraints, against each hidden count.

The attacker knows more than any reader: which counts are hidden for being small, and every sum that
holds among the true counts, wherever it may have been learnt.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from scipy.optimize import linprog

Cell = tuple[object, ...]  # query, column, key of the row, and the true count: one unknown
Terms = tuple[tuple[int, Cell], ...]


@dataclass
class Knowledge:
    """What is told: the range of each count, which of them are hidden, and what adds up to what."""

    ranges: dict[Cell, tuple[float, float]] = field(default_factory=dict)
    hidden: set[Cell] = field(default_factory=set)
    sums: set[Terms] = field(default_factory=set)  # each is 0
    orders: set[Terms] = field(default_factory=set)  # each is 0 or less

    def tell(self, cell: Cell, low: float, high: float) -> None:
        """Narrow the range of a count by one more way in which it was told."""
        before = self.ranges.get(cell, (0, math.inf))
        self.ranges[cell] = max(before[0], low), min(before[1], high)

    def adds_up(self, parts: Iterable[Cell], total: Iterable[Cell]) -> None:
        """Say that some counts are together as many as others."""
        terms = [*((1, cell) for cell in parts), *((-1, cell) for cell in total)]
        if terms:
            self.sums.add(tuple(sorted(terms, key=str)))

    def at_most(self, one: Cell, other: Cell) -> None:
        """Say that one count is no larger than another."""
        if one != other:
            self.orders.add(((1, one), (-1, other)))


def worked_back(known: Knowledge) -> list[Cell]:
    """Return every hidden count that can have one value only."""
    found = []
    for cells, sums, orders in _systems(known):
        number = {cell: at for at, cell in enumerate(cells)}
        ranges = tuple(known.ranges[cell] for cell in cells)
        rows = [
            tuple(tuple((sign, number[cell]) for sign, cell in terms) for terms in kind)
            for kind in (sums, orders)
        ]
        for cell in cells:
            if cell in known.hidden:
                low, high = _ends(number[cell], ranges, rows[0], rows[1])
                assert low <= int(str(cell[-1])) <= high, (
                    f"what is told rules out the truth: {cell}"
                )
                if low == high:
                    found.append(cell)
    return found


def _systems(known: Knowledge) -> Iterator[tuple[list[Cell], list[Terms], list[Terms]]]:
    """Give the counts that constraints tie together, with those constraints, in a steady order."""
    parent = {cell: cell for cell in known.ranges}

    def root(cell: Cell) -> Cell:
        while parent[cell] != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    for terms in known.sums | known.orders:
        for _, cell in terms[1:]:
            parent[root(cell)] = root(terms[0][1])
    cells: dict[Cell, list[Cell]] = defaultdict(list)
    for cell in sorted(known.ranges, key=str):
        cells[root(cell)].append(cell)
    kinds: list[dict[Cell, list[Terms]]] = []
    for kind in (known.sums, known.orders):
        kinds.append(defaultdict(list))
        for terms in sorted(kind, key=str):
            kinds[-1][root(terms[0][1])].append(terms)
    for first, own in cells.items():
        yield own, kinds[0][first], kinds[1][first]


@cache
def _ends(
    target: int,
    ranges: tuple[tuple[float, float], ...],
    sums: tuple[tuple[tuple[int, int], ...], ...],
    orders: tuple[tuple[tuple[int, int], ...], ...],
) -> tuple[int, int]:
    """Return the least and the largest whole number that a count can be; systems alike but once."""
    least = ranges[target]
    if not sums and not orders:
        return int(least[0]), int(min(least[1], 1e9))

    def table(kind: tuple[tuple[tuple[int, int], ...], ...]) -> np.ndarray | None:
        if not kind:
            return None
        rows = np.zeros((len(kind), len(ranges)))
        for at, terms in enumerate(kind):
            for sign, place in terms:
                rows[at, place] += sign
        return rows

    equal, below = table(sums), table(orders)
    ends = []
    for way in (1, -1):
        goal = np.zeros(len(ranges))
        goal[target] = way
        answer = linprog(
            goal,
            A_eq=equal,
            b_eq=None if equal is None else np.zeros(len(equal)),
            A_ub=below,
            b_ub=None if below is None else np.zeros(len(below)),
            bounds=ranges,
            integrality=1,
        )
        # Without an end (3) a count may be anything.
        assert answer.status in (0, 3), answer.message
        ends.append(round(way * answer.fun) if answer.status == 0 else way * -1_000_000_000)
    return ends[0], ends[1]
