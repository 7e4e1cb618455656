"""Building a new snapshot's file from the previous one and the incoming rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression

from dashboard.settings import PanelError
from dashboard.warehouse.dictionary import Column, Table, in_order, tables, views
from dashboard.warehouse.staging import PROBLEM, Part, Previous, checks, key_text

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
        connection.execute(
            "create temp table arrival (table_name text, key text, file_name text, row_no integer)"
        )
        effects: list[Effect] = []
        for table in tables().values():
            connection.execute(table.ddl)
            own = [part for part in parts if part.table_name == table.name]
            effects += [_arrive(connection, before, table, part) for part in own]
            _keep(connection, before, table)
        for sql in views().values():
            connection.execute(sql)
        problems = _broken_rules(connection)
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
    connection: duckdb.DuckDBPyConnection, before: Previous, table: Table, part: Part
) -> Effect:
    """Insert the rows of one file into the new table and say what they do."""
    cells = connection.from_df(part.cells.reset_index(names="row_no"))
    typed = cells.select(*[_typed(column, set(part.cells.columns)) for column in table.columns])
    typed.insert_into(table.name)
    keys = typed.select(*[ColumnExpression(name) for name in table.key])
    numbered = cells.select(
        *[_typed(table.column(name), set(part.cells.columns)) for name in table.key],
        ColumnExpression("row_no"),
    )
    numbered.select(
        ConstantExpression(table.name),
        key_text(table),
        ConstantExpression(part.file_name),
        ColumnExpression("row_no"),
    ).insert_into("arrival")
    rows = before.table(table.name)
    there = len(keys.join(rows, ", ".join(table.key), how="semi"))
    same = len(typed.intersect(in_order(rows, table)))
    return Effect(part, new=len(part.cells) - there, changed=there - same, same=same)


def _keep(connection: duckdb.DuckDBPyConnection, before: Previous, table: Table) -> None:
    """Carry over the previous rows that no incoming row replaces."""
    kept = before.table(table.name).join(
        connection.table(table.name), ", ".join(table.key), how="anti"
    )
    rows = in_order(kept, table)
    needed = [column.name for column in table.columns if column.required]
    for name in (name for name in needed if name not in kept.columns):
        if count := len(rows):
            raise PanelError(
                f"{table.name}: {count:,} rows already held have no “{name}”, which is required by "
                f"now. Import {table.name}.csv with these rows and that column filled in."
            )
    rows.insert_into(table.name)


def _typed(column: Column, held: set[str]) -> duckdb.Expression:
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


def _broken_rules(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Run the rules for whole rows, and name the file and line of each that breaks one."""
    where = connection.table("arrival").df()
    found = [pd.DataFrame(columns=["table_name", "key", *PROBLEM[2:]])]
    found += [connection.sql(sql).df() for sql in checks("rows").values()]
    rows = pd.concat([frame for frame in found if len(frame)] or found, ignore_index=True)
    rows = rows.merge(where, on=["table_name", "key"], how="left")
    rows["file_name"] = rows["file_name"].fillna(rows["table_name"] + " (already held)")
    rows["row_no"] = rows["row_no"].fillna(0).astype(int)
    return rows[PROBLEM].sort_values(["file_name", "row_no", "column_name"], ignore_index=True)
