"""What became of a change to the store: what it did, or why nothing was changed."""

from dataclasses import dataclass

import pandas as pd

from dashboard.settings import PanelError
from dashboard.warehouse.ledger import Effect
from dashboard.warehouse.records import Record
from dashboard.warehouse.snapshot import Snapshot


class ImportRefused(PanelError):
    """Nothing was imported; `problems` names each file, row, column, value, problem and remedy."""

    def __init__(self, problems: pd.DataFrame) -> None:
        """Keep the problems, one row each with the columns of `staging.PROBLEM`."""
        found = "1 problem was" if len(problems) == 1 else f"{len(problems):,} problems were"
        super().__init__(f"{found} found. Nothing was imported.")
        self.problems = problems


class SnapshotDamaged(PanelError):
    """A snapshot cannot be shown; `last_sound` is the number of one that can, if there is any."""

    def __init__(self, number: int, damage: str, last_sound: int | None) -> None:
        """Say what is wrong, and what can be done."""
        remedy = (
            "No earlier one is sound: bring the file back from a copy of the store."
            if last_sound is None
            else f"Snapshot {last_sound} is sound: context-panel restore {last_sound} shows it, "
            "and loses nothing that was recorded since."
        )
        super().__init__(f"Snapshot {number} cannot be shown. {damage} {remedy}")
        self.last_sound = last_sound


@dataclass(frozen=True)
class Outcome:
    """What an import did, file by file, and the snapshot that is now current.

    snapshot is None after a dry run of files into an empty store. dropped: rows that stay though
    their source no longer brings them: file_name, table_name, row_key. record: what was made of
    one row on a page, None of an import and of a row that was so already.
    """

    effects: list[Effect]
    snapshot: Snapshot | None
    changed: bool
    dropped: pd.DataFrame
    record: Record | None = None
