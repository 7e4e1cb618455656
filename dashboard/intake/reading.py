"""Reading files as text: every cell with its row, nothing guessed and nothing dropped."""

import csv
import io
import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pandas as pd

from dashboard.settings import PanelError
from dashboard.warehouse import PROBLEM, Part, tables

SUFFIXES = (".csv", ".geojson")
_LARGEST_CELL = 10_000_000  # characters; an outline of a coast can be long

Problem = tuple[str, int, str, str, str, str]


@dataclass(frozen=True)
class Sheet:
    """A file as it was read: its part of an import, and what could not be read as rows."""

    part: Part
    problems: pd.DataFrame


def read(name: str, content: bytes) -> Sheet:
    """Read a file of the name and bytes given.

    The name says the table: `finding.csv`, `finding-june.csv` and `finding.geojson` all fill
    finding. Rows count from 1, the header's; a GeoJSON file's rows are its features.
    Raises PanelError with what to do when the file holds no table at all.
    """
    table = _table(name)
    text = _decoded(name, content)
    rows = (_features if name.lower().endswith(".geojson") else _records)(name, text)
    header = [cell.strip() for cell in rows.pop(0)[1]]
    problems = _header_problems(name, header)
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


def _decoded(name: str, content: bytes) -> str:
    """Return the text of a file in UTF-8, with or without a byte order mark."""
    end = content.find(b"\0")  # no text holds it, and no screen shows it
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        end = error.start
    if end < 0:
        return text
    line = content[:end].count(b"\n") + 1
    raise PanelError(
        f"{name}, line {line}: the file is not text in UTF-8. "
        "Save it again as “CSV UTF-8”; nothing was imported."
    )


def _table(name: str) -> str:
    stem = Path(name).stem.split("-")[0].split(" ")[0].split(".")[0].lower()
    if not name.lower().endswith(SUFFIXES):
        raise PanelError(f"{name}: this is not a CSV or GeoJSON file. Save it as {stem}.csv.")
    if stem not in tables() or stem == "import_batch":
        raise PanelError(
            f"{name}: there is no table “{stem}” to import into. "
            f"Name the file after its table, for example finding.csv. "
            f"The tables: {', '.join(n for n in tables() if n != 'import_batch')}."
        )
    return stem


def _records(name: str, text: str) -> list[tuple[int, list[str]]]:
    """Split CSV text into records, numbered as a spreadsheet would number them; blank ones go."""
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        rows.extend((at, cells) for at, cells in enumerate(reader, start=1) if any(cells))
    except csv.Error as error:
        raise PanelError(
            f"{name}, line {reader.line_num}: the line is not CSV ({error}). "
            "Look for a quotation mark that is not closed."
        ) from error
    if not rows:
        raise PanelError(f"{name}: the file is empty. Its first row must name the columns.")
    header = rows[0][1]
    if len(header) == 1 and (mark := next((m for m in ";\t|" if m in header[0]), "")):
        raise PanelError(
            f"{name}, row 1: the cells are separated by {mark!r}. "
            "Save the file with commas between."
        )
    return rows


def _features(name: str, text: str) -> list[tuple[int, list[str]]]:
    """Turn a GeoJSON FeatureCollection into a header and rows, the geometry as column `outline`."""
    try:
        found = json.loads(text)
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
    return [(0, [*names, "outline"]), *rows]


def _cell(value: object) -> str:
    """Write a JSON value as a cell: text as it is, nothing as “”, the rest as JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))


def _header_problems(name: str, header: list[str]) -> list[Problem]:
    repeated = sorted({cell for cell in header if cell and header.count(cell) > 1})
    problems = [
        (name, 1, cell, cell, "Two columns have this name.", "Keep one, or rename the other.")
        for cell in repeated
    ]
    problems += [
        (name, 1, f"(column {at})", "", "A column has no name.", "Name it, or remove the column.")
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
