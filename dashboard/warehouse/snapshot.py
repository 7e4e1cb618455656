"""Snapshots: one DuckDB file each, never changed again, with the records laid over it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from dashboard.settings import PanelError, Settings, viewing_day
from dashboard.warehouse.dictionary import aligned_to_table, tables, views
from dashboard.warehouse.overflow import open_in_memory
from dashboard.warehouse.overlay import (
    define_table_with_records,
    names_behind,
    tables_behind,
    tables_changed_by,
    view_with_records,
)
from dashboard.warehouse.records import Record
from dashboard.warehouse.traits import SHIPPED_TRAIT, put_shipped_traits
from dashboard.warehouse.visibility import ROW_LEFT_OUT, restrict_to_areas

# Views that take most of the time of every question about them. Their rows are worked out once, by
# the first who asks: nothing in a snapshot ever changes.
MATERIALISED_VIEWS = ("wait", "standing")
_ASKED = re.compile(rf"\b(from|join) ({'|'.join(MATERIALISED_VIEWS)})\b")
_working_out = Lock()
_defining = Lock()
_VIEWING_DAY = "viewing_day"
_GIVEN = frozenset({_VIEWING_DAY, ROW_LEFT_OUT, SHIPPED_TRAIT})  # views that are put in place here


@dataclass(frozen=True)
class Snapshot:
    """A whole state of the data, read-only: a snapshot, and what was recorded on pages since.

    number: it counts up from 1. seen_on: the day on which it is looked at; nothing has happened
    after it. records: in the order in which they count; the first seven of them are version 12.7.
    """

    path: Path
    number: int
    settings: Settings = field(default_factory=Settings)
    seen_on: date = field(default_factory=viewing_day)
    records: tuple[Record, ...] = field(default=(), repr=False)

    @property
    def version(self) -> str:
        """Return the data version: the snapshot's number and how many records lie over it."""
        return f"{self.number}.{len(self.records)}" if self.records else str(self.number)

    def read(
        self, sql: str, parameters: Mapping[str, Any], areas: frozenset[str] | None = None
    ) -> pd.DataFrame:
        """Return the rows of a select, seeing only contexts in `areas` (None is everywhere).

        Any number of threads and processes may read at once; nobody waits.
        """
        seen = self.as_it_concerns(sql)
        opened = _open(seen, areas)
        connection = opened.connection.cursor()
        _define_views(opened, sql)
        if _ASKED.search(sql):
            with _working_out:
                _materialise(seen.as_it_concerns(" ".join(MATERIALISED_VIEWS)), seen, areas)
        try:
            return connection.execute(sql, dict(parameters)).df()
        finally:
            connection.close()

    def table(self, name: str) -> pd.DataFrame:
        """Return every row of a table, for work on the data itself; nothing of it is hidden."""
        seen = self.as_it_concerns(name)
        opened = _open(seen, None)
        connection = opened.connection.cursor()
        if seen.records:  # the last of them is of this table, or it would not be seen
            return connection.view(view_with_records(name)).df()
        _define_views(opened, name)
        if name not in _held(connection):
            return connection.table(name).df()
        return aligned_to_table(connection.table(f"snapshot.main.{name}"), tables()[name]).df()

    def as_it_concerns(self, sql: str) -> "Snapshot":
        """Return the earliest version of this snapshot that answers a select in the same way.

        What was recorded since is of other tables: what was opened, worked out and cached stays.
        """
        concerned = tables_behind(sql)
        for count in range(len(self.records), 0, -1):
            if not concerned.isdisjoint(tables_changed_by(self.records[count - 1])):
                return replace(self, records=self.records[:count])
        return replace(self, records=()) if self.records else self


class Rehearsal(Snapshot):
    """The data as an import would make them: asked little, and gone at once, so nothing is kept."""

    def read(
        self, sql: str, parameters: Mapping[str, Any], areas: frozenset[str] | None = None
    ) -> pd.DataFrame:
        """Return the rows of a select, from a database opened for it alone."""
        opened = _open_anew(self, areas)
        try:
            _define_views(opened, sql)
            return opened.connection.execute(sql, dict(parameters)).df()
        finally:
            opened.connection.close()


