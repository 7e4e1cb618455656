"""The places of a table: a layer of points from its columns of coordinates."""

import numpy as np
import pandas as pd
import shapely

from dashboard.intake.places.column_names import pairs, references
from dashboard.intake.places.coordinates import coordinate_columns
from dashboard.intake.places.layers import Layer
from dashboard.intake.places.positions import to_wgs84
from dashboard.settings import PanelError


def coordinate_names(cells: pd.DataFrame) -> list[str]:
    """Return every column that is named as a coordinate or a grid reference, in their order."""
    header = [str(column) for column in cells.columns]
    named = {name for pair in pairs(header) for name in (pair.east, pair.north)}
    named.update(references(header))
    return [name for name in header if name in named]


def table_layer(name: str, cells: pd.DataFrame) -> Layer:
    """Make a layer of a table's rows: a point for each row with coordinates, None for the others.

    cells: text under the header's names, indexed by row_no.
    Raises PanelError where no column holds coordinates, or it cannot be told which and how.
    """
    try:
        how = coordinate_columns(cells)
    except PanelError as error:
        raise PanelError(f"{name}: {error}") from error
    if how is None:
        raise PanelError(
            f"{name}: no column is named as a coordinate. Name two of them longitude and latitude, "
            "or Easting and Northing, or one of them grid reference."
        )
    found = to_wgs84(how, cells, name)
    shapes = np.full(len(cells), None, dtype=object)
    placed = np.isfinite(found.longitude) & np.isfinite(found.latitude)
    shapes[placed] = shapely.points(found.longitude[placed], found.latitude[placed])
    return Layer(name, cells, shapes, how.words, how.east, found.problems)
