"""The publisher: one at a time, whose finished database becomes the next snapshot."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from dashboard.settings import load
from dashboard.warehouse.ledger import Effect, as_batch, utc_now
from dashboard.warehouse.manifest import (
    FORMAT,
    SNAPSHOTS,
    Manifest,
    ManifestDamaged,
    create_manifest,
    file_name,
    manifest_name,
    others_of,
    published_numbers,
    read_manifest,
    refuse_newer_format,
)
from dashboard.warehouse.objects import UNFINISHED, ObjectExists, ObjectFolder, fingerprint
from dashboard.warehouse.overflow import clear_overflow
from dashboard.warehouse.records import close_records, folders_of_records, is_closed, record_names
from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.versions import (
    current_version,
    damage_with_records,
    kept_numbers,
    latest_number,
    snapshot_with_records,
)

BUILDING = "building"  # a mark of files that only the one publisher writes

_Done = TypeVar("_Done")


def publish_upon_latest(
    folder: ObjectFolder, once: Callable[[Snapshot | None], _Done | None]
) -> _Done:
    """Let one publisher at a time build upon the current snapshot, and again until it counts.

    Where no lock holds, as on a disk that two machines share, the manifest decides: whoever
    comes second builds again on what the first has published.
    """
    with sole_publisher(folder):
        while True:
            folder.look_now()
            before = None
            if latest_number(folder) is not None:
                number = current_version(folder).number
                close_parent(folder, number)
                before = snapshot_with_records(folder, number)
            try:
                done = once(before)
            except ObjectExists:
                continue
            if done is not None:
                return done


@contextmanager
def sole_publisher(folder: ObjectFolder) -> Iterator[None]:
    """Wait for other publishers, and clear away what killed ones left.

    Raises PanelError where a later program wrote a store, or a part of it.
    """
    with folder.publishing_lock():
        for number in kept_numbers(folder):
            with suppress(ManifestDamaged):
                refuse_newer_format(folder, read_manifest(folder, number))
        folder.close_to_others()
        clear_leftovers(folder, BUILDING)
        yield


def clear_leftovers(folder: ObjectFolder, mark: str = "") -> None:
    """Clear away what killed processes left; at once what has a mark, whose one writer we are."""
    folder.clear_unfinished(mark)
    for name in (UNFINISHED, SNAPSHOTS):
        clear_overflow(folder.root / name)


@contextmanager
def file_to_build(folder: Path, mark: str = BUILDING) -> Iterator[Path]:
    """Name a file in a folder to build in; it is gone afterwards, unless it became a snapshot."""
    spare = folder / f"{secrets.token_hex(8)}.{mark}.duckdb"
    try:
        yield spare
    finally:
        spare.unlink(missing_ok=True)


def publish_database(
    folder: ObjectFolder, spare: Path, before: Snapshot | None, note: str, effects: list[Effect]
) -> Snapshot:
    """Publish a built database: its file first, then its manifest, which makes it current.

    Raises ObjectExists if somebody else published a moment before.
    """
    number = before.number + 1 if before else 1
    folder.remove(others_of(folder, published_numbers(folder)))
    manifest = Manifest(
        format=FORMAT,
        number=number,
        parent=before.number if before else None,
        parent_records=len(before.records) if before else 0,
        sha256=fingerprint(spare),
        size=spare.stat().st_size,
        published_at=str(utc_now()),
        note=note,
        batches=[as_batch(effect) for effect in effects],
    )
    folder.adopt(spare, file_name(number))
    create_manifest(folder, manifest)
    close_parent(folder, number)
    _remove_older(folder)
    return snapshot_with_records(folder, number)


def close_parent(folder: ObjectFolder, number: int) -> None:
    """Close the records of the snapshot that one was built on; see `records`."""
    manifest = read_manifest(folder, number)
    refuse_newer_format(folder, manifest)
    if manifest.parent is None or is_closed(folder, manifest.parent):
        return
    carried = 0  # to one that is damaged nobody can add
    if not damage_with_records(folder, manifest.parent):
        carried = len(snapshot_with_records(folder, manifest.parent).records)
    close_records(folder, manifest.parent, carried)


def _remove_older(folder: ObjectFolder) -> None:
    """Delete snapshots beyond those that the settings keep, and records folded in since."""
    kept = kept_numbers(folder)
    keep = load(folder.root).keep_snapshots
    for number in kept[:-keep]:
        folder.remove([manifest_name(number), file_name(number)])
    oldest = read_manifest(folder, kept[-keep:][0])
    for number in folders_of_records(folder):
        if number < (oldest.number if oldest.parent is None else oldest.parent):
            folder.remove(record_names(folder, number))
