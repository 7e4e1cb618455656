"""Places: layers, coordinates in columns, areas, and the rows of our tables made of them.

`layer` reads a file of a map program, `table_layer` the coordinates of a table; both give a Layer.
`area_rows`, `landmark_rows` and `context_points` turn a Layer into rows of our tables.
"""

from dashboard.intake.places.areas import Areas, area_of, areas, label_points
from dashboard.intake.places.boundary_codes import Boundary, area_kind, boundary_fields
from dashboard.intake.places.coordinates import Coordinates, coordinate_columns
from dashboard.intake.places.features import Shapes
from dashboard.intake.places.grid_references import Square, square
from dashboard.intake.places.layer_problems import NO_GEOMETRY
from dashboard.intake.places.layers import Layer, layer, layer_names
from dashboard.intake.places.positions import Positions, to_wgs84
from dashboard.intake.places.rows import (
    Located,
    area_rows,
    context_points,
    landmark_rows,
    nameless,
)
from dashboard.intake.places.tabled import coordinate_names, table_layer

__all__ = [
    "NO_GEOMETRY",
    "Areas",
    "Boundary",
    "Coordinates",
    "Layer",
    "Located",
    "Positions",
    "Shapes",
    "Square",
    "area_kind",
    "area_of",
    "area_rows",
    "areas",
    "boundary_fields",
    "context_points",
    "coordinate_columns",
    "coordinate_names",
    "label_points",
    "landmark_rows",
    "layer",
    "layer_names",
    "nameless",
    "square",
    "table_layer",
    "to_wgs84",
]
