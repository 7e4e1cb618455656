"""The store: a folder of snapshots and a pointer to the current one."""

import re
import secrets
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from filelock import FileLock

from dashboard.settings import PanelError, load
from dashboard.warehouse.building import NOTHING, Built, build
from dashboard.warehouse.disk import synced
from dashboard.warehouse.ledger import Effect, Entry, batches
from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.staging import Part, problems_in, staged, unlikely_numbers

_CURRENT = "CURRENT"
_SNAPSHOT = re.compile(r"snapshot_(\d+)\.duckdb")


class ImportRefused(PanelError):
    """Nothing was imported; `problems` names each file, row, column, value, problem and remedy."""

    def __init__(self, problems: pd.DataFrame) -> None:
        """Keep the problems, one row each with the columns of `staging.PROBLEM`."""
        found = "1 problem was" if len(problems) == 1 else f"{len(problems):,} problems were"
        super().__init__(f"{found} found. Nothing was imported.")
        self.problems = problems


@dataclass(frozen=True)
class Outcome:
    """What an import did, file by file, and the snapshot that is now current.

    snapshot is None after a dry run of files into an empty store. dropped: rows that stay though
    their source no longer brings them: file_name, table_name, row_key.
    """

    effects: list[Effect]
    snapshot: Snapshot | None
    changed: bool
    dropped: pd.DataFrame


@dataclass(frozen=True)
class Store:
    """A folder of snapshots: one publisher at a time, any number of readers that never wait."""

    path: Path

    def current(self) -> Snapshot:
        """Return the latest whole snapshot; raise PanelError if nothing was ever published."""
        number = self._current_number()
        if number is None:
            raise PanelError(
                f"There is no data yet in {self.path}. Import files: context-panel import FILES…"
            )
        return self._snapshot(number)

    def is_empty(self) -> bool:
        """Tell whether nothing was ever published here."""
        return self._current_number() is None

    def check(self, parts: list[Part], removed: pd.DataFrame = NOTHING) -> Outcome:
        """Say what an import of the files would do, and leave everything as it is.

        removed: rows of before to be left out: the columns table_name and row_key.

        Raises ImportRefused with every problem found.
        """
        with tempfile.TemporaryDirectory(prefix="context-panel-") as folder:
            built = self._prepare(parts, removed, Path(folder) / "rehearsal.duckdb", "Check")
        now = None if self.is_empty() else self.current()
        return Outcome(built.effects, now, built.changes_something, built.dropped)

    def unlikely_numbers(self, parts: list[Part]) -> pd.DataFrame:
        """Return the numbers in files that can be and seldom are, each different one once.

        The columns of `staging.UNLIKELY`; `why` says what they are measured against.
        """
        number = self._current_number()
        return unlikely_numbers(parts, None if number is None else self._file(number))

    def publish(
        self,
        parts: list[Part],
        note: str,
        say: Callable[[str], None] = lambda _: None,
        removed: pd.DataFrame = NOTHING,
    ) -> Outcome:
        """Import the files whole, as a new snapshot that becomes current.

        A killed publisher leaves the earlier snapshot standing: the new file is complete, checked
        and on the disk before the pointer moves. Files that change nothing make no snapshot.
        Raises ImportRefused with every problem found; then nothing is imported.
        """
        with self._lock():
            say("Checking the files")
            spare = self._spare()
            try:
                built = self._prepare(parts, removed, spare, note)
                if built.changes_something:
                    say("Writing the new snapshot")
                    now = self._finish(spare)
                    return Outcome(built.effects, now, changed=True, dropped=built.dropped)
            finally:
                spare.unlink(missing_ok=True)
        return Outcome(built.effects, self.current(), changed=False, dropped=built.dropped)

    def history(self) -> pd.DataFrame:
        """Return what came in, newest first: the rows of `import_batch` in the current snapshot.

        Two columns are added: `is_current`, and `is_kept`, whether the snapshot can be restored.
        """
        rows = batches(self.current())
        rows["is_current"] = rows["snapshot_no"] == self._current_number()
        rows["is_kept"] = rows["snapshot_no"].isin(self._kept())
        return rows.sort_values(
            ["snapshot_no", "file_name"], ascending=[False, True], ignore_index=True
        )

    def restore(self, number: int) -> Snapshot:
        """Make the data as it was in snapshot `number`, as a new snapshot, so that nothing is lost.

        Raises PanelError naming the snapshots that can be restored.
        """
        with self._lock():
            kept = self._kept()
            if number not in kept:
                names = ", ".join(str(one) for one in kept) or "none"
                raise PanelError(f"There is no snapshot {number} to restore. Those kept: {names}.")
            if number == self._current_number():
                raise PanelError(f"Snapshot {number} is the current one: nothing to restore.")
            spare = self._spare()
            note, earlier = f"Restored snapshot {number}", batches(self.current())
            build(
                spare,
                self._file(number),
                Entry(self._next_number(), note, earlier),
                [],
                nation=load(self.path).nation,
            )
            return self._finish(spare)

    def _prepare(self, parts: list[Part], removed: pd.DataFrame, target: Path, note: str) -> Built:
        """Check the files and build the next database from them, at `target`."""
        number = self._current_number()
        previous = None if number is None else self._file(number)
        with staged(parts, previous) as files:
            problems = problems_in(files)
        if len(problems):
            raise ImportRefused(problems)
        entry, nation = Entry(self._next_number(), note), load(self.path).nation
        built = build(target, previous, entry, parts, removed, nation=nation)
        if len(built.problems):
            raise ImportRefused(built.problems)
        return built

    def _finish(self, spare: Path) -> Snapshot:
        """Give a built database its number, put it on the disk for good, and point to it."""
        number = self._next_number()
        synced(spare)
        spare.replace(self._file(number))
        pointer = self.path / f"{_CURRENT}.new"
        pointer.write_text(f"{number}\n", encoding="utf-8")
        synced(pointer)
        synced(self.path)
        pointer.replace(self.path / _CURRENT)
        synced(self.path)
        for old in self._kept()[: -load(self.path).keep_snapshots]:
            self._file(old).unlink()
        return self._snapshot(number)

    def _lock(self) -> FileLock:
        """Return the publishers' lock; the system frees it when its holder dies."""
        self.path.mkdir(parents=True, exist_ok=True)
        return FileLock(self.path / "publishing.lock")

    def _spare(self) -> Path:
        """Name a file to build in, and clear away those of publishers that were killed."""
        for left in self.path.glob("building_*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()  # a folder is DuckDB's overflow
        return self.path / f"building_{secrets.token_hex(4)}.duckdb"

    def _current_number(self) -> int | None:
        try:
            found = (self.path / _CURRENT).read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        if not found.isdecimal():
            raise PanelError(
                f"{self.path / _CURRENT}: “{found}” is no snapshot's number. Write the highest "
                f"number of the snapshot files beside it."
            )
        return int(found)

    def _next_number(self) -> int:
        return (self._current_number() or 0) + 1

    def _kept(self) -> list[int]:
        """List the snapshots that are kept, oldest first; a file beyond the pointer is none."""
        latest = self._current_number() or 0
        found = (_SNAPSHOT.fullmatch(path.name) for path in self.path.glob("snapshot_*.duckdb"))
        return sorted(number for name in found if name and (number := int(name[1])) <= latest)

    def _file(self, number: int) -> Path:
        return self.path / f"snapshot_{number:05}.duckdb"

    def _snapshot(self, number: int) -> Snapshot:
        return Snapshot(self._file(number), number, load(self.path))
