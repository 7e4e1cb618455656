"""The ledger: which file brought what into which snapshot, kept inside every snapshot."""

import getpass
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from dashboard.warehouse.building import Effect, written
from dashboard.warehouse.snapshot import Snapshot


def batches(snapshot: Snapshot) -> pd.DataFrame:
    """Return every batch that led to a snapshot, one row for each snapshot_no and file_name."""
    return snapshot.read("select * from import_batch order by snapshot_no, file_name", {})


def record(
    target: Path, earlier: pd.DataFrame, number: int, effects: list[Effect], note: str
) -> None:
    """Write the ledger of a new snapshot into its file: the earlier batches and those of now.

    A change without files, such as a restore, is one batch of its own.
    """
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
    with written(target) as connection:
        connection.execute("begin")
        connection.execute("delete from import_batch")
        columns = connection.table("import_batch").columns
        if len(earlier):
            connection.from_df(earlier.reindex(columns=columns)).insert_into("import_batch")
        connection.from_df(pd.DataFrame(rows, columns=columns)).insert_into("import_batch")
        connection.execute("commit")
        connection.execute("checkpoint")


def _account() -> str:
    """Return the name of the account that imports; a container's may have none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unnamed account"
