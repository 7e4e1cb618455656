"""Positions in WGS84 from columns of coordinates, and what is wrong with any of them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from dashboard.intake.places import grid_references, place_problems, systems
from dashboard.intake.places.column_names import coordinate_pairs, reference_columns
from dashboard.intake.places.coordinates import (
    GRID_REFERENCE,
    CoordinateColumns,
    find_coordinates,
    parse_numbers,
)
from dashboard.intake.places.layers import Layer
from dashboard.intake.places.systems import FloatArray
from dashboard.intake.problem import Problem
from dashboard.settings import PanelError

_WRITE = "Write degrees as 53.48012 and metres as 378123, without other signs."


@dataclass(frozen=True)
class RowPositions:
    """Where the rows of a table lie.

    longitude, latitude: degrees of WGS84, six decimals (about 0.1 m); NaN where a row says nothing
        or nothing that can be read.
    side: metres, the side of the square that a grid reference names; 0 for numbers.
    problems: in the columns of every problem.
    """

    longitude: FloatArray
    latitude: FloatArray
    side: FloatArray
    problems: pd.DataFrame


def locate_rows(how: CoordinateColumns, cells: pd.DataFrame, file_name: str = "") -> RowPositions:
    """Turn the coordinates of every row into WGS84, in the order of the rows.

    cells: text under the header's names, indexed by row_no. A row with both cells empty has no
    position and no problem. A grid reference stands for the middle of the square that it names, so
    it is at most 0.71 sides away from the place meant (71 m for six figures). Errors of the
    transformations: see `systems.to_wgs84`.
    """
    if how.system == GRID_REFERENCE:
        return _from_references(how, cells, file_name)
    east, north = parse_numbers(cells[how.east]), parse_numbers(cells[how.north])
    wrong = list(_unread(how, cells, file_name, east, north))
    longitude, latitude = _placed(how.system, east, north)
    kinds = place_problems.position_kinds(longitude, latitude)
    kinds[(east == 0) & (north == 0)] = place_problems.AT_ZERO
    rows = zip(cells.index, cells[how.east], cells[how.north], kinds, strict=True)
    wrong += [
        place_problems.position_problem(
            file_name, int(row), how.east, f"{east_text}, {north_text}", kind
        )
        for row, east_text, north_text, kind in rows
        if kind
    ]
    side = np.zeros(len(cells))
    return RowPositions(longitude, latitude, side, place_problems.problem_frame(wrong))


def _placed(system: str, east: FloatArray, north: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Turn the pairs that are complete; the others stay NaN."""
    longitude, latitude = np.full(len(east), np.nan), np.full(len(east), np.nan)
    is_complete = ~np.isnan(east) & ~np.isnan(north)
    longitude[is_complete], latitude[is_complete] = systems.to_wgs84(
        system, east[is_complete], north[is_complete]
    )
    return np.round(longitude, systems.DECIMALS), np.round(latitude, systems.DECIMALS)


def _unread(
    how: CoordinateColumns, cells: pd.DataFrame, file_name: str, east: FloatArray, north: FloatArray
) -> Iterator[Problem]:
    """Find the cells that are no numbers, and those that are empty beside one that is not."""
    sides = ((how.east, east, how.north), (how.north, north, how.east))
    for column, value, other in sides:
        rows = zip(cells.index, cells[column], np.isnan(value), cells[other], strict=True)
        for row, text, unread, beside in rows:
            if text.strip() and unread:
                yield Problem(file_name, int(row), column, text, "This is not a number.", _WRITE)
            elif beside.strip() and not text.strip():
                problem = f"{column} is empty while {other} is not."
                yield Problem(file_name, int(row), column, "", problem, "Fill in both or neither.")


def _from_references(how: CoordinateColumns, cells: pd.DataFrame, file_name: str) -> RowPositions:
    texts = cells[how.east].str.strip()
    squares = [grid_references.parse_grid_reference(text) for text in texts]
    side = np.array([found.side if found else 0.0 for found in squares])
    east = np.array([found.east + found.side / 2 if found else np.nan for found in squares])
    north = np.array([found.north + found.side / 2 if found else np.nan for found in squares])
    longitude, latitude = np.full(len(cells), np.nan), np.full(len(cells), np.nan)
    for system in (systems.NATIONAL_GRID, systems.IRISH_GRID):
        of_system = np.array(
            [found is not None and found.system == system for found in squares], "bool"
        )
        longitude[of_system], latitude[of_system] = _placed(
            system, east[of_system], north[of_system]
        )
    wrong = [
        Problem(
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
    kinds = place_problems.position_kinds(longitude, latitude)
    wrong += [
        place_problems.position_problem(file_name, int(row), how.east, str(text), kind)
        for row, text, kind in zip(cells.index, texts, kinds, strict=True)
        if kind
    ]
    return RowPositions(longitude, latitude, side, place_problems.problem_frame(wrong))


def coordinate_names(cells: pd.DataFrame) -> list[str]:
    """Return every column that is named as a coordinate or a grid reference, in their order."""
    header = [str(column) for column in cells.columns]
    named = {name for pair in coordinate_pairs(header) for name in (pair.east, pair.north)}
    named.update(reference_columns(header))
    return [name for name in header if name in named]


def table_layer(name: str, cells: pd.DataFrame) -> Layer:
    """Make a layer of a table's rows: a point for each row with coordinates, None for the others.

    cells: text under the header's names, indexed by row_no.
    Raises PanelError where no column holds coordinates, or it cannot be told which and how.
    """
    try:
        how = find_coordinates(cells)
    except PanelError as error:
        raise PanelError(f"{name}: {error}") from error
    if how is None:
        raise PanelError(
            f"{name}: no column is named as a coordinate. Name two of them longitude and latitude, "
            "or Easting and Northing, or one of them grid reference."
        )
    located = locate_rows(how, cells, name)
    shapes = np.full(len(cells), None, dtype=object)
    placed = np.isfinite(located.longitude) & np.isfinite(located.latitude)
    shapes[placed] = shapely.points(located.longitude[placed], located.latitude[placed])
    return Layer(name, cells, shapes, how.words, how.east, located.problems)
