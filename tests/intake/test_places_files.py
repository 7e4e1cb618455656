"""Shapefiles and GeoPackages are read from memory alone, whole or not at all."""

import sqlite3
from pathlib import Path

import pyogrio
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake import places
from dashboard.settings import PanelError
from tests.intake.drawn import refusal, zipped
from tests.intake.layers_of_gdal import NATIONAL_GRID, WARDS, as_zip, geopackage, shapefile


@pytest.mark.parametrize("kind", ["shapefile", "geopackage"])
def test_both_kinds_give_the_same_places(tmp_path: Path, kind: str) -> None:
    expected = WARDS.to_crs(4326).geometry
    if kind == "shapefile":
        layer = places.read_layer("wards.zip", as_zip(shapefile(tmp_path, WARDS, encoding="utf-8")))
    else:
        layer = places.read_layer("wards.gpkg", geopackage(tmp_path / "wards.gpkg", wards=WARDS))
    for found, ours in zip(layer.shapes[:2], expected[:2], strict=True):
        assert shapely.hausdorff_distance(found, ours) < 1e-6


def test_of_several_layers_of_a_geopackage_one_must_be_named(tmp_path: Path) -> None:
    bare = WARDS.drop(columns="geometry")
    path = tmp_path / "both.gpkg"
    geopackage(path, wards=WARDS, parks=WARDS.head(1))
    assert "“wards”, “parks”" in refusal("a.gpkg", path.read_bytes())
    assert len(places.read_layer("a.gpkg", path.read_bytes(), "parks").cells) == 1
    path = tmp_path / "one.gpkg"
    geopackage(path, wards=WARDS)
    pyogrio.write_dataframe(bare, path, layer="notes")
    assert len(places.read_layer("a.gpkg", path.read_bytes()).cells) == 3
    path = tmp_path / "none.gpkg"
    pyogrio.write_dataframe(bare, path, layer="notes")
    assert "holds no layer with geometry" in refusal("a.gpkg", path.read_bytes())


def test_a_geopackage_left_open_in_a_map_program_is_read(tmp_path: Path) -> None:
    geopackage(tmp_path / "wards.gpkg", wards=WARDS)
    connection = sqlite3.connect(tmp_path / "wards.gpkg")
    connection.execute("pragma journal_mode = wal")
    connection.close()
    content = (tmp_path / "wards.gpkg").read_bytes()
    assert content[18:20] == b"\x02\x02"
    assert len(places.read_layer("wards.gpkg", content).cells) == 3


def test_a_geopackage_without_a_system_is_decided_by_its_numbers(tmp_path: Path) -> None:
    nowhere = WARDS.set_crs(None, allow_override=True)
    with pytest.warns(UserWarning, match="crs"):
        content = geopackage(tmp_path / "wards.gpkg", wards=nowhere)
    layer = places.read_layer("wards.gpkg", content)
    assert layer.system == f"{NATIONAL_GRID}, as its numbers prove: the file names none"


def test_neither_a_temporary_file_nor_another_file_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = as_zip(shapefile(tmp_path, WARDS, encoding="utf-8"))
    content = geopackage(tmp_path / "wards.gpkg", wards=WARDS)
    (tmp_path / "nowhere").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("CPL_TMPDIR", str(tmp_path / "nowhere"))
    monkeypatch.chdir(tmp_path / "nowhere")
    for name, given_ in (("wards.zip", whole), ("wards.gpkg", content)):
        places.read_layer(name, given_)
    assert not list((tmp_path / "nowhere").iterdir())


def test_a_layer_that_points_to_another_file_opens_nothing(tmp_path: Path) -> None:
    WARDS.head(1).to_file(tmp_path / "secret.geojson", driver="GeoJSON")
    geopackage(tmp_path / "wards.gpkg", wards=WARDS)
    connection = sqlite3.connect(tmp_path / "wards.gpkg")
    connection.execute("pragma writable_schema = on")
    connection.execute(
        "insert into sqlite_master values ('table', 'leak', 'leak', 0, ?)",
        [f"create virtual table leak using VirtualOGR('{tmp_path}/secret.geojson')"],
    )
    connection.execute("update gpkg_contents set table_name = 'leak'")
    connection.execute("update gpkg_geometry_columns set table_name = 'leak'")
    connection.commit()
    connection.close()
    content = (tmp_path / "wards.gpkg").read_bytes()
    assert "the file is damaged" in refusal("wards.gpkg", content)
    assert "its .shp file is not a Shapefile" in refusal(
        "wards.zip",
        as_zip({".shp": b"<OGRVRTDataSource>", ".shx": b"", ".dbf": b""}),
    )


def test_damaged_and_useless_files_are_refused_with_the_remedy(tmp_path: Path) -> None:
    files = shapefile(tmp_path, WARDS, encoding="utf-8")
    package = geopackage(tmp_path / "wards.gpkg", wards=WARDS)
    whole = as_zip(files)
    assert "the zip file is damaged or was cut short" in refusal("a.zip", whole[:-40])
    assert "lacks its .shx and .dbf file" in refusal("a.zip", as_zip({".shp": files[".shp"]}))
    assert "holds no Shapefile" in refusal("a.zip", zipped({"a.geojson": b"{}"}))
    assert "damaged or was cut short" in refusal("a.gpkg", package[:5000])
    assert "damaged or was cut short" in refusal("a.gpkg", package[:20])
    locked = bytearray(whole)
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = whole.index(mark) + (6 if mark == b"PK\x03\x04" else 8)
        locked[at] |= 1
    assert "the zip file has a password" in refusal("a.zip", bytes(locked))
    nothing = shapefile(tmp_path, WARDS.head(0), encoding="utf-8")
    assert "holds no feature" in refusal("a.zip", as_zip(nothing))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("sound")
    return {
        "wards.zip": as_zip(shapefile(folder, WARDS, encoding="utf-8")),
        "wards.gpkg": geopackage(folder / "wards.gpkg", wards=WARDS),
    }


@given(
    name=st.sampled_from(["wards.zip", "wards.gpkg"]),
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=8),
    kept=st.floats(0.5, 1.5),
)
def test_changed_bytes_are_read_or_refused(
    sound: dict[str, bytes], name: str, changes: list[tuple[float, int]], kept: float
) -> None:
    content = bytearray(sound[name])
    for where, byte in changes:
        content[int(where * (len(content) - 1))] = byte
    try:
        layer = places.read_layer(name, bytes(content[: int(kept * len(content))]))
    except PanelError as refused:
        assert str(refused).startswith(f"{name}: ")  # noqa: PT017 - either is right
    else:
        assert len(layer.outlines()) == len(layer.cells)
