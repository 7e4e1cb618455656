"""The ledger: which file brought what into which snapshot, kept inside every snapshot."""

import getpass
from dataclasses import dataclass
from datetime import UTC, datetime

import duckdb
import pandas as pd

from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.staging import Part


@dataclass(frozen=True)
class Effect:
    """What a file does to its table: rows that are new, replace one, were there, or are removed."""

    part: Part
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


def record(connection: duckdb.DuckDBPyConnection, entry: Entry, effects: list[Effect]) -> None:
    """Write the ledger of a new snapshot into its database: the earlier batches and those of now.

    A change without files, such as a restore, is one batch of its own.
    """
    number, note = entry.number, entry.note
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    who = _account()
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
        )
        for effect in effects
    ] or [(number, note, "every table", "", 0, 0, 0, 0, now, who, note)]
    columns = connection.table("import_batch").columns
    if entry.earlier is not None:
        connection.execute("delete from import_batch")
        connection.from_df(entry.earlier.reindex(columns=columns)).insert_into("import_batch")
    connection.from_df(pd.DataFrame(rows, columns=columns)).insert_into("import_batch")


def _account() -> str:
    """Return the name of the account that imports; a container's may have none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unnamed account"
