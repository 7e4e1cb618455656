"""Building a new snapshot's file from the previous one and the incoming rows."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression

from dashboard.settings import PanelError
from dashboard.warehouse.dictionary import Column, Table, in_order, tables, views
from dashboard.warehouse.staging import PROBLEM, Part, Previous, checks, key_text, wide

# As queries/checks/staging/cell.sql reads them.
_DATES = ["%Y-%m-%d", "%d/%m/%Y"]
_BLANKS = r"^[\s\p{Z}]+|[\s\p{Z}]+$"
# Each of some fifty tables takes a block at least: DuckDB's own 256 kB would make every snapshot of
# a few thousand rows 15 MB. Five million rows take no more in blocks of this size.
_BLOCK = "65536"


@dataclass(frozen=True)
class Effect:
    """What a file does to its table: rows that are new, that replace one, that were there."""

    part: Part
    new: int
    changed: int
    same: int


@dataclass(frozen=True)
class Built:
    """A new snapshot's file, not yet published: what came in, and rules that its rows break."""

    effects: list[Effect]
    problems: pd.DataFrame

    @property
    def changes_something(self) -> bool:
        """Tell whether any row is new or changed."""
        return any(effect.new or effect.changed for effect in self.effects)


def build(target: Path, previous: Path | None, parts: list[Part]) -> Built:
    """Write a whole new database: the previous rows, replaced and joined by those of the files.

    Every table is written anew instead of copying the file and changing it: the file stays compact,
    and a snapshot made under an older dictionary gains its new columns on the way. The files' cells
    must have been found readable.
    """
    with written(target) as connection:
        before = Previous(connection, previous)
        connection.execute("begin")
        effects: list[Effect] = []
        for table in tables().values():
            connection.execute(table.ddl)
            own = [part for part in parts if part.table_name == table.name]
            effects += _arrive(connection, before, table, own)
            if table.name in before.held:
                _keep(connection, before, table, replaced=bool(own))
        for sql in views().values():
            connection.execute(sql)
        problems = _broken_rules(connection, parts)
        connection.execute("commit")
        connection.execute("checkpoint")
    return Built(effects, problems)


@contextmanager
def written(target: Path) -> Iterator[duckdb.DuckDBPyConnection]:
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


def _arrive(
    connection: duckdb.DuckDBPyConnection, before: Previous, table: Table, parts: list[Part]
) -> list[Effect]:
    """Insert the rows of the files into the new table, and say what those of each file do."""
    effects = []
    there = same = 0  # of the files so far: no key comes twice
    for part in parts:
        _typed(connection, part, table.columns).insert_into(table.name)
        known, equal = _met(connection, before, table)
        changed = known - there - (equal - same)
        new = len(part.cells) - (known - there)
        effects.append(Effect(part, new=new, changed=changed, same=equal - same))
        there, same = known, equal
    return effects


def _met(connection: duckdb.DuckDBPyConnection, before: Previous, table: Table) -> tuple[int, int]:
    """Count the rows of the new table whose key was there before, and those that were the same."""
    held = before.table(table.name)
    if table.name not in before.held or not held.limit(1).fetchall():
        return 0, 0
    rows = connection.table(table.name)
    keys = rows.select(*table.key)
    there = len(keys.join(held, ", ".join(table.key), how="semi"))
    return there, len(rows.intersect(in_order(held, table))) if there else 0


def _keep(
    connection: duckdb.DuckDBPyConnection, before: Previous, table: Table, *, replaced: bool
) -> None:
    """Carry over the previous rows, without those that an incoming row has replaced."""
    kept = before.table(table.name)
    if replaced:
        kept = kept.join(connection.table(table.name), ", ".join(table.key), how="anti")
    rows = in_order(kept, table)
    needed = [column.name for column in table.columns if column.required]
    for name in (name for name in needed if name not in kept.columns):
        if count := len(rows):
            raise PanelError(
                f"{table.name}: {count:,} rows already held have no “{name}”, which is required by "
                f"now. Import {table.name}.csv with these rows and that column filled in."
            )
    rows.insert_into(table.name)


def _typed(
    connection: duckdb.DuckDBPyConnection, part: Part, columns: Iterable[Column], *others: str
) -> duckdb.DuckDBPyRelation:
    """Return columns of a file as their types, missing where it has none; others as they are."""
    held = [column.name for column in tables()[part.table_name].columns]
    cells = connection.from_arrow(wide(part, [name for name in held if name in part.cells]))
    typed = [_read(column, set(cells.columns)) for column in columns]
    return cells.select(*typed, *map(ColumnExpression, others))


def _read(column: Column, held: set[str]) -> duckdb.Expression:
    """Return a text cell as the type of its column; “” becomes missing."""
    if column.name not in held:
        return ConstantExpression(None).cast(column.kind).alias(column.name)
    trimmed = FunctionExpression(
        "regexp_replace",
        ColumnExpression(column.name),
        *[ConstantExpression(text) for text in (_BLANKS, "", "g")],
    )
    text = FunctionExpression("nullif", trimmed, ConstantExpression(""))
    if column.kind == "DATE":
        text = FunctionExpression("strptime", text, ConstantExpression(_DATES))
    return text.cast(column.kind).alias(column.name)


def _broken_rules(connection: duckdb.DuckDBPyConnection, parts: list[Part]) -> pd.DataFrame:
    """Run the rules for whole rows, and name the file and line of each that breaks one."""
    found = [connection.sql(sql).df() for sql in checks("rows").values()]
    found = [frame for frame in found if len(frame)]
    if not found:
        return pd.DataFrame(columns=PROBLEM)
    rows = pd.concat(found, ignore_index=True)
    broken = set(rows["table_name"])
    where = [_arrivals(connection, part, rows) for part in parts if part.table_name in broken]
    named = pd.concat(where) if where else pd.DataFrame(columns=["key", "table_name", *PROBLEM[:2]])
    rows = rows.merge(named, on=["table_name", "key"], how="left")
    rows["file_name"] = rows["file_name"].fillna(rows["table_name"] + " (already held)")
    rows["row_no"] = rows["row_no"].fillna(0).astype(int)
    return rows[PROBLEM].sort_values(["file_name", "row_no", "column_name"], ignore_index=True)


def _arrivals(
    connection: duckdb.DuckDBPyConnection, part: Part, broken: pd.DataFrame
) -> pd.DataFrame:
    """Return where the broken rows stand in a file: key, table_name, file_name and row_no."""
    table = tables()[part.table_name]
    sought = broken.loc[broken["table_name"] == table.name, ["key"]].drop_duplicates()
    rows = _typed(connection, part, [table.column(name) for name in table.key], "row_no")
    keys = rows.select(key_text(table).alias("key"), "row_no")
    found = keys.join(connection.from_df(sought), "key", how="semi").df()
    return found.assign(table_name=table.name, file_name=part.file_name)
