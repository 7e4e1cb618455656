"""A zipped Shapefile is read with its text, in any encoding, and its coordinate system."""

import io
import zipfile
from pathlib import Path

import geopandas
import pytest
import shapely

from dashboard.intake import places
from tests.intake.drawn import outline, refusal, told, zipped
from tests.intake.layers_of_gdal import LATIN, NATIONAL_GRID, WARDS, as_zip, shapefile


def test_a_zipped_shapefile_is_read_with_its_text_and_system(tmp_path: Path) -> None:
    layer = places.read_layer("wards.zip", as_zip(shapefile(tmp_path, WARDS, encoding="utf-8")))
    assert layer.system == NATIONAL_GRID
    assert layer.cells.to_dict("records") == [
        {
            "WD22CD": "E05000001",
            "WD22NM": "Café Row",
            "people": "12",
            "share": "0.1",
            "since": "2022-05-05",
        },
        {"WD22CD": "E05000002", "WD22NM": "Bryn Tŵr", "people": "", "share": "1", "since": ""},
        {
            "WD22CD": "E05000003",
            "WD22NM": "",
            "people": "3",
            "share": "",
            "since": "2014-05-22",
        },
    ]
    assert told(layer.problems) == [(3, "", "The feature has no")]


@pytest.mark.parametrize("cpg", ["CP1252", "1252", "ANSI 1252", "nonsense", None])
def test_text_in_windows_1252_is_read_with_and_without_its_cpg(
    tmp_path: Path, cpg: str | None
) -> None:
    files = shapefile(tmp_path, LATIN, encoding="cp1252")
    del files[".cpg"]
    if cpg:
        files[".cpg"] = cpg.encode()
    layer = places.read_layer("wards.zip", as_zip(files))
    assert list(layer.cells["WD22NM"]) == ["Café Row", "Þorp – “Mill”", ""]


@pytest.mark.parametrize("cpg", ["UTF-8", "65001", None])
def test_text_in_utf_8_is_read_with_and_without_its_cpg(tmp_path: Path, cpg: str | None) -> None:
    files = shapefile(tmp_path, WARDS, encoding="utf-8")
    del files[".cpg"]
    if cpg:
        files[".cpg"] = cpg.encode()
    layer = places.read_layer("wards.zip", as_zip(files))
    assert list(layer.cells["WD22NM"]) == ["Café Row", "Bryn Tŵr", ""]


@pytest.mark.parametrize("code", [27700, 4326, 3857])
def test_without_a_prj_the_system_is_taken_where_the_numbers_prove_it(
    tmp_path: Path, code: int
) -> None:
    whole = shapefile(tmp_path, WARDS.to_crs(code), encoding="utf-8")
    stripped = {suffix: content for suffix, content in whole.items() if suffix != ".prj"}
    said, proved = (places.read_layer("wards.zip", as_zip(files)) for files in (whole, stripped))
    assert outline(proved) == outline(said)
    assert said.system.endswith(f"(EPSG:{code})")
    assert proved.system == f"{said.system}, as its numbers prove: the file names none"


def test_without_a_prj_and_without_proof_it_is_refused_unless_a_person_says(tmp_path: Path) -> None:
    abroad = geopandas.GeoSeries([shapely.Point(-2_500_000, 390_000)])
    whole = shapefile(tmp_path, geopandas.GeoDataFrame({"n": [1]}, geometry=abroad, crs=27700))
    content = as_zip({suffix: whole[suffix] for suffix in (".shp", ".shx", ".dbf")})
    assert "with the .prj file" in refusal("wards.zip", content)
    layer = places.read_layer("wards.zip", content, system="EPSG:27700")
    assert layer.system == f"{NATIONAL_GRID}, as was said in importing it"
    assert told(layer.problems) == [(1, "-2500000.0, 390000.0", "The place lies outside")]


def test_of_several_shapefiles_one_must_be_named(tmp_path: Path) -> None:
    files = shapefile(tmp_path, WARDS, encoding="utf-8")
    both = {f"{stem}{s}": files[s] for stem in ("in/wards", "in/lsoas") for s in files}
    content = zipped(both | {"__MACOSX/in/._wards.shp": b"", "in/readme.txt": b""})
    assert "holds 2 layers. Say which one to read: “lsoas”, “wards”." in refusal("a.zip", content)
    assert "there is no layer “parks”" in refusal("a.zip", content, "parks")
    assert len(places.read_layer("a.zip", content, "wards").cells) == 3


def test_a_zip_that_unpacks_to_more_than_a_gigabyte_is_not_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as into:
        into.writestr("a.shp", b"")
    content = packed.getvalue()
    directory = content.index(b"PK\x01\x02")
    huge = content[: directory + 24] + (2**31).to_bytes(4, "little") + content[directory + 28 :]
    assert "larger than 1 GB" in refusal("a.zip", huge)


def test_a_system_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    files = shapefile(tmp_path, WARDS, encoding="utf-8")
    files[".prj"] = b'LOCAL_CS["Site grid",UNIT["metre",1]]'
    words = "“Site grid” cannot be turned into degrees exactly. Export the layer again in WGS84"
    assert words in refusal("wards.zip", as_zip(files))
