"""Which rows a viewer reaches: contexts of their areas, what has happened by then."""

from collections.abc import Iterable, Mapping
from datetime import date

import duckdb
import pyarrow as pa
from duckdb import (
    CaseExpression,
    ColumnExpression,
    ConstantExpression,
    FunctionExpression,
)

from dashboard.warehouse.day_marks import EARLIEST_DAY, DayColumn, day_columns
from dashboard.warehouse.dictionary import Table, tables
from dashboard.warehouse.incoming import BETWEEN

ROW_LEFT_OUT = "row_left_out"
"""The table of days that cannot be, of rows that are held all the same."""
_LEFT_OUT = pa.schema(
    [
        *((name, pa.string()) for name in ("table_name", "row_key", "column_name")),
        *(("day", pa.date32()), ("is_whole_row", pa.bool_())),
    ]
)


def restrict_to_areas(
    connection: duckdb.DuckDBPyConnection,
    held: Mapping[str, duckdb.DuckDBPyRelation],
    areas: frozenset[str] | None,
    seen_on: date,
) -> None:
    """Make a view of every table held, of those of its rows that the viewer may see.

    A context outside `areas` is left out, and so is every row that refers to a row left out: the
    data dictionary says what refers to what, so a new table is protected from its first day.
    A row of something that happens only after `seen_on`, or of a day that cannot be, is left out
    likewise with the rows that need it; the table `row_left_out` names it.
    """
    limited: set[str] = set()  # tables that lack rows, whoever refers to them
    waiting: set[str] = set()  # those that lack rows for rows that need them
    done: set[str] = set()
    connection.from_arrow(_LEFT_OUT.empty_table()).create(ROW_LEFT_OUT)

    def show(table: Table) -> None:
        if table.name in done or table.name not in held:
            return
        done.add(table.name)
        others = [(own, other) for own, other in table.references() if other != table.name]
        for _, other in others:
            show(tables()[other])
        rows = held[table.name].set_alias("every")
        if table.name == "context" and areas is not None:
            allowed = [ConstantExpression(code) for code in sorted(areas)] or [
                ConstantExpression("")
            ]
            rows = rows.filter(ColumnExpression("area_code").isin(*allowed))
            limited.add(table.name)
        for own, other in others:
            is_needed = all(table.column(name).required for name in own)
            if other in limited or (other in waiting and is_needed):
                rows = rows.join(
                    _left_out(connection, held, other, own), ", ".join(own), how="anti"
                )
                (limited if other in limited else waiting).add(table.name)
        wrong = [one for one in day_columns(table) if _cannot_be(rows, one, seen_on)]
        if wrong:
            rows = _without_days(table, rows, wrong, seen_on)
            waiting.add(table.name)
        rows.create_view(table.name)

    for table in tables().values():
        show(table)


def _cannot_be(rows: duckdb.DuckDBPyRelation, column: DayColumn, seen_on: date) -> bool:
    return rows.filter(~_can_be(column, seen_on)).limit(1).fetchone() is not None


def _can_be(column: DayColumn, seen_on: date) -> duckdb.Expression:
    day = ColumnExpression(column.name).cast("DATE")
    first, last = (ConstantExpression(one) for one in (EARLIEST_DAY, column.latest(seen_on)))
    return day.isnull() | ((day >= first) & (day <= last))


def _without_days(
    table: Table,
    rows: duckdb.DuckDBPyRelation,
    wrong: Iterable[DayColumn],
    seen_on: date,
) -> duckdb.DuckDBPyRelation:
    """Leave out the rows whose own day cannot be, and other days that cannot; name all of them."""
    key = [ColumnExpression(name).cast("VARCHAR") for name in table.key]
    for column in wrong:
        rows.filter(~_can_be(column, seen_on)).select(
            ConstantExpression(table.name),
            FunctionExpression("concat_ws", ConstantExpression(BETWEEN), *key),
            ConstantExpression(column.name),
            ColumnExpression(column.name).cast("DATE"),
            ConstantExpression(column.is_of_row),
        ).insert_into(ROW_LEFT_OUT)
    for column in wrong:
        if column.is_of_row:
            rows = rows.filter(_can_be(column, seen_on))
    emptied = {
        column.name: CaseExpression(_can_be(column, seen_on), ColumnExpression(column.name))
        for column in wrong
        if not column.is_of_row
    }
    if not emptied:
        return rows
    columns = [
        emptied.get(column.name, ColumnExpression(column.name)).alias(column.name)
        for column in table.columns
    ]
    return rows.select(*columns).set_alias("every")


def _left_out(
    connection: duckdb.DuckDBPyConnection,
    held: Mapping[str, duckdb.DuckDBPyRelation],
    name: str,
    own: tuple[str, ...],
) -> duckdb.DuckDBPyRelation:
    """Return the keys of a table's rows that may not be seen, named as the referring columns."""
    key = ", ".join(tables()[name].key)
    every = held[name].set_alias("every")
    hidden = every.join(connection.view(name), key, how="anti")
    pairs = zip(tables()[name].key, own, strict=True)
    return hidden.select(*[ColumnExpression(theirs).alias(ours) for theirs, ours in pairs])
