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
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from obstore.exceptions import AlreadyExistsError, PreconditionError

from dashboard.settings import ADDRESS, OTHERS, keep_address
from dashboard.warehouse.bucket_client import FAILURES, OutOfReach, client_of
from dashboard.warehouse.bucket_files import FETCHED, fetch_kept_files, hand_over_files
from dashboard.warehouse.bucket_listing import BucketListing, Look, Names
from dashboard.warehouse.objects import ObjectExists, ObjectFolder, fingerprint

if TYPE_CHECKING:
    from obstore import PutMode

_ANSWER = 4  # seconds in which a bucket answers, and between two parts of what it sends
_A_FILE = 30  # seconds in which a file is sent, and more where it is large: see the next
_AT_LEAST = 500_000  # bytes a second that a network carries, if it is to publish a snapshot
_SNAPSHOTS_HERE = 3  # files of snapshots that a server keeps: the current one, and two before
_PART = 262_144  # bytes at least that come at once
_LONG = 3600  # seconds for what comes in many parts
_A_DAY = timedelta(days=1)  # after which a file without a manifest has no publisher any more
_MARK = 16  # characters of a SHA-256 in the name of a snapshot's file
_FILE = re.compile(r"(?P<stem>snapshots/\d+)\.duckdb")
_MANIFEST = re.compile(r"snapshots/\d+\.json")
_PARTNERSHIP = re.compile(r"[\w-]+")


