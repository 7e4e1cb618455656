"""Codes, names and years of boundaries are found under the names of any year."""

import pytest

from dashboard.intake.places import BoundaryFields, area_kind, find_boundary_fields
from dashboard.settings import PanelError
from tests.intake.drawn import table

WARDS = ["E05000640", "E05000641"]
BOTH = ["E08000009", "E08000009"]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            {"WD13CD": WARDS, "WD13CDO": ["00AMGA", "00AMGB"], "WD13NM": ["a", "b"], "WD13NMW": []},
            BoundaryFields("WD13CD", "WD13NM", 2013, ""),
        ),
        ({"wd17cd": WARDS, "wd17nm": ["a", "b"]}, BoundaryFields("wd17cd", "wd17nm", 2017, "")),
        (
            {"LAD22CD": BOTH, "LAD22NM": ["t", "t"], "WD22CD": WARDS, "WD22NM": ["a", "b"]},
            BoundaryFields("WD22CD", "WD22NM", 2022, ""),
        ),
        (
            {"LAD11CD": ["E08000009"], "LSOA11CD": ["E01000001"], "LSOA11NM": ["Trafford 1A"]},
            BoundaryFields("LSOA11CD", "LSOA11NM", 2011, ""),
        ),
        ({"MSOA01CD": WARDS, "name": ["a", "b"]}, BoundaryFields("MSOA01CD", "name", 2001, "")),
        ({"WD91CD": WARDS}, BoundaryFields("WD91CD", "", 1991, "")),
        (
            {"area_code": WARDS, "area_name": ["a", "b"]},
            BoundaryFields("area_code", "area_name", None, ""),
        ),
        (
            {"area_code": ["N1", "N2"], "area_name": ["a", "b"], "area_year": ["2022", "2022"]},
            BoundaryFields("area_code", "area_name", None, "area_year"),
        ),
        ({"NAME": ["a", "b"], "GSS_CODE": WARDS}, BoundaryFields("GSS_CODE", "NAME", None, "")),
        ({"area_code": BOTH, "which": WARDS}, BoundaryFields("which", "", None, "")),
        ({"area_code": BOTH, "which": ["1", "2"]}, BoundaryFields("area_code", "", None, "")),
    ],
)
def test_fields_are_found(columns: dict[str, list[str]], expected: BoundaryFields) -> None:
    whole = {name: cells or ["", ""] for name, cells in columns.items()}
    assert find_boundary_fields(table(**whole)) == expected


def test_without_a_code_it_is_asked_for() -> None:
    with pytest.raises(PanelError, match=r"\(fid, label\).*Rename the one that holds the codes"):
        find_boundary_fields(table(fid=["1", "2"], label=["a", "b"]))


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("E05000640", "ward"),
        ("W05000001", "ward"),
        ("S13000001", "ward"),
        ("N08000101", "ward"),
        ("E01002857", "lsoa"),
        ("W01000001", "lsoa"),
        ("E02000577", "msoa"),
        ("E06000001", "borough"),
        ("E07000001", "borough"),
        ("E08000009", "borough"),
        ("E09000012", "borough"),
        ("N09000003", "borough"),
        ("S01006506", "data_zone"),
        ("S02001236", "intermediate_zone"),
        ("N20000001", "data_zone"),
        ("N21000001", "super_data_zone"),
        ("E00014553", "output_area"),
        ("E04000001", "parish"),
        ("E10000003", "county"),
        ("E99000001", "neighbourhood"),
        ("E0500064", "neighbourhood"),
        ("X05000001", "neighbourhood"),
        ("Old Town", "neighbourhood"),
        ("", "neighbourhood"),
    ],
)
def test_a_code_says_its_kind(code: str, kind: str) -> None:
    assert area_kind(code) == kind
