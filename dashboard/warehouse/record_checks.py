"""Checks of one row before it is recorded or removed: those of an import, over what is held now."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import duckdb
import pandas as pd
from duckdb import ColumnExpression, ConstantExpression

from dashboard.warehouse.casting import typed_rows
from dashboard.warehouse.dictionary import Table, aligned_to_table, tables, views
from dashboard.warehouse.incoming import BETWEEN
from dashboard.warehouse.overflow import open_in_memory
from dashboard.warehouse.overlay import names_behind
from dashboard.warehouse.records import Cells, Record, as_cells
from dashboard.warehouse.rules import broken_rules
from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.sources import dangling_problem
from dashboard.warehouse.staging import (
    PROBLEM,
    IncomingTable,
    PreviousSnapshot,
    checks,
    columns_text,
    key_text,
    problems_in,
    stage_files,
)
from dashboard.warehouse.traits import SHIPPED_TRAIT, put_shipped_traits

_NO_PROBLEM = pd.DataFrame(columns=PROBLEM)


@dataclass(frozen=True)
class RowChange:
    """What recording a row would change: its key as one text, the row then, and the row now.

    row is empty where it is removed, before where there was none. problems: why it may not be, in
    the columns of every problem. is_same: whether that very row is held already.
    """

    key: str
    row: Cells
    before: Cells
    problems: pd.DataFrame
    is_same: bool


def check_row(snapshot: Snapshot, part: IncomingTable) -> RowChange:
    """Check a row as an import of it would: cells, words, references, and what is written twice.

    Rules about whole rows are run by `broken_by`, once the record is made.
    """
    table = tables()[part.table_name]
    with stage_files([part], snapshot, snapshot.path.parent, threads=1) as files:
        problems = problems_in(files)
        if len(problems):
            return RowChange("", (), (), problems, is_same=False)
        now = typed_rows(files.connection, part, table.columns)
        held = aligned_to_table(files.before.table(table.name), table).set_alias("held")
        there = held.join(now.set_alias("now"), ", ".join(table.key), how="semi")
        before = _cells_of(there)
        is_same = bool(before) and len(now.intersect(there)) == len(now)
        (key,) = now.select(key_text(table)).fetchall()[0]
    (row,) = part.cells.to_dict("records")
    return RowChange(str(key), as_cells(row.items()), before, problems, is_same)


def over_held(snapshot: Snapshot, part: IncomingTable, changed: frozenset[str]) -> IncomingTable:
    """Return a part of one row with its columns changed, and all others as they are held."""
    table = tables()[part.table_name]
    [row] = part.cells.to_dict("records")
    held = dict(held_cells(snapshot, table.name, BETWEEN.join(str(row[c]) for c in table.key)))
    own = {name: value for name, value in row.items() if name in changed or name in table.key}
    cells = pd.DataFrame([{**held, **own}], index=part.cells.index, dtype="str")
    return replace(part, cells=cells)


def held_cells(snapshot: Snapshot, table_name: str, row_key: str) -> Cells:
    """Return the cells of a row that is held, as text; nothing where it is not."""
    with _opened(snapshot) as (_, before):
        return _held_cells(before, tables()[table_name], row_key)


def check_removal(snapshot: Snapshot, table_name: str, row_key: str) -> RowChange:
    """Look up the row that somebody wants to remove, and what points to it."""
    table = tables()[table_name]
    with _opened(snapshot) as (_, before):
        cells = _held_cells(before, table, row_key)
        problems = _rows_pointing_to(before, table, row_key) if cells else _NO_PROBLEM
    return RowChange(row_key, (), cells, problems, is_same=not cells)


def broken_by(snapshot: Snapshot, record: Record, part: IncomingTable) -> pd.DataFrame:
    """Return the problems of whole rows that a record would bring, and that were not there before.

    Only the rules that its table has a part in are run.
    """
    rules = [sql for sql in checks("rows").values() if record.table_name in names_behind(sql)]
    if not rules:
        return _NO_PROBLEM
    found = _broken(replace(snapshot, records=(*snapshot.records, record)), part, rules)
    if found.empty:
        return found
    there = found.merge(_broken(snapshot, part, rules), how="left", indicator=True)
    return found[(there["_merge"] == "left_only").to_numpy()].reset_index(drop=True)


@contextmanager
def _opened(snapshot: Snapshot) -> Iterator[tuple[duckdb.DuckDBPyConnection, PreviousSnapshot]]:
    with open_in_memory(snapshot.path.parent, threads=1) as connection:
        yield connection, PreviousSnapshot(connection, snapshot)


def _broken(snapshot: Snapshot, part: IncomingTable, rules: list[str]) -> pd.DataFrame:
    named = names_behind(" ".join(rules))
    with _opened(snapshot) as (connection, before):
        for name, table in tables().items():
            if name in named:
                aligned_to_table(before.table(name), table).create_view(name)
        put_shipped_traits(connection)
        for name, sql in views().items():
            if name in named - {SHIPPED_TRAIT}:
                connection.execute(sql)
        return broken_rules(connection, [part], rules)


def _rows_pointing_to(before: PreviousSnapshot, table: Table, row_key: str) -> pd.DataFrame:
    """Return the rows that point to one which is to be removed, in the columns of every problem."""
    found = []
    for other in tables().values():
        for own, referred in other.references():
            if referred != table.name or other.name not in before.held:
                continue
            rows = aligned_to_table(before.table(other.name), other)
            pointing = rows.filter(columns_text(own) == ConstantExpression(row_key))
            found += [
                dangling_problem(other, own, table.name, str(key), row_key)
                for (key,) in pointing.select(key_text(other)).fetchall()
            ]
    return pd.DataFrame(found, columns=PROBLEM)


def _held_cells(before: PreviousSnapshot, table: Table, row_key: str) -> Cells:
    if table.name not in before.held:
        return ()
    held = aligned_to_table(before.table(table.name), table)
    return _cells_of(held.filter(key_text(table) == ConstantExpression(row_key)))


def _cells_of(rows: duckdb.DuckDBPyRelation) -> Cells:
    """Return the first of rows, as text; nothing where there is none."""
    texts = rows.select(
        *[ColumnExpression(name).cast("VARCHAR").alias(name) for name in rows.columns]
    )
    found = texts.fetchone()
    if found is None:
        return ()
    return as_cells(
        (name, value) for name, value in zip(rows.columns, found, strict=True) if value is not None
    )
