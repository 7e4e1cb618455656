"""The ledger: which file brought what into which snapshot, kept inside every snapshot."""

from dataclasses import dataclass
from datetime import UTC, datetime

import duckdb
import pandas as pd

from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.staging import IncomingTable
from dashboard.warehouse.viewer import own_account


@dataclass(frozen=True)
class Effect:
    """What a file does to its table: rows that are new, replace one, were there, or are removed."""

    part: IncomingTable
    new: int
    changed: int
    same: int
    removed: int = 0


@dataclass(frozen=True)
class Entry:
    """What the ledger says of a new snapshot: its number, and why it was made.

    earlier: the batches so far, where the rows of an older snapshot lack some.
    """

    number: int
    note: str
    earlier: pd.DataFrame | None = None


def batches(snapshot: Snapshot) -> pd.DataFrame:
    """Return every batch that led to a snapshot, one row for each snapshot_no and file_name."""
    return snapshot.read("select * from import_batch order by snapshot_no, file_name", {})


def history_of(snapshot: Snapshot) -> pd.DataFrame:
    """Return the batches, newest first, each with its `version`, such as 12 or 12.7."""
    rows = batches(snapshot)
    number, record = rows["snapshot_no"].astype("str"), rows["record_no"].astype("Int64")
    rows["version"] = number.where(record.isna(), number + "." + record.astype("str"))
    return rows.sort_values(
        ["snapshot_no", "record_no", "file_name"],
        ascending=[False, False, True],
        ignore_index=True,
    )


def as_batch(effect: Effect) -> dict[str, str | int]:
    """Return what a manifest says of a file."""
    part = effect.part
    named = {"file_name": part.file_name, "table_name": part.table_name, "sha256": part.sha256}
    counts = {"new": effect.new, "changed": effect.changed, "same": effect.same}
    return named | counts | {"removed": effect.removed}


def record(connection: duckdb.DuckDBPyConnection, entry: Entry, effects: list[Effect]) -> None:
    """Write the ledger of a new snapshot into its database: the earlier batches and those of now.

    A change without files, such as a restore, is one batch of its own.
    """
    number, note = entry.number, entry.note
    now = utc_now()
    who = own_account()
    rows = [
        (
            number,
            effect.part.file_name,
            effect.part.table_name,
            effect.part.sha256,
            effect.new,
            effect.changed,
            effect.same,
            effect.removed,
            now,
            who,
            note,
            None,
        )
        for effect in effects
    ] or [(number, note, "every table", "", 0, 0, 0, 0, now, who, note, None)]
    columns = connection.table("import_batch").columns
    if entry.earlier is not None:
        connection.execute("delete from import_batch")
        connection.from_df(entry.earlier.reindex(columns=columns)).insert_into("import_batch")
    connection.from_df(pd.DataFrame(rows, columns=columns)).insert_into("import_batch")


def utc_now() -> datetime:
    """Return the time in UTC, to the second."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