@lru_cache(maxsize=1024)
def _listing_of(_root: Path, _address: str) -> BucketListing:
    return BucketListing()


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
    def _listing(self) -> BucketListing:
        return _listing_of(self.root, self.address)

    @property
    def out_of_reach_since(self) -> float | None:
        """Return when the bucket was last seen, in seconds since 1970, if it does not answer."""
        listing = self._listing
        return (listing.seen_at or 0.0) if listing.is_out_of_reach else None

    def create(self, name: str, content: bytes) -> None:
        """Create an object for good; raise ObjectExists if there is one, OutOfReach if unsure.

        A request that was repeated may find what it made itself a moment before.
        """
        try:
            client_of(self.address, _ANSWER).put(name, content, mode="create")
        except AlreadyExistsError as error:
            if self._bytes_of(name) != content:
                self.look_now()
                raise ObjectExists(name) from error
        except FAILURES as error:
            raise OutOfReach(self.address, error) from error
        with suppress(ObjectExists):
            ObjectFolder(self.root).create(name, content)
        self._listing.put_down(name)
        self.look_again()

    def adopt(self, file: Path, name: str) -> None:
        """Make a finished file the object `name`; its manifest decides whether it counts."""
        there = self._name_of_file(name, fingerprint(file))
        try:
            seconds = _A_FILE + file.stat().st_size // _AT_LEAST
            client_of(self.address, seconds).put(there, file, mode="create")
        except AlreadyExistsError:
            pass  # the same file, which its name says
        except FAILURES as error:
            raise OutOfReach(self.address, error) from error
        os.utime(file)  # so that it is younger than a look which has not seen it
        with suppress(ObjectExists):
            super().adopt(file, there)
        self._listing.put_down(there)
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
        return self._fetch(name, lambda: None)

    def _fetch(self, name: str, hear: Callable[[], None]) -> Path:
        """Return the file of an object here; hear: is told of each part that comes."""
        hit = _FILE.fullmatch(name)
        there = name if hit is None else self._name_of_file(name, self._sha256_in(hit["stem"]))
        path = self.root / there
        if path.exists():
            return path
        spare = self.unfinished() / token_hex(8)
        try:
            with spare.open("xb") as to:
                parts = client_of(self.address, _LONG, _ANSWER).get(there).stream(_PART)
                for chunk in parts:
                    hear()
                    to.write(chunk)
            with suppress(ObjectExists):  # another process of this server fetched it meanwhile
                super().adopt(spare, there)
        except FileNotFoundError:
            raise
        except FAILURES as error:
            raise OutOfReach(self.address, error) from error
        finally:
            spare.unlink(missing_ok=True)
        if hit is not None:
            self._keep_few()
        return path

    def remove(self, names: Iterable[str]) -> None:
        """Remove objects, in this order; those that are gone already are no fault."""
        self.look_now()
        for name in names:
            hit = _FILE.fullmatch(name)
            gone = [name]
            if hit is not None:
                gone = [one for one in self._listed() if one.startswith(f"{hit['stem']}-")]
            self._delete(gone)
            for one in gone:
                (self.root / one).unlink(missing_ok=True)
        self.look_again()

    def _delete(self, names: list[str]) -> None:
        try:
            client_of(self.address, _ANSWER).delete(names)
        except FileNotFoundError:
            pass
        except FAILURES as error:
            raise OutOfReach(self.address, error) from error

    def folder_of_files(self, name: str) -> Path:
        """Return where files that people keep lie on this machine, as they are in the bucket."""
        self._listed()
        return self.root / FETCHED / name

    def change_file(self, name: str, changed: Callable[[bytes | None], bytes]) -> None:
        """Change a file that people keep, for every server; see `KeptFiles`."""
        client = client_of(self.address, _ANSWER)
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
        except FAILURES as error:
            raise OutOfReach(self.address, error) from error
        self.look_again()

    def remove_file(self, name: str) -> None:
        """Remove a file that people keep, for every server."""
        self._delete([name])
        self.look_again()

    def _holds_data(self) -> bool:
        """Tell that the folder of what is fetched stays, whatever a publisher does."""
        return True

    def where(self, name: str = "") -> str:
        """Say where an object is, or all of them."""
        return f"{self.address}/{name}".rstrip("/")

    def look_again(self) -> None:
        """Have whoever asks next see what others have changed until now."""
        self._listing.look_again()

    def look_now(self) -> None:
        """See what others have changed until now; raise OutOfReach where it cannot be seen."""
        look = self._listing.look_now(self._look_into)
        self._raise_fault_of(look)
        if look.error or not look.done.is_set():
            raise OutOfReach(self.address, look.error) from look.error

    def forget(self) -> None:
        """Forget what was fetched, so that all is read from the bucket again.

        Raises OutOfReach where it cannot be: then what is here stays.
        """
        self.look_now()
        for path in self._fetched_files():
            path.unlink(missing_ok=True)

    def _listed(self) -> Names:
        """Return the names in the bucket; as they were last seen where it does not answer."""
        listing = self._listing
        look = listing.latest(self._look_into)
        self._raise_fault_of(look)
        listing.begin_with(self._names_here)
        names = listing.names or {}
        if listing.is_out_of_reach and not names:
            raise OutOfReach(self.address, look.error) from look.error
        return names

    def _raise_fault_of(self, look: Look) -> None:
        """Raise what went wrong in a look, unless it is that the bucket did not answer."""
        if look.error and not isinstance(look.error, (*FAILURES, OutOfReach)):
            raise look.error

    def _look_into(self, look: Look) -> Names:
        """Return the names in the bucket once all is here that its current state is shown from."""
        client, listing = client_of(self.address, _ANSWER), self._listing
        found: Names = {}
        for folder in ("snapshots", "records"):
            for chunk in client.list(folder):
                look.hear()
                found |= {str(one["path"]): one["last_modified"].timestamp() for one in chunk}
        partnerships = client.list_with_delimiter(OTHERS)["common_prefixes"]
        if not listing.is_handed_over:
            hand_over_files(client, self.root)
            listing.is_handed_over = True
        listing.marks = fetch_kept_files(client, self, listing.marks)
        look.hear()
        self._bring_current(found, look)
        self._drop_what_is_gone(found, look.began_at)
        for prefix in partnerships:
            name = str(prefix).rpartition("/")[2]
            if _PARTNERSHIP.fullmatch(name):
                keep_address(self.root / OTHERS / name, f"{self.address}/{OTHERS}/{name}")
        return found

    def _bring_current(self, names: Names, look: Look) -> None:
        """Fetch what the current state is read from: its manifest, its file, and its records.

        What is missing or spoilt is named by whoever reads it.
        """
        latest = max((name for name in names if _MANIFEST.fullmatch(name)), default=None)
        with suppress(FileNotFoundError, ValueError, KeyError, TypeError):
            if latest is not None:
                manifest = json.loads(self._fetch(latest, look.hear).read_bytes())
                self._fetch(f"{latest.removesuffix('.json')}.duckdb", look.hear)
                for number in filter(None, (manifest["parent"], manifest["number"])):
                    for name in names:
                        if name.startswith(f"records/{number:06}/"):
                            self._fetch(name, look.hear)

    def _names_here(self) -> Names:
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

    def _drop_what_is_gone(self, listed: Names, began_at: float) -> None:
        """Remove here what is no longer kept there, or was purged.

        What came here since the look began, in whichever process, the look cannot have seen.
        """
        for path in self._fetched_files():
            with suppress(FileNotFoundError):
                name = path.relative_to(self.root).as_posix()
                if name not in listed and path.stat().st_mtime < began_at:
                    path.unlink()

    def _keep_few(self) -> None:
        """Keep the files of the last few snapshots only; others are fetched again if asked for."""
        here = sorted(
            (self.root / "snapshots").glob("*.duckdb"), key=lambda path: path.stat().st_mtime
        )
        for path in here[:-_SNAPSHOTS_HERE]:
            path.unlink(missing_ok=True)

    def _bytes_of(self, name: str) -> bytes:
        try:
            return bytes(client_of(self.address, _ANSWER).get(name).bytes())
        except FAILURES as error:
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
