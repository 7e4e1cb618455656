"""What the library for workbooks does not tell: errors in cells, formulas without a value, merges.

It reads an error as an empty cell, and so a broken look-up would pass as “not given”.
"""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from io import BytesIO

import xlrd

_LARGEST = 1_000_000_000  # bytes of XML in one sheet
_ERROR = re.compile(rb"<(?:\w+:)?c\s([^>]*\bt=[\"']e[\"'][^>]*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_UNCOUNTED = re.compile(
    rb"<(?:\w+:)?c\s((?![^>]*\bt=)[^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_PLACE = re.compile(rb"\br=[\"']([A-Z]{1,3})([0-9]+)[\"']")
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)<")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"

CellMark = tuple[int, int, str]
CellRange = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class WorkbookMarks:
    """By the name of a sheet: (row, column, what the cell shows) from 1, and merges from 0."""

    errors: dict[str, list[CellMark]] = field(default_factory=lambda: defaultdict(list))
    merged: dict[str, list[CellRange]] = field(default_factory=lambda: defaultdict(list))


def read_marks(content: bytes) -> WorkbookMarks:
    """Return what is marked in the worksheets of a workbook.

    Merged cells are told of OpenDocument only; of the others the library tells them itself.
    Raises zipfile.BadZipFile, ET.ParseError or xlrd.XLRDError when the workbook is damaged,
    ValueError when a sheet is too large.
    """
    marks = WorkbookMarks()
    if not content.startswith(b"PK"):
        _read_old_excel(content, marks)
        return marks
    with zipfile.ZipFile(BytesIO(content)) as folder:
        if "content.xml" in folder.namelist():
            _read_opendocument(_part(folder, "content.xml"), marks)
            return marks
        for name, path in _parts(folder).items():
            marks.errors[name] += sorted(_excel_errors(_part(folder, path)))
    return marks


def _read_old_excel(content: bytes, marks: WorkbookMarks) -> None:
    """Add the errors of an Excel workbook from before 2007."""
    with xlrd.open_workbook(
        file_contents=content, logfile=io.StringIO(), on_demand=True, ragged_rows=True
    ) as book:
        for sheet in book.sheets():
            marks.errors[sheet.name] += [
                (row + 1, column + 1, xlrd.error_text_from_code.get(code, "#ERROR"))
                for row in range(sheet.nrows)
                for column, kind in enumerate(sheet.row_types(row))
                if kind == xlrd.XL_CELL_ERROR
                for code in (sheet.cell_value(row, column),)
            ]


def _part(folder: zipfile.ZipFile, path: str) -> bytes:
    if folder.getinfo(path).file_size > _LARGEST:
        raise ValueError(path)
    return folder.read(path)


def _parts(folder: zipfile.ZipFile) -> dict[str, str]:
    """Return where each sheet of an Excel workbook is kept, by name."""
    part_names = set(folder.namelist())
    book = next((p for p in sorted(part_names) if re.fullmatch(r"xl/workbook\d*\.xml", p)), "")
    links = book.replace("xl/", "xl/_rels/") + ".rels"
    if not book or links not in part_names:
        return {}
    targets = {
        link.get("Id", ""): link.get("Target", "").removeprefix("/").removeprefix("xl/")
        for link in ET.fromstring(_part(folder, links))  # nosec B314 # noqa: S314 - expat refuses entities that grow
    }
    path_by_sheet = {}
    for sheet in ET.fromstring(_part(folder, book)).iter():  # nosec B314 # noqa: S314 - as above
        ids = [value for key, value in sheet.attrib.items() if key.endswith("}id")]
        if sheet.tag.endswith("}sheet") and ids and f"xl/{targets.get(ids[0])}" in part_names:
            path_by_sheet[sheet.get("name", "")] = f"xl/{targets[ids[0]]}"
    return path_by_sheet


def _excel_errors(sheet: bytes) -> Iterator[CellMark]:
    for cell in _ERROR.finditer(sheet):
        value = _VALUE.search(cell[2])
        yield from _placed(cell[1], value[1] if value else b"#ERROR")
    for cell in _UNCOUNTED.finditer(sheet):
        yield from _placed(cell[1], b"=" + (cell[2] or b"\xe2\x80\xa6"))


def _placed(attributes: bytes, shown: bytes) -> Iterator[CellMark]:
    if place := _PLACE.search(attributes):
        column = 0
        for letter in place[1]:
            column = column * 26 + letter - 64
        yield int(place[2]), column, unescape(shown.decode("utf-8", errors="replace"))


def _read_opendocument(content: bytes, marks: WorkbookMarks) -> None:
    """Add the errors and merged cells of an OpenDocument spreadsheet."""
    if not re.search(rb"-spanned=|\"error\"|table:formula=", content):
        return
    name, row = "", 0
    for event, element in ET.iterparse(BytesIO(content), ("start", "end")):  # nosec B314 # noqa: S314 - as above
        if element.tag == f"{_TABLE}table" and event == "start":
            name, row = element.get(f"{_TABLE}name", ""), 0
        elif element.tag == f"{_TABLE}table-row" and event == "end":
            _read_row(element, name, row, marks)
            row += int(element.get(f"{_TABLE}number-rows-repeated", "1"))
            element.clear()


def _read_row(element: ET.Element, name: str, row: int, marks: WorkbookMarks) -> None:
    column = 0
    for cell in element:
        wide = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
        high = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
        if wide * high > 1:
            marks.merged[name].append(((row, column), (row + high - 1, column + wide - 1)))
        formula = cell.get(f"{_TABLE}formula", "")
        shown = "\n".join("".join(text.itertext()) for text in cell.iterfind(_TEXT))
        if cell.get(_CALC) == "error" or (formula and shown.startswith(("#", "Err:"))):
            marks.errors[name].append((row + 1, column + 1, shown or "#ERROR"))
        elif formula and not shown and not cell.get(f"{_OFFICE}value-type"):
            marks.errors[name].append((row + 1, column + 1, formula.removeprefix("of:")))
        column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
