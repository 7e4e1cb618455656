"""What share mode tells of one answer of a query, put beside the truth, for the attack."""

import math
from collections.abc import Iterator
from itertools import combinations, permutations
from typing import TypeAlias

import pandas as pd

from dashboard.settings import Settings
from dashboard.warehouse import Query
from dashboard.warehouse.disclosure import BASE
from tests.warehouse.attack import Cell, Knowledge

Numbers: TypeAlias = "pd.Series[int]"  # of the group that each row is in

ASKED = "asked in this way"
HALF = 0.5  # of the groups in which a sum must hold to be no accident
# By how many columns rows are grouped at once: all sets of four where columns are few, or of two.
FEW, MOST_KEYS, KEYS_OF_MANY = 6, 4, 2


def people(query: Query) -> list[str]:
    """Return the columns that count people."""
    return [field.name for field in query.header.fields if field.marked("people") is not None]


def over_people(query: Query) -> list[str]:
    """Return the columns that hold a value taken over people."""
    return [field.name for field in query.header.fields if field.marked("of people") is not None]


def cells(query: Query, true: pd.DataFrame) -> dict[str, list[Cell | None]]:
    """Name each count of an answer: one that is the same in two answers has one name."""
    keys = list(true[list(query.header.grain)].astype("str").itertuples(index=False, name=None))
    return {
        name: [
            None if pd.isna(count) else (query.name, name, *key, int(count))
            for key, count in zip(keys, true[name], strict=True)
        ]
        for name in people(query)
    }


def tell(
    known: Knowledge, query: Query, true: pd.DataFrame, shared: pd.DataFrame, limits: Settings
) -> None:
    """Add what one answer tells: the true one and that of share mode, row for row.

    Where counts are rounded, the attacker even knows which are hidden for being small, and which to
    protect those. Without rounding nobody could keep that secret.
    """
    knows_why = limits.round_to > 1
    base = next((f.name for f in query.header.fields if f.marked("base") is not None), None)
    for name, named in cells(query, true).items():
        for at, cell in enumerate(named):
            if cell is None:
                continue
            told, count = shared[name].iloc[at], int(str(cell[-1]))
            if pd.notna(told):
                low, high = _rounded(int(told), limits)
                if name == base:
                    least, most = _base(str(shared[BASE].iloc[at]), limits)
                    low, high = max(low, least), min(high, most)
            else:
                # A count larger than the base is not of its people: it hides with them, no secret.
                of_all = true[base].iloc[at] if base else pd.NA
                if pd.isna(of_all) or count <= int(of_all):
                    known.hidden.add(cell)
                size = str(shared[BASE].iloc[at]) if base else "usual"
                low, high = _hidden(count, size, limits, is_base=name == base)
                if not knows_why and size != "none":
                    low, high = min(count, 1), math.inf
            known.tell(cell, low, high)


