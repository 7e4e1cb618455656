"""Checking incoming files in SQL, over a table of their text, before anything is published."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression

from dashboard.settings import home, viewing_day
from dashboard.warehouse.casting import wide
from dashboard.warehouse.dictionary import Table, aligned_to_table, tables
from dashboard.warehouse.incoming import (
    BETWEEN,
    StagedTable,
    stage_cells,
    stage_counted,
    stage_keys,
    stage_pairs,
    stage_references,
    stage_words,
)
from dashboard.warehouse.overflow import open_in_memory
from dashboard.warehouse.overlay import lay_records_over, tables_changed_by
from dashboard.warehouse.plausible import is_asked, known_columns
from dashboard.warehouse.snapshot import Snapshot, path_literal

PROBLEM = ["file_name", "row_no", "column_name", "value", "problem", "remedy"]
UNLIKELY = ["file_name", "row_no", "column_name", "value", "why"]
_NO_ROW = pa.table({"of no column": pa.nulls(0)})


@dataclass(frozen=True)
class IncomingTable:
    """One incoming file: text cells under its own column names, indexed by line in the file.

    Every cell is text and an empty one is “”. Several rows may come from one line, such as a form
    with many answers. sha256 is the fingerprint of the file's bytes. is_whole: whether it brings
    all that its source holds, as an export does and a row recorded on a page does not.
    """

    file_name: str
    table_name: str
    sha256: str
    cells: pd.DataFrame
    is_whole: bool = True


@dataclass(frozen=True)
class StagedFiles:
    """The files of an import as text, beside the snapshot before, in a database in memory."""

    connection: duckdb.DuckDBPyConnection
    incoming: list[StagedTable]
    before: "PreviousSnapshot"


@contextmanager
def stage_files(
    parts: list[IncomingTable],
    previous: Snapshot | None,
    overflow: Path,
    threads: int | None = None,
) -> Iterator[StagedFiles]:
    """Open a database holding the files as text beside the previous snapshot, for the checks.

    Tables: `cell`, `incoming_file`, `sheet_column`, `known_column`, `reference`, `known_key`,
    `incoming_key`, `incoming_word`, `pair` and `previous_vocabulary`. A column of a million rows
    holds few different texts: `cell` and `reference` have each of them once, at its first row.
    overflow: the folder for what memory does not hold.
    threads: how many DuckDB takes, which for a single row costs more than it helps; None is all.
    """
    with open_in_memory(overflow, threads) as connection:
        before = PreviousSnapshot(connection, previous)
        before.table("vocabulary").create_view("previous_vocabulary")
        _stage_known_columns(connection)
        connection.from_df(_files(parts)).create("incoming_file")
        connection.from_df(_headers(parts)).create("sheet_column")
        incoming = [_incoming(connection, part, at) for at, part in enumerate(parts)]
        stage_cells(connection, incoming, _staging("different_cell"), _staging("cell"))
        stage_words(connection, incoming)
        stage_keys(connection, incoming)
        stage_references(connection, incoming, None)
        stage_pairs(connection, incoming, before.table("assessment"))
        _stage_known_keys(connection, before, {part.table_name for part in parts})
        yield StagedFiles(connection, incoming, before)


def problems_in(files: StagedFiles) -> pd.DataFrame:
    """Return every problem of the staged files, in the order of file, row and column.

    The rules look at each different text once; where one breaks a rule, they look again, at every
    row that holds it.
    """
    connection = files.connection
    found = _broken_rules(connection)
    if len(found):
        connection.from_df(found).create("broken")
        for name in ("suspect", "suspect_reference"):
            connection.sql(_staging(name)).create(name)
        # References first: they are spelt by what `cell` has of every column.
        stage_references(connection, files.incoming, connection.table("suspect_reference"))
        stage_cells(connection, files.incoming, _staging("suspect_cell"), _staging("cell"))
        found = _broken_rules(connection)
    return found.sort_values(["file_name", "row_no", "column_name"], ignore_index=True)


def unlikely_numbers(
    parts: list[IncomingTable], previous: Snapshot | None, overflow: Path
) -> pd.DataFrame:
    """Return the numbers in files that can be and seldom are: the columns UNLIKELY.

    Each different one of a column stands once, at the first row that holds it. Only the columns
    whose marks ask are looked at. overflow: the folder for what memory does not hold.
    """
    asked = [part for part in map(_asked_of, parts) if len(part.cells.columns) and len(part.cells)]
    if not asked:
        return pd.DataFrame(columns=UNLIKELY)
    with open_in_memory(overflow) as connection:
        before = PreviousSnapshot(connection, previous)
        _stage_known_columns(connection)
        incoming = [_incoming(connection, part, at) for at, part in enumerate(asked)]
        stage_cells(connection, incoming, _staging("different_cell"), _staging("cell"))
        stage_counted(
            connection, incoming, lambda name: aligned_to_table(before.table(name), tables()[name])
        )
        return connection.sql(checks("questions")["unlikely_number"]).df()[UNLIKELY]


def _asked_of(part: IncomingTable) -> IncomingTable:
    """Return a part with those columns alone whose numbers somebody may be asked about."""
    columns = [c.name for c in tables()[part.table_name].columns if is_asked(c.marks)]
    return replace(part, cells=part.cells[[name for name in columns if name in part.cells]])


def _stage_known_columns(connection: duckdb.DuckDBPyConnection) -> None:
    connection.from_df(known_columns(viewing_day())).create("known_column")


def _broken_rules(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    found = [connection.sql(sql).df()[PROBLEM] for sql in checks("files").values()]
    return pd.concat(found, ignore_index=True)


@cache
def checks(folder: str) -> dict[str, str]:
    """Read the rules of one folder under queries/checks, as SQL by name."""
    paths = sorted((home() / "queries" / "checks" / folder).glob("*.sql"))
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}


class PreviousSnapshot:
    """The snapshot before, attached with its records: its tables, empty where it had none."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, snapshot: Snapshot | None) -> None:
        """Attach a snapshot, or nothing when this is the first."""
        self.connection = connection
        self._in_file: set[str] = set()
        self._records = snapshot.records if snapshot else ()
        self._changed = {name for one in self._records for name in tables_changed_by(one)}
        self._laid: dict[str, duckdb.DuckDBPyRelation] = {}
        if snapshot:
            connection.execute(f"attach {path_literal(snapshot.path)} as previous (read_only)")
            # By DuckDB's estimate, which is never below the number of rows.
            held = connection.execute(
                "select table_name from duckdb_tables() "
                "where database_name = 'previous' and estimated_size > 0"
            ).fetchall()
            self._in_file = {name for (name,) in held}

    @property
    def held(self) -> set[str]:
        """Return the names of the tables that had rows."""
        return self._in_file | self._changed

    def table(self, name: str) -> duckdb.DuckDBPyRelation:
        """Return the rows of a table as they were."""
        held = None
        if name in self._in_file:
            held = self.connection.table(f"previous.main.{name}")
        if name in self._changed and name not in self._laid:
            self._laid[name] = lay_records_over(self.connection, name, held, self._records)
        rows = self._laid.get(name, held)
        if rows is None:
            rows = aligned_to_table(self.connection.from_arrow(_NO_ROW), tables()[name])
        return rows.set_alias("before")


