"""Layers and tables with coordinates become areas and landmarks, and say what was not used."""

from pathlib import Path

import pytest

from dashboard import intake
from dashboard.intake import ImportOptions, Sheet, open_file, read_sheets
from dashboard.intake.layer_rows import names_boundary_year
from dashboard.intake.places import Layer
from dashboard.settings import PanelError
from dashboard.warehouse import Store
from tests.intake.drawn import feature, geojson, point, square, zipped
from tests.intake.layers_of_gdal import WARDS, geopackage, shapefile

WARD = feature(square(-1.5, 53.4, 0.1), WD22CD="E05000001", WD22NM="North", LAD22NM="Town")
SCHOOLS = (
    b"school_name,Easting,Northing,HeadTeacher,Capacity\nHill School,433264,400483,A Lee,200\n"
)


def sheet(name: str, content: bytes, **values: str) -> Sheet:
    (found,) = read_sheets(name, content, ImportOptions(values))
    return found


def refusal(name: str, content: bytes, **values: str) -> str:
    with pytest.raises(PanelError) as refused:
        read_sheets(name, content, ImportOptions(values))
    return str(refused.value)


def test_a_layer_of_wards_becomes_areas_with_the_year_of_its_fields() -> None:
    found = sheet("area.geojson", geojson(WARD))
    row = found.part.cells.iloc[0]
    assert (row["area_code"], row["area_year"], row["area_kind"]) == ("E05000001", "2022", "ward")
    assert found.notes == ("Boundaries of 2022.", "Not used: LAD22NM.")


def test_a_layer_that_says_no_year_is_told_it_or_refused() -> None:
    layer = geojson(feature(square(-1.5, 53.4, 0.1), area_code="N1", name="North"))
    assert sheet("wards.geojson", layer, area_year="2019").part.cells["area_year"][1] == "2019"
    assert "there is no table “wards”" in refusal("wards.geojson", layer)
    assert "the file does not say of which year" in refusal("area.geojson", layer)
    assert "“last” is no year" in refusal("wards.geojson", layer, area_year="last")
    assert [names_boundary_year(one) for one in open_file("a.geojson", layer)] == [False]
    assert [names_boundary_year(one) for one in open_file("a.geojson", geojson(WARD))] == [True]


def test_a_table_with_coordinates_becomes_landmarks_without_whoever_leads_them() -> None:
    found = sheet("schools.csv", SCHOOLS, landmark_kind="school", is_strength="yes")
    row = found.part.cells.iloc[0]
    assert (row["landmark_name"], row["landmark_kind"], row["is_strength"]) == (
        *("Hill School", "school"),
        "true",
    )
    assert found.notes == (
        "Left out before anything was stored: HeadTeacher.",
        "Not used: Capacity.",
    )
    assert "A Lee" not in found.part.cells.to_string()
    assert found.read_as.startswith("OSGB36 / British National Grid (EPSG:27700)")


def test_landmarks_of_a_layer_need_their_kind() -> None:
    layer = geojson(feature(point(-1.5, 53.4), name="Hill Park"))
    assert "does not say what sort of landmarks these are" in refusal("landmark.geojson", layer)
    found = sheet("landmark.geojson", layer, landmark_kind="park")
    assert list(found.part.cells["is_strength"]) == ["false"]


def test_contexts_of_a_layer_come_in_where_they_lie(tmp_path: Path) -> None:
    own = Store(tmp_path)
    said = {
        "context_id": "PARK",
        "display_alias": "The park",
        "stage": "in_review",
        "context_kind": "park_or_open_space",
        "location_precision": "exact",
        "asked_to_see_since": "2022-03-21",
    }
    given = [
        sheet("area.geojson", geojson(WARD)),
        sheet("context.geojson", geojson(feature(point(-1.45, 53.45), **said))),
    ]
    intake.publish_batch(given, own, "layers")
    row = own.current().table("context").iloc[0]
    assert (row["longitude"], row["latitude"], row["area_code"]) == (-1.45, 53.45, "E05000001")
    assert row["outline"] is None


def test_each_layer_of_a_file_is_opened_under_its_own_name(tmp_path: Path) -> None:
    content = geopackage(tmp_path / "both.gpkg", wards=WARDS, area=WARDS.head(1))
    wards, area = open_file("borough.gpkg", content)
    assert [wards.name, area.name] == ["borough.gpkg, layer wards", "borough.gpkg, layer area"]
    assert [wards.table, area.table] == [None, "area"]
    assert isinstance(wards.found, Layer)
    assert set(wards.found.problems["file_name"]) == {wards.name}  # one ward has no outline
    files = {f"{stem}{suffix}": part for stem in ("wards", "parks")
             for suffix, part in shapefile(tmp_path, WARDS).items()}  # fmt: skip
    assert [one.name for one in open_file("two.zip", zipped(files))] == [
        "two.zip, layer parks",
        "two.zip, layer wards",
    ]


def test_a_layer_alone_in_its_file_goes_by_the_files_name(tmp_path: Path) -> None:
    (one,) = open_file("area.gpkg", geopackage(tmp_path / "one.gpkg", wards=WARDS))
    assert (one.name, one.table) == ("area.gpkg", "area")