def _rounded(told: int, limits: Settings) -> tuple[float, float]:
    """Return between which counts one lies that is shown as `told`."""
    step = limits.round_to
    if not told:
        return 0, 0
    return max(told - step // 2, limits.smallest_count + 1), told + (step - 1) // 2


def _base(size: str, limits: Settings) -> tuple[float, float]:
    """Return between which numbers of people lies one that is called small, or not."""
    few, usual = limits.fewest_for_percentages, limits.usual_answers
    return {"small": (few, usual - 1), "usual": (usual, math.inf)}.get(size, (0, 0))


def _hidden(count: int, size: str, limits: Settings, *, is_base: bool) -> tuple[float, float]:
    """Return what the attacker knows of a hidden count, who is told why it is hidden."""
    if size == "none":
        return int(is_base), limits.fewest_for_percentages - 1
    if 1 <= count <= limits.smallest_count:
        return 1, limits.smallest_count
    return (limits.smallest_count + 1 if count else 0), math.inf


def add_up(known: Knowledge, query: Query, true: pd.DataFrame) -> None:
    """Add every sum that holds among the answers: along rows, down groups, and between groups.

    true: all answers of a query, one below the other; ASKED tells them apart.
    """
    named = pd.DataFrame(cells(query, true), dtype="object")
    counts = true[people(query)].astype("Float64")
    implied: set[tuple[str, str]] = set()
    for total, parts in _sums_of_rows(counts):
        implied |= {(part, total) for part in parts}
        for whole, *own in named[[total, *parts]].dropna().itertuples(index=False, name=None):
            known.adds_up(own, [whole])
    for less, more in permutations(counts.columns, 2):
        pair = counts[[less, more]].dropna()
        if (less, more) not in implied and len(pair) > 1 and (pair[less] <= pair[more]).all():
            for small, large in named.loc[pair.index, [less, more]].itertuples(index=False):
                known.at_most(small, large)
    for keys in _groupings(query, true):
        inner = true.groupby([ASKED, *keys], dropna=False, sort=False).ngroup()
        if inner.nunique() < len(true):
            outer = true.groupby([ASKED, *keys[:-1]], dropna=False, sort=False).ngroup()
            _totals_beside(known, named, counts, inner)
            _same_in_all(known, named, counts, pd.DataFrame({"outer": outer, "inner": inner}))


def _sums_of_rows(counts: pd.DataFrame) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the columns that are the sum of others in every row."""
    for total in counts.columns:
        others = [name for name in counts.columns if name != total]
        for size in range(2, len(others) + 1):
            for parts in combinations(others, size):
                whole = counts[[total, *parts]].dropna()
                if len(whole) > 1 and (whole[list(parts)].sum(axis=1) == whole[total]).all():
                    yield total, parts


def _groupings(query: Query, true: pd.DataFrame) -> Iterator[list[str]]:
    """Give the columns, and sets of them, by which rows can be grouped; a label is no new one."""
    names: list[str] = []
    for field in query.header.fields:
        if field.marked("people") is not None or not 1 < true[field.name].nunique() < len(true):
            continue
        codes = true.groupby(field.name, dropna=False).ngroup()
        alike = [true.groupby(name, dropna=False).ngroup() for name in names]
        if not any(_one_to_one(codes, other) for other in alike):
            names.append(field.name)
    for size in range(1, (MOST_KEYS if len(names) <= FEW else KEYS_OF_MANY) + 1):
        for chosen in combinations(names, size):
            for last in chosen:
                yield [*(name for name in chosen if name != last), last]


def _one_to_one(one: pd.Series, other: pd.Series) -> bool:
    pairs = pd.DataFrame({"one": one, "other": other}).drop_duplicates()
    return pairs["one"].is_unique and pairs["other"].is_unique


def _totals_beside(
    known: Knowledge, named: pd.DataFrame, counts: pd.DataFrame, group: Numbers
) -> None:
    """Add the totals that stand beside the rows they are the sum of."""
    sums = counts.groupby(group).transform("sum")
    is_even = counts.groupby(group).transform("max") == counts.groupby(group).transform("min")
    for part, total in permutations(counts.columns, 2):
        holds = (is_even[total] & (sums[part] == counts[total])).fillna(value=False)
        whole = holds.groupby(group).all()
        if whole.sum() > 1 and whole.mean() >= HALF:
            for number in whole.index[whole]:
                own = named[group == number]
                known.adds_up(own[part].dropna(), [own[total].iloc[0]])


def _same_in_all(
    known: Knowledge, named: pd.DataFrame, counts: pd.DataFrame, places: pd.DataFrame
) -> None:
    """Add that the same people were grouped in several ways, where all come to the same number.

    places: the number of the outer and of the inner group that each row is in.
    """
    for part in counts.columns:
        sums = counts[part].groupby([places["outer"], places["inner"]]).sum()
        several = sums[sums.groupby("outer").transform("size") > 1]
        ends = several.groupby("outer").agg(["min", "max"])
        if len(ends) and (ends["min"] == ends["max"]).all():
            for number in ends.index:
                own = [
                    named.loc[places["inner"] == at, part].dropna() for at in several[number].index
                ]
                for other in own[1:]:
                    known.adds_up(own[0], other)
