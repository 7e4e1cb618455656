"""A store of the reference data, made once in a process; little tables are loaded into its copies.

A whole import reads, checks and writes fifty tables for the sake of three rows. Here the rows meet
production's own reading, guarding, cast, ledger and row checks; what a whole import would look at
further is told beforehand from the text, and whatever is not plainly right goes that whole way.
"""

import atexit
import re
import shutil
import tempfile
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from pathlib import Path

import duckdb

from dashboard import intake
from dashboard.intake import Sheet
from dashboard.warehouse import Column, IncomingTable, Store, Table, fillable, tables
from dashboard.warehouse.building import insert_rows
from dashboard.warehouse.ledger import Entry, record
from dashboard.warehouse.plausible import ranges_of, relations_of
from dashboard.warehouse.rules import broken_rules
from dashboard.warehouse.sources import Sources
from dashboard.warehouse.staging import PreviousSnapshot
from tests.warehouse.stores import accept_as_it_is

NOTE = "given"
LONGEST = 1_000  # characters that no rule finds too long
# Narrower than what an import reads: a text that does not fit is for the import to judge.
PLAIN = {
    "VARCHAR": re.compile(r"(?s).*"),
    "INTEGER": re.compile(r"-?\d{1,9}"),
    "DOUBLE": re.compile(r"-?\d+(\.\d+)?"),
    "BOOLEAN": re.compile(r"(?i)true|false"),
    "DATE": re.compile(r"[12]\d{3}-\d\d-\d\d"),
    "TIME": re.compile(r"([01]\d|2[0-3]):[0-5]\d"),
    "TIMESTAMP": re.compile(r"[12]\d{3}-\d\d-\d\d([T ]([01]\d|2[0-3]):[0-5]\d)?"),
}


@cache
def prepared_store() -> Store:
    """Return a store that holds the reference data alone; nobody may change it."""
    folder = _folder("reference")
    intake.publish_batch([], Store(folder), NOTE)
    return Store(folder)


def load(sheets: list[Sheet], store: Store) -> bool:
    """Publish little tables into an empty store, or return False where an import must judge them.

    The store then holds what `intake.publish` would have published there.
    """
    if not sheets or not store.is_empty() or not is_plain(sheets):
        return False
    batch = intake.prepare_batch(sheets, prepared_store())
    if len(batch.problems) or len(batch.removed):
        return False
    parts = [sheet.part for sheet in batch.sheets]
    shutil.copytree(prepared_store().path, store.path, dirs_exist_ok=True)
    if not _written(store.current().path, parts):
        shutil.rmtree(store.path)
        return False
    accept_as_it_is(store)
    return True


def load_again(same: str, store: Store) -> bool:
    """Copy into a new store what was published from the same rows, or tell that nothing was."""
    if same not in _published():
        return False
    shutil.copytree(_published()[same], store.path)
    return True


def remember(same: str, store: Store) -> None:
    """Keep a copy of a store that holds one snapshot, by the rows that it was published from."""
    kept = _folder("published") / "store"
    shutil.copytree(store.path, kept)
    _published()[same] = kept


@cache
def _published() -> dict[str, Path]:
    return {}


