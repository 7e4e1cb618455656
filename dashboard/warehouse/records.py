"""Records: what is written on a page, each an object of its own beside the snapshot it was made on.

Nothing that was confirmed is ever lost, and nobody waits:

* A record of snapshot 12 is created under the next free number in `records/000012`. Two who record
  at once want the same number; the second is refused, looks again, and takes the next.
* An import folds in those records of its parent that it saw when it began, and its manifest says
  how many. Those made while it was built lie beyond that number: whoever reads the new snapshot
  lays them over it first, so that they count before and after its manifest appears.
* Once the manifest of 13 is there, the records of 12 are closed, by an object that takes the next
  number: whoever publishes does it, and if it was killed, the next who records or publishes. Who
  still means to record on 12 finds that number taken, and records on 13. Only then may a record of
  13 be made, so the order of records is the same for every reader, now and later.

A record laid over 13 though it was made on 12 was checked against 12; it stands as confirmed.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from dashboard.settings import PanelError
from dashboard.warehouse.manifest import Manifest
from dashboard.warehouse.objects import ObjectExists, ObjectFolder

FORMAT = 1
_RECORDS, _RECORD = "records", ".json"
_CLOSED = b'{"closed": true}'


class LaterRecord(PanelError):
    """A later program made a record, which this one can neither read nor leave out."""


Cells = tuple[tuple[str, str], ...]
"""The cells of a row by column, as text."""


@dataclass(frozen=True)
class Record:
    """A row recorded or removed on a page.

    number: its own below its snapshot's, from 1. row: what is held now, empty where it was removed.
    before: what it corrects or removes, empty where there was nothing. key: as one text. origin: on
    which page. recorded_at: in UTC, to the second.
    """

    snapshot_no: int
    number: int
    table_name: str
    key: str
    row: Cells
    before: Cells
    origin: str
    note: str
    recorded_at: str
    recorded_by: str
    sha256: str

    @property
    def version(self) -> str:
        """Return the data version that it made, such as 12.7."""
        return f"{self.snapshot_no}.{self.number}"


def record_name(snapshot_no: int, number: int) -> str:
    """Return the name of a record, such as `records/000012/000007.json`."""
    return f"{records_folder(snapshot_no)}/{number:06}{_RECORD}"


def records_folder(snapshot_no: int) -> str:
    """Return the folder of the records made on a snapshot."""
    return f"{_RECORDS}/{snapshot_no:06}"


def folders_of_records(folder: ObjectFolder) -> list[int]:
    """List the snapshots on which something was recorded, and whose records are kept."""
    return [int(name) for name in folder.names(_RECORDS, "") if name.isdecimal()]


def record_names(folder: ObjectFolder, snapshot_no: int) -> list[str]:
    """List the records made on a snapshot, by their names, with the object that closes them."""
    return [record_name(snapshot_no, number) for number in _numbers(folder, snapshot_no)]


def create_record(folder: ObjectFolder, record: Record) -> None:
    """Confirm a record: it is on the disk for good; raise ObjectExists if its number is taken."""
    folder.create(record_name(record.snapshot_no, record.number), _to_json(record))


def records_over(folder: ObjectFolder, manifest: Manifest) -> tuple[Record, ...]:
    """Return the records laid over a snapshot, in their order: those carried over, then its own."""
    return (*_carried(folder, manifest), *_own(folder, manifest.number))


def is_closed(folder: ObjectFolder, snapshot_no: int) -> bool:
    """Tell whether nothing more can be recorded on a snapshot, since a later one is there."""
    numbers = _numbers(folder, snapshot_no)
    return bool(numbers) and _record(folder, snapshot_no, numbers[-1]) is None


def close_records(folder: ObjectFolder, snapshot_no: int, after: int) -> None:
    """Close the records of a snapshot whose successor is published.

    after: how many were carried over to it, by which its own are numbered on.
    """
    while not is_closed(folder, snapshot_no):
        numbers = _numbers(folder, snapshot_no)
        try:
            folder.create(record_name(snapshot_no, max([after, *numbers]) + 1), _CLOSED)
        except ObjectExists:
            continue  # somebody recorded, or closed, a moment before


def _carried(folder: ObjectFolder, manifest: Manifest) -> tuple[Record, ...]:
    """Return the records of the parent that are not folded in."""
    if manifest.parent is None:
        return ()
    every = _own(folder, manifest.parent)
    return tuple(one for one in every if one.number > manifest.parent_records)


def _own(folder: ObjectFolder, snapshot_no: int) -> tuple[Record, ...]:
    found = (_record(folder, snapshot_no, number) for number in _numbers(folder, snapshot_no))
    return tuple(one for one in found if one is not None)


def _numbers(folder: ObjectFolder, snapshot_no: int) -> list[int]:
    names = folder.names(records_folder(snapshot_no), _RECORD)
    return [int(name) for name in names if name.isdecimal()]


def _record(folder: ObjectFolder, snapshot_no: int, number: int) -> Record | None:
    """Return a record; None is the object that closes its folder."""
    seen = folder.fetched(record_name(snapshot_no, number)).stat()
    return _read(folder.root, snapshot_no, number, (seen.st_ino, seen.st_mtime_ns, seen.st_size))


@lru_cache(maxsize=4096)
def _read(
    root: Path,
    snapshot_no: int,
    number: int,
    _mark: tuple[int, int, int],  # of the file, so that one that was altered is read again
) -> Record | None:
    name = record_name(snapshot_no, number)
    content = ObjectFolder(root).read(name)
    if content == _CLOSED:
        return None
    try:
        found = json.loads(content)
        if found["format"] > FORMAT and _seal(found) == found["sha256"]:
            raise LaterRecord(
                f"{root / name}: a later version of Context Panel made this record (format "
                f"{found['format']}; this one reads {FORMAT}), and without it the data are not "
                "whole. Nothing was changed: bring this program up to date."
            )
        record = _from_json(found, snapshot_no, number)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise unreadable(root / name) from error
    if _to_json(record) != content:
        raise unreadable(root / name)
    return record


def damaged_records(folder: ObjectFolder) -> list[str]:
    """Say of each record that was altered or cut what is wrong with it."""
    wrong = []
    for snapshot_no in folders_of_records(folder):
        for number in _numbers(folder, snapshot_no):
            try:
                _record(folder, snapshot_no, number)
            except PanelError as error:
                wrong.append(str(error))
    return wrong


def unreadable(path: Path) -> PanelError:
    """Return the error that names a record which was altered or cut."""
    return PanelError(
        f"{path}: this record was altered or cut since it was made, and is not used. Bring it back "
        "from a copy of the store, or run context-panel verify to see what else is not sound."
    )


def _to_json(record: Record) -> bytes:
    body: dict[str, Any] = {
        "format": FORMAT,
        "table": record.table_name,
        "key": record.key,
        "row": dict(record.row),
        "before": dict(record.before),
        "origin": record.origin,
        "note": record.note,
        "recorded_at": record.recorded_at,
        "recorded_by": record.recorded_by,
        "file_sha256": record.sha256,
    }
    return json.dumps(body | {"sha256": _seal(body)}, ensure_ascii=False).encode()


def _seal(body: dict[str, Any]) -> str:
    """Return the SHA-256 of what a record says, without the seal itself."""
    plain = json.dumps({k: v for k, v in body.items() if k != "sha256"}, ensure_ascii=False)
    return sha256(plain.encode()).hexdigest()


def _from_json(found: dict[str, Any], snapshot_no: int, number: int) -> Record:
    return Record(
        snapshot_no,
        number,
        found["table"],
        found["key"],
        as_cells(found["row"].items()),
        as_cells(found["before"].items()),
        found["origin"],
        found["note"],
        found["recorded_at"],
        found["recorded_by"],
        found["file_sha256"],
    )


def as_cells(pairs: Iterable[tuple[object, object]]) -> Cells:
    """Return the cells of a row as text, without those that are empty."""
    return tuple((str(name), str(value)) for name, value in pairs if str(value) != "")
