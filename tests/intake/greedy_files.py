"""Small files that ask for a lot of memory or time, of every kind that is read."""

import io
import json
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from math import cos, pi, sin
from pathlib import Path
from typing import Any

from tests.intake.books import excel, opendocument, replaced, rows
from tests.intake.layers_of_gdal import WARDS, as_zip, geopackage, shapefile

_SHEET = "xl/worksheets/sheet1.xml"
_CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
_UNCOUNTED = '<table:table-cell table:formula="of:=A1"/>'


def far_mark() -> bytes:
    """Write a workbook with something in the last cell that a sheet has."""

    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        page = book.add_worksheet("log")
        page.write_row(0, 0, ["a", "b"])
        page.write(1_048_575, 16_383, "x")

    return excel(fill)


def far_formulas(number: int = 30_000) -> bytes:
    """Write a workbook in which many rows have a formula never counted in the last column."""

    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        page = book.add_worksheet("log")
        for row in range(number):
            page.write_formula(row, 16_383, "=A1", None, 77)

    return replaced(excel(fill), _SHEET, "<v>77</v>", "")


def far_formula_in_opendocument(column: int = 1_000_000_000) -> bytes:
    """Write a spreadsheet that says that a formula stands a thousand million columns away."""
    empty = f'<table:table-cell table:number-columns-repeated="{column}"/>'
    row = f"<table:table-row>{_CELL}{empty}{_UNCOUNTED}</table:table-row>"
    return opendocument(f'<table:table table:name="log">{row}</table:table>')


def repeated_cells() -> bytes:
    """Write a spreadsheet of which a few words say that every cell of it holds an x."""
    cell = _CELL.replace(
        "<table:table-cell", '<table:table-cell table:number-columns-repeated="9999"'
    )
    row = f'<table:table-row table:number-rows-repeated="999999">{cell}</table:table-row>'
    return opendocument(f'<table:table table:name="log">{row}</table:table>')


def swollen_part(path: str = _SHEET, size: int = 2_000_000_000) -> bytes:
    """Write a workbook of which one part is blanks, two thousand million of them when unpacked."""
    kept = io.BytesIO()
    whole = rows(["a", "b"], [1, 2])
    with (
        zipfile.ZipFile(io.BytesIO(whole)) as before,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as after,
    ):
        for name in before.namelist():
            if name != path:
                after.writestr(name, before.read(name))
                continue
            with after.open(name, "w", force_zip64=True) as part:
                part.write(before.read(name))
                for _ in range(size // 10_000_000):
                    part.write(b" " * 10_000_000)
    return kept.getvalue()


def many_texts(number: int = 3_000_000) -> bytes:
    """Write a workbook of one cell beside millions of shared texts that are the same."""
    text = f"<sst>{'<si><t>abcdefgh</t></si>' * number}</sst>"
    return _with_part(rows(["a", "b"], ["c", "d"]), "xl/sharedStrings.xml", text.encode())


def endless_formulas(number: int = 400_000) -> bytes:
    """Write a workbook whose cells begin as errors and never end."""
    return _with_part(rows(["a"], [1]), _SHEET, b'<sheetData><row r="1"><c t="e">' * number)


def _with_part(book: bytes, path: str, part: bytes) -> bytes:
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as before,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as after,
    ):
        for name in before.namelist():
            after.writestr(name, part if name == path else before.read(name))
    return kept.getvalue()


def geopackage_view(folder: Path, select: str) -> bytes:
    """Write a GeoPackage whose layer is a view, made of rows that nobody wrote."""
    path = folder / "view.gpkg"
    geopackage(path, wards=WARDS)
    with sqlite3.connect(path) as base:
        base.execute("drop trigger if exists rtree_wards_geom_insert")
        base.execute(f"create view greedy as {select}")
        base.execute(
            "insert into gpkg_contents (table_name, data_type, identifier, srs_id) "
            "values ('greedy', 'features', 'greedy', 27700)"
        )
        base.execute(
            "insert into gpkg_geometry_columns values ('greedy', 'geom', 'GEOMETRY', 27700, 0, 0)"
        )
    base.close()
    return path.read_bytes()


