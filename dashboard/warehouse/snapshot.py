"""Snapshots: one DuckDB file each, complete, checked, and never changed again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from dashboard.settings import PanelError, Settings, viewing_day
from dashboard.warehouse.dictionary import in_order, tables, views
from dashboard.warehouse.traits import SHIPPED_TRAIT, put_shipped_traits
from dashboard.warehouse.visibility import ROW_LEFT_OUT, show_only

# Views that take most of the time of every question about them. Their rows are worked out once, by
# the first who asks: nothing in a snapshot ever changes.
WORKED_OUT = ("wait", "standing")
_ASKED = re.compile(rf"\b(from|join) ({'|'.join(WORKED_OUT)})\b")
_WORD = re.compile(r"\w+")
_working_out = Lock()
_defining = Lock()
_VIEWING_DAY = "viewing_day"
_GIVEN = frozenset({_VIEWING_DAY, ROW_LEFT_OUT, SHIPPED_TRAIT})  # views that are put in place here


@dataclass(frozen=True)
class Snapshot:
    """A whole state of the data, read-only; its number counts up from 1.

    seen_on: the day on which it is looked at; nothing has happened after it.
    """

    path: Path
    number: int
    settings: Settings = field(default_factory=Settings)
    seen_on: date = field(default_factory=viewing_day)

    def read(
        self, sql: str, parameters: Mapping[str, Any], areas: frozenset[str] | None = None
    ) -> pd.DataFrame:
        """Return the rows of a select, seeing only contexts in `areas` (None is everywhere).

        Any number of threads and processes may read at once; nobody waits.
        """
        opened = _open(self.path, areas, self.seen_on)
        connection = opened.connection.cursor()
        _define_views(opened, sql)
        if _ASKED.search(sql):
            with _working_out:
                _work_out(self.path, areas, self.seen_on)
        try:
            return connection.execute(sql, dict(parameters)).df()
        finally:
            connection.close()

    def table(self, name: str) -> pd.DataFrame:
        """Return every row of a table, for work on the data itself; nothing of it is hidden."""
        opened = _open(self.path, None, self.seen_on)
        connection = opened.connection.cursor()
        _define_views(opened, name)
        if name not in _held(connection):
            return connection.table(name).df()
        return in_order(connection.table(f"snapshot.main.{name}"), tables()[name]).df()


@dataclass(frozen=True)
class _OpenSnapshot:
    """A snapshot opened for the viewers of some areas, and the views defined there so far."""

    connection: duckdb.DuckDBPyConnection
    defined: set[str] = field(default_factory=set)


@lru_cache(maxsize=16)
def _open(path: Path, areas: frozenset[str] | None, seen_on: date) -> _OpenSnapshot:
    """Open a snapshot's file read-only, with nothing else within reach of its SQL."""
    if not path.exists():
        raise PanelError(f"The snapshot {path.name} is no longer kept. Reload to see the latest.")
    connection = duckdb.connect()
    connection.execute("set threads = 1")  # a question needs few; several are asked at once
    connection.execute(f"attach {quoted(path)} as snapshot (read_only)")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
    held = _held(connection)
    for name, table in tables().items():
        if name not in held:  # a snapshot made before the table was thought of
            connection.execute(table.ddl)
    show_only(connection, held, areas, seen_on)
    connection.from_arrow(pa.table({"seen_on": [seen_on]})).create(_VIEWING_DAY)
    put_shipped_traits(connection)
    return _OpenSnapshot(connection)


def _define_views(opened: _OpenSnapshot, sql: str) -> None:
    """Define the views that a select is made from, where nobody asked for them before.

    To bind all of them takes ten times as long as most questions, and most need two or three.
    """
    needed = _views_behind(sql)
    if needed <= opened.defined:
        return
    with _defining:
        connection = opened.connection.cursor()
        for name, statement in views().items():
            if name in needed - opened.defined:
                connection.execute(statement)
                opened.defined.add(name)
        connection.close()


@lru_cache(maxsize=512)
def _views_behind(sql: str) -> frozenset[str]:
    """Return the names of the views that a select speaks of, and of those that they are made from.

    A word too many, such as a column of the same name, only defines a view that is not asked.
    """
    needed: set[str] = set()
    waiting = [sql]
    while waiting:
        words = set(_WORD.findall(waiting.pop()))
        found = (words & set(views())) - needed - _GIVEN
        needed |= found
        waiting += [views()[name] for name in found]
    return frozenset(needed)


def _held(connection: duckdb.DuckDBPyConnection) -> set[str]:
    """Return the tables that the snapshot's file has."""
    found = connection.execute(
        "select table_name from duckdb_tables() where database_name = 'snapshot'"
    ).fetchall()
    return {str(name) for (name,) in found}


@lru_cache(maxsize=16)
def _work_out(path: Path, areas: frozenset[str] | None, seen_on: date) -> None:
    """Put the rows of the views worked out in place of the views, for all readers of `_open`."""
    opened = _open(path, areas, seen_on)
    _define_views(opened, " ".join(WORKED_OUT))
    connection = opened.connection.cursor()
    connection.begin()
    for name in WORKED_OUT:
        kept = f"{name}_worked_out"
        connection.view(name).create(kept)
        connection.table(kept).create_view(name, replace=True)
    connection.commit()


def quoted(path: Path) -> str:
    """Write a path as an SQL string; DuckDB takes no parameter where a database is attached."""
    text = str(path).replace("'", "''")
    return f"'{text}'"
