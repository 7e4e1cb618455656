"""Secondary suppression: a hidden count that its neighbours and their total would give away."""

from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.warehouse.header import Field, Header

GROUP = "secondary within "
PART = "part of "

Counts = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


Told = Literal["exactly", "rounded", "elsewhere"]


class SuppressionBand(NamedTuple):
    """The largest count that is hidden for being small, and the step of rounding of the others."""

    largest: int
    step: int


class SumConstraint(NamedTuple):
    """Cells that add up to something: their places in the flat table, and how that is told.

    “exactly”: a single hidden cell is too few whatever rounding does. “rounded”: it stands beside
    them. “elsewhere”: it is no column, but might be had.
    """

    cells: Counts
    told: Told


def secondary(
    counts: pd.DataFrame,
    hidden: pd.DataFrame,
    rows: pd.DataFrame,
    header: Header,
    limits: SuppressionBand,
) -> pd.DataFrame:
    """Return what is hidden, with as many counts more as it takes to keep each a secret.

    counts: the columns `[people]`, whole and unrounded; hidden: their cells hidden already; rows:
    the answer they belong to, which must hold whole lines. The header says what adds up:

    * `[secondary within a, b]` on a column: its cells in rows alike in a and b make a total that is
      told. Where exactly one of them is hidden, so is the next smallest. A column may have several
      such marks, as a table has rows and columns.
    * `[part of total]` on columns: those of one row make a total, whether it is a column or could
      be had from elsewhere. The next smallest is hidden only where rounding might not blur the
      difference.

    A line whose hidden counts could only all be 1, or all be the largest that is hidden, gives them
    away too and loses one more. Of the cells not hidden yet the smallest goes first, a zero last.
    Source: the practice of the Department for Education and of the GP Patient Survey, where the
    next lowest count goes when only one is hidden.
    """
    people = list(counts.columns)
    numbers = counts.fillna(-1).to_numpy(dtype=np.int64).ravel()  # not recorded: in no line
    marks = hidden.to_numpy(dtype=bool, copy=True).ravel()
    lines = [
        SumConstraint(cells[numbers[cells] >= 0], told)
        for cells, told in _lines(rows, header, people)
    ]
    while True:
        before = int(marks.sum())
        for line in lines:
            _keep(line, numbers, marks, limits)
        if int(marks.sum()) == before:
            return pd.DataFrame(marks.reshape(counts.shape), counts.index, people)


def _lines(rows: pd.DataFrame, header: Header, people: list[str]) -> list[tuple[Counts, Told]]:
    """Return each line's places in the flat table, and how its total is told."""
    places = np.arange(len(rows) * len(people)).reshape(len(rows), len(people))
    found: list[tuple[Counts, Told]] = []
    totals: dict[str, list[int]] = {}
    for at, field in enumerate(field for field in header.fields if field.name in people):
        for keys in _after(field, GROUP):
            groups = rows.groupby(keys.split(", "), dropna=False, sort=False).indices
            found += [(places[own, at], "exactly") for own in groups.values()]
        for total in _after(field, PART):
            totals.setdefault(total, []).append(at)
    for total, parts in totals.items():
        found += [(row[parts], "rounded" if total in people else "elsewhere") for row in places]
    return found


def _after(field: Field, kind: str) -> list[str]:
    """Return what follows each mark of a kind."""
    return [mark.removeprefix(kind) for mark in field.marks if mark.startswith(kind)]


def _keep(line: SumConstraint, numbers: Counts, marks: Marks, limits: SuppressionBand) -> None:
    """Hide more of a line until nothing hidden in it can be worked back, or all of it is hidden."""
    while _is_disclosive(line, numbers, marks, limits):
        shown = line.cells[~marks[line.cells]]
        if not len(shown):
            return
        told = _told(numbers[shown], limits)
        marks[shown[np.lexsort((told, told == 0))[0]]] = True


def _is_disclosive(
    line: SumConstraint, numbers: Counts, marks: Marks, limits: SuppressionBand
) -> bool:
    """Say whether a line's hidden counts follow from its total and from what is shown beside them.

    The total is taken as known exactly, which is more than share mode tells. That more is hidden
    must not tell why: so it is one step before counts are at their ends.
    Source: the minimality attack of Wong, Fu, Wang & Pei 2007 (VLDB, 543-554).
    """
    secret = marks[line.cells]
    number = int(secret.sum())
    if not number:
        return False
    total, all_largest = int(numbers[line.cells[secret]].sum()), number * limits.largest
    shown = numbers[line.cells[~secret]]
    is_exact = line.told == "exactly"
    low, high = (shown, shown) if is_exact else _within(shown, limits)
    fewest, most = int(low.sum()), int(high.sum())
    everyone = total + int(shown.sum())
    # Every other count could be at the end of its range, and each hidden one is 1 at the least.
    least, largest = max(everyone - most, number), everyone - fewest
    is_near = line.told != "elsewhere"
    if number == 1:
        return least >= min(largest, all_largest) - is_near
    return largest <= number + is_near or (total <= all_largest and least >= all_largest - is_near)


def _told(counts: Counts, limits: SuppressionBand) -> Counts:
    """Return counts as they are told, rounded."""
    return (counts + limits.step // 2) // limits.step * limits.step


def _within(shown: Counts, limits: SuppressionBand) -> tuple[Counts, Counts]:
    """Return between which counts a reader knows each to be that is shown rounded."""
    step, told = limits.step, _told(shown, limits)
    low = np.maximum(told - step // 2, limits.largest + 1)
    return np.where(told == 0, 0, low), np.where(told == 0, 0, told + (step - 1) // 2)
