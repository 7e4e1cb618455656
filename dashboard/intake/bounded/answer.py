"""Tables and layers as bytes, for the way from one process to another.

JSON and Arrow, never pickle: what comes out of a process that read a hostile file is data, and
cannot become code. First the length of the JSON, then the JSON, then what it points to.
"""

import json
import struct
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import pandas as pd
import pyarrow as pa
import shapely

from dashboard.intake.places import Layer
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.read import PlainRows, RawSheet
from dashboard.settings import PanelError

_LENGTH = struct.Struct("<Q")
_UNPAIRED = "surrogatepass"  # JSON may hold half a character, and whoever reads it says so later


def pack_tables(tables: Sequence[RawSheet | Layer]) -> list[bytes]:
    """Return tables or layers as pieces of bytes, to be sent one after another."""
    blobs: list[bytes] = []
    fields_by_table = [
        _layer_fields(table, blobs) if isinstance(table, Layer) else _sheet_fields(table, blobs)
        for table in tables
    ]
    return _packed({"tables": fields_by_table, "blobs": [len(blob) for blob in blobs]}, blobs)


def pack_refusal(message: str) -> list[bytes]:
    """Return what a person is told instead of tables, as pieces of bytes."""
    return _packed({"refused": message}, [])


def unpack_tables(answer: bytes) -> list[RawSheet | Layer]:
    """Return the tables or layers that were packed; raise PanelError where it was a refusal."""
    (length,) = _LENGTH.unpack_from(answer)
    start = _LENGTH.size
    header = json.loads(answer[start : start + length].decode("utf-8", _UNPAIRED))
    if "refused" in header:
        raise PanelError(header["refused"])
    view, blobs, start = memoryview(answer), [], start + length
    for size in header["blobs"]:
        blobs.append(view[start : start + size])
        start += size
    return [
        _to_layer(fields_of, blobs) if "shapes" in fields_of else _to_sheet(fields_of, blobs)
        for fields_of in header["tables"]
    ]


def _packed(header: dict[str, Any], blobs: list[bytes]) -> list[bytes]:
    text = json.dumps(header, ensure_ascii=False).encode("utf-8", _UNPAIRED)
    return [_LENGTH.pack(len(text)), text, *blobs]


def _sheet_fields(sheet: RawSheet, blobs: list[bytes]) -> dict[str, Any]:
    values = {field.name: getattr(sheet, field.name) for field in fields(RawSheet)}
    if isinstance(sheet.rows, PlainRows):
        values["rows"] = None
        values["cells"] = _add(pa.Table.from_pandas(sheet.rows.cells, preserve_index=False), blobs)
    else:
        values["rows"] = list(sheet.rows)
    return values


def _to_sheet(values: dict[str, Any], blobs: Sequence[memoryview]) -> RawSheet:
    at = values.pop("cells", None)
    if at is None:
        values["rows"] = _rows(values["rows"])
    else:
        cells = _frame(blobs[at])
        cells.index = pd.RangeIndex(2, len(cells) + 2, name="row_no")
        values["rows"] = PlainRows(cells)
    values["above"] = _rows(values["above"])
    values["errors"] = [(row, at, shown) for row, at, shown in values["errors"]]
    return RawSheet(**values)


def _rows(numbered: list[list[Any]]) -> list[tuple[int, list[str]]]:
    return [(number, cells) for number, cells in numbered]


def _layer_fields(layer: Layer, blobs: list[bytes]) -> dict[str, Any]:
    shapes = pa.table({"shape": pa.array(shapely.to_wkb(layer.shapes), pa.large_binary())})
    return {
        "file_name": layer.file_name,
        "layer_name": layer.layer_name,
        "system": layer.system,
        "column": layer.column,
        "problems": layer.problems.astype(object).to_numpy().tolist(),
        "cells": _add(pa.Table.from_pandas(layer.cells, preserve_index=False), blobs),
        "features": len(layer.cells),
        "shapes": _add(shapes, blobs),
    }


def _to_layer(values: dict[str, Any], blobs: Sequence[memoryview]) -> Layer:
    cells = _frame(blobs[values["cells"]])
    index = pd.RangeIndex(1, values["features"] + 1, name="row_no")
    shapes = _table(blobs[values["shapes"]])["shape"].to_numpy()
    return Layer(
        values["file_name"],
        cells.set_axis(index) if len(cells.columns) else pd.DataFrame(index=index, dtype="str"),
        shapely.from_wkb(shapes),
        values["system"],
        values["column"],
        problem_rows(Problem(*problem) for problem in values["problems"]),
        values["layer_name"],
    )


def _add(table: pa.Table, blobs: list[bytes]) -> int:
    """Put a table among the blobs; return its place there."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema.remove_metadata()) as writer:
        writer.write_table(table.replace_schema_metadata())
    blobs.append(sink.getvalue().to_pybytes())
    return len(blobs) - 1


def _frame(blob: memoryview) -> pd.DataFrame:
    frame: pd.DataFrame = _table(blob).to_pandas()
    return frame.astype("str")


def _table(blob: memoryview) -> pa.Table:
    """Return a table from where it may begin at any byte, as memory on which Arrow can count."""
    aligned = pa.BufferOutputStream()
    aligned.write(blob)
    return pa.ipc.open_stream(aligned.getvalue()).read_all()
