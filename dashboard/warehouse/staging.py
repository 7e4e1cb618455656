"""Checking incoming files in SQL, over a table of their text, before anything is published."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression

from dashboard.settings import home
from dashboard.warehouse.dictionary import Table, tables
from dashboard.warehouse.snapshot import quoted

PROBLEM = ["file_name", "row_no", "column_name", "value", "problem", "remedy"]
_BETWEEN = ", "
_CELL = """
create table cell (
    file_name text, table_name text, row_no bigint, column_name text, value text, plain text,
    kind text, is_required boolean, words text
)
"""


@dataclass(frozen=True)
class Part:
    """One incoming file: text cells under its own column names, indexed by line in the file.

    Every cell is text and an empty one is “”. sha256 is the fingerprint of the file's bytes.
    """

    file_name: str
    table_name: str
    sha256: str
    cells: pd.DataFrame


@contextmanager
def staged(parts: list[Part], previous: Path | None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database holding the files as text beside the previous snapshot, for the checks.

    Tables: `cell`, `incoming_file`, `sheet_column`, `known_column`, `reference`, `known_key`,
    `incoming_key` and `previous_vocabulary`.
    """
    with duckdb.connect() as connection:
        before = Previous(connection, previous)
        before.table("vocabulary").create_view("previous_vocabulary")
        connection.from_df(_known_columns()).create("known_column")
        connection.from_df(_files(parts)).create("incoming_file")
        connection.from_df(_headers(parts)).create("sheet_column")
        connection.execute(_CELL)
        for part in parts:
            _stage_cells(connection, part)
        _stage_keys(connection, before, {part.table_name for part in parts})
        yield connection


def problems_in(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Return every problem of the staged files, in the order of file, row and column."""
    found = [connection.sql(sql).df()[PROBLEM] for sql in checks("files").values()]
    whole = pd.concat(found, ignore_index=True)
    return whole.sort_values(["file_name", "row_no", "column_name"], ignore_index=True)


@cache
def checks(folder: str) -> dict[str, str]:
    """Read the rules of one folder under queries/checks, as SQL by name."""
    paths = sorted((home() / "queries" / "checks" / folder).glob("*.sql"))
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}


class Previous:
    """The snapshot before, attached: each of its tables by name, empty where it had none."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path | None) -> None:
        """Attach the snapshot at `path`, or nothing when this is the first."""
        self.connection = connection
        held: list[tuple[str]] = []
        if path:
            connection.execute(f"attach {quoted(path)} as previous (read_only)")
            held = connection.execute(
                "select table_name from duckdb_tables() where database_name = 'previous'"
            ).fetchall()
        self.held = {name for (name,) in held}
        own = connection.sql("select current_database()").fetchall()[0][0]
        connection.execute("attach ':memory:' as nothing")
        connection.execute("use nothing")
        for table in tables().values():
            if table.name not in self.held:
                connection.execute(table.ddl)
        connection.execute(f"use {own}")

    def table(self, name: str) -> duckdb.DuckDBPyRelation:
        """Return the rows of a table as they were."""
        place = "previous" if name in self.held else "nothing"
        return self.connection.table(f"{place}.main.{name}").set_alias("before")


def key_text(table: Table) -> duckdb.Expression:
    """Return the key of a typed table's rows as one text, its columns joined by “, ”."""
    columns = [ColumnExpression(name).cast("VARCHAR") for name in table.key]
    return FunctionExpression("concat_ws", ConstantExpression(_BETWEEN), *columns)


def _staging(name: str) -> str:
    return checks("staging")[name]


def _files(parts: list[Part]) -> pd.DataFrame:
    rows = [(part.file_name, part.table_name) for part in parts]
    return pd.DataFrame(rows, columns=["file_name", "table_name"], dtype="str")


def _headers(parts: list[Part]) -> pd.DataFrame:
    rows = [(part.file_name, part.table_name, name) for part in parts for name in part.cells]
    return pd.DataFrame(rows, columns=["file_name", "table_name", "column_name"], dtype="str")


def _stage_cells(connection: duckdb.DuckDBPyConnection, part: Part) -> None:
    """Add the cells of a file to the table `cell`, those of columns that its table has."""
    held = [
        column.name for column in tables()[part.table_name].columns if column.name in part.cells
    ]
    if not held:
        return
    connection.register("sheet", part.cells[held].reset_index(names="row_no"))
    names = {"file_name": part.file_name, "table_name": part.table_name}
    connection.sql(_staging("cell"), params=names).insert_into("cell")
    connection.unregister("sheet")


def _known_columns() -> pd.DataFrame:
    rows = [
        (
            table.name,
            column.name,
            column.kind,
            column.required,
            column.words,
            column.meaning,
            column.example,
        )
        for table in tables().values()
        if table.name != "import_batch"
        for column in table.columns
    ]
    names = ["table_name", "column_name", "kind", "is_required", "words", "meaning", "example"]
    return pd.DataFrame(rows, columns=names)


def _stage_keys(
    connection: duckdb.DuckDBPyConnection, before: Previous, incoming: set[str]
) -> None:
    """Make the tables of keys: those the files bring, those they point to, those that exist."""
    connection.from_df(_key_columns()).create("key_column")
    connection.from_df(_reference_columns()).create("reference_column")
    for name in ("incoming_key", "reference"):
        connection.sql(_staging(name)).create(name)
    connection.sql("select table_name, value from incoming_key").create("known_key")
    for name in sorted({other for n in incoming for _, other in tables()[n].references()}):
        before.table(name).select(
            ConstantExpression(name).alias("table_name"), key_text(tables()[name]).alias("value")
        ).insert_into("known_key")


def _key_columns() -> pd.DataFrame:
    rows = [
        (table.name, column, number, len(table.key), _BETWEEN.join(table.key))
        for table in tables().values()
        for number, column in enumerate(table.key)
    ]
    names = ["table_name", "column_name", "position", "width", "key_columns"]
    return pd.DataFrame(rows, columns=names)


def _reference_columns() -> pd.DataFrame:
    rows = [
        (table.name, "+".join(own), column, number, len(own), other)
        for table in tables().values()
        for own, other in table.references()
        for number, column in enumerate(own)
    ]
    names = ["table_name", "reference_id", "column_name", "position", "width", "refers_to"]
    return pd.DataFrame(rows, columns=names)
