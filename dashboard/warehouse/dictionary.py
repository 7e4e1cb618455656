"""The data dictionary: every table and column, as the files under queries/tables describe them."""

import re
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter

import duckdb
from duckdb import ColumnExpression, ConstantExpression

from dashboard.settings import PanelError, home
from dashboard.warehouse.header import Field, read_header

WRITTEN_BY_IMPORTS = frozenset({"bank_holiday", "import_batch", "row_source"})
"""Tables that no file fills: an import writes into them what it does."""


@dataclass(frozen=True)
class Column:
    """A column of a table.

    kind: DuckDB's name of its type (VARCHAR, DATE, INTEGER, DOUBLE, BOOLEAN, TIME, TIMESTAMP).
    words: the vocabulary list its values come from, or None.
    refers_to: the table its values must exist in, or None.
    """

    name: str
    kind: str
    required: bool
    words: str | None
    refers_to: str | None
    meaning: str
    example: str
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table: what it holds, the columns that tell its rows apart, and all its columns."""

    name: str
    sentence: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    ddl: str

    def column(self, name: str) -> Column:
        """Return the column of that name."""
        return next(column for column in self.columns if column.name == name)

    def references(self) -> list[tuple[tuple[str, ...], str]]:
        """List the references as (own columns, table referred to).

        A table with one key column may be referred to by any number of columns, whatever their
        names; one with several is referred to by columns of the same names.
        """
        found: list[tuple[tuple[str, ...], str]] = []
        for column in self.columns:
            if column.refers_to is None:
                continue
            key = tables()[column.refers_to].key
            own = (column.name,) if len(key) == 1 else key
            if (own, column.refers_to) not in found:
                found.append((own, column.refers_to))
        return found


@cache
def tables() -> dict[str, Table]:
    """Read every table under queries/tables, by name in alphabetical order."""
    found = {}
    with duckdb.connect() as connection:
        for path in sorted((home() / "queries" / "tables").glob("*.sql")):
            ddl = path.read_text(encoding="utf-8")
            connection.execute(ddl)
            header = read_header(path)
            described = {field.name: field for field in header.fields}
            types = connection.execute(
                "select column_name, data_type, not is_nullable from duckdb_columns() "
                "where table_name = $name order by column_index",
                {"name": path.stem},
            ).fetchall()
            if [name for name, _, _ in types] != list(described):
                raise PanelError(f"{path.name}: the header must name the table's columns in order.")
            columns = tuple(_column(described[n], kind, required=r) for n, kind, r in types)
            found[path.stem] = Table(path.stem, header.sentence, header.grain, columns, ddl)
    return found


def fillable() -> dict[str, Table]:
    """Return the tables that files can fill."""
    return {name: one for name, one in tables().items() if name not in WRITTEN_BY_IMPORTS}


@cache
def views() -> dict[str, str]:
    """Read the views and macros that several queries share, as their SQL by name.

    One comes after those it is made from, as they must be created.
    """
    paths = sorted((home() / "queries" / "views").glob("*.sql"))
    found = {path.stem: path.read_text(encoding="utf-8") for path in paths}
    made_from = {
        name: {
            other
            for other in found
            if other != name and re.search(rf"(from|join) {other}\b|\b{other}\(", sql)
        }
        for name, sql in found.items()
    }
    return {name: found[name] for name in TopologicalSorter(made_from).static_order()}


def aligned_to_table(rows: duckdb.DuckDBPyRelation, table: Table) -> duckdb.DuckDBPyRelation:
    """Return rows with the table's columns in order, empty where a snapshot is older than one."""
    held = dict(zip(rows.columns, map(str, rows.types), strict=True))
    if list(held.items()) == [(c.name, c.kind) for c in table.columns]:
        return rows
    return rows.select(
        *[
            (ColumnExpression(c.name) if c.name in held else ConstantExpression(None))
            .cast(c.kind)
            .alias(c.name)
            for c in table.columns
        ]
    )


def _column(field: Field, kind: str, *, required: bool) -> Column:
    return Column(
        field.name,
        kind,
        required,
        field.marked("words"),
        field.marked("refers to"),
        field.meaning,
        field.example,
        field.marks,
    )
