"""A store in object storage: its objects, and a folder of this server with those it has read.

Nothing in a store ever changes, so that what was fetched once is right for as long as it is kept.
The layout is that of a folder, but for the files of snapshots, which bear the beginning of their
SHA-256 in their name: two servers may publish one number at once, where no lock holds, and the
manifest that is created first says whose file it is.
"""

import json
import os
import re
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from secrets import token_hex
from threading import RLock
from typing import TYPE_CHECKING

from obstore.exceptions import (
    AlreadyExistsError,
    BaseError,
    PermissionDeniedError,
    PreconditionError,
    UnauthenticatedError,
)
from obstore.store import ObjectStore, from_url

from dashboard.settings import ADDRESS, OTHERS, PanelError, keep_address
from dashboard.warehouse.bucket_files import FETCHED, fetch_kept_files, hand_over_files
from dashboard.warehouse.objects import ObjectExists, ObjectFolder, fingerprint

if TYPE_CHECKING:
    from obstore import PutMode

FRESH = 2  # seconds for which a listing is not asked for again
_AGAIN = 5  # seconds until one that could not be reached is tried again
_SNAPSHOTS_HERE = 3  # files of snapshots that a server keeps: the current one, and two before
_A_DAY = timedelta(days=1)  # after which a file without a manifest has no publisher any more
_MARK = 16  # characters of a SHA-256 in the name of a snapshot's file
_FAILURES = (BaseError, OSError)
_FILE = re.compile(r"(?P<stem>snapshots/\d+)\.duckdb")
_THIS_MACHINE = re.compile(r"http://(127\.0\.0\.1|localhost)(:\d+)?/?$")
_PARTNERSHIP = re.compile(r"[\w-]+")


class OutOfReach(PanelError):
    """Object storage does not answer."""

    def __init__(self, address: str, reason: Exception | None = None) -> None:
        """Say which store does not answer, why where that can be said, and that nothing is lost."""
        why = "try again once the network is back."
        if "NoSuchBucket" in str(reason):
            why = "there is no such bucket."
        elif isinstance(reason, PermissionError | PermissionDeniedError | UnauthenticatedError):
            why = "it refuses the key that this server has."
        super().__init__(
            f"The store {address} is out of reach, and nothing was changed there. What was "
            f"confirmed before is not lost: {why}"
        )


@dataclass
class _Listing:
    """What lies in a bucket, as it was last seen: the names, and when each was written."""

    lock: RLock = field(default_factory=RLock)
    names: dict[str, float] = field(default_factory=dict)
    is_known: bool = False
    look_again_at: float = 0.0
    seen_at: float | None = None
    marks: dict[str, str] = field(default_factory=dict)  # of kept files, by name
    is_out_of_reach: bool = False


@lru_cache(maxsize=1024)
def _listing_of(_root: Path, _address: str) -> _Listing:
    return _Listing()


@lru_cache(maxsize=1024)
def _client(address: str, seconds: int) -> ObjectStore:
    """Return a client of a bucket; where, and with which key, its provider's variables say.

    Nothing crosses a network in the clear: without TLS only this machine is asked.
    """
    endpoint = os.environ.get("AWS_ENDPOINT") or os.environ.get("AWS_ENDPOINT_URL") or ""
    return from_url(
        address,
        client_options={
            "timeout": f"{seconds}s",
            "connect_timeout": "2s",
            "allow_http": _THIS_MACHINE.match(endpoint) is not None,
        },
        retry_config={"max_retries": 2, "retry_timeout": timedelta(seconds=seconds)},
    )


def objects_in(root: Path) -> ObjectFolder:
    """Return the objects of a store: in its folder, or in the bucket whose address lies there."""
    try:
        address = (root / ADDRESS).read_text(encoding="utf-8").strip()
    except OSError:
        return ObjectFolder(root)
    return BucketFolder(root, address)


