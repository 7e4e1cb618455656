"""Rows for our tables, text cells under their columns: areas, landmarks, and where contexts lie."""

from dataclasses import dataclass
from hashlib import sha256

import pandas as pd
import shapely

from dashboard.intake.places import place_problems
from dashboard.intake.places.areas import AreaSet, find_areas, label_points
from dashboard.intake.places.boundary_codes import area_kind, find_boundary_fields
from dashboard.intake.places.features import value_text
from dashboard.intake.places.layers import Layer
from dashboard.intake.places.systems import FloatArray
from dashboard.settings import PanelError

_NAMES = (
    *("landmark_name", "site_name", "name", "commonname", "common_name", "establishmentname"),
    *("establishmentname (name)", "school_name", "stop_name", "distname1", "title", "label"),
)
_SORTS = ("site_type", "function", "type", "category", "leisure", "amenity", "landuse")
_IDS = ("landmark_id", "id", "fid", "objectid", "uprn", "toid", "atcocode", "urn")


@dataclass(frozen=True)
class ContextPlaces:
    """Where contexts lie.

    cells: area_code, area_year, longitude, latitude and outline as text, indexed by row_no; “”
        where a row has no place.
    share: the part of each outline that lies in its area, 0 to 1.
    problems: in the columns of every problem: places outside the partnership's boundary.
    """

    cells: pd.DataFrame
    share: pd.Series
    problems: pd.DataFrame


def area_rows(layer: Layer, year: int | None = None) -> pd.DataFrame:
    """Return rows of the table area, one a feature that has an outline, indexed by row_no.

    The year is that of the fields' names (WD13CD) or of a property area_year, else the one given.
    The kind is that of a property area_kind, else of the GSS code, else the partnership's own.
    Raises PanelError where the year is not known or the two contradict each other.
    """
    fields = find_boundary_fields(layer.cells)
    if fields.year and year and fields.year != year:
        raise PanelError(
            f"{layer.file_name}: the field {fields.code} is of {fields.year}, not of {year}. "
            "Leave the year as it is, or give the file of the other year."
        )
    area_year = fields.year or year
    if not area_year and not fields.year_field:
        raise PanelError(
            f"{layer.file_name}: the file does not say of which year its boundaries are "
            f"(the codes stand in {fields.code}). Say the year: boundaries change."
        )
    cells, codes = layer.cells, layer.cells[fields.code]
    longitude, latitude = label_points(layer.shapes)
    rows = pd.DataFrame(
        {
            "area_code": codes,
            "area_year": str(area_year) if area_year else cells[fields.year_field],
            "area_name": cells[fields.name] if fields.name else codes,
            "area_kind": cells.get("area_kind", codes.map(area_kind)),
            "people_under_18": cells.get("people_under_18", ""),
            "people_10_to_17": cells.get("people_10_to_17", ""),
            "label_longitude": cells.get("label_longitude", _texts(longitude)),
            "label_latitude": cells.get("label_latitude", _texts(latitude)),
            "outline": layer.outlines(),
        },
        dtype="str",
    )
    return rows[rows["outline"] != ""]


def count_nameless(layer: Layer) -> int:
    """Count the features that have no name of their own."""
    return int((_names(layer.cells) == "").sum())


def landmark_rows(layer: Layer, kind: str, *, strength: bool = False) -> pd.DataFrame:
    """Return rows of the table landmark, one a feature that has a shape, indexed by row_no.

    kind: a code of the vocabulary's landmark_kind; strength: whether young people find safety or
    welcome there, for all that do not say it in a property is_strength. One without a name gets
    its sort for a name (“Public Park Or Garden without a name”). Its code is that of the file where
    one tells the features apart, else made of name and shape, so that it is the same next time.
    """
    cells, outlines = layer.cells, layer.outlines()
    names, sorts = _names(cells), _first(cells, _SORTS)
    sorts = sorts.where(sorts != "", kind.replace("_", " ").capitalize())
    full_names = names.where(names != "", sorts + " without a name")
    rows = pd.DataFrame(
        {
            "landmark_id": _ids(cells, full_names + outlines),
            "landmark_name": full_names,
            "landmark_kind": cells.get("landmark_kind", kind),
            "is_strength": cells.get("is_strength", value_text(strength)),
            "offers": cells.get("offers", ""),
            "outline": outlines,
        },
        dtype="str",
    )
    return rows[outlines != ""]


def locate_contexts(layer: Layer, among: AreaSet) -> ContextPlaces:
    """Find for each row its area and the columns of the table context that say where it lies.

    A point fills longitude and latitude; an outline fills outline, and the middle of its widest
    part longitude and latitude. One that lies in no area is a problem, unless the layer names a
    problem of that row already.
    """
    areas_found = find_areas(layer.shapes, among).set_index(layer.cells.index)
    single = shapely.get_type_id(layer.shapes) == shapely.GeometryType.POINT
    outlines = layer.shapes.copy()
    outlines[single] = None
    longitude, latitude = label_points(outlines)
    longitude[single] = shapely.get_x(layer.shapes[single])
    latitude[single] = shapely.get_y(layer.shapes[single])
    cells = areas_found[["area_code", "area_year"]].assign(
        longitude=_texts(longitude),
        latitude=_texts(latitude),
        outline=layer.outlines().where(~single, ""),
    )
    has_problem = cells.index.isin(layer.problems["row_no"])
    lost = cells[(cells["area_code"] == "") & (cells["longitude"] != "") & ~has_problem]
    wrong = [
        place_problems.outside_problem(
            layer.file_name, int(row), layer.column, f"{longitude}, {latitude}"
        )
        for row, longitude, latitude in lost[["longitude", "latitude"]].itertuples()
    ]
    return ContextPlaces(
        cells.astype("str"), areas_found["share"], place_problems.problem_frame(wrong)
    )


def _names(cells: pd.DataFrame) -> pd.Series:
    return _first(cells, _NAMES).str.strip()


def _first(cells: pd.DataFrame, names: tuple[str, ...]) -> pd.Series:
    """Return the first of the columns that is there, in whatever letters, else empty cells."""
    columns = {str(column).lower(): str(column) for column in cells.columns}
    column = next((columns[name] for name in names if name in columns), None)
    return cells[column] if column else pd.Series("", index=cells.index, dtype="str")


def _ids(cells: pd.DataFrame, otherwise: pd.Series) -> pd.Series:
    file_ids = _first(cells, _IDS)
    if (file_ids != "").all() and file_ids.is_unique:
        return file_ids
    repeats = otherwise.groupby(otherwise).cumcount().astype("str")
    return (otherwise + repeats).map(lambda text: f"LM-{sha256(text.encode()).hexdigest()[:12]}")


def _texts(degrees: FloatArray) -> list[str]:
    return [value_text(float(value)) for value in degrees]