def key_text(table: Table) -> duckdb.Expression:
    """Return the key of a typed table's rows as one text, its columns joined by “, ”."""
    return columns_text(table.key)


def columns_text(names: Iterable[str]) -> duckdb.Expression:
    """Return typed columns as one text, joined by “, ”."""
    columns = [ColumnExpression(name).cast("VARCHAR") for name in names]
    return FunctionExpression("concat_ws", ConstantExpression(BETWEEN), *columns)


def _staging(name: str) -> str:
    return checks("staging")[name]


def _files(parts: list[IncomingTable]) -> pd.DataFrame:
    rows = [(part.file_name, part.table_name) for part in parts]
    return pd.DataFrame(rows, columns=["file_name", "table_name"], dtype="str")


def _headers(parts: list[IncomingTable]) -> pd.DataFrame:
    rows = [(part.file_name, part.table_name, name) for part in parts for name in part.cells]
    return pd.DataFrame(rows, columns=["file_name", "table_name", "column_name"], dtype="str")


def _incoming(
    connection: duckdb.DuckDBPyConnection, part: IncomingTable, number: int
) -> StagedTable:
    """Put the cells of a file into a table: of one outside DuckDB could not plan joins well."""
    table = tables()[part.table_name]
    held = [column.name for column in table.columns if column.name in part.cells]
    connection.from_arrow(wide(part, held)).create(f"sheet_{number}")
    return StagedTable(part.file_name, table, connection.table(f"sheet_{number}"))


def _stage_known_keys(
    connection: duckdb.DuckDBPyConnection, before: PreviousSnapshot, incoming: set[str]
) -> None:
    """Make the table `known_key` of the rows that the files may point to, held or coming in."""
    connection.execute("create table known_key (table_name text, value text)")
    for name in sorted({other for n in incoming for _, other in tables()[n].references()}):
        of_table = ConstantExpression(name)
        connection.table("incoming_key").filter(ColumnExpression("table_name") == of_table).select(
            "table_name", "value"
        ).insert_into("known_key")
        before.table(name).select(of_table, key_text(tables()[name])).insert_into("known_key")