@dataclass(frozen=True)
class BucketFolder(ObjectFolder):
    """Objects in a bucket, each created once; root: the folder of those that were fetched."""

    address: str = ""

    @property
    def _listing(self) -> _Listing:
        return _listing_of(self.root, self.address)

    @property
    def out_of_reach_since(self) -> float | None:
        """Return when the bucket was last seen, in seconds since 1970, if it does not answer."""
        state = self._listing
        return (state.seen_at or 0.0) if state.is_out_of_reach else None

    def create(self, name: str, content: bytes) -> None:
        """Create an object for good; raise ObjectExists if there is one, OutOfReach if unsure.

        A request that was repeated may find what it made itself a moment before.
        """
        try:
            _client(self.address, 10).put(name, content, mode="create")
        except AlreadyExistsError as error:
            self.look_again()
            if self._bytes_of(name) != content:
                raise ObjectExists(name) from error
        except _FAILURES as error:
            raise OutOfReach(self.address, error) from error
        self.look_again()

    def adopt(self, file: Path, name: str) -> None:
        """Make a finished file the object `name`; its manifest decides whether it counts."""
        there = self._name_of_file(name, fingerprint(file))
        try:
            _client(self.address, 900).put(there, file, mode="create")
        except AlreadyExistsError:
            pass  # the same file, which its name says
        except _FAILURES as error:
            raise OutOfReach(self.address, error) from error
        with suppress(ObjectExists):
            super().adopt(file, there)
        self.look_again()
        self._keep_few()

    def read(self, name: str) -> bytes:
        """Return an object's content."""
        return self.fetched(name).read_bytes()

    def names(self, folder: str, suffix: str) -> list[str]:
        """List the objects of a folder by their names in it without the suffix, in order.

        A snapshot's file is told by its number alone where its manifest is there; one without is
        told once nobody can be about to publish it.
        """
        listed = self._listed()
        if not folder:
            return []
        within = [
            name.removeprefix(f"{folder}/") for name in listed if name.startswith(f"{folder}/")
        ]
        if not suffix:
            return sorted({name.partition("/")[0] for name in within})
        if suffix != ".duckdb":
            return sorted(name.removesuffix(suffix) for name in within if name.endswith(suffix))
        found = []
        for name in within:
            if name.endswith(suffix):
                number, _, mark = name.removesuffix(suffix).partition("-")
                if f"{folder}/{number}.json" in listed and self._mark_of(number) in (mark, None):
                    found.append(number)
                elif time.time() - listed[f"{folder}/{name}"] > _A_DAY.total_seconds():
                    found.append(f"{number}-{mark}")
        return sorted(found)

    def fetched(self, name: str) -> Path:
        """Return the file of an object here, fetched whole if need be.

        Raises FileNotFoundError where there is none, and OutOfReach.
        """
        hit = _FILE.fullmatch(name)
        there = name if hit is None else self._name_of_file(name, self._sha256_in(hit["stem"]))
        path = self.root / there
        if path.exists():
            return path
        spare = self.unfinished() / token_hex(8)
        try:
            with spare.open("xb") as to:
                for chunk in _client(self.address, 900).get(there).stream():
                    to.write(chunk)
            with suppress(ObjectExists):  # another process of this server fetched it meanwhile
                super().adopt(spare, there)
        except FileNotFoundError:
            raise
        except _FAILURES as error:
            raise OutOfReach(self.address, error) from error
        finally:
            spare.unlink(missing_ok=True)
        if hit is not None:
            self._keep_few()
        return path

    def remove(self, names: Iterable[str]) -> None:
        """Remove objects, in this order; those that are gone already are no fault."""
        self.look_again()
        for name in names:
            hit = _FILE.fullmatch(name)
            gone = [name]
            if hit is not None:
                gone = [one for one in self._listed() if one.startswith(f"{hit['stem']}-")]
            try:
                _client(self.address, 10).delete(gone)
            except FileNotFoundError:
                pass
            except _FAILURES as error:
                raise OutOfReach(self.address, error) from error
            for one in gone:
                (self.root / one).unlink(missing_ok=True)
        self.look_again()

    def folder_of_files(self, name: str) -> Path:
        """Return where files that people keep lie on this machine, as they are in the bucket."""
        self._listed()
        return self.root / FETCHED / name

    def change_file(self, name: str, changed: Callable[[bytes | None], bytes]) -> None:
        """Change a file that people keep, for every server; see `KeptFiles`."""
        client = _client(self.address, 10)
        try:
            while True:
                before: bytes | None = None
                mode: PutMode = "create"  # unless there is one, which must still be the same then
                with suppress(FileNotFoundError):
                    found = client.get(name)
                    before, mode = bytes(found.bytes()), {"e_tag": found.meta["e_tag"]}
                with suppress(AlreadyExistsError, PreconditionError):
                    client.put(name, changed(before), mode=mode)
                    break
        except _FAILURES as error:
            raise OutOfReach(self.address, error) from error
        self.look_again()

    def remove_file(self, name: str) -> None:
        """Remove a file that people keep, for every server."""
        self.remove([name])

    def where(self, name: str = "") -> str:
        """Say where an object is, or all of them."""
        return f"{self.address}/{name}".rstrip("/")

    def look_again(self) -> None:
        """Ask the bucket what lies there before anything else is answered."""
        self._listing.look_again_at = 0.0

    def forget(self) -> None:
        """Forget what was fetched, so that all is read from the bucket again.

        Raises OutOfReach where it cannot be: then what is here stays.
        """
        self.look_again()
        self._listed()
        if self._listing.is_out_of_reach:
            raise OutOfReach(self.address)
        for path in self._fetched_files():
            path.unlink(missing_ok=True)

    def _listed(self) -> dict[str, float]:
        """Return the names in the bucket; as they were last seen where it does not answer."""
        state = self._listing
        with state.lock:
            if time.monotonic() < state.look_again_at:
                return state.names
            client = _client(self.address, 5)
            try:
                found = {
                    str(one["path"]): one["last_modified"].timestamp()
                    for folder in ("snapshots", "records")
                    for chunk in client.list(folder)
                    for one in chunk
                }
                partnerships = client.list_with_delimiter(OTHERS)["common_prefixes"]
                if not state.is_known:
                    hand_over_files(client, self.root)
                state.marks = fetch_kept_files(client, self, state.marks)
            except _FAILURES as error:
                state.is_out_of_reach = True
                state.look_again_at = time.monotonic() + _AGAIN
                if not state.is_known:
                    state.names, state.is_known = self._names_here(), True
                    state.seen_at = max(state.names.values(), default=None)
                if not state.names:
                    raise OutOfReach(self.address, error) from error
                return state.names
            state.names, state.is_known, state.is_out_of_reach = found, True, False
            state.look_again_at, state.seen_at = time.monotonic() + FRESH, time.time()
            self._drop_what_is_gone(found)
            for prefix in partnerships:
                name = str(prefix).rpartition("/")[2]
                if _PARTNERSHIP.fullmatch(name):
                    keep_address(self.root / OTHERS / name, f"{self.address}/{OTHERS}/{name}")
            return found

    def _names_here(self) -> dict[str, float]:
        """Return the names of what was fetched before this process began."""
        return {
            path.relative_to(self.root).as_posix(): path.stat().st_mtime
            for path in self._fetched_files()
        }

    def _fetched_files(self) -> list[Path]:
        return [
            path
            for folder in ("snapshots", "records")
            for path in (self.root / folder).rglob("*.*")
            if path.suffix in (".json", ".duckdb")
        ]

    def _drop_what_is_gone(self, listed: dict[str, float]) -> None:
        """Remove here what is no longer kept there, or was purged."""
        for path in self._fetched_files():
            if path.relative_to(self.root).as_posix() not in listed:
                path.unlink(missing_ok=True)

    def _keep_few(self) -> None:
        """Keep the files of the last few snapshots only; others are fetched again if asked for."""
        here = sorted(
            (self.root / "snapshots").glob("*.duckdb"), key=lambda path: path.stat().st_mtime
        )
        for path in here[:-_SNAPSHOTS_HERE]:
            path.unlink(missing_ok=True)

    def _bytes_of(self, name: str) -> bytes:
        try:
            return bytes(_client(self.address, 10).get(name).bytes())
        except _FAILURES as error:
            raise OutOfReach(self.address, error) from error

    def _name_of_file(self, name: str, sha256: str) -> str:
        return f"{name.removesuffix('.duckdb')}-{sha256[:_MARK]}.duckdb"

    def _sha256_in(self, stem: str) -> str:
        """Return the SHA-256 of a snapshot's file, as its manifest says."""
        return str(json.loads(self.read(f"{stem}.json"))["sha256"])

    def _mark_of(self, number: str) -> str | None:
        """Return the mark in the name of a snapshot's file; None where its manifest is spoilt."""
        try:
            return self._sha256_in(f"snapshots/{number}")[:_MARK]
        except (ValueError, KeyError, TypeError):
            return None
