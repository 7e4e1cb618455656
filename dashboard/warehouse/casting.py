"""A file's text as the types of its table."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression

from dashboard.warehouse.dictionary import Column, tables

if TYPE_CHECKING:
    from dashboard.warehouse.staging import IncomingTable

# As queries/checks/staging/cell.sql reads them.
_DATES = ["%Y-%m-%d", "%d/%m/%Y"]
_BLANKS = r"^[\s\p{Z}]+|[\s\p{Z}]+$"


def typed_rows(
    connection: duckdb.DuckDBPyConnection,
    part: "IncomingTable",
    columns: Iterable[Column],
    *others: str,
) -> duckdb.DuckDBPyRelation:
    """Return columns of a file as their types, missing where it has none; others as they are."""
    held = [column.name for column in tables()[part.table_name].columns]
    cells = connection.from_arrow(wide(part, [name for name in held if name in part.cells]))
    return cast_to_table_types(cells, columns, *others)


def cast_to_table_types(
    cells: duckdb.DuckDBPyRelation, columns: Iterable[Column], *others: str
) -> duckdb.DuckDBPyRelation:
    """Return text cells as the types of columns, missing where empty; others as they are."""
    held = set(cells.columns)
    return cells.select(
        *[_read(column, held) for column in columns], *map(ColumnExpression, others)
    )


def wide(part: "IncomingTable", columns: list[str]) -> pa.Table:
    """Return the columns named and `row_no` as DuckDB reads them without copying a cell."""
    cells = part.cells[columns].astype("str").reset_index(names="row_no")
    return pa.Table.from_pandas(cells, preserve_index=False)


def _read(column: Column, held: set[str]) -> duckdb.Expression:
    """Return a text cell as the type of its column; “” becomes missing."""
    if column.name not in held:
        return ConstantExpression(None).cast(column.kind).alias(column.name)
    trimmed = FunctionExpression(
        "regexp_replace",
        ColumnExpression(column.name),
        *[ConstantExpression(text) for text in (_BLANKS, "", "g")],
    )
    text = FunctionExpression("nullif", trimmed, ConstantExpression(""))
    if column.kind == "DATE":
        text = FunctionExpression("strptime", text, ConstantExpression(_DATES))
    return text.cast(column.kind).alias(column.name)
