"""Reading files as text: every cell with its row, nothing guessed and nothing dropped."""

import json
from hashlib import sha256
from pathlib import PurePath

import pandas as pd

from dashboard.intake.files import TEXT, WORKBOOKS, RawSheet, raw
from dashboard.intake.sheet import Problem, Sheet
from dashboard.settings import PanelError
from dashboard.warehouse import PROBLEM, Part, tables

LAYERS = (".geojson",)
SUFFIXES = (*(ending for ending in TEXT if ending != ".txt"), *WORKBOOKS, *LAYERS)
_CANONICAL = "UTF-8, commas"


def read_all(name: str, content: bytes) -> list[Sheet]:
    """Read a file of the name and bytes given: one table, or each sheet of a workbook.

    The name says the table: `finding.csv`, `finding-june.csv` and `finding.geojson` all fill
    finding; so does a sheet of that name, or the only sheet of `finding.xlsx`. Rows are numbered as
    a spreadsheet numbers them; a GeoJSON file's rows are its features.
    Raises PanelError with what to do when the file holds no table at all.
    """
    if name.lower().endswith(LAYERS):
        header, rows = _features(name, content)
        return [_sheet(name, _table(name, name), content, header, 1, rows)]
    if name.lower().endswith(TEXT):
        _table(name, name)  # before a long file is read for nothing
    sheets = raw(name, content)
    several = len(sheets) > 1
    return [_of(found, content, several=several) for found in sheets]


def read(name: str, content: bytes) -> Sheet:
    """Read a file that holds one table, as `read_all`; raise PanelError when it holds several."""
    sheets = read_all(name, content)
    if len(sheets) != 1:
        raise PanelError(f"{name}: {len(sheets)} sheets, where one table is wanted.")
    return sheets[0]


def _of(found: RawSheet, content: bytes, *, several: bool) -> Sheet:
    """Turn a table as its file holds it into a part of an import."""
    name = f"{found.file_name}, sheet {found.sheet_name}" if several else found.file_name
    table = _table(name, found.sheet_name if several else found.file_name)
    sheet = _sheet(name, table, content, found.header, found.header_row, found.rows)
    told = f"{found.encoding}, {found.dialect}"
    broken = [
        (name, row, found.header[at], shown, "The cell shows an error, not a value.", _MEND)
        for row, at, shown in found.errors
    ]
    problems = pd.concat([sheet.problems, pd.DataFrame(broken, columns=PROBLEM)]).reset_index(
        drop=True
    )
    return Sheet(sheet.part, problems, "" if told.startswith(_CANONICAL) else told)


_MEND = "Mend the formula in the workbook, or leave the cell empty, and save it again."


def _sheet(  # noqa: PLR0913, PLR0917 - what a table is, once, from either sort of file
    name: str,
    table: str,
    content: bytes,
    header: list[str],
    header_row: int,
    rows: list[tuple[int, list[str]]],
) -> Sheet:
    problems = _header_problems(name, header, header_row)
    whole = [(at, cells) for at, cells in rows if len(cells) == len(header)]
    problems += [
        _ragged(name, at, cells, len(header)) for at, cells in rows if len(cells) != len(header)
    ]
    index = pd.Index([at for at, _ in whole], name="row_no", dtype="int64")
    unique = list(dict.fromkeys(header))
    cells = pd.DataFrame([c for _, c in whole], columns=header, index=index, dtype="str")
    cells = cells.loc[:, ~cells.columns.duplicated()][[n for n in unique if n]]
    part = Part(name, table, sha256(content).hexdigest(), cells)
    return Sheet(part, pd.DataFrame(problems, columns=PROBLEM))


def _table(name: str, word: str) -> str:
    """Return the table that a file or a sheet is named after."""
    stem = PurePath(word).stem.split("-")[0].split(" ")[0].split(".")[0].lower()
    if stem not in tables() or stem == "import_batch":
        raise PanelError(
            f"{name}: there is no table “{stem}” to import into. "
            f"Name the file, or the sheet, after its table, for example finding. "
            f"The tables: {', '.join(n for n in tables() if n != 'import_batch')}."
        )
    return stem


def _features(name: str, content: bytes) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Turn a GeoJSON FeatureCollection into a header and rows, the geometry as column `outline`."""
    try:
        found = json.loads(content.decode("utf-8-sig"))
        features = [(dict(f["properties"] or {}), f["geometry"]) for f in found["features"]]
        if b"\\u0000" in json.dumps(features, ensure_ascii=False).encode():
            raise ValueError("NUL is no text; half a character was refused in encoding it")  # noqa: TRY301 - said below, as the others are
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise PanelError(
            f"{name}: this is not a GeoJSON FeatureCollection. Export the layer again as GeoJSON."
        ) from error
    names = list(dict.fromkeys(key for properties, _ in features for key in properties))
    rows = [
        (at, [*(_cell(properties.get(key)) for key in names), _cell(geometry)])
        for at, (properties, geometry) in enumerate(features, start=1)
    ]
    return [*(key.strip() for key in names), "outline"], rows


def _cell(value: object) -> str:
    """Write a JSON value as a cell: text as it is, nothing as “”, the rest as JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))


def _header_problems(name: str, header: list[str], row: int) -> list[Problem]:
    repeated = sorted({cell for cell in header if cell and header.count(cell) > 1})
    problems = [
        (name, row, cell, cell, "Two columns have this name.", "Keep one, or rename the other.")
        for cell in repeated
    ]
    problems += [
        (name, row, f"(column {at})", "", "A column has no name.", "Name it, or remove the column.")
        for at, cell in enumerate(header, start=1)
        if not cell
    ]
    return problems


def _ragged(name: str, at: int, cells: list[str], width: int) -> Problem:
    return (
        name,
        at,
        "(whole row)",
        ", ".join(cells)[:60],
        f"The row has {len(cells)} {'cell' if len(cells) == 1 else 'cells'}, the header {width}.",
        "Put quotation marks around text with a comma in it, or fill up the row.",
    )
