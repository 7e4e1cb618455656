"""Manifests: what is known of each published snapshot, written once its file is whole."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from dashboard.settings import PanelError
from dashboard.warehouse.objects import ObjectFolder, fingerprint

FORMAT = 1
"""The format of store that this program writes; of a later one it writes nothing."""
SNAPSHOTS = "snapshots"
FILE, MANIFEST = ".duckdb", ".json"


@dataclass(frozen=True)
class Manifest:
    """What is known of a published snapshot.

    parent: the snapshot that it was built on, None of the first; parent_records: how many of the
    records laid over that one are folded in. sha256 and size (bytes) are those of its file.
    batches: what came in with it, as the ledger says.
    """

    format: int
    number: int
    parent: int | None
    parent_records: int
    sha256: str
    size: int
    published_at: str
    note: str
    batches: list[dict[str, Any]]


class ManifestDamaged(PanelError):
    """A manifest was altered or cut, so that nothing is known of its snapshot."""


def file_name(number: int) -> str:
    """Return the name of a snapshot's file, such as `snapshots/000012.duckdb`."""
    return f"{SNAPSHOTS}/{number:06}{FILE}"


def manifest_name(number: int) -> str:
    """Return the name of a snapshot's manifest, such as `snapshots/000012.json`."""
    return f"{SNAPSHOTS}/{number:06}{MANIFEST}"


def published_numbers(folder: ObjectFolder) -> list[int]:
    """List the snapshots that have a manifest, oldest first: the last is the current one."""
    return [int(name) for name in folder.names(SNAPSHOTS, MANIFEST) if name.isdecimal()]


def create_manifest(folder: ObjectFolder, manifest: Manifest) -> None:
    """Publish a snapshot, whose file lies there; raise ObjectExists if its number is taken."""
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1, default=str)
    folder.create(manifest_name(manifest.number), text.encode())


def read_manifest(folder: ObjectFolder, number: int) -> Manifest:
    """Read the manifest of a snapshot; raise ManifestDamaged naming one that cannot be."""
    name = manifest_name(number)
    try:
        found = json.loads(folder.read(name))
        known = {field.name for field in fields(Manifest)}
        return Manifest(**{key: value for key, value in found.items() if key in known})
    except (ValueError, TypeError, AttributeError) as error:
        raise ManifestDamaged(
            f"{folder.where(name)}: this manifest was altered or cut, so its snapshot is not used."
        ) from error


def refuse_newer_format(folder: ObjectFolder, manifest: Manifest) -> None:
    """Raise PanelError where a later program wrote a store, which this one may read at most."""
    if manifest.format > FORMAT:
        raise PanelError(
            f"{folder.where()}: a later version of Context Panel wrote this store (format "
            f"{manifest.format}; this one writes {FORMAT}). It can be read, and nothing was "
            "changed: bring this program up to date to import or record."
        )


def damage_of(folder: ObjectFolder, number: int) -> str:
    """Say what is wrong with a snapshot or its manifest; “” when both are sound.

    Every byte is looked at, once in a process for each state of the file.
    """
    where = folder.where(file_name(number))
    damage = ""
    try:
        manifest = read_manifest(folder, number)
        path = folder.fetched(file_name(number))
        seen = path.stat()
        mark = (seen.st_ino, seen.st_mtime_ns, seen.st_size)
        if not path.resolve().is_relative_to(folder.root.resolve()):
            damage = f"{where}: it is a link out of the store, and is not followed."
        elif seen.st_size != manifest.size:
            damage = f"{where}: it has {seen.st_size:,} bytes instead of {manifest.size:,}."
        elif _fingerprint_of(path, *mark) != manifest.sha256:
            damage = f"{where}: it was altered since it was published."
    except FileNotFoundError:
        damage = f"{where}: it is missing."
    except OSError as error:
        damage = f"{where}: it cannot be read ({error.strerror})."
    except PanelError as error:
        damage = str(error)
    return damage


@lru_cache(maxsize=256)
def _fingerprint_of(path: Path, *_mark: int) -> str:
    return fingerprint(path)


def others_of(folder: ObjectFolder, numbers: Iterable[int]) -> list[str]:
    """List the files of snapshots that have no manifest: a killed publisher left them."""
    known = {f"{number:06}" for number in numbers}
    return [
        f"{SNAPSHOTS}/{name}{FILE}" for name in folder.names(SNAPSHOTS, FILE) if name not in known
    ]
