"""Rules for whole rows, run over a new database, and where in the files a broken one stands."""

from collections.abc import Iterable

import duckdb
import pandas as pd

from dashboard.warehouse.casting import typed_rows
from dashboard.warehouse.dictionary import tables
from dashboard.warehouse.staging import PROBLEM, IncomingTable, checks, key_text


def broken_rules(
    connection: duckdb.DuckDBPyConnection,
    parts: list[IncomingTable],
    rules: Iterable[str] | None = None,
) -> pd.DataFrame:
    """Run the rules for whole rows, and name the file and line of each that breaks one.

    rules: the SQL of those that are run; by default all.
    """
    found = [connection.sql(sql).df() for sql in rules or checks("rows").values()]
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
    connection: duckdb.DuckDBPyConnection, part: IncomingTable, broken: pd.DataFrame
) -> pd.DataFrame:
    """Return where the broken rows stand in a file: key, table_name, file_name and row_no."""
    table = tables()[part.table_name]
    sought = broken.loc[broken["table_name"] == table.name, ["key"]].drop_duplicates()
    rows = typed_rows(connection, part, [table.column(name) for name in table.key], "row_no")
    keys = rows.select(key_text(table).alias("key"), "row_no")
    found = keys.join(connection.from_df(sought), "key", how="semi").df()
    return found.assign(table_name=table.name, file_name=part.file_name)
