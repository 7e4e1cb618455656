"""Which columns of a table hold coordinates, in which system and in which order."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.intake.places import grid_references, systems
from dashboard.intake.places.column_names import (
    CoordinateFamily,
    CoordinatePair,
    coordinate_pairs,
    reference_columns,
)
from dashboard.intake.places.systems import BoolArray, FloatArray
from dashboard.settings import PanelError

GRID_REFERENCE = "grid reference"
_NUMBER = r"\s*([-+−]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)\s*°?\s*([NSEWnsew]?)\s*"
_PROMISED = {
    CoordinateFamily.DEGREES: systems.WGS84,
    CoordinateFamily.METRES: systems.NATIONAL_GRID,
    CoordinateFamily.EITHER: systems.WGS84,
}
_SHOWN = 5  # rows named in a sentence


@dataclass(frozen=True)
class CoordinateColumns:
    """How a table holds coordinates.

    system: EPSG:4326 (degrees), EPSG:27700 or another (metres), or “grid reference”.
    east: the column of longitudes, eastings or grid references; north: that of the rest, or “”.
    words: what was found and how it is known, for the person who imports.
    """

    system: str
    east: str
    north: str
    words: str


@dataclass(frozen=True)
class _Candidate:
    """One way to read the table: how many rows it puts into the kingdom, and what is against it."""

    how: CoordinateColumns
    family: CoordinateFamily
    rows: int
    doubt: str = ""


def find_coordinates(cells: pd.DataFrame) -> CoordinateColumns | None:
    """Find the columns of coordinates by their names, and system and order by their numbers.

    cells: text under the header's names, indexed by row_no. None where no column is named so.
    The order is that of the names unless the numbers prove the other: latitudes of the United
    Kingdom (49 to 61) are no longitudes of it (-9 to 2). Where a table holds the place twice
    (degrees and metres), the way that more rows have is taken, and degrees before metres.
    Raises PanelError with what to do where it cannot be told: several pairs of one kind, numbers
    that fit no system, or columns X and Y of which some rows are the other way round.
    """
    candidates = [_by_numbers(cells, pair) for pair in coordinate_pairs(cells.columns)]
    candidates += [_by_references(cells, column) for column in reference_columns(cells.columns)]
    if not candidates:
        return None
    candidates.sort(key=lambda candidate: (-candidate.rows, candidate.family))
    best = candidates[0]
    rivals = [c.how for c in candidates if c.rows and c.family == best.family]
    if len(rivals) > 1:
        listed = "; ".join(f"{how.east}, {how.north}".removesuffix(", ") for how in rivals)
        raise PanelError(
            f"Several columns hold coordinates ({listed}). Keep those of the place that is meant, "
            "and take the others out or rename them."
        )
    if best.doubt:
        raise PanelError(best.doubt)
    return best.how


def parse_numbers(cells: pd.Series) -> FloatArray:
    """Read cells as numbers, NaN where they are none: 53.48, -2.24, −2.24, 2.24° W."""
    parts = cells.str.extract(f"^{_NUMBER}$")
    value = pd.to_numeric(parts[0].str.replace("−", "-"), errors="coerce").to_numpy("float64")
    negative = parts[1].fillna("").str.upper().isin(["W", "S"]).to_numpy("bool")
    return np.where(negative, -np.abs(value), value)


def _by_numbers(cells: pd.DataFrame, pair: CoordinatePair) -> _Candidate:
    """Find system and order of two columns by their numbers."""
    east, north = parse_numbers(cells[pair.east]), parse_numbers(cells[pair.north])
    filled = ~np.isnan(east) & ~np.isnan(north) & ((east != 0) | (north != 0))
    ways = [
        (system, systems.in_kingdom(system, east, north), systems.in_kingdom(system, north, east))
        for system in systems.PROVABLE_SYSTEMS
    ]
    system, named, turned = max(ways, key=lambda way: int((way[1] | way[2]).sum()))
    rows = int((named | turned).sum())
    if pair.irish and system == systems.NATIONAL_GRID:
        system = systems.IRISH_GRID
    if not rows:
        how = _how(_PROMISED[pair.family], pair)
        return _Candidate(how, pair.family, 0, _fit_nothing(pair) if filled.any() else "")
    if turned.sum() == rows and named.sum() < rows:
        how = _how(system, CoordinatePair(pair.north, pair.east, pair.family, pair.irish))
        words = f"{how.words}; they stand the other way round, as their numbers prove"
        how = CoordinateColumns(system, how.east, how.north, words)
        return _Candidate(how, pair.family, rows)
    mixed = pair.family == CoordinateFamily.EITHER and named.sum() < rows
    doubt = _mixed(cells, pair, turned & ~named) if mixed else ""
    return _Candidate(_how(system, pair), pair.family, rows, doubt)


def _by_references(cells: pd.DataFrame, column: str) -> _Candidate:
    rows = sum(grid_references.parse_grid_reference(cell) is not None for cell in cells[column])
    how = CoordinateColumns(GRID_REFERENCE, column, "", f"Grid references in the column {column}")
    return _Candidate(how, CoordinateFamily.REFERENCE, rows)


def _how(system: str, pair: CoordinatePair) -> CoordinateColumns:
    words = (
        f"{systems.system_name(system)} in the columns {pair.east} (east) and {pair.north} (north)"
    )
    return CoordinateColumns(system, pair.east, pair.north, words)


def _fit_nothing(pair: CoordinatePair) -> str:
    return (
        f"The columns {pair.east} and {pair.north} are named as coordinates, but their numbers are "
        "neither degrees in the United Kingdom (longitude -9 to 2, latitude 49 to 61) nor metres "
        "of the National Grid, in either order. Put them right, or rename the columns."
    )


def _mixed(cells: pd.DataFrame, pair: CoordinatePair, turned: BoolArray) -> str:
    rows = [str(row) for row in cells.index[turned]]
    some = f"{len(rows)} rows are" if len(rows) > 1 else "1 row is"
    listed = "row " if len(rows) == 1 else "rows "
    listed += ", ".join(rows[:_SHOWN]) + (" and more" if len(rows) > _SHOWN else "")
    return (
        f"The columns {pair.east} and {pair.north} are not in one order: {some} the other way "
        f"round from the rest ({listed}). Swap their two numbers, or name the "
        "columns longitude and latitude."
    )
