"""Positions in WGS84 from columns of coordinates, and what is wrong with any of them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.intake.places import grid_references, problems, systems
from dashboard.intake.places.coordinates import GRID_REFERENCE, Coordinates, numbers
from dashboard.intake.places.problems import Problem
from dashboard.intake.places.systems import Numbers

_WRITE = "Write degrees as 53.48012 and metres as 378123, without other signs."


@dataclass(frozen=True)
class Positions:
    """Where the rows of a table lie.

    longitude, latitude: degrees of WGS84, six decimals (about 0.1 m); NaN where a row says nothing
        or nothing that can be read.
    side: metres, the side of the square that a grid reference names; 0 for numbers.
    problems: in the columns of every problem.
    """

    longitude: Numbers
    latitude: Numbers
    side: Numbers
    problems: pd.DataFrame


def to_wgs84(how: Coordinates, cells: pd.DataFrame, file_name: str = "") -> Positions:
    """Turn the coordinates of every row into WGS84, in the order of the rows.

    cells: text under the header's names, indexed by row_no. A row with both cells empty has no
    position and no problem. A grid reference stands for the middle of the square that it names, so
    it is at most 0.71 sides away from the place meant (71 m for six figures). Errors of the
    transformations: see `systems.to_wgs84`.
    """
    if how.system == GRID_REFERENCE:
        return _from_references(how, cells, file_name)
    east, north = numbers(cells[how.east]), numbers(cells[how.north])
    wrong = list(_unread(how, cells, file_name, east, north))
    longitude, latitude = _placed(how.system, east, north)
    kinds = problems.misplaced(longitude, latitude)
    kinds[(east == 0) & (north == 0)] = problems.ZERO
    rows = zip(cells.index, cells[how.east], cells[how.north], kinds, strict=True)
    wrong += [
        problems.of_position(file_name, int(row), how.east, f"{one}, {other}", kind)
        for row, one, other, kind in rows
        if kind
    ]
    side = np.zeros(len(cells))
    return Positions(longitude, latitude, side, problems.frame(wrong))


def _placed(system: str, east: Numbers, north: Numbers) -> tuple[Numbers, Numbers]:
    """Turn the pairs that are complete; the others stay NaN."""
    longitude, latitude = np.full(len(east), np.nan), np.full(len(east), np.nan)
    whole = ~np.isnan(east) & ~np.isnan(north)
    longitude[whole], latitude[whole] = systems.to_wgs84(system, east[whole], north[whole])
    return np.round(longitude, systems.DECIMALS), np.round(latitude, systems.DECIMALS)


def _unread(
    how: Coordinates, cells: pd.DataFrame, file_name: str, east: Numbers, north: Numbers
) -> Iterator[Problem]:
    """Find the cells that are no numbers, and those that are empty beside one that is not."""
    sides = ((how.east, east, how.north), (how.north, north, how.east))
    for column, value, other in sides:
        rows = zip(cells.index, cells[column], np.isnan(value), cells[other], strict=True)
        for row, text, unread, beside in rows:
            if text.strip() and unread:
                yield (file_name, int(row), column, text, "This is not a number.", _WRITE)
            elif beside.strip() and not text.strip():
                problem = f"{column} is empty while {other} is not."
                yield (file_name, int(row), column, "", problem, "Fill in both or neither.")


def _from_references(how: Coordinates, cells: pd.DataFrame, file_name: str) -> Positions:
    texts = cells[how.east].str.strip()
    squares = [grid_references.square(text) for text in texts]
    side = np.array([found.side if found else 0.0 for found in squares])
    east = np.array([found.east + found.side / 2 if found else np.nan for found in squares])
    north = np.array([found.north + found.side / 2 if found else np.nan for found in squares])
    longitude, latitude = np.full(len(cells), np.nan), np.full(len(cells), np.nan)
    for system in (systems.NATIONAL_GRID, systems.IRISH_GRID):
        own = np.array([found is not None and found.system == system for found in squares], "bool")
        longitude[own], latitude[own] = _placed(system, east[own], north[own])
    wrong = [
        (
            file_name,
            int(row),
            how.east,
            str(text),
            "This is not a grid reference.",
            "Write two letters and an even number of figures, such as SJ 790 940.",
        )
        for row, text, found in zip(cells.index, texts, squares, strict=True)
        if text and not found
    ]
    kinds = problems.misplaced(longitude, latitude)
    wrong += [
        problems.of_position(file_name, int(row), how.east, str(text), kind)
        for row, text, kind in zip(cells.index, texts, kinds, strict=True)
        if kind
    ]
    return Positions(longitude, latitude, side, problems.frame(wrong))
