"""Building a new snapshot's file from the previous one and the incoming rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import holidays
import pandas as pd

from dashboard.settings import PanelError, viewing_day
from dashboard.warehouse.casting import typed_rows
from dashboard.warehouse.dictionary import Table, aligned_to_table, tables, views
from dashboard.warehouse.ledger import Effect, Entry, record
from dashboard.warehouse.rules import broken_rules
from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.sources import Sources, dangling_references, drop_removed_rows
from dashboard.warehouse.staging import IncomingTable, PreviousSnapshot, key_text
from dashboard.warehouse.traits import SHIPPED_TRAIT, put_shipped_traits

# Each of some fifty tables takes a block at least: DuckDB's own 256 kB would make every snapshot of
# a few thousand rows 15 MB. Five million rows take no more in blocks of this size.
_BLOCK = "65536"
# Bank holidays are published two years ahead; what is worked out further is right unless one moves.
_HOLIDAYS_SINCE, _HOLIDAYS_AHEAD = 1990, 10
_SUBDIVISIONS = {"england_and_wales": "ENG", "scotland": "SCT", "northern_ireland": "NIR"}
NO_REMOVALS = pd.DataFrame(columns=["table_name", "row_key"], dtype="str")
"""No row to be removed."""


@dataclass(frozen=True)
class BuildResult:
    """A new snapshot's file, not yet published: what came in, and rules that its rows break.

    dropped: rows that stay though their source no longer brings them; the columns of
    `sources.DROPPED`.
    """

    effects: list[Effect]
    problems: pd.DataFrame
    dropped: pd.DataFrame

    @property
    def changes_something(self) -> bool:
        """Tell whether any row is new, changed or removed."""
        return any(one.new or one.changed or one.removed for one in self.effects)


def build(  # noqa: PLR0913 - what a snapshot is made of
    target: Path,
    previous: Snapshot | None,
    entry: Entry,
    parts: list[IncomingTable],
    removed: pd.DataFrame = NO_REMOVALS,
    *,
    nation: str = "england_and_wales",
) -> BuildResult:
    """Write a whole new database: the previous rows, replaced and joined by those of the files.

    entry: what its ledger says of it.
    removed: rows of before that are left out: the columns table_name and row_key.
    nation: whose bank holidays hold, one of `settings.NATIONS`.

    Every table is written anew instead of copying the file and changing it: the file stays compact,
    and a snapshot made under an older dictionary gains its new columns on the way. The files' cells
    must have been found readable.
    """
    with open_new_database(target) as connection:
        before = PreviousSnapshot(connection, previous)
        connection.execute("begin")
        sources = Sources(connection, before)
        effects: list[Effect] = []
        for table in tables().values():
            connection.execute(table.ddl)
            own = [part for part in parts if part.table_name == table.name]
            effects += insert_rows(connection, before, table, own, sources)
            if table.name in before.held and table.name not in ("row_source", "bank_holiday"):
                effects += _keep(connection, before, table, removed, replaced=bool(own))
        connection.from_df(bank_holidays(nation)).insert_into("bank_holiday")
        dropped = sources.write(removed)
        record(connection, entry, effects)
        put_shipped_traits(connection)
        for name, sql in views().items():
            if name != SHIPPED_TRAIT:
                connection.execute(sql)
        problems = [dangling_references(connection, removed), broken_rules(connection, parts)]
        connection.execute("commit")
        connection.execute("checkpoint")
    return BuildResult(effects, pd.concat(problems, ignore_index=True), dropped)


def bank_holidays(nation: str) -> pd.DataFrame:
    """Return the bank holidays of a nation, one of `settings.NATIONS`: holiday_on."""
    years = range(_HOLIDAYS_SINCE, viewing_day().year + _HOLIDAYS_AHEAD)
    days = holidays.country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=years)
    return pd.DataFrame({"holiday_on": sorted(days)})


@contextmanager
def open_new_database(target: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database file to write into; raise PanelError when the disk does not take it."""
    try:
        with duckdb.connect(str(target), config={"default_block_size": _BLOCK}) as connection:
            yield connection
    except (duckdb.OperationalError, duckdb.FatalException) as error:
        reason = str(error).splitlines()[0]
        raise PanelError(
            f"{target.parent}: the new snapshot could not be written ({reason}). "
            "Make room on the disk and try again; the data is as it was."
        ) from error


def insert_rows(
    connection: duckdb.DuckDBPyConnection,
    before: PreviousSnapshot,
    table: Table,
    parts: list[IncomingTable],
    sources: Sources,
) -> list[Effect]:
    """Insert the rows of the files into the new table, note them, and say what each file does."""
    effects = []
    there = same = 0  # of the files so far: no key comes twice
    for part in parts:
        rows = typed_rows(connection, part, table.columns)
        rows.insert_into(table.name)
        sources.note(part, rows.select(key_text(table).alias("key")))
        known, equal = _met(connection, before, table)
        changed = known - there - (equal - same)
        new = len(part.cells) - (known - there)
        effects.append(Effect(part, new=new, changed=changed, same=equal - same))
        there, same = known, equal
    return effects


def _met(
    connection: duckdb.DuckDBPyConnection, before: PreviousSnapshot, table: Table
) -> tuple[int, int]:
    """Count the rows of the new table whose key was there before, and those that were the same."""
    if table.name not in before.held:
        return 0, 0
    held = before.table(table.name)
    rows = connection.table(table.name)
    keys = rows.select(*table.key)
    there = len(keys.join(held, ", ".join(table.key), how="semi"))
    return there, len(rows.intersect(aligned_to_table(held, table))) if there else 0


def _keep(
    connection: duckdb.DuckDBPyConnection,
    before: PreviousSnapshot,
    table: Table,
    removed: pd.DataFrame,
    *,
    replaced: bool,
) -> list[Effect]:
    """Carry over the previous rows, without those that an incoming row has replaced, or removed."""
    kept = before.table(table.name)
    if replaced:
        kept = kept.join(connection.table(table.name), ", ".join(table.key), how="anti")
    left = drop_removed_rows(connection, kept, table, removed)
    gone = 0 if left is kept else len(kept) - len(left)
    rows = aligned_to_table(left, table)
    needed = [column.name for column in table.columns if column.required]
    for name in (name for name in needed if name not in kept.columns):
        if count := len(rows):
            raise PanelError(
                f"{table.name}: “{name}” is required by now, and rows already held lack it: "
                f"{count:,}. Import {table.name}.csv with these rows and that column filled in."
            )
    rows.insert_into(table.name)
    part = IncomingTable(f"Rows of {table.name} removed", table.name, "", pd.DataFrame())
    return [Effect(part, 0, 0, 0, gone)] if gone else []
