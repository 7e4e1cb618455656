"""Secondary suppression: a hidden count that its neighbours and their total would give away."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.warehouse.header import Field, Header

GROUP = "secondary within "
PART = "part of "

Counts = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


class Limits(NamedTuple):
    """The largest count that is hidden for being small, and the step of rounding of the others."""

    largest: int
    step: int


class Line(NamedTuple):
    """Cells that add up to something: their places in the flat table, and whether that is told.

    Where it is told, a single hidden cell is too few whatever rounding does.
    """

    cells: Counts
    is_told: bool


def secondary(
    counts: pd.DataFrame, hidden: pd.DataFrame, rows: pd.DataFrame, header: Header, limits: Limits
) -> pd.DataFrame:
    """Return what is hidden, with as many counts more as it takes to keep each a secret.

    counts: the columns `[people]`, whole and unrounded; hidden: their cells hidden already; rows:
    the answer they belong to, which must hold whole lines. The header says what adds up:

    * `[secondary within a, b]` on a column: its cells in rows alike in a and b make a total that is
      told. Where exactly one of them is hidden, so is the next smallest. A column may have several
      such marks, as a table has rows and columns.
    * `[part of total]` on columns: those of one row make a total, whether it is a column or could
      be had from elsewhere. The next smallest is hidden only where rounding does not blur the
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
        Line(cells[numbers[cells] >= 0], is_told) for cells, is_told in _lines(rows, header, people)
    ]
    while True:
        before = int(marks.sum())
        for line in lines:
            _keep(line, numbers, marks, limits)
        if int(marks.sum()) == before:
            return pd.DataFrame(marks.reshape(counts.shape), counts.index, people)


def _lines(rows: pd.DataFrame, header: Header, people: list[str]) -> list[tuple[Counts, bool]]:
    """Return each line's places in the flat table, and whether its total is told."""
    places = np.arange(len(rows) * len(people)).reshape(len(rows), len(people))
    found: list[tuple[Counts, bool]] = []
    totals: dict[str, list[int]] = {}
    for at, field in enumerate(field for field in header.fields if field.name in people):
        for keys in _after(field, GROUP):
            groups = rows.groupby(keys.split(", "), dropna=False, sort=False).indices
            found += [(places[own, at], True) for own in groups.values()]
        for total in _after(field, PART):
            totals.setdefault(total, []).append(at)
    for parts in totals.values():
        found += [(row[parts], False) for row in places]
    return found


def _after(field: Field, kind: str) -> list[str]:
    """Return what follows each mark of a kind."""
    return [mark.removeprefix(kind) for mark in field.marks if mark.startswith(kind)]


def _keep(line: Line, numbers: Counts, marks: Marks, limits: Limits) -> None:
    """Hide more of a line until nothing hidden in it can be worked back, or all of it is hidden."""
    while _gives_away(line, numbers, marks, limits):
        shown = line.cells[~marks[line.cells]]
        if not len(shown):
            return
        order = np.lexsort((numbers[shown], numbers[shown] == 0))
        marks[shown[order[0]]] = True


def _gives_away(line: Line, numbers: Counts, marks: Marks, limits: Limits) -> bool:
    """Say whether a line's hidden counts follow from its total and from what is shown beside them.

    The total is taken as known exactly, which is more than share mode tells.
    """
    secret = marks[line.cells]
    number = int(secret.sum())
    if not number:
        return False
    total = int(numbers[line.cells[secret]].sum())
    all_largest = number * limits.largest
    shown = numbers[line.cells[~secret]]
    low, high = _within(shown, limits)
    if line.is_told:
        low = high = shown
    # Every other count could be at the end of its range, and each hidden one is 1 at the least.
    least = max(total - int((high - shown).sum()), number)
    most = total + int((shown - low).sum())
    if most <= number or least == total == all_largest:
        return True
    return number == 1 and least >= min(most, all_largest)


def _within(shown: Counts, limits: Limits) -> tuple[Counts, Counts]:
    """Return between which counts a reader knows each to be that is shown rounded."""
    step = limits.step
    told = (shown + step // 2) // step * step
    low = np.maximum(told - step // 2, limits.largest + 1)
    return np.where(told == 0, 0, low), np.where(told == 0, 0, told + (step - 1) // 2)
