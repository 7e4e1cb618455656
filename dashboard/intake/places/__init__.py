"""Places: layers, coordinates in columns, areas, and the rows of our tables made of them.

`read_layer` reads a file of a map program, `table_layer` the coordinates of a table; both give a
Layer. `area_rows`, `landmark_rows` and `locate_contexts` turn a Layer into rows of our tables.
"""

from dashboard.intake.places.areas import AreaSet, area_set, find_areas, label_points
from dashboard.intake.places.boundary_codes import BoundaryFields, area_kind, find_boundary_fields
from dashboard.intake.places.coordinates import CoordinateColumns, find_coordinates
from dashboard.intake.places.features import Shapes
from dashboard.intake.places.grid_references import GridSquare, parse_grid_reference
from dashboard.intake.places.layers import LAYER_ENDINGS, Layer, list_layers, read_layer
from dashboard.intake.places.place_problems import NO_GEOMETRY
from dashboard.intake.places.place_rows import (
    ContextPlaces,
    area_rows,
    count_nameless,
    landmark_rows,
    locate_contexts,
)
from dashboard.intake.places.positions import (
    RowPositions,
    coordinate_names,
    locate_rows,
    table_layer,
)

__all__ = [
    "LAYER_ENDINGS",
    "NO_GEOMETRY",
    "AreaSet",
    "BoundaryFields",
    "ContextPlaces",
    "CoordinateColumns",
    "GridSquare",
    "Layer",
    "RowPositions",
    "Shapes",
    "area_kind",
    "area_rows",
    "area_set",
    "coordinate_names",
    "count_nameless",
    "find_areas",
    "find_boundary_fields",
    "find_coordinates",
    "label_points",
    "landmark_rows",
    "list_layers",
    "locate_contexts",
    "locate_rows",
    "parse_grid_reference",
    "read_layer",
    "table_layer",
]
