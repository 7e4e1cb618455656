"""What a boundary file calls its codes and names: GSS codes of any year, or local ones."""

import re
from dataclasses import dataclass

import pandas as pd

from dashboard.settings import PanelError

LOCAL_AREA_KIND = "neighbourhood"

AREA_KINDS = {
    "E00": "output_area",
    "E01": "lsoa",
    "E02": "msoa",
    "E04": "parish",
    "E05": "ward",
    "E06": "borough",
    "E07": "borough",
    "E08": "borough",
    "E09": "borough",
    "E10": "county",
    "E12": "region",
    "W00": "output_area",
    "W01": "lsoa",
    "W02": "msoa",
    "W04": "parish",
    "W05": "ward",
    "W06": "borough",
    "S00": "output_area",
    "S01": "data_zone",
    "S02": "intermediate_zone",
    "S12": "borough",
    "S13": "ward",
    "N08": "ward",
    "N09": "borough",
    "N20": "data_zone",
    "N21": "super_data_zone",
}
"""The first three characters of a GSS code (ONS, Register of Geographic Codes), and our kind."""
_CODE = re.compile(r"[EWSNKJ]\d{8}")
# WD13CD, wd17cd, LSOA11CD, lad22nm: what, the year's last two figures, code or name (in English).
_FIELD = re.compile(r"([A-Za-z]+?)(\d{2})(CD|NM)", re.IGNORECASE)
_SMALLEST_FIRST = (
    "oa",
    "lsoa",
    "dz",
    "msoa",
    "iz",
    "wd",
    "cmwd",
    "lad",
    "lgd",
    "utla",
    "cty",
    "rgn",
)
_THIS_CENTURY = 60  # years below are 20.., the others 19..

_CODES = (
    *("area_code", "areacd", "gss_code", "gsscode", "geo_code", "lsoa_code", "datazone", "dz_code"),
    *("soa_code", "msoa_code", "ward_code", "lad_code", "code"),
)
_NAMES = (
    *("area_name", "areanm", "geo_name", "lsoa_name", "soa_label", "msoa_name", "ward_name"),
    *("lad_name", "name", "label", "ward", "neighbourhood", "title"),
)
_YEARS = ("area_year", "boundary_year", "year")


@dataclass(frozen=True)
class BoundaryFields:
    """Which properties of a boundary layer hold what.

    code: the property that holds the codes.
    name: the one that holds the names, “” where none does.
    year: the year of the boundaries as the fields' names say it, or None: it must be asked for.
    year_field: the property that holds it row by row, or “”.
    """

    code: str
    name: str
    year: int | None
    year_field: str


def find_boundary_fields(cells: pd.DataFrame) -> BoundaryFields:
    """Find code, name and year among the properties of a layer, by the fields' usual names.

    Of several codes, as in a file of wards with their authorities, the one that tells the features
    apart is taken, and of several such the one of the smallest areas. Codes under an unusual name
    are recognised by what they are (E05000640); local ones need one of the usual names.
    Raises PanelError listing the properties where no code is found.
    """
    fields = _dated(cells)
    year_field = _first(cells, _YEARS)
    if fields:
        code, what, year = fields[0]
        return BoundaryFields(code, _name_beside(cells, what, year), _century(year), year_field)
    told_apart = cells.loc[:, [cells[field].is_unique for field in cells.columns]]
    code = _first(told_apart, _CODES) or _by_values(told_apart) or _first(cells, _CODES)
    if not code:
        raise PanelError(
            f"No property of the layer is named as a code of areas ({', '.join(cells.columns)}). "
            "Rename the one that holds the codes to area_code, and the one with names to area_name."
        )
    return BoundaryFields(code, _first(cells, _NAMES), None, year_field)


def area_kind(code: str) -> str:
    """Return the kind of area that a GSS code names, or that of the partnership's own areas."""
    return AREA_KINDS.get(code[:3], LOCAL_AREA_KIND) if _CODE.fullmatch(code) else LOCAL_AREA_KIND


def _dated(cells: pd.DataFrame) -> list[tuple[str, str, str]]:
    """List (field, what, year) of fields such as WD13CD, the best one first."""
    code_fields = []
    for field in cells.columns:
        parts = _FIELD.fullmatch(field)
        if parts and parts[3].upper() == "CD":
            what = parts[1].lower()
            size = _SMALLEST_FIRST.index(what) if what in _SMALLEST_FIRST else len(_SMALLEST_FIRST)
            code_fields.append((not cells[field].is_unique, size, field, what, parts[2]))
    return [(field, what, year) for _, _, field, what, year in sorted(code_fields)]


def _name_beside(cells: pd.DataFrame, what: str, year: str) -> str:
    """Return WD13NM for WD13CD, in whatever letters, else a field of a usual name."""
    wanted = f"{what}{year}nm"
    beside = (field for field in cells.columns if field.lower() == wanted)
    return next(beside, "") or _first(cells, _NAMES)


def _by_values(cells: pd.DataFrame) -> str:
    """Return the field whose every cell is a GSS code."""
    code_fields = (
        field for field in cells.columns if cells[field].str.fullmatch(_CODE.pattern).all()
    )
    return str(next(code_fields, ""))


def _first(cells: pd.DataFrame, names: tuple[str, ...]) -> str:
    """Return the first of the names that is a field, in whatever letters, or “”."""
    fields = {field.lower(): str(field) for field in cells.columns}
    return next((fields[name] for name in names if name in fields), "")


def _century(two: str) -> int:
    return (2000 if int(two) < _THIS_CENTURY else 1900) + int(two)
