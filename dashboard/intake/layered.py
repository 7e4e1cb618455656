"""Layers of a map program as rows of ours: areas, landmarks, and where contexts lie."""

from collections.abc import Callable

import pandas as pd

from dashboard.intake import places
from dashboard.intake.opened import Opened
from dashboard.intake.places import Layer
from dashboard.intake.sheet import Sheet
from dashboard.settings import PanelError
from dashboard.text import counted, listed
from dashboard.warehouse import PROBLEM, Part, tables

Made = tuple[pd.DataFrame, list[str]]
"""Rows of a table, and what was done on the way, in sentences."""

_RENAME = "The shape of each feature has it: remove the property, or rename it."


def layer_sheet(opened: Opened, layer: Layer, table: str, told: dict[str, str]) -> Sheet:
    """Return the features of a layer as rows of a table, its geometry as the column outline.

    A layer whose properties are the table's columns stands as it is; of another one areas and
    landmarks are made.
    told: what a person says of the whole layer by the names of our columns: area_year where the
    file does not say it, landmark_kind and is_strength where the features do not.
    Raises PanelError with what to say where it cannot be told.
    """
    known = tables()[table]
    stands = set(known.key) <= set(layer.cells) or table not in _MADE
    cells, notes = _as_it_stands(layer, table) if stands else _made(layer, table, told)
    said = {c.name: told[c.name] for c in known.columns if c.name in told and c.name not in cells}
    part = Part(opened.name, table, opened.sha256, cells.assign(**said))
    return Sheet(part, _problems(layer, table), layer.system, tuple(notes))


def _made(layer: Layer, table: str, told: dict[str, str]) -> Made:
    """Make areas or landmarks of a layer under names of its own, and say what was left out."""
    cells, notes = _MADE[table](layer, told)
    without = sorted(set(map(str, layer.cells)) - set(cells))
    if without:
        notes.append(f"Properties left out: {listed(without)}.")
    if shapeless := len(layer.cells) - len(cells):
        notes.append(f"{counted(shapeless, 'feature').capitalize()} without a shape left out.")
    return cells, notes


def _as_it_stands(layer: Layer, table: str) -> Made:
    cells = layer.cells
    if table == "area" and "label_longitude" not in cells:
        longitude, latitude = places.label_points(layer.shapes)
        cells = cells.assign(
            label_longitude=longitude.astype(str), label_latitude=latitude.astype(str)
        )
    held = "outline" in {column.name for column in tables()[table].columns}
    return (cells.assign(outline=layer.outlines()) if held else cells), []


def _problems(layer: Layer, table: str) -> pd.DataFrame:
    """Return what is wrong with the layer; a context may well have no place."""
    told = layer.problems
    if table not in _MADE:
        told = told[told["problem"] != places.NO_GEOMETRY]
    if "outline" not in layer.cells:
        return told
    twice = (layer.file_name, 0, "outline", "outline", "Two columns have this name.", _RENAME)
    return pd.concat([pd.DataFrame([twice], columns=PROBLEM), told], ignore_index=True)


def _areas(layer: Layer, told: dict[str, str]) -> Made:
    year = told.get("area_year", "").strip()
    if year and not year.isdecimal():
        raise PanelError(f"{layer.file_name}: “{year}” is no year. Write it as 2022.")
    rows = places.area_rows(layer, int(year) if year else None)
    return rows, [f"Boundaries of {listed(sorted(rows['area_year'].unique()))}."]


def _landmarks(layer: Layer, told: dict[str, str]) -> Made:
    kind = told.get("landmark_kind", "")
    if not kind and "landmark_kind" not in layer.cells:
        raise PanelError(
            f"{layer.file_name}: the layer does not say what sort of landmarks these are. "
            "Say landmark_kind, for example park or school."
        )
    strength = told.get("is_strength", "").lower() in {"true", "yes", "1"}
    unnamed = places.nameless(layer)
    notes = [f"{unnamed:,} have no name and are called by their sort."] if unnamed else []
    return places.landmark_rows(layer, kind, strength=strength), notes


_MADE: dict[str, Callable[[Layer, dict[str, str]], Made]] = {
    "area": _areas,
    "landmark": _landmarks,
}
