"""Which source brought each row: what an export no longer holds, and rows that are removed."""

import re

import duckdb
import pandas as pd
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression

from dashboard.warehouse.dictionary import Table, tables
from dashboard.warehouse.incoming import BETWEEN
from dashboard.warehouse.staging import PROBLEM, IncomingTable, PreviousSnapshot, checks, key_text

DROPPED = ["file_name", "table_name", "row_key"]
# Answers are only ever counted, and never listed one by one; what is recorded of imports is theirs.
_NOT_FOLLOWED = {"survey_answer", "observation", "import_batch", "row_source"}
_MONTHS = "january february march april may june july august september october november december"
_ENDING = re.compile(r"\.\w{2,8}(?=$| \()")
_DATED = re.compile(
    rf"\d+|\b(?:{'|'.join(f'{m}|{m[:3]}' for m in _MONTHS.split())})\b", re.IGNORECASE
)


def source_of(file_name: str) -> str:
    """Return what exports of one source have in common in their names.

    `Action log June 2026.xlsx` and `Action log 07-26.xlsx` are of one source, and so are their
    sheets of one name.
    """
    name, *sheet = file_name.split(", sheet ")
    plain = _DATED.sub(" ", _ENDING.sub(" ", name).replace("_", " ").lower())
    words = re.findall(r"[^\W_]+", plain)
    return " ".join([*words, *(part.lower() for part in sheet)])


class Sources:
    """The sources of the rows of a new database while it is built."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, before: PreviousSnapshot) -> None:
        """Begin with what the snapshot before knows."""
        self.connection = connection
        self.before = before
        connection.execute("create temp table brought (table_name text, row_key text, source text)")
        connection.execute(
            "create temp table brought_file (file_name text, table_name text, source text)"
        )

    def note(self, part: IncomingTable, keys: duckdb.DuckDBPyRelation) -> None:
        """Note the rows that a part brings, by their keys as one text each."""
        if part.table_name in _NOT_FOLLOWED or not part.is_whole:
            return
        name, source = ConstantExpression(part.table_name), source_of(part.file_name)
        keys.select(name, ColumnExpression("key"), ConstantExpression(source)).insert_into(
            "brought"
        )
        row: list[object] = [part.file_name, part.table_name, source]
        self.connection.table("brought_file").insert(row)

    def write(self, removed: pd.DataFrame) -> pd.DataFrame:
        """Write the table row_source, and return what sources no longer bring: columns DROPPED."""
        self.before.table("row_source").create_view("earlier_source", replace=True)
        earlier = self.connection.table("earlier_source")
        told = self.connection.sql(checks("sources")["no_longer_brought"]).df()
        gone = self.connection.from_df(removed[["table_name", "row_key"]].astype("str"))
        same = "table_name, row_key"
        kept = earlier.join(self.connection.table("brought").set_alias("b"), same, how="anti")
        now = self.connection.table("brought").union(kept.select("table_name, row_key, source"))
        now.set_alias("now").join(gone.set_alias("gone"), same, how="anti").select(
            "table_name, row_key, source"
        ).distinct().insert_into("row_source")
        left = told.merge(removed, on=["table_name", "row_key"], how="left", indicator=True)
        return left.loc[left["_merge"] == "left_only", DROPPED].reset_index(drop=True)


def drop_removed_rows(
    connection: duckdb.DuckDBPyConnection,
    rows: duckdb.DuckDBPyRelation,
    held: Table,
    removed: pd.DataFrame,
) -> duckdb.DuckDBPyRelation:
    """Return rows of a table without those that are removed: columns table_name and row_key."""
    if removed.empty:
        return rows
    own = removed.loc[removed["table_name"] == held.name, ["row_key"]].astype("str")
    if own.empty:
        return rows
    gone = connection.from_df(own).select(ColumnExpression("row_key").alias("row key"))
    named = rows.select("*", key_text(held).alias("row key")).set_alias("held")
    return named.join(gone.set_alias("gone"), '"row key"', how="anti")


def dangling_references(
    connection: duckdb.DuckDBPyConnection, removed: pd.DataFrame
) -> pd.DataFrame:
    """Return the rows that point to one that is removed, in the columns of every problem."""
    gone = set(removed["table_name"])
    found = [
        dangling_problem(held, own, other, key, value)
        for held in tables().values()
        for own, other in held.references()
        if other in gone
        for key, value in _pointing(connection, held, own, tables()[other])
    ]
    return pd.DataFrame(found, columns=PROBLEM)


def dangling_problem(
    held: Table, own: tuple[str, ...], other: str, key: str, value: str
) -> tuple[str, int, str, str, str, str]:
    """Return the problem of a row that points to one which is to be removed."""
    return (
        f"{held.name} (already held)",
        0,
        own[-1],
        value,
        f"{key} points to it.",
        f"Remove that row too, or keep the row of {other}.",
    )


def _pointing(
    connection: duckdb.DuckDBPyConnection, held: Table, own: tuple[str, ...], other: Table
) -> list[tuple[str, str]]:
    """List the key of each row that points to no row of another table, and what it points to."""
    named = [ColumnExpression(name).cast("VARCHAR") for name in own]
    value = FunctionExpression("concat_ws", ConstantExpression(BETWEEN), *named).alias("value")
    pointing = connection.table(held.name).select(key_text(held).alias("key"), value)
    pointing = pointing.filter(ColumnExpression("value") != ConstantExpression(""))
    keys = connection.table(other.name).select(key_text(other).alias("value"))
    lost = pointing.set_alias("pointing").join(keys.set_alias("keys"), "value", how="anti")
    return [(str(key), str(value)) for key, value in lost.select("key", "value").fetchall()]
