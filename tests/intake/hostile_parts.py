"""Files whose parts are made to hurt: XML, zip folders, old workbooks and databases."""

import io
import sqlite3
import stat
import struct
import zipfile
from pathlib import Path

import xlwt

from tests.intake.books import opendocument, replaced, rows
from tests.intake.layers_of_gdal import WARDS, geopackage, shapefile

_STRINGS = "xl/sharedStrings.xml"
_LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10 if at else "ha"}">' for at in range(12))
_SECTOR = 512


def deep_sheet(depth: int = 50_000) -> bytes:
    """Write a spreadsheet whose one cell holds XML hundreds of thousands of levels deep."""
    text = "<text:p>" * depth + "</text:p>" * depth
    cell = f'<table:table-cell table:number-columns-spanned="2">{text}</table:table-cell>'
    return opendocument(
        f'<table:table table:name="log"><table:table-row>{cell}</table:table-row></table:table>'
    )


def laughing_sheet() -> bytes:
    """Write a spreadsheet whose XML names a text that grows tenfold twelve times."""
    cell = (
        '<table:table-cell table:number-columns-spanned="2" office:value-type="string">'
        "<text:p>&l11;</text:p></table:table-cell>"
    )
    book = opendocument(
        f'<table:table table:name="log"><table:table-row>{cell}</table:table-row></table:table>'
    )
    return replaced(
        book, "content.xml", "<office:document-content", f"{_DOCTYPE}<office:document-content"
    )


def laughing_texts() -> bytes:
    """Write a workbook whose shared texts name one that grows tenfold twelve times."""
    book = replaced(rows(["a", "b"], ["c", "d"]), _STRINGS, "<sst", f"{_DOCTYPE}<sst")
    return replaced(book, _STRINGS, "<t>c</t>", "<t>&l11;</t>")


_DOCTYPE = f"<!DOCTYPE x [{_LAUGHS}]>"


def boundless_sheet() -> bytes:
    """Write a workbook of two rows that says it reaches to the last cell there is."""
    book = rows(["a", "b"], [1, 2])
    return replaced(book, "xl/worksheets/sheet1.xml", 'ref="A1:B2"', 'ref="A1:XFD1048576"')


def many_parts(number: int = 20_000) -> bytes:
    """Write a workbook beside whose parts lie thousands of empty ones."""
    kept = io.BytesIO(rows(["a", "b"], [1, 2]))
    with zipfile.ZipFile(kept, "a") as folder:
        for at in range(number):
            folder.writestr(f"xl/media/{at}", b"")
    return kept.getvalue()


def circling_workbook() -> bytes:
    """Write an old workbook whose last sector says that it comes after itself."""
    book = xlwt.Workbook()
    page = book.add_sheet("log")
    for row in range(200):
        page.write(row, 0, f"text {row}")
    kept = io.BytesIO()
    book.save(kept)
    content = bytearray(kept.getvalue())
    (table,) = struct.unpack_from("<i", content, 76)  # where the chains of sectors are kept
    start = (table + 1) * _SECTOR
    sectors = struct.unpack_from("<128i", content, start)
    last = sectors.index(-2)
    struct.pack_into("<i", content, start + 4 * last, last)
    return bytes(content)


def linked_shapefile(folder: Path) -> bytes:
    """Write a zipped Shapefile whose outlines are a link to a file of the server's."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as packed:
        for suffix, content in shapefile(folder, WARDS).items():
            link = zipfile.ZipInfo(f"wards{suffix}")
            if suffix == ".shp":
                link.external_attr = (stat.S_IFLNK | 0o777) << 16
                content = b"/etc/passwd"  # noqa: PLW2901 - of this one file
            packed.writestr(link, content)
    return kept.getvalue()


def folders_in_folders(depth: int = 5) -> bytes:
    """Write a zip file in a zip file in a zip file, the innermost of blanks."""
    content, name = b" " * 10_000_000, "wards.shp"
    for at in range(depth):
        kept = io.BytesIO()
        with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(name, content)
        content, name = kept.getvalue(), f"{at}.zip"
    return content


def endless_contents(folder: Path) -> bytes:
    """Write a GeoPackage whose list of layers is a view that never ends."""
    path = folder / "contents.gpkg"
    geopackage(path, wards=WARDS)
    with sqlite3.connect(path) as base:
        base.execute("alter table gpkg_geometry_columns rename to kept")
        base.execute(
            "create view gpkg_geometry_columns as with recursive n(x) as "
            "(select 1 union all select x + 1 from n) select kept.* from kept, n where x < 0"
        )
    base.close()
    return path.read_bytes()


def armed_geopackage(folder: Path) -> bytes:
    """Write a GeoPackage with a trigger on every table and a view of another file's tables."""
    path = folder / "armed.gpkg"
    geopackage(path, wards=WARDS)
    with sqlite3.connect(path) as base:
        base.execute("create view outside as select load_extension('/tmp/evil.so') as fid")
        base.execute(
            "create trigger growing after insert on wards begin "
            "insert into wards select * from wards; end"
        )
    base.close()
    return path.read_bytes()


def deep_geometry(depth: int = 100_000) -> bytes:
    """Write a GeoJSON feature whose geometry is a collection in a collection, and so on."""
    start = '{"type":"GeometryCollection","geometries":['
    return f'{{"type":"Feature","geometry":{start * depth}{"]}" * depth}}}'.encode()


def deep_property(depth: int = 900) -> bytes:
    """Write a GeoJSON feature with a property just as deep as can be read."""
    shape = '{"type":"Point","coordinates":[-1.5,52.1]}'
    deep = "[" * depth + "]" * depth
    return f'{{"type":"Feature","properties":{{"a":{deep}}},"geometry":{shape}}}'.encode()


def long_number(digits: int = 5_000_000) -> bytes:
    """Write a GeoJSON point whose longitude has millions of digits."""
    return f'{{"type":"Point","coordinates":[{"9" * digits},51]}}'.encode()