ENDLESS = (
    "with recursive n(x) as (select 1 union all select x + 1 from n) "
    "select x as fid, (select geom from wards limit 1) as geom from n where x < 0"
)
"""Rows that are looked for for ever and never found."""
ALL_TOO_MANY = (
    "with recursive n(x) as (select 1 union all select x + 1 from n) "
    "select x as fid, (select geom from wards limit 1) as geom, hex(zeroblob(1000)) as note from n"
)
"""Rows without an end, each with two thousand letters."""


def many_corners(number: int = 3_000_000) -> bytes:
    """Write a GeoJSON line of millions of corners."""
    corners = ",".join(["[0,51]"] * number)
    return f'{{"type":"LineString","coordinates":[{corners}]}}'.encode()


def many_features(number: int = 700_000) -> bytes:
    """Write a GeoJSON layer of features that hold nothing."""
    one = '{"type":"Feature","properties":{"a":1},"geometry":null}'
    return f'{{"type":"FeatureCollection","features":[{",".join([one] * number)}]}}'.encode()


def star(corners: int = 6_001) -> bytes:
    """Write a GeoJSON outline whose sides cross one another millions of times."""
    around = [2 * pi * ((at * (corners // 2)) % corners) / corners for at in range(corners)]
    ring = [[round(cos(turn), 6), round(51 + sin(turn), 6)] for turn in around]
    shape = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    cells = {"area_code": "X1", "area_name": "Star", "area_year": "2022", "area_kind": "ward"}
    return json.dumps({"type": "Feature", "properties": cells, "geometry": shape}).encode()


def nested(depth: int = 5_000_000) -> bytes:
    """Write JSON whose brackets stand millions deep in one another."""
    return b'{"type":"FeatureCollection","features":' + b"[" * depth


def swollen_shapefile(folder: Path) -> bytes:
    """Write a zipped Shapefile whose text takes far more room than the file."""
    files = shapefile(folder, WARDS)
    head = bytearray(files[".dbf"])
    head[4:8] = struct.pack("<I", 5_000_000)
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for suffix in (".shp", ".shx", ".prj"):
            packed.writestr(f"wards{suffix}", files[suffix])
        packed.writestr("wards.dbf", bytes(head) + b" " * 900_000_000)
    return kept.getvalue()


def lying_shapefile(folder: Path) -> bytes:
    """Write a zipped Shapefile whose first outline says that it has a thousand million corners."""
    files = shapefile(folder, WARDS)
    shape = bytearray(files[".shp"])
    shape[148:152] = struct.pack("<i", 1_000_000_000)
    return as_zip({**files, ".shp": bytes(shape)})


TEXTS: dict[str, Callable[[], bytes]] = {
    "commas.csv": lambda: b"," * 50_000_000,
    "quotes.csv": lambda: b'"' * 50_000_000,
    "open.csv": lambda: b'a,b\n"' + b"x" * 50_000_000,
    "lines.csv": lambda: b"\n" * 50_000_000,
    "cells.csv": lambda: b"a,b,c,d\n" + b"1,2,3,4\n" * 6_250_000,
    "apart.csv": lambda: b"a,b,c,d\n" + b"1,2,3\n" * 8_000_000,
    "spaced.csv": lambda: b"a, b, c\n" + b'"1", "2", "3"\n' * 3_500_000,
    "letters.csv": lambda: b"a" * 50_000_000,
    "wide.csv": lambda: b"\xf0\x9f\x8c\xb3\n" + b"x" * 49_999_990,
    "semicolons.csv": lambda: b"a;b\n" + b"1;2,3;4|5\t6\n" * 4_000_000,
    "utf32.csv": lambda: b"\xff\xfe\x00\x00" + "a,b\n".encode("utf-32-le") * 3_000_000,
}
"""Plain text of fifty million bytes that is read in many ways before it can be told how."""
