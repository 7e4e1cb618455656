"""Incoming sheets in the staging database: which of their cells, keys and references rules see."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import duckdb
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression, StarExpression

from dashboard.warehouse.dictionary import Table
from dashboard.warehouse.plausible import LIKE_OTHERS, relations_of

BETWEEN = ", "
_ROW = ColumnExpression("row_no")


@dataclass(frozen=True)
class StagedTable:
    """A file in the staging database: its rows as wide as they came, every cell as text.

    sheet: `row_no` and those columns of the file that its table has.
    """

    file_name: str
    table: Table
    sheet: duckdb.DuckDBPyRelation

    def has(self, names: Iterable[str]) -> bool:
        """Tell whether the file has all of these columns."""
        return set(names) <= set(self.sheet.columns)


def stage_cells(
    connection: duckdb.DuckDBPyConnection, incoming: list[StagedTable], which: str, cell: str
) -> None:
    """Make the table `cell`, by the SQL `cell`, of those cells that the SQL `which` picks."""
    connection.execute("drop table if exists standing")
    connection.execute("drop table if exists cell")
    connection.execute(
        "create table standing "
        "(file_name text, table_name text, row_no bigint, column_name text, raw_value text)"
    )
    for one in incoming:
        if len(one.sheet.columns) > 1:
            names = {"file_name": one.file_name, "table_name": one.table.name}
            one.sheet.create_view("sheet", replace=True)
            connection.sql(which, params=names).insert_into("standing")
    connection.sql(cell).create("cell")


def stage_words(connection: duckdb.DuckDBPyConnection, incoming: list[StagedTable]) -> None:
    """Make the table `incoming_word` of the vocabulary that the files bring: list, code."""
    connection.execute("create table incoming_word (list text, code text)")
    for one in incoming:
        if one.table.name == "vocabulary" and one.has(("list", "code")):
            words = _spelt(connection, one, one.sheet, ("list", "code"))
            words.select("list", "code").insert_into("incoming_word")


def stage_keys(connection: duckdb.DuckDBPyConnection, incoming: list[StagedTable]) -> None:
    """Make the table `incoming_key` of the keys of rows that have a whole one, as one text each."""
    connection.execute(
        "create table incoming_key "
        "(file_name text, table_name text, row_no bigint, column_name text, value text)"
    )
    for one in incoming:
        if one.has(one.table.key):
            _joined(connection, one, one.sheet, one.table.key).select(
                ConstantExpression(one.file_name),
                ConstantExpression(one.table.name),
                _ROW,
                ConstantExpression(BETWEEN.join(one.table.key)),
                ColumnExpression("value"),
            ).insert_into("incoming_key")


def stage_references(
    connection: duckdb.DuckDBPyConnection,
    incoming: list[StagedTable],
    suspects: duckdb.DuckDBPyRelation | None,
) -> None:
    """Make the table `reference` of what the files point to, each key as one text.

    Without suspects each key once, at the first row that points to it; else every row that points
    to one of them: file_name, column_name, value.
    """
    connection.execute(
        "create or replace table reference "
        "(file_name text, row_no bigint, column_name text, refers_to text, value text)"
    )
    for one in incoming:
        for own, other in one.table.references():
            if not one.has(own):
                continue
            rows = one.sheet
            if suspects is None:
                rows = rows.aggregate(
                    [*map(ColumnExpression, own), FunctionExpression("min", _ROW).alias("row_no")]
                )
            pointing = _joined(connection, one, rows, own).select(
                ConstantExpression(one.file_name).alias("file_name"),
                _ROW,
                ConstantExpression(own[-1]).alias("column_name"),
                ConstantExpression(other),
                ColumnExpression("value"),
            )
            if suspects is not None:
                pointing = pointing.join(suspects, "file_name, column_name, value", how="semi")
            pointing.insert_into("reference")


def stage_pairs(
    connection: duckdb.DuckDBPyConnection,
    incoming: list[StagedTable],
    assessments: duckdb.DuckDBPyRelation,
) -> None:
    """Make the table `pair` of values that stand beside one that their mark compares them with.

    assessments: those held, whose rounds are compared where a row points to two of them; one that
    comes in stands in place of the one held.
    """
    connection.execute(
        "create table pair (file_name text, row_no bigint, column_name text, value text, how text, "
        "other_name text, other_value text, compared text, compared_with text)"
    )
    rounds = _rounds(connection, incoming, assessments)
    for one in incoming:
        for name, relation, other in relations_of(one.table):
            if not one.has((name, other)):
                continue
            rows = _spelt(connection, one, one.sheet, (name, other)).select(
                _ROW,
                ColumnExpression(name).alias("value"),
                ColumnExpression(other).alias("other_value"),
                ColumnExpression(name).alias("compared"),
                ColumnExpression(other).alias("compared_with"),
            )
            if relation == "no earlier round than":
                for side in ("compared", "compared_with"):
                    own = rounds.select(ColumnExpression("key").alias(side), "round")
                    rows = rows.join(own.set_alias("own"), side).select(
                        StarExpression(exclude=[side, "round"]),
                        ColumnExpression("round").alias(side),
                    )
            rows.select(
                ConstantExpression(one.file_name),
                _ROW,
                ConstantExpression(name),
                ColumnExpression("value"),
                ConstantExpression(relation),
                ConstantExpression(other),
                ColumnExpression("other_value"),
                ColumnExpression("compared"),
                ColumnExpression("compared_with"),
            ).insert_into("pair")


def _rounds(
    connection: duckdb.DuckDBPyConnection,
    incoming: list[StagedTable],
    assessments: duckdb.DuckDBPyRelation,
) -> duckdb.DuckDBPyRelation:
    """Return the round of every assessment, held or coming in, as text: key, round."""
    columns = ("assessment_id", "round")
    connection.execute("create table known_round (key text, round text)")
    for one in incoming:
        if one.table.name == "assessment" and one.has(columns):
            _spelt(connection, one, one.sheet, columns).select(*columns).insert_into("known_round")
    brought = connection.table("known_round").set_alias("brought")
    held = assessments.select(
        ColumnExpression("assessment_id").alias("key"),
        ColumnExpression("round").cast("VARCHAR").alias("round"),
    )
    held.set_alias("held").join(brought, "key", how="anti").insert_into("known_round")
    return connection.table("known_round")


def stage_counted(
    connection: duckdb.DuckDBPyConnection,
    incoming: list[StagedTable],
    held: Callable[[str], duckdb.DuckDBPyRelation],
) -> None:
    """Make the table `counted_number` of the numbers of columns that are alike, and their rows.

    held: the rows of a table as they were, by its name.
    """
    connection.execute(
        "create table counted_number "
        "(table_name text, column_name text, number double, rows bigint)"
    )
    for one in incoming:
        columns = [c.name for c in one.table.columns if LIKE_OTHERS in c.marks]
        for name in (name for name in columns if one.has((name,))):
            coming = _spelt(connection, one, one.sheet, (name,))
            for rows in (coming, held(one.table.name)):
                rows.select(ColumnExpression(name).cast("DOUBLE").alias("number")).filter(
                    ColumnExpression("number").isnotnull()
                ).aggregate(
                    [
                        ConstantExpression(one.table.name),
                        ConstantExpression(name),
                        ColumnExpression("number"),
                        FunctionExpression("count_star"),
                    ]
                ).insert_into("counted_number")


def _joined(
    connection: duckdb.DuckDBPyConnection,
    one: StagedTable,
    rows: duckdb.DuckDBPyRelation,
    names: tuple[str, ...],
) -> duckdb.DuckDBPyRelation:
    """Return row_no and value: the columns named, as one text."""
    cells = map(ColumnExpression, names)
    value = FunctionExpression("concat_ws", ConstantExpression(BETWEEN), *cells)
    return _spelt(connection, one, rows, names).select(_ROW, value.alias("value"))


def _spelt(
    connection: duckdb.DuckDBPyConnection,
    one: StagedTable,
    rows: duckdb.DuckDBPyRelation,
    names: tuple[str, ...],
) -> duckdb.DuckDBPyRelation:
    """Return row_no and the columns named, each in the spelling of its type.

    Rows where one of them is empty or cannot be read are left out.
    """
    readable = connection.table("cell").filter(
        (ColumnExpression("file_name") == ConstantExpression(one.file_name))
        & (ColumnExpression("table_name") == ConstantExpression(one.table.name))
        & ColumnExpression("plain").isnotnull()
    )
    rows = rows.select(_ROW, *[ColumnExpression(name).alias(f"raw {name}") for name in names])
    for name in names:
        spelling = readable.filter(
            ColumnExpression("column_name") == ConstantExpression(name)
        ).select(
            ColumnExpression("raw_value").alias(f"raw {name}"),
            ColumnExpression("plain").alias(name),
        )
        rows = rows.join(spelling, f'"raw {name}"')
    return rows.select(_ROW, *map(ColumnExpression, names))
