"""Taking over a store of the layout before: `snapshot_00012.duckdb`, and a pointer `CURRENT`."""

import re
from datetime import UTC, datetime

from dashboard.settings import PanelError
from dashboard.warehouse.manifest import (
    FORMAT,
    Manifest,
    create_manifest,
    file_name,
)
from dashboard.warehouse.objects import ObjectExists, ObjectFolder, fingerprint

_POINTER = "CURRENT"
_FILE = re.compile(r"snapshot_(\d+)\.duckdb")
# An older program reads it, finds no number, and so neither shows an empty store nor writes.
_MOVED = "taken over by a later version of Context Panel: see the folder snapshots\n"


def has_former_layout(folder: ObjectFolder) -> bool:
    """Tell whether a store still has snapshots of the layout before."""
    return any(_FILE.fullmatch(name) for name in folder.names("", ""))


def take_over(folder: ObjectFolder) -> None:
    """Give each snapshot its place and manifest, its file unchanged; the caller holds the lock.

    Killed at any moment, it is done again from the start: a file keeps its old name until all have
    their manifest. A file beyond the pointer was never current, and goes.
    """
    found = {
        int(hit[1]): path
        for path in folder.root.glob("snapshot_*.duckdb")
        if (hit := _FILE.fullmatch(path.name))
    }
    latest = _latest(folder)
    for number in [number for number in found if latest is not None and number > latest]:
        found.pop(number).unlink()
    for number in sorted(found):
        try:
            folder.adopt(found[number], file_name(number))
        except ObjectExists as error:
            if not found[number].samefile(folder.root / file_name(number)):
                raise PanelError(
                    f"{found[number]}: snapshot {number} is here already, and this is another. "
                    "Nothing was changed: move this file to another folder."
                ) from error
        try:
            create_manifest(folder, _manifest(folder, number, is_first=number - 1 not in found))
        except ObjectExists:
            continue
    (folder.root / _POINTER).write_text(_MOVED, encoding="utf-8")
    for path in found.values():
        path.unlink()


def _latest(folder: ObjectFolder) -> int | None:
    """Return the number that the pointer names; None where it is lost, or names none."""
    try:
        text = (folder.root / _POINTER).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    return int(text) if text.isdecimal() else None


def _manifest(folder: ObjectFolder, number: int, *, is_first: bool) -> Manifest:
    path = folder.root / file_name(number)
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Manifest(
        format=FORMAT,
        number=number,
        parent=None if is_first else number - 1,
        parent_records=0,
        sha256=fingerprint(path),
        size=path.stat().st_size,
        published_at=f"{changed:%Y-%m-%d %H:%M:%S}",
        note="Taken over from the layout before",
        batches=[],
    )
