"""The audit log: who looked at what, took it away or changed it, each entry sealed to the last.

A file a month in the store's folder `audit`, an entry a line, only ever added to. Each entry holds
the seal of the one before, so that an entry that was changed, taken out or put in is found by
`verify`. The end can be cut off unseen: whoever notes the last seal elsewhere finds that too.
Entries name codes and counts, and nothing that was written as text.
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
from filelock import FileLock

from dashboard.settings import PanelError, load
from dashboard.warehouse.objects import ObjectFolder, wait_until_on_disk
from dashboard.warehouse.viewer import Viewer

FOLDER = "audit"
ACTS = {
    "view": "Looked at",
    "export": "Took a file away",
    "import": "Imported",
    "record": "Recorded",
    "removal": "Removed by a record",
    "restore": "Went back to an earlier state",
    "purge_begun": "Began to remove for good",
    "purge": "Removed for good",
    "to_share": "Went into share mode",
    "to_panel": "Left share mode",
    "refused": "Refused",
    "expired": "Older months of this log removed",
    "mended": "A line cut short was closed",
}
"""What can be noted, and how the screen says it."""
_CODE = re.compile(r"[\w.:-]{1,64}", re.ASCII)
_LONGEST_ACCOUNT = 200
_LAST_BYTES = 8192  # of a file, in which its last entry lies whole
_WAIT = 10  # seconds for another who writes, which takes far less than one
_SEAL = "seal"
_SHOWN = ("number", "noted_at", "account", "role", "mode", "act", "subject", "version")
Subject = dict[str, str | int]


@dataclass(frozen=True)
class AuditEntry:
    """What was done, once.

    number: from 1, without a gap. noted_at: in UTC, to the millisecond. account, role, mode:
    whose, as whom, in which mode. act: one of ACTS. subject: upon what, in codes and counts.
    version: of the data, such as 12.7, “” where there is none. before: the seal of the one before.
    """

    number: int
    noted_at: str
    account: str
    role: str
    mode: str
    act: str
    subject: Subject
    version: str
    before: str

    @property
    def seal(self) -> str:
        """Return the SHA-256 of all that the entry says, the seal before it too."""
        return sha256(_to_json(asdict(self))).hexdigest()

    @property
    def line(self) -> bytes:
        """Return the entry as a line of the log."""
        return _to_json(asdict(self) | {_SEAL: self.seal}) + b"\n"


@dataclass(frozen=True)
class AuditState:
    """What a reading of the whole log found: how many entries, the last, and what is wrong."""

    count: int
    last: AuditEntry | None
    problems: list[str]


def _to_json(body: dict[str, Any]) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _read_line(line: bytes) -> AuditEntry | None:
    """Return the entry of a line; None where it is not, byte for byte, what an entry writes."""
    try:
        said = json.loads(line)
        seal = said.pop(_SEAL)
        entry = AuditEntry(**said)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return entry if entry.seal == seal and entry.line == line else None


def _mark(text: bytes) -> str:
    return sha256(text).hexdigest()[:16]


def _as_code(value: object) -> str | int:
    """Return a number or a code as it is, and of any other text no more than a mark."""
    if isinstance(value, int):
        return value
    text = str(value)
    return text if _CODE.fullmatch(text) else f"mark:{_mark(text.encode())}"


@dataclass(frozen=True)
class AuditLog:
    """The log of a store; a store elsewhere has one on each server, in its own folder."""

    root: Path

    def append(
        self, viewer: Viewer, act: str, version: str = "", **subject: object
    ) -> AuditEntry | None:
        """Add an entry, whole and in its order, whoever else writes; None while there is no store.

        What changes data or leaves the screen is on the disk for good when this returns; a view,
        of which there are many, a moment later: it outlives the program, not a power cut.
        Raises PanelError where it cannot be written: a page or a file is not shown until
        it is noted, and a change is noted once it is kept.
        """
        if not (self.root / "snapshots").is_dir():
            return None
        try:
            return self._append(viewer, act, version, subject)
        except (OSError, TimeoutError) as error:
            raise PanelError(
                f"{self.root / FOLDER}: the audit log cannot be written ({error}). See that the "
                "disk has room and that this account may write there. Then look at Records, "
                "History: a change that was being made may have been kept."
            ) from error

    def latest(self, most: int) -> list[AuditEntry]:
        """Return the latest entries, newest first; lines that are not sound are left out."""
        found: list[AuditEntry] = []
        for month in reversed(self._months()):
            for line in reversed(list(self._lines(month))):
                if len(found) == most:
                    return found
                if entry := _read_line(line):
                    found.append(entry)
        return found

    def verify(self, noted: str = "") -> AuditState:
        """Read the whole log and say what is wrong with it.

        noted: a number and the beginning of its seal, as 1234:ab12cd34, noted before elsewhere.
        """
        reading = _Verification(noted)
        for where, line, entry in self._entries():
            reading.take(where, line, entry)
        return reading.finish(noted)

    def _entries(self) -> Iterator[tuple[str, bytes, AuditEntry | None]]:
        """Return every line, oldest first: where it is, and its entry if it is sound."""
        for month in self._months():
            for number, line in enumerate(self._lines(month), start=1):
                yield f"{self._path(month)}, line {number}", line, _read_line(line)

    def _append(
        self, viewer: Viewer, act: str, version: str, subject: dict[str, object]
    ) -> AuditEntry:
        folder = self.root / FOLDER
        ObjectFolder(self.root).make_folder(folder)
        with FileLock(folder / "writing.lock", _WAIT, mode=0o600, poll_interval=0.001):
            return self._write(viewer, act, version, subject)

    def _write(
        self, viewer: Viewer, act: str, version: str, subject: dict[str, object]
    ) -> AuditEntry:
        """Write an entry after the last, closing before it a line that a power cut left short."""
        months = self._months()
        last, left = self._end(months)
        at = datetime.now(UTC)
        month = max([f"{at:%Y-%m}", *months[-1:]])  # a clock put back begins no earlier file
        if left:
            month = months[-1]  # where the line is closed
        whole = _read_line(left + b"\n") if left else None  # but for the end of the line
        writing = _Writing(viewer, at, whole or last)
        before = b"\n" if left else b""
        if left and not whole:
            before += writing.line("mended", "", {"mark": _mark(left)})
        expired = [] if month in months else self._expired([*months, month])
        for old in expired:
            (end, _) = self._end([old])
            before += writing.line("expired", "", {"month": old, "seal": end.seal if end else ""})
        before += writing.line(act, version, subject)
        is_new = month not in months
        handle = os.open(self._path(month), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            if os.write(handle, before) != len(before):
                raise OSError("the disk is full")
            if act != "view" or is_new:
                os.fsync(handle)
        finally:
            os.close(handle)
        if is_new:
            wait_until_on_disk(self.root / FOLDER)
        for old in expired:
            self._path(old).unlink(missing_ok=True)
        assert writing.last is not None, "a line was written"  # noqa: S101 - for the types
        return writing.last

    def _months(self) -> list[str]:
        return ObjectFolder(self.root).names(FOLDER, ".jsonl")

    def _path(self, month: str) -> Path:
        return self.root / FOLDER / f"{month}.jsonl"

    def _lines(self, month: str) -> Iterator[bytes]:
        with self._path(month).open("rb") as file:
            yield from file

    def _end(self, months: list[str]) -> tuple[AuditEntry | None, bytes]:
        """Return the last sound entry of some months, and what stands cut short after it."""
        left = b""
        for month in reversed(months):
            with self._path(month).open("rb") as file:
                file.seek(max(0, file.seek(0, os.SEEK_END) - _LAST_BYTES))
                lines = file.read().splitlines(keepends=True)
            if lines and not left and not lines[-1].endswith(b"\n"):
                left = lines[-1]
            for line in reversed(lines):
                if entry := _read_line(line):
                    return entry, left
        return None, left

    def _expired(self, months: list[str]) -> list[str]:
        """Return the months that are older than the log is kept, of those there are and the new."""
        year, month = map(int, months[-1].split("-"))
        first = year * 12 + month - load(self.root).keep_audit_months
        return [old for old in months[:-1] if int(old[:4]) * 12 + int(old[5:]) < first]


@dataclass
class _Writing:
    """Lines about to be written, each upon the one before."""

    viewer: Viewer
    at: datetime
    last: AuditEntry | None

    def line(self, act: str, version: str, subject: dict[str, object]) -> bytes:
        assert act in ACTS, act  # noqa: S101 - only we say what is done
        self.last = AuditEntry(
            number=self.last.number + 1 if self.last else 1,
            noted_at=self.at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{self.at.microsecond // 1000:03}",
            account=self.viewer.account[:_LONGEST_ACCOUNT],
            role=self.viewer.role,
            mode=self.viewer.mode,
            act=act,
            subject={name: _as_code(value) for name, value in subject.items()},
            version=version,
            before=self.last.seal if self.last else "",
        )
        return self.last.line


class _Verification:
    """A reading of the log from its first line to its last."""

    def __init__(self, noted: str) -> None:
        self.number_noted, _, self.seal_noted = noted.partition(":")
        self.is_held = not noted
        self.problems: list[str] = []
        self.count = 0
        self.first: AuditEntry | None = None
        self.last: AuditEntry | None = None
        self.removed: set[str] = set()  # seals with which months ended that are no longer kept
        self.short: tuple[str, bytes] | None = None  # a line that only a power cut would explain

    def take(self, where: str, line: bytes, entry: AuditEntry | None) -> None:
        """Read the next line."""
        is_closed = (
            self.short is not None
            and entry is not None
            and entry.act == "mended"
            and entry.subject.get("mark") == _mark(self.short[1])
        )
        if self.short and not is_closed:
            self.problems.append(f"{self.short[0]}: it was altered or cut.")
        self.short = None if entry else (where, line.removesuffix(b"\n"))
        if entry:
            self._take_entry(where, entry)

    def _take_entry(self, where: str, entry: AuditEntry) -> None:
        self.count += 1
        is_noted = str(entry.number) == self.number_noted
        self.is_held |= is_noted and entry.seal.startswith(self.seal_noted)
        if entry.act == "expired":
            self.removed.add(str(entry.subject.get("seal")))
        self.first = self.first or entry
        last, self.last = self.last, entry
        if last and (entry.before != last.seal or entry.number != last.number + 1):
            self.problems.append(
                f"{where}: entry {entry.number} does not follow entry {last.number}. What stood "
                "between them was altered, taken out or put in."
            )

    def finish(self, noted: str) -> AuditState:
        """Say what is wrong, now that the last line was read."""
        if self.short:
            self.problems.append(f"{self.short[0]}: it is cut short. The next entry closes it.")
        if self.first and self.first.before and self.first.before not in self.removed:
            self.problems.append(
                f"The log begins with entry {self.first.number}: those before were taken away."
            )
        if not self.is_held:
            self.problems.append(f"Entry {noted}, noted before, is not in the log as it was.")
        return AuditState(self.count, self.last, self.problems)


def audit_rows(entries: list[AuditEntry]) -> pd.DataFrame:
    """Return entries as rows to show, a column each but for the seal; act as the screen says it."""
    rows = [
        asdict(entry)
        | {
            "noted_at": datetime.fromisoformat(entry.noted_at),
            "act": ACTS.get(entry.act, entry.act),
            "subject": ", ".join(f"{name} {value}" for name, value in entry.subject.items()),
        }
        for entry in entries
    ]
    return pd.DataFrame(rows, columns=list(_SHOWN))