@dataclass(frozen=True)
class _OpenSnapshot:
    """A snapshot opened for the viewers of some areas, and the views defined there so far."""

    connection: duckdb.DuckDBPyConnection
    defined: set[str] = field(default_factory=set)


@lru_cache(maxsize=32)
def _open(snapshot: Snapshot, areas: frozenset[str] | None) -> _OpenSnapshot:
    """Open a snapshot for all who ask of it, and keep it open."""
    return _open_anew(snapshot, areas)


def _open_anew(snapshot: Snapshot, areas: frozenset[str] | None) -> _OpenSnapshot:
    """Open a snapshot's file read-only, with nothing else within reach of its SQL."""
    if not snapshot.path.exists():
        raise PanelError(
            f"The snapshot {snapshot.path.name} is no longer kept. Reload to see the latest."
        )
    # A question needs few threads; several are asked at once.
    connection = open_in_memory(snapshot.path.parent, threads=1)
    try:
        connection.execute(f"attach {path_literal(snapshot.path)} as snapshot (read_only)")
    except duckdb.Error as error:
        raise PanelError(
            f"{snapshot.path}: it cannot be read as a snapshot ({str(error).splitlines()[0]})."
        ) from error
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
    held = _held(connection)
    rows = {
        name: aligned_to_table(connection.table(f"snapshot.main.{name}"), table)
        for name, table in tables().items()
        if name in held
    }
    for name in {name for one in snapshot.records for name in tables_changed_by(one)}:
        rows[name] = define_table_with_records(connection, name, rows.get(name), snapshot.records)
    for name, table in tables().items():
        if name not in rows:  # a snapshot made before the table was thought of
            connection.execute(table.ddl)
    restrict_to_areas(connection, rows, areas, snapshot.seen_on)
    today = pa.table({"seen_on": [snapshot.seen_on]})
    connection.from_arrow(today).create(_VIEWING_DAY)
    put_shipped_traits(connection)
    return _OpenSnapshot(connection)


def _define_views(opened: _OpenSnapshot, sql: str) -> None:
    """Define the views that a select is made from, where nobody asked for them before.

    To bind all of them takes ten times as long as most questions, and most need two or three.
    """
    needed = (names_behind(sql) & set(views())) - _GIVEN
    if needed <= opened.defined:
        return
    with _defining:
        connection = opened.connection.cursor()
        for name, statement in views().items():
            if name in needed - opened.defined:
                connection.execute(statement)
                opened.defined.add(name)
        connection.close()


def _held(connection: duckdb.DuckDBPyConnection) -> set[str]:
    """Return the tables that the snapshot's file has."""
    found = connection.execute(
        "select table_name from duckdb_tables() where database_name = 'snapshot'"
    ).fetchall()
    return {str(name) for (name,) in found}


@lru_cache(maxsize=32)
def _materialise(source: Snapshot, snapshot: Snapshot, areas: frozenset[str] | None) -> None:
    """Put the rows of the materialised views in place of the views, for all readers of `_open`.

    source: the earliest version with the same rows, of which they are taken where they are known.
    """
    opened = _open(snapshot, areas)
    _define_views(opened, " ".join(MATERIALISED_VIEWS))
    connection = opened.connection.cursor()
    earlier = None
    if source != snapshot:
        _materialise(source, source, areas)
        earlier = _open(source, areas).connection.cursor()
    connection.begin()
    for name in MATERIALISED_VIEWS:
        kept = f"{name}_materialised"
        if earlier is None:
            connection.view(name).create(kept)
        else:
            connection.from_arrow(earlier.table(kept).to_arrow_table()).create(kept)
        connection.table(kept).create_view(name, replace=True)
    connection.commit()


def path_literal(path: Path) -> str:
    """Write a path as an SQL string; DuckDB takes no parameter where a database is attached."""
    text = str(path).replace("'", "''")
    return f"'{text}'"
