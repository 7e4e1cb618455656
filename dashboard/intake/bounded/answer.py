"""Tables and layers as bytes, for the way from one process to another.

JSON and Arrow, never pickle: what comes out of a process that read a hostile file is data, and
cannot become code. First the length of the JSON, then the JSON, then what it points to. Whatever
grows with the file is Arrow, and becomes Python a few thousand cells at a time: a single step over
all of them would keep every other session waiting for seconds.
"""

import json
import struct
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from dashboard.intake.places import Layer
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.read import PlainRows, RawSheet
from dashboard.settings import PanelError

_LENGTH = struct.Struct("<Q")
_UNPAIRED = "surrogatepass"  # JSON may hold half a character, and whoever reads it says so later
_ALIGNED = 8  # bytes; Arrow counts on memory that begins at a multiple of it
_AT_ONCE = 20_000  # values made at once: a hundredth of a second
_NUMBERED = pa.schema([("row", pa.int64()), ("cells", pa.large_list(pa.large_string()))])
_PROBLEMS = pa.schema(  # without the name of the file, which is that of the layer
    [("row_no", pa.int64()), *((name, pa.large_string()) for name in Problem._fields[2:])]
)
_MARKED = pa.schema([("row", pa.int64()), ("column", pa.int64()), ("shown", pa.large_string())])


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


def unpack_tables(answer: bytes | memoryview) -> list[RawSheet | Layer]:
    """Return the tables or layers that were packed; raise PanelError where it was a refusal.

    They stay in the memory of the answer, which nobody may write to.
    """
    (length,) = _LENGTH.unpack_from(answer)
    start = _LENGTH.size
    header = json.loads(bytes(answer[start : start + length]).decode("utf-8", _UNPAIRED))
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
    text += b" " * (-len(text) % _ALIGNED)
    return [_LENGTH.pack(len(text)), text, *blobs]


def _sheet_fields(sheet: RawSheet, blobs: list[bytes]) -> dict[str, Any]:
    values = {field.name: getattr(sheet, field.name) for field in fields(RawSheet)}
    if isinstance(sheet.rows, PlainRows):
        values["cells"] = _add(_columns(sheet.rows.cells), blobs)
        values["row_numbers"] = _add(pa.table({"row": sheet.rows.cells.index.to_numpy()}), blobs)
        values["rows"] = None
    else:
        values["rows"] = _add(_transposed(sheet.rows, _NUMBERED), blobs)
    values["above"] = _add(_transposed(sheet.above, _NUMBERED), blobs)
    values["errors"] = _add(_transposed(sheet.errors, _MARKED), blobs)
    return values


def _to_sheet(values: dict[str, Any], blobs: Sequence[memoryview]) -> RawSheet:
    cells_at, numbers_at = values.pop("cells", None), values.pop("row_numbers", None)
    if cells_at is None:
        values["rows"] = list(_tuples(_table(blobs[values["rows"]])))
    else:
        numbers = pd.Index(_table(blobs[numbers_at])["row"].to_numpy(), name="row_no")
        values["rows"] = PlainRows(_frame(blobs[cells_at]).set_axis(numbers))
    values["above"] = list(_tuples(_table(blobs[values["above"]])))
    values["errors"] = list(_tuples(_table(blobs[values["errors"]])))
    return RawSheet(**values)


def _transposed(rows: Sequence[tuple[Any, ...]], schema: pa.Schema) -> pa.Table:
    columns = [[row[at] for row in rows] for at in range(len(schema))]
    return pa.table(columns, schema=schema)


def _tuples(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table, a few thousand values at a time."""
    lists = [column for column in table.columns if pa.types.is_large_list(column.type)]
    values = len(table) + sum(len(pc.list_flatten(column)) for column in lists)
    step = max(1, _AT_ONCE * len(table) // max(values, 1))
    for start in range(0, len(table), step):
        columns = [column.to_pylist() for column in table.slice(start, step).columns]
        yield from zip(*columns, strict=True)


def _layer_fields(layer: Layer, blobs: list[bytes]) -> dict[str, Any]:
    problems = layer.problems[_PROBLEMS.names].itertuples(index=False, name=None)
    shapes = pa.table({"shape": pa.array(shapely.to_wkb(layer.shapes), pa.large_binary())})
    return {
        "file_name": layer.file_name,
        "layer_name": layer.layer_name,
        "system": layer.system,
        "column": layer.column,
        "problems": _add(_transposed(list(problems), _PROBLEMS), blobs),
        "cells": _add(_columns(layer.cells), blobs),
        "features": len(layer.cells),
        "shapes": _add(shapes, blobs),
    }


def _to_layer(values: dict[str, Any], blobs: Sequence[memoryview]) -> Layer:
    cells = _frame(blobs[values["cells"]])
    index = pd.RangeIndex(1, values["features"] + 1, name="row_no")
    shapes = _table(blobs[values["shapes"]])["shape"].to_numpy()
    steps = list(range(_AT_ONCE, len(shapes), _AT_ONCE))
    return Layer(
        values["file_name"],
        cells.set_axis(index) if len(cells.columns) else pd.DataFrame(index=index, dtype="str"),
        np.concatenate([shapely.from_wkb(few) for few in np.split(shapes, steps)]),
        values["system"],
        values["column"],
        problem_rows(
            Problem(values["file_name"], *rest)
            for rest in _tuples(_table(blobs[values["problems"]]))
        ),
        values["layer_name"],
    )


def _columns(cells: pd.DataFrame) -> pa.Table:
    return pa.Table.from_pandas(cells, preserve_index=False)


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
    return pa.ipc.open_stream(pa.py_buffer(blob)).read_all()