def _folder(of: str) -> Path:
    """Return a new folder that goes with this process."""
    folder = Path(tempfile.mkdtemp(prefix=f"context-panel-{of}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _written(path: Path, parts: list[IncomingTable]) -> bool:
    """Write parts into a snapshot's file as an import does; tell whether no rule is broken."""
    with duckdb.connect(str(path), config={"threads": 1}) as connection:
        connection.execute("begin")
        brought = {part.table_name for part in parts}
        for name in brought & set(_known()):
            connection.execute(f"delete from {name}")  # noqa: S608 - our own names
            connection.execute("delete from import_batch where table_name = ?", [name])
        before = PreviousSnapshot(connection, None)
        sources = Sources(connection, before)
        effects = [
            effect
            for table in (table for name, table in tables().items() if name in brought)
            for effect in insert_rows(
                connection, before, table, [p for p in parts if p.table_name == table.name], sources
            )
        ]
        connection.table("brought").select("table_name, row_key, source").insert_into("row_source")
        record(connection, Entry(1, NOTE), effects)
        broken = broken_rules(connection, parts)
        connection.execute("commit")
    return broken.empty


def is_plain(sheets: list[Sheet]) -> bool:
    """Tell whether an import would find nothing in the text of the sheets, looking no further.

    True only where every column is known, every cell filled that must be, of its type at the
    first look and a value that can be, every word and every reference there, and no key twice.
    """
    parts = [sheet.part for sheet in sheets]
    if any(len(sheet.problems) or sheet.replaces or sheet.part.cells.empty for sheet in sheets):
        return False
    brought = {part.table_name for part in parts}
    if not brought <= set(fillable()) - {"vocabulary"}:
        return False
    # A table of reference data that the sheets bring is theirs alone.
    keys = {name: set(known) for name, known in _known().items() if name not in brought}
    if any(other in brought for name in keys for _, other in tables()[name].references()):
        return False
    for part in parts:
        table = tables()[part.table_name]
        if not set(table.key) <= set(part.cells):
            return False
        rows = _texts(part, table.key)
        held = keys.setdefault(table.name, set())
        if len(set(rows)) < len(rows) or held & set(rows):
            return False
        held.update(rows)
    return all(_fits(part, tables()[part.table_name], keys) for part in parts)


def _fits(part: IncomingTable, table: Table, keys: dict[str, set[tuple[str, ...]]]) -> bool:
    """Tell whether the cells of a part are plainly what the dictionary says."""
    columns = {column.name: column for column in table.columns}
    required = {column.name for column in table.columns if column.required}
    if not required <= set(part.cells) <= set(columns):
        return False
    for name in map(str, part.cells):
        column = columns[name]
        for cell in part.cells[name].unique():
            if cell == "":
                if column.required:
                    return False
            elif (
                cell != cell.strip()
                or len(cell) > LONGEST
                or not _is_of_kind(cell, column.kind)
                or not _can_be(cell, column)
                or (column.words and (column.words, cell) not in keys["vocabulary"])
            ):
                return False
    return _stand_together(part, table) and all(
        all(all(row) is False or row in keys.get(other, ()) for row in _texts(part, own))
        for own, other in table.references()
        if set(own) <= set(part.cells)
    )


def _is_of_kind(cell: str, kind: str) -> bool:
    if kind not in PLAIN or not PLAIN[kind].fullmatch(cell):
        return False
    try:
        return kind not in ("DATE", "TIMESTAMP") or bool(datetime.fromisoformat(cell))
    except ValueError:
        return False


def _can_be(cell: str, column: Column) -> bool:
    """Tell whether a value is plainly one that its column's mark allows, on whatever day."""
    if column.kind in ("DATE", "TIMESTAMP"):
        return "1990" <= cell[:4] <= "2025"
    lowest, highest = ranges_of(column.marks)[0]
    return not (lowest is not None and float(cell) < lowest) and not (
        highest is not None and float(cell) > highest
    )


def _stand_together(part: IncomingTable, table: Table) -> bool:
    """Tell whether values fit those that their marks compare them with; rounds, an import must."""
    for name, how, other in relations_of(table):
        if not {name, other} <= set(part.cells):
            continue
        for own, beside in (pair for pair in _texts(part, (name, other)) if all(pair)):
            fits = {
                "not before": own >= beside,
                "after": own > beside,
                "at most": how == "at most" and int(own) <= int(beside),
            }
            if not fits.get(how):
                return False
    return True


@cache
def _known() -> dict[str, frozenset[tuple[str, ...]]]:
    """Return the keys of the tables that hold reference data, by table."""
    snapshot = prepared_store().current()
    rows = {name: snapshot.table(name)[list(table.key)] for name, table in fillable().items()}
    return {
        name: frozenset(tuple(map(str, row)) for row in keys.itertuples(index=False))
        for name, keys in rows.items()
        if len(keys)
    }


def _texts(part: IncomingTable, columns: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the cells of some columns, row by row."""
    return list(part.cells[list(columns)].itertuples(index=False, name=None))
