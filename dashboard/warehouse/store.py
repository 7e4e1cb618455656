"""The store: a folder of snapshots and records, each created once and never changed."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pandas as pd

from dashboard.settings import PanelError, load
from dashboard.warehouse.audit import AuditLog
from dashboard.warehouse.audited_acts import note_when_done
from dashboard.warehouse.bucket import objects_in
from dashboard.warehouse.building import NO_REMOVALS, BuildResult, build
from dashboard.warehouse.kept_files import KeptFiles
from dashboard.warehouse.ledger import (
    Effect,
    Entry,
    batches,
    history_of,
    utc_now,
)
from dashboard.warehouse.manifest import damage_of, others_of
from dashboard.warehouse.objects import ObjectExists, ObjectFolder
from dashboard.warehouse.outcome import ImportRefused, Outcome
from dashboard.warehouse.publisher import (
    clear_leftovers,
    close_parent,
    file_to_build,
    publish_database,
    publish_upon_latest,
    sole_publisher,
)
from dashboard.warehouse.purging import PurgePlan, plan_purge_of, remove_all_before
from dashboard.warehouse.record_checks import (
    RowChange,
    broken_by,
    check_removal,
    check_row,
    held_cells,
    over_held,
)
from dashboard.warehouse.records import Record, create_record, damaged_records
from dashboard.warehouse.snapshot import Rehearsal, Snapshot
from dashboard.warehouse.staging import IncomingTable, problems_in, stage_files, unlikely_numbers
from dashboard.warehouse.versions import (
    current_version,
    damage_with_records,
    kept_numbers,
    kept_version,
    latest_number,
    snapshot_with_records,
    sound_version,
)
from dashboard.warehouse.viewer import Viewer


@dataclass(frozen=True)
class Store:
    """A folder of snapshots and records: one publisher at a time, others never wait.

    The snapshot with the highest manifest is current: there is no pointer that could be lost, and
    of two who publish one number the second is refused. How records outlive it: see `records`.
    """

    path: Path
    by: Viewer = field(default_factory=Viewer, compare=False, repr=False)

    @property
    def audit(self) -> AuditLog:
        """Return the log of who looked at the data, took them away or changed them."""
        return AuditLog(self.path)

    @property
    def _folder(self) -> ObjectFolder:
        return objects_in(self.path)

    @property
    def out_of_reach_since(self) -> datetime | None:
        """Return when a store elsewhere was last seen, if it cannot be reached now."""
        seen = self._folder.out_of_reach_since
        return None if seen is None else datetime.fromtimestamp(seen).astimezone()

    def current(self) -> Snapshot:
        """Return the latest whole snapshot with every record since.

        Raises PanelError if nothing was ever published, and SnapshotDamaged naming what is wrong.
        """
        return current_version(self._folder)

    def verify(self) -> tuple[list[int], list[str]]:
        """Read every snapshot and record; return the numbers that are sound, and what is not."""
        self._folder.forget()
        kept = kept_numbers(self._folder)
        damages = {number: damage_of(self._folder, number) for number in kept}
        left = others_of(self._folder, kept)
        wrong = [damage for damage in damages.values() if damage]
        wrong += damaged_records(self._folder)
        wrong += [
            f"{self._folder.where(name)}: it has no manifest. A killed import left it; the next "
            "clears it."
            for name in left
        ]
        wrong += [
            f"{path}: other accounts of this machine can open it. The next import closes it."
            for path in self._folder.open_to_others()
        ]
        return [number for number, damage in damages.items() if not damage], wrong

    def files(self, name: str) -> KeptFiles:
        """Return a folder of files that people keep beside the data, such as `profiles`."""
        return KeptFiles(self._folder, name)

    def clear_leftovers(self) -> None:
        """Clear away what processes left that were killed while they read or wrote."""
        clear_leftovers(self._folder)

    def is_empty(self) -> bool:
        """Tell whether nothing was ever published here."""
        return latest_number(self._folder) is None

    def at_version(self, version: str) -> Snapshot:
        """Return the data as they were in a version: 12.7, or 12 with all that was recorded on it.

        Raises PanelError naming the snapshots that are kept.
        """
        return kept_version(self._folder, version)

    def check(
        self,
        parts: list[IncomingTable],
        removed: pd.DataFrame = NO_REMOVALS,
        look: Callable[[Snapshot], None] = lambda _: None,
    ) -> Outcome:
        """Say what an import of the files would do, and leave everything as it is.

        removed: rows of before to be left out: the columns table_name and row_key. look: is shown
        the data as they would be, which are gone when it returns.

        Raises ImportRefused with every problem found.
        """
        now = self._current_or_none()
        with (
            self._folder.folder_to_try_in() as folder,
            file_to_build(folder, "rehearsal") as spare,
        ):
            built = self._prepare(now, parts, removed, spare, "Check")
            if built.changes_something:
                number = now.number + 1 if now else 1
                look(Rehearsal(spare, number, load(self._folder.root)))
        return Outcome(built.effects, now, built.changes_something, built.dropped)

    def unlikely_numbers(self, parts: list[IncomingTable]) -> pd.DataFrame:
        """Return the numbers in files that can be and seldom are, each different one once.

        The columns of `staging.UNLIKELY`; `why` says what they are measured against.
        """
        with self._folder.folder_to_try_in() as overflow:
            return unlikely_numbers(parts, self._current_or_none(), overflow)

    @note_when_done("import")
    def publish(
        self,
        parts: list[IncomingTable],
        note: str,
        say: Callable[[str], None] = lambda _: None,
        removed: pd.DataFrame = NO_REMOVALS,
    ) -> Outcome:
        """Import the files whole, as a new snapshot that becomes current.

        A killed publisher leaves the earlier snapshot standing: the new file is complete, checked
        and on the disk before its manifest is. Files that change nothing make no snapshot.
        Records made while it is built stand; where rows are removed, what then points to them is
        looked for again. Raises ImportRefused with every problem found; nothing is imported then.
        """

        def once(before: Snapshot | None) -> Outcome | None:
            say("Checking the files")
            with file_to_build(self._folder.unfinished()) as spare:
                built = self._prepare(before, parts, removed, spare, note)
                if not built.changes_something:
                    return Outcome(built.effects, before, changed=False, dropped=built.dropped)
                if before and len(removed) and self._records_since(before):
                    return None
                say("Writing the new snapshot")
                now = publish_database(self._folder, spare, before, note, built.effects)
            return Outcome(built.effects, now, changed=True, dropped=built.dropped)

        return publish_upon_latest(self._folder, once)

    @note_when_done("record")
    def record(
        self, part: IncomingTable, note: str, changed: frozenset[str] | None = None
    ) -> Outcome:
        """Record one row beside the current snapshot: confirmed at once, seen by every reader.

        It is checked like a row of an import, and waits for no import. A row with the key of
        another takes its place, and keeps it. The same row again changes nothing. changed: the
        columns that the row is about, if not all; the others stay as they are held at that moment,
        whoever has just changed them.
        Raises ImportRefused with every problem found; then nothing is recorded.
        """

        def check(now: Snapshot) -> RowChange:
            return check_row(now, part if changed is None else over_held(now, part, changed))

        change, snapshot, record = self._recorded(part, note, check)
        count = int(not change.is_same)
        new = count if not change.before else 0
        effect = Effect(part, new=new, changed=count - new, same=1 - count)
        return Outcome([effect], snapshot, bool(count), NO_REMOVALS.assign(file_name=""), record)

    @note_when_done("removal")
    def record_removal(self, table_name: str, row_key: str, note: str) -> Outcome:
        """Remove one row by a record, which keeps it; one that is gone already changes nothing.

        row_key: the key as one text, its columns joined by “, ”.
        Raises ImportRefused naming the rows that point to it.
        """
        mark = sha256(f"{table_name}, {row_key}".encode()).hexdigest()
        part = IncomingTable(f"Rows of {table_name} removed", table_name, mark, pd.DataFrame())
        change, snapshot, record = self._recorded(
            part, note, lambda now: check_removal(now, table_name, row_key)
        )
        effect = Effect(part, 0, 0, 0, removed=int(not change.is_same))
        dropped = NO_REMOVALS.assign(file_name="")
        return Outcome([effect], snapshot, not change.is_same, dropped, record)

    def row_held(self, table_name: str, row_key: str) -> dict[str, str]:
        """Return the cells of a row by column as text, without empty ones; {} where it is gone."""
        return dict(held_cells(self.current(), table_name, row_key))

    def history(self) -> pd.DataFrame:
        """Return what came in, newest first: the rows of `import_batch` in the current snapshot.

        Three columns are added: `version`, such as 12 or 12.7, `is_current`, and `is_kept`, whether
        the snapshot can be restored.
        """
        current = self.current()
        rows = history_of(current)
        rows["is_current"] = rows["snapshot_no"] == current.number
        rows["is_kept"] = rows["snapshot_no"].isin(kept_numbers(self._folder))
        return rows

    @note_when_done("restore")
    def restore(self, version: int | str) -> Snapshot:
        """Make the data as it was in a snapshot or version a new snapshot, so nothing is lost.

        Raises PanelError naming the snapshots that can be restored.
        """
        latest = latest_number(self._folder)
        if latest is not None and damage_with_records(self._folder, latest):
            return self._restore_over_damage(str(version))
        kept_version(self._folder, str(version))  # which says that it is none, and makes no folder

        def once(current: Snapshot | None) -> Snapshot:
            source = sound_version(self._folder, str(version))
            if current is None or source == current:
                raise PanelError(f"Snapshot {version} is the current one: nothing to restore.")
            note = f"Restored snapshot {version}"
            with file_to_build(self._folder.unfinished()) as spare:
                entry = Entry(current.number + 1, note, batches(current))
                build(spare, source, entry, [], nation=load(self.path).nation)
                return publish_database(self._folder, spare, current, note, [])

        return publish_upon_latest(self._folder, once)

    def plan_purge(self, rows: pd.DataFrame = NO_REMOVALS) -> PurgePlan:
        """Say what `purge` would take away, and leave everything as it is."""
        return plan_purge_of(self._folder, self.current(), rows)

    @note_when_done("purge", begun="purge_begun")
    def purge(self, rows: pd.DataFrame = NO_REMOVALS) -> Snapshot:
        """Remove rows for good, and with them every older snapshot and record.

        rows: the columns table_name and row_key; those that are gone already are no fault. Killed
        in between, it can be done again. Raises ImportRefused naming what still points to a row.
        """

        def once(current: Snapshot | None) -> Snapshot | None:
            now = current or self.current()
            plan = plan_purge_of(self._folder, now, rows)
            if plan.changes_data:
                nation = load(self.path).nation
                with file_to_build(self._folder.unfinished()) as spare:
                    entry = Entry(now.number + 1, "Purged")
                    built = build(spare, now, entry, [], plan.rows, nation=nation)
                    if len(built.problems):
                        raise ImportRefused(built.problems)
                    if self._records_since(now):
                        return None
                    now = publish_database(self._folder, spare, now, "Purged", built.effects)
            remove_all_before(self._folder, now.number)
            # Who recorded in the last moment may have written of a row once more.
            return None if any(one.snapshot_no < now.number for one in now.records) else now

        self.current()  # which says that there is nothing, before a folder is made
        return publish_upon_latest(self._folder, once)

    def _restore_over_damage(self, version: str) -> Snapshot:
        """Publish an earlier version after one that is damaged, whose own records stay with it."""
        with sole_publisher(self._folder), file_to_build(self._folder.unfinished()) as spare:
            latest = kept_numbers(self._folder)[-1]
            source = sound_version(self._folder, version)
            note = f"Restored snapshot {version}: {latest} was damaged"
            build(spare, source, Entry(latest + 1, note), [], nation=load(self.path).nation)
            before = replace(source, number=latest, records=())
            return publish_database(self._folder, spare, before, note, [])

    def _recorded(
        self, part: IncomingTable, note: str, check: Callable[[Snapshot], RowChange]
    ) -> tuple[RowChange, Snapshot, Record | None]:
        """Check a change of one row upon what is current, and create its record; again if refused.

        Refused is whoever finds the next number taken, by another's record or by a new snapshot.
        """
        while True:
            now = self.current()
            close_parent(self._folder, now.number)
            change = check(now := snapshot_with_records(self._folder, now.number))
            record = Record(
                snapshot_no=now.number,
                number=len(now.records) + 1,
                table_name=part.table_name,
                key=change.key,
                row=change.row,
                before=change.before,
                origin=part.file_name,
                note=note or part.file_name,
                recorded_at=str(utc_now()),
                recorded_by=self.by.account,
                sha256=part.sha256,
            )
            problems = change.problems
            if problems.empty and not change.is_same:
                problems = broken_by(now, record, part)
            if len(problems):
                raise ImportRefused(problems)
            if change.is_same:
                return change, now, None
            try:
                create_record(self._folder, record)
            except ObjectExists:
                continue
            return change, self.current(), record

    def _current_or_none(self) -> Snapshot | None:
        number = latest_number(self._folder)
        return None if number is None else snapshot_with_records(self._folder, number)

    def _records_since(self, seen: Snapshot) -> bool:
        """Tell whether something was recorded on a snapshot since it was looked at."""
        self._folder.look_now()
        return snapshot_with_records(self._folder, seen.number) != seen

    def _prepare(
        self,
        before: Snapshot | None,
        parts: list[IncomingTable],
        removed: pd.DataFrame,
        target: Path,
        note: str,
    ) -> BuildResult:
        """Check the files and build the next database from them, at `target`."""
        with stage_files(parts, before, target.parent) as files:
            problems = problems_in(files)
        if len(problems):
            raise ImportRefused(problems)
        entry = Entry(before.number + 1 if before else 1, note)
        nation = load(self.path).nation
        built = build(target, before, entry, parts, removed, nation=nation)
        if len(built.problems):
            raise ImportRefused(built.problems)
        return built
