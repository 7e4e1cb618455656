"""Little workbooks, written in memory for tests."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import msoffcrypto.format.ooxml
import xlsxwriter

_SPACES = " ".join(
    f'xmlns:{short}="urn:{long}:1.0"'
    for short, long in {
        "office": "oasis:names:tc:opendocument:xmlns:office",
        "table": "oasis:names:tc:opendocument:xmlns:table",
        "text": "oasis:names:tc:opendocument:xmlns:text",
        "calcext": "org:documentfoundation:names:experimental:calc:xmlns:calcext",
    }.items()
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>{}</manifest:manifest>'
)
LOCK = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'

OPEN = """
<table:table table:name="log">
  <table:table-row>
    <table:table-cell office:value-type="string"><text:p>day</text:p></table:table-cell>
    <table:table-cell table:number-columns-spanned="2" office:value-type="string"
      ><text:p>n</text:p></table:table-cell><table:covered-table-cell/>
    <table:table-cell office:value-type="string"><text:p>yes</text:p></table:table-cell>
  </table:table-row>
  <table:table-row table:number-rows-repeated="2">
    <table:table-cell table:number-columns-repeated="1024"/>
  </table:table-row>
  <table:table-row>
    <table:table-cell office:value-type="date" office:date-value="2022-06-14"
      ><text:p>14/06/22</text:p></table:table-cell>
    <table:table-cell office:value-type="float" office:value="3"/>
    <table:table-cell table:formula="of:=NA()" office:value-type="string"
      calcext:value-type="error" office:string-value=""><text:p>#N/A</text:p></table:table-cell>
    <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
  </table:table-row>
  <table:table-row table:number-rows-repeated="1048570">
    <table:table-cell table:number-columns-repeated="1024"/>
  </table:table-row>
</table:table>
"""


def excel(fill: Callable[[Any], None], **options: object) -> bytes:
    """Write an Excel workbook that a function fills."""
    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, options)
    fill(book)
    book.close()
    return kept.getvalue()


def rows(*cells: list[object], **options: object) -> bytes:
    """Write an Excel workbook of one sheet with the rows given."""

    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        sheet = book.add_worksheet("log")
        for at, row in enumerate(cells):
            sheet.write_row(at, 0, row)

    return excel(fill, **options)


def locked(book: bytes) -> bytes:
    """Close an Excel workbook with a password, as Excel does."""
    kept = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(book)).encrypt("park", kept)
    return kept.getvalue()


def opendocument(body: str, manifest: str = "") -> bytes:
    """Write an OpenDocument spreadsheet of the tables given as XML."""
    packed = re.sub(r">\s+<", "><", body)
    content = (
        f"<office:document-content {_SPACES}><office:body><office:spreadsheet>{packed}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as folder:
        folder.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        folder.writestr("content.xml", content)
        folder.writestr("META-INF/manifest.xml", _MANIFEST.format(manifest))
    return kept.getvalue()


def replaced(book: bytes, path: str, old: str, new: str) -> bytes:
    """Return a workbook with one of its parts changed, as other programs write it."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(kept, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(old.encode(), new.encode()) if name == path else part)
    return kept.getvalue()


def merged(book: Any) -> None:  # noqa: ANN401 - the library is untyped
    page = book.add_worksheet("log")
    page.merge_range(0, 0, 0, 3, "Survey of June")
    page.merge_range(1, 0, 2, 0, "Name")
    page.merge_range(1, 1, 1, 3, "Rating")
    page.write_row(2, 1, ["first", "second", "third"])
    page.write_row(3, 0, ["Ann", 1, 2, 3])
    page.merge_range(4, 0, 5, 0, "Bob")
    page.write_row(4, 1, [4, 5, 6])
    page.write_row(5, 1, [7, 8, 9])
