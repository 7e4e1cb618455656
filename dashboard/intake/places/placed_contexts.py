"""Where contexts lie: coordinates of any usual kind made into ours, and the area of each found."""

from dataclasses import replace

import numpy as np
import pandas as pd
import shapely

from dashboard.intake import places
from dashboard.intake.places import AreaSet, Layer, Shapes
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.sheet import Sheet
from dashboard.settings import PanelError
from dashboard.text import number_of

PLACED_BY = ("ward", "neighbourhood", "lsoa", "data_zone", "msoa", "intermediate_zone", "borough")
"""Kinds of areas that contexts are placed by, the first that there are; by our words."""
_NOWHERE = np.array([None], dtype=object)
_DEGREES = "degrees (WGS84)"
_POINT = ["longitude", "latitude"]
_NAMED = 5  # in a sentence
_AREA = ["area_code", "area_year"]


def place_contexts(sheet: Sheet, among: pd.DataFrame) -> Sheet:
    """Return a sheet of contexts with their places in WGS84 and the area of each.

    among: rows of the table area, held or coming in. A context that names its area keeps it;
    another gets the one that holds its point, or the most of its outline. Places in no area,
    swapped, at (0, 0) or outside the United Kingdom are among the problems. Sheets of other tables
    and those without any place are returned as they are.
    """
    if sheet.part.table_name != "context":
        return sheet
    try:
        layer, points = _layers(sheet)
    except PanelError as error:
        problem = str(error).removeprefix(f"{sheet.part.file_name}: ")
        problem_of_columns = Problem(
            sheet.part.file_name, 1, "(coordinates)", "", problem, "Then import it again."
        )
        return sheet.with_changes(problems=problem_rows([problem_of_columns]))
    if not layer.shapes.any() and layer.problems.empty:
        return sheet
    areas = _set(among)
    located = places.locate_contexts(layer, areas)
    cells = _with_point(sheet.part.cells, located.cells, points)
    cells, notes = _with_area(cells, located.cells, areas)
    problems = layer.problems[~layer.problems["row_no"].isin(sheet.problems["row_no"])]
    outside = [located.problems] if len(areas.codes) else []
    if not set(places.coordinate_names(sheet.part.cells)) <= set(_POINT):
        notes.append(f"Places read as {layer.system}.")
    return sheet.with_changes(cells=cells, problems=pd.concat([problems, *outside]), notes=notes)


def _layers(sheet: Sheet) -> tuple[Layer, Layer | None]:
    """Return the place of each context, its outline before its coordinates; and these alone."""
    part, cells = sheet.part, sheet.part.cells
    points = None
    layer = Layer(
        part.file_name, cells, _NOWHERE.repeat(len(cells)), _DEGREES, "outline", sheet.problems
    )
    if places.coordinate_names(cells):
        points = places.table_layer(part.file_name, cells)
        layer = replace(points, problems=pd.concat([sheet.problems, points.problems]))
    if "outline" in cells:
        outlines = _outlines(cells["outline"])
        drawn = ~shapely.is_missing(outlines) & ~shapely.is_empty(outlines)
        layer = replace(layer, shapes=np.where(drawn, outlines, layer.shapes))
    return layer, points


def _outlines(texts: pd.Series) -> Shapes:
    """Return GeoJSON texts as shapes, None for what is none."""
    filled = [text or None for text in texts]
    return np.asarray(shapely.from_geojson(filled, on_invalid="ignore"), dtype=object)


def _set(among: pd.DataFrame) -> AreaSet:
    """Choose the areas of one kind and year by which contexts are placed: the latest wards.

    Of a partnership without wards those of the next kind; a place lies in one area of each.
    """
    drawn = among[among["outline"].fillna("") != ""]
    kinds = [kind for kind in PLACED_BY if (drawn["area_kind"] == kind).any()]
    if kinds:
        drawn = drawn[drawn["area_kind"] == kinds[0]]
        drawn = drawn[drawn["area_year"].astype(int) == drawn["area_year"].astype(int).max()]
    areas = places.area_set(drawn if kinds else drawn.head(0))
    real = ~shapely.is_missing(areas.shapes) & ~shapely.is_empty(areas.shapes)
    return AreaSet(areas.codes[real], areas.years[real], areas.shapes[real])


def _with_point(cells: pd.DataFrame, located: pd.DataFrame, points: Layer | None) -> pd.DataFrame:
    """Write longitude, latitude and outline, in place of whatever columns held them.

    A point that stands beside an outline is kept: it may be a gate, which no outline knows. What is
    no outline stays, so that the checks name it.
    """
    wide = cells.drop(columns=[n for n in places.coordinate_names(cells) if n not in _POINT])
    written = {name: located[name].to_numpy(copy=True) for name in _POINT}
    if points:
        has_point = ~shapely.is_missing(points.shapes)
        written["longitude"][has_point] = shapely.get_x(points.shapes[has_point]).astype(str)
        written["latitude"][has_point] = shapely.get_y(points.shapes[has_point]).astype(str)
    if "outline" in wide:
        unread = wide["outline"].where(shapely.is_missing(_outlines(wide["outline"])), "")
        written["outline"] = np.where(located["outline"] != "", located["outline"], unread)
    return wide.assign(**written)


def _with_area(
    cells: pd.DataFrame, located: pd.DataFrame, areas: AreaSet
) -> tuple[pd.DataFrame, list[str]]:
    """Fill in the area of each context that names none; say how many, and which disagree."""
    given_areas = cells.reindex(columns=_AREA, fill_value="").reset_index(drop=True)
    located = located[_AREA].reset_index(drop=True)
    empty = (given_areas["area_code"].str.strip() == "") & (located["area_code"] != "")
    disagrees = (
        ~empty & (located["area_code"] != "") & (given_areas["area_code"] != located["area_code"])
    )
    disagrees &= given_areas["area_year"] == located["area_year"]
    filled_areas = given_areas.where(~empty, located)
    notes = []
    if empty.any():
        how_many = number_of(int(empty.sum()), "context")
        notes.append(f"The area of {how_many} was found by its place (areas of {areas.years[0]}).")
    if disagrees.any():
        named = cells.get("context_id", cells["area_code"])[disagrees.to_numpy()]
        notes.append(
            f"{number_of(len(named), 'context').capitalize()} kept the area given, though the "
            f"place lies in another: {', '.join(named.head(_NAMED))}."
        )
    if not empty.any() and "area_code" not in cells:
        return cells, notes
    return cells.assign(**{name: filled_areas[name].to_numpy() for name in _AREA}), notes
