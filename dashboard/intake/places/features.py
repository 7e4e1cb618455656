"""Features as a file holds them: text cells, and shapes in the file's own coordinates."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.settings import PanelError

Shapes = NDArray[np.object_]
"""Shapely geometries, None where a feature has none."""


@dataclass(frozen=True)
class Features:
    """The features of one layer of a file.

    cells: text, one row a feature, indexed by row_no, the feature's number from 1; empty is “”.
    shapes: as many, in the file's own coordinate system.
    system: that system as `systems` knows it, or “” where the file names none.
    assumed: the system that holds where the file names none and its numbers prove nothing, or “”.
    unread: a geometry that cannot be read, as (how it begins, what is wrong), by feature number.
    """

    cells: pd.DataFrame
    shapes: Shapes
    system: str
    assumed: str = ""
    unread: dict[int, tuple[str, str]] = field(default_factory=dict)


def value_text(value: object) -> str:
    """Write a value as a cell: text as it is, nothing as “”, a whole number without “.0”."""
    if isinstance(value, str):
        return value
    if value is None or value is pd.NaT or value != value:  # noqa: PLR0124 - NaN
        return ""
    if isinstance(value, bool | np.bool_):
        return "true" if value else "false"
    if isinstance(value, int | float | np.number):
        return str(value).removesuffix(".0")
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "" if isinstance(value, bytes) else str(value)


def feature_table(columns: Mapping[str, Sequence[object]], length: int) -> pd.DataFrame:
    """Return columns of values as text cells, indexed by feature number."""
    index = pd.RangeIndex(1, length + 1, name="row_no")
    cells = {
        name: [value_text(value) for value in values] for name, values in columns.items() if name
    }
    return pd.DataFrame(cells, index=index, dtype="str")


def choose_layer(name: str, layers: list[str], which: str) -> str:
    """Return the layer of a file that is meant: the one named, or the only one.

    Raises PanelError listing them when it cannot be told.
    """
    if which in layers:
        return which
    if len(layers) == 1 and not which:
        return layers[0]
    listed = ", ".join(f"“{layer}”" for layer in layers)
    missing = f"there is no layer “{which}”" if which else f"the file holds {len(layers)} layers"
    raise PanelError(f"{name}: {missing}. Say which one to read: {listed}.")
