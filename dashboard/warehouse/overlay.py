"""Records laid over the tables of a snapshot, cast as an import casts them."""

import re
from collections.abc import Iterable
from functools import lru_cache

import duckdb
import pandas as pd
import pyarrow as pa
from duckdb import ColumnExpression, StarExpression

from dashboard.warehouse.casting import cast_to_table_types
from dashboard.warehouse.dictionary import Table, aligned_to_table, tables, views
from dashboard.warehouse.records import Cells, Record

_IS_HELD = "is held"


def tables_changed_by(record: Record) -> set[str]:
    """Return the tables that a record changes: its own, the ledger, and whence its row came."""
    return {record.table_name, "import_batch"} | (set() if record.row else {"row_source"})


def lay_records_over(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    held: duckdb.DuckDBPyRelation | None,
    records: Iterable[Record],
) -> duckdb.DuckDBPyRelation:
    """Return the rows of a table with records laid over it; nothing is written into a database.

    A later row replaces an earlier one of its key. held: the rows as the snapshot has them, if any.
    """
    return _laid_over(tables()[name], held, _recorded_rows(connection, name, records))


def define_table_with_records(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    held: duckdb.DuckDBPyRelation | None,
    records: Iterable[Record],
) -> duckdb.DuckDBPyRelation:
    """Define the view `NAME_with_records` in a database in memory, for all its readers."""
    _recorded_rows(connection, name, records).create(f"{name}_recorded")
    recorded = connection.table(f"{name}_recorded")
    _laid_over(tables()[name], held, recorded).create_view(view_with_records(name))
    return connection.view(view_with_records(name))


def _recorded_rows(
    connection: duckdb.DuckDBPyConnection, name: str, records: Iterable[Record]
) -> duckdb.DuckDBPyRelation:
    changes = _changes_of(name, records)
    cells = pd.DataFrame([dict(row) for row, _ in changes], dtype="str").fillna("")
    cells[_IS_HELD] = [is_held for _, is_held in changes]
    arrow = connection.from_arrow(pa.Table.from_pandas(cells, preserve_index=False))
    return cast_to_table_types(arrow, tables()[name].columns, _IS_HELD)


def _laid_over(
    table: Table, held: duckdb.DuckDBPyRelation | None, recorded: duckdb.DuckDBPyRelation
) -> duckdb.DuckDBPyRelation:
    whole = recorded.filter(ColumnExpression(_IS_HELD)).select(StarExpression(exclude=[_IS_HELD]))
    if held is None:
        return whole
    before = aligned_to_table(held, table).set_alias("held")
    key = ", ".join(table.key)
    return before.join(recorded.set_alias("recorded"), key, how="anti").union(whole)


def view_with_records(name: str) -> str:
    """Return the name of the view that holds a table with the records laid over it."""
    return f"{name}_with_records"


def _changes_of(name: str, records: Iterable[Record]) -> list[tuple[Cells, bool]]:
    """Return the rows of a table that records leave or remove: the last of each key, and which."""
    found: dict[str, tuple[Cells, bool]] = {}
    for record in records:
        if record.table_name == name:
            found[record.key] = (record.row or record.before, bool(record.row))
        elif name == "import_batch":
            found[record.version] = (_ledger_line(record), True)
        elif name == "row_source" and not record.row:
            source = (("table_name", record.table_name), ("row_key", record.key))
            found[f"{record.table_name}, {record.key}"] = (source, False)
    return list(found.values())


def _ledger_line(record: Record) -> Cells:
    counts = {
        "rows_new": record.row and not record.before,
        "rows_changed": record.row and record.before,
        "rows_same": False,
        "rows_removed": not record.row,
    }
    return (
        ("snapshot_no", str(record.snapshot_no)),
        ("file_name", f"{record.origin}, {record.version}"),
        ("table_name", record.table_name),
        ("sha256", record.sha256),
        *((name, str(int(bool(counted)))) for name, counted in counts.items()),
        ("imported_at", record.recorded_at),
        ("imported_by", record.recorded_by),
        ("note", record.note),
        ("record_no", str(record.number)),
    )


@lru_cache(maxsize=1024)
def names_behind(sql: str) -> frozenset[str]:
    """Return the tables and views that a select names, itself or through views."""
    found: set[str] = set()
    waiting = set(re.findall(r"\w+", sql))
    while waiting:
        name = waiting.pop()
        if name not in found and (name in tables() or name in views()):
            found.add(name)
            waiting |= set(re.findall(r"\w+", views().get(name, "")))
    return frozenset(found)


@lru_cache(maxsize=1024)
def tables_behind(sql: str) -> frozenset[str]:
    """Return the tables that an answer may hang on: those named, and whatever these refer to.

    A row that refers to one left out is left out too; days that cannot be may stand in any table.
    """
    named = names_behind(sql)
    if "row_left_out" in named:
        return frozenset(tables())
    found: set[str] = set()
    waiting = {name for name in named if name in tables()}
    while waiting:
        found.add(name := waiting.pop())
        waiting |= {other for _, other in tables()[name].references()} - found
    return frozenset(found)
