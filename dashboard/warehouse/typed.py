"""A file's text as the types of its table."""

from collections.abc import Iterable

import duckdb
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression

from dashboard.warehouse.dictionary import Column, tables
from dashboard.warehouse.staging import Part, wide

# As queries/checks/staging/cell.sql reads them.
_DATES = ["%Y-%m-%d", "%d/%m/%Y"]
_BLANKS = r"^[\s\p{Z}]+|[\s\p{Z}]+$"


def typed(
    connection: duckdb.DuckDBPyConnection, part: Part, columns: Iterable[Column], *others: str
) -> duckdb.DuckDBPyRelation:
    """Return columns of a file as their types, missing where it has none; others as they are."""
    held = [column.name for column in tables()[part.table_name].columns]
    cells = connection.from_arrow(wide(part, [name for name in held if name in part.cells]))
    read = [_read(column, set(cells.columns)) for column in columns]
    return cells.select(*read, *map(ColumnExpression, others))


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
