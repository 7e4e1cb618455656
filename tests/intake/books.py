"""Little workbooks, written in memory for tests."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

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
