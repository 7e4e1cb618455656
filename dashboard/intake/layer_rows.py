"""Layers of a map program as rows of ours: areas, landmarks, and where contexts lie."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from dashboard.intake import places
from dashboard.intake.own_table import sheet_of_own_table
from dashboard.intake.places import Layer
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.sheet import Sheet
from dashboard.intake.source_table import SourceTable
from dashboard.settings import PanelError
from dashboard.text import join_words, number_of
from dashboard.warehouse import IncomingTable, tables

LayerRows = tuple[pd.DataFrame, list[str]]
"""Rows of a table, and what was done on the way, in sentences."""

_RENAME = "The shape of each feature has it: remove the property, or rename it."


def to_layer(source: SourceTable) -> Layer | None:
    """Return a layer as it is, and a table with coordinates as one of points; None for others.

    Raises PanelError where a table's coordinates cannot be told.
    """
    if isinstance(source.found, Layer):
        return source.found
    sheet = sheet_of_own_table(source, source.found, "landmark")
    cells = sheet.part.cells
    if not places.coordinate_names(cells):
        return None
    points = places.table_layer(source.name, cells.drop(columns=_dropped(source), errors="ignore"))
    return replace(points, problems=pd.concat([sheet.problems, points.problems]))


def names_boundary_year(source: SourceTable) -> bool:
    """Tell whether a layer of boundaries says of which year they are."""
    fields = (
        places.find_boundary_fields(source.found.cells) if isinstance(source.found, Layer) else None
    )
    return bool(fields and (fields.year or fields.year_field))


def _dropped(source: SourceTable) -> list[str]:
    return [person.column for person in source.persons if person.verdict == "drop"]


def sheet_of_layer(opened: SourceTable, layer: Layer, table: str, values: dict[str, str]) -> Sheet:
    """Return the features of a layer as rows of a table, its geometry as the column outline.

    A layer whose properties are the table's columns stands as it is; of another one areas and
    landmarks are made.
    values: what a person says of the whole layer by the names of our columns: area_year where the
    file does not say it, landmark_kind and is_strength where the features do not.
    Raises PanelError with what to say where it cannot be told.
    """
    definition = tables()[table]
    as_it_is = has_table_columns(layer, table)
    cells, notes = _as_it_stands(layer, table) if as_it_is else _made(layer, table, values)
    constants = {
        c.name: values[c.name]
        for c in definition.columns
        if c.name in values and c.name not in cells
    }
    if dropped := [name for name in _dropped(opened) if name not in cells]:
        notes = [f"Left out before anything was stored: {join_words(dropped)}.", *notes]
    part = IncomingTable(opened.name, table, opened.sha256, cells.assign(**constants))
    return Sheet(part, _problems(layer, table), layer.system, tuple(notes))


def has_table_columns(layer: Layer, table: str) -> bool:
    """Tell whether a layer is taken as it stands, since it has the table's own columns."""
    return set(tables()[table].key) <= set(layer.cells) or table not in _MADE


def _made(layer: Layer, table: str, values: dict[str, str]) -> LayerRows:
    """Make areas or landmarks of a layer under names of its own, and say what was left out."""
    cells, notes = _MADE[table](layer, values)
    if unused := _unused(layer.cells, cells):
        notes.append(f"Not used: {join_words(unused)}.")
    if shapeless := len(layer.cells) - len(cells):
        notes.append(f"{number_of(shapeless, 'feature').capitalize()} without a shape left out.")
    return cells, notes


def _unused(properties: pd.DataFrame, rows_made: pd.DataFrame) -> list[str]:
    """List the columns of which nothing became a column of ours, nor its place."""
    used_names = {*map(str, rows_made), *places.coordinate_names(properties)}
    rows = properties.loc[rows_made.index]
    return [
        str(name)
        for name in rows
        if name not in used_names
        and not any(
            ((rows[name] == rows_made[ours]) & (rows[name] != "")).any() for ours in rows_made
        )
    ]


def _as_it_stands(layer: Layer, table: str) -> LayerRows:
    cells = layer.cells
    if table == "area" and "label_longitude" not in cells:
        longitude, latitude = places.label_points(layer.shapes)
        cells = cells.assign(
            label_longitude=longitude.astype(str), label_latitude=latitude.astype(str)
        )
    has_outline = "outline" in {column.name for column in tables()[table].columns}
    return (cells.assign(outline=layer.outlines()) if has_outline else cells), []


def _problems(layer: Layer, table: str) -> pd.DataFrame:
    """Return what is wrong with the layer; a context may well have no place."""
    problems = layer.problems
    if table not in _MADE:
        problems = problems[problems["problem"] != places.NO_GEOMETRY]
    if "outline" not in layer.cells:
        return problems
    twice = Problem(
        layer.file_name, 0, "outline", "outline", "Two columns have this name.", _RENAME
    )
    return pd.concat([problem_rows([twice]), problems], ignore_index=True)


def _areas(layer: Layer, values: dict[str, str]) -> LayerRows:
    year = values.get("area_year", "").strip()
    if year and not year.isdecimal():
        raise PanelError(f"{layer.file_name}: “{year}” is no year. Write it as 2022.")
    rows = places.area_rows(layer, int(year) if year else None)
    return rows, [f"Boundaries of {join_words(sorted(rows['area_year'].unique()))}."]


def _landmarks(layer: Layer, values: dict[str, str]) -> LayerRows:
    kind = values.get("landmark_kind", "")
    if not kind and "landmark_kind" not in layer.cells:
        raise PanelError(
            f"{layer.file_name}: the layer does not say what sort of landmarks these are. "
            "Say landmark_kind, for example park or school."
        )
    strength = values.get("is_strength", "").lower() in {"true", "yes", "1"}
    unnamed = places.count_nameless(layer)
    note = f"Without a name, and called by its sort: {number_of(unnamed, 'landmark')}."
    notes = [note] if unnamed else []
    return places.landmark_rows(layer, kind, strength=strength), notes


_MADE: dict[str, Callable[[Layer, dict[str, str]], LayerRows]] = {
    "area": _areas,
    "landmark": _landmarks,
}
