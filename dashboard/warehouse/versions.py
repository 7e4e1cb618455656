"""The versions of the data that a store keeps: each as it was, and which of them are sound."""

from dataclasses import replace

from dashboard.settings import PanelError, load
from dashboard.warehouse.former_layout import has_former_layout, take_over
from dashboard.warehouse.manifest import damage_of, file_name, published_numbers, read_manifest
from dashboard.warehouse.objects import ObjectFolder
from dashboard.warehouse.outcome import SnapshotDamaged
from dashboard.warehouse.records import LaterRecord, records_folder, records_over
from dashboard.warehouse.snapshot import Snapshot


def kept_numbers(folder: ObjectFolder) -> list[int]:
    """List the snapshots that are kept, oldest first; a file without a manifest is none."""
    if has_former_layout(folder):
        with folder.publishing_lock():
            take_over(folder)
    return published_numbers(folder)


def latest_number(folder: ObjectFolder) -> int | None:
    """Return the number of the current snapshot; None while nothing was published."""
    return max(kept_numbers(folder), default=None)


def snapshot_with_records(folder: ObjectFolder, number: int) -> Snapshot:
    """Return a snapshot with every record laid over it; whether its file is sound is not asked."""
    records = records_over(folder, read_manifest(folder, number))
    path = folder.fetched(file_name(number))
    return Snapshot(path, number, load(folder.root), records=records)


def current_version(folder: ObjectFolder) -> Snapshot:
    """Return the latest whole snapshot with every record since.

    Raises PanelError if nothing was ever published, and SnapshotDamaged naming what is wrong.
    """
    number = latest_number(folder)
    if number is None:
        raise PanelError(
            f"There is no data yet in {folder.where()}. Import files: context-panel import FILES…"
        )
    if damage := damage_with_records(folder, number):
        folder.look_again()
        if latest_number(folder) != number:  # replaced and purged while it was looked at
            return current_version(folder)
        raise SnapshotDamaged(number, damage, last_sound_number(folder, number))
    return snapshot_with_records(folder, number)


def kept_version(folder: ObjectFolder, version: str) -> Snapshot:
    """Return the data as they were in a version: 12.7, or 12 with all that was recorded on it.

    Raises PanelError naming the snapshots that are kept.
    """
    number, _, count = version.partition(".")
    kept = kept_numbers(folder)
    if not number.isdecimal() or int(number) not in kept:
        names = ", ".join(map(str, kept)) or "none"
        raise PanelError(f"There is no snapshot {version} to restore. Those kept: {names}.")
    snapshot = snapshot_with_records(folder, int(number))
    if not count:
        return snapshot
    if not count.isdecimal() or int(count) > len(snapshot.records):
        raise PanelError(
            f"There is no version {version}. Records made on snapshot {number}: "
            f"{len(snapshot.records)}."
        )
    return replace(snapshot, records=snapshot.records[: int(count)])


def sound_version(folder: ObjectFolder, version: str) -> Snapshot:
    """Return a version whose snapshot is sound; raise SnapshotDamaged if it is not."""
    snapshot = kept_version(folder, version)
    if damage := damage_of(folder, snapshot.number):
        raise SnapshotDamaged(snapshot.number, damage, last_sound_number(folder, snapshot.number))
    return snapshot


def damage_with_records(folder: ObjectFolder, number: int) -> str:
    """Say what is wrong with a snapshot or with the records over it; “” when all are sound.

    Raises LaterRecord for a record of a later format: that is no damage to be helped by going back.
    """
    damage = damage_of(folder, number)
    if not damage:
        try:
            snapshot_with_records(folder, number)
        except LaterRecord:
            raise
        except PanelError as error:
            return str(error)
        except FileNotFoundError:
            return f"{folder.where(records_folder(number))}: a record is missing."
    return damage


def last_sound_number(folder: ObjectFolder, before: int) -> int | None:
    """Return the highest snapshot below one that is sound."""
    earlier = (number for number in reversed(kept_numbers(folder)) if number < before)
    return next((number for number in earlier if not damage_with_records(folder, number)), None)
