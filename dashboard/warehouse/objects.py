"""A folder of objects: each is created once, whole and on the disk for good, and never changed."""

import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from filelock import FileLock

UNFINISHED = "unfinished"
OVERFLOW = ".overflow"  # the end of names of folders which `overflow` clears
_STALE = 600  # seconds after which what is still being written has no writer any more
_OURS = 0o700  # for us alone, whatever the umask says
_OURS_TO_READ = 0o600
_OF_OTHERS = 0o077


class ObjectExists(Exception):
    """Somebody else created an object of that name a moment before."""


@dataclass(frozen=True)
class ObjectFolder:
    """Objects by name, such as `records/000012/000007.json`, in a folder that is ours alone."""

    root: Path

    def create(self, name: str, content: bytes) -> None:
        """Create an object, whole and on the disk for good; raise ObjectExists if there is one."""
        with self._spare_of(content) as spare:
            self.adopt(spare, name)

    def adopt(self, file: Path, name: str) -> None:
        """Make a finished file the object `name`; raise ObjectExists if there is one.

        A second name for the file is created, which the system refuses where the name is taken:
        nothing is ever overwritten, and nobody sees half an object.
        """
        file.chmod(_OURS_TO_READ)
        wait_until_on_disk(file)
        target = self.root / name
        self.make_folder(target.parent)
        try:
            os.link(file, target)
        except FileExistsError as error:
            raise ObjectExists(name) from error
        wait_until_on_disk(target.parent)

    def read(self, name: str) -> bytes:
        """Return an object's content."""
        return (self.root / name).read_bytes()

    def fetched(self, name: str) -> Path:
        """Return the file of an object on this machine; whether it is there is not looked at."""
        return self.root / name

    def where(self, name: str = "") -> str:
        """Say where an object is, or all of them."""
        return str(self.root / name)

    def look_again(self) -> None:
        """Have whoever asks next see what others have changed: in a folder that is always seen."""

    def look_now(self) -> None:
        """See what others have changed until now, before anything is written upon it."""

    def forget(self) -> None:
        """Forget what was fetched from elsewhere: nothing is."""

    @property
    def out_of_reach_since(self) -> float | None:
        """Return when what the folder shows was last seen, if it cannot be now: it always can."""
        return None

    def names(self, folder: str, suffix: str) -> list[str]:
        """List the objects of a folder by their names in it without the suffix, in order."""
        try:
            found = os.listdir(self.root / folder)  # noqa: PTH208 - asked at every run of a page: names will do
        except FileNotFoundError:
            return []
        return sorted(name.removesuffix(suffix) for name in found if name.endswith(suffix))

    def remove(self, names: Iterable[str]) -> None:
        """Remove objects, in this order; those that are gone already are no fault."""
        for name in names:
            (self.root / name).unlink(missing_ok=True)

    def folder_of_files(self, name: str) -> Path:
        """Return a folder of files that people keep beside the data, as they are now."""
        return self.root / name

    def change_file(self, name: str, changed: Callable[[bytes | None], bytes]) -> None:
        """Change a file that people keep, whole or not at all; see `KeptFiles`."""
        path = self.root / name
        self.make_folder(path.parent)
        with FileLock(self.root / "files.lock", mode=_OURS_TO_READ, is_singleton=True):
            self.replace_file(path, changed(path.read_bytes() if path.is_file() else None))

    def remove_file(self, name: str) -> None:
        """Remove a file that people keep; one that is gone already is no fault."""
        (self.root / name).unlink(missing_ok=True)

    def replace_file(self, path: Path, content: bytes) -> None:
        """Write a file inside the root whole and for good, in place of the one that is there."""
        self.make_folder(path.parent)
        with self._spare_of(content) as spare:
            spare.replace(path)
        wait_until_on_disk(path.parent)

    def unfinished(self) -> Path:
        """Return the folder of what is being written, ours alone."""
        self.make_folder(self.root / UNFINISHED)
        return self.root / UNFINISHED

    @contextmanager
    def _spare_of(self, content: bytes) -> Iterator[Path]:
        """Yield a file with a content, on the disk, for whoever gives it its name."""
        spare = self.unfinished() / secrets.token_hex(8)
        try:
            with os.fdopen(
                os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OURS_TO_READ), "wb"
            ) as to:
                to.write(content)
            wait_until_on_disk(spare)
            yield spare
        finally:
            spare.unlink(missing_ok=True)

    @contextmanager
    def folder_to_try_in(self) -> Iterator[Path]:
        """Yield a folder, ours alone, for whoever changes nothing, and leaves nothing behind.

        It is that of what is being written, on the store's disk, where that is there and can be
        written into; else one of the system's, gone afterwards.
        """
        folder = self.root / UNFINISHED
        if os.access(folder, os.W_OK | os.X_OK):
            yield folder
            return
        with tempfile.TemporaryDirectory(prefix="context-panel-") as name:
            yield Path(name)

    def clear_unfinished(self, suffix: str = "") -> None:
        """Clear away what killed writers left: at once of `suffix`, whose one writer we are."""
        for left in (self.root / UNFINISHED).glob("*"):
            is_left = (suffix and suffix in left.name) or is_older(left, _STALE)
            if is_left and not left.name.endswith(OVERFLOW):
                shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)

    def close_to_others(self) -> None:
        """Make what lies in the folder ours alone, though it was made by hand or a former program.

        What belongs to another account stays as it is, and is named by `open_to_others`.
        """
        for path in self.open_to_others():
            with suppress(PermissionError):
                path.chmod(_OURS if path.is_dir() else _OURS_TO_READ)

    def open_to_others(self) -> list[Path]:
        """List the folders and files that other accounts of this machine could open."""
        if os.name == "nt":
            return []  # there the rights of the folder above hold
        found = []
        for path in [self.root, *self.root.rglob("*")]:
            with suppress(FileNotFoundError):  # finished and gone a moment ago
                if not path.is_symlink() and path.stat().st_mode & _OF_OTHERS:
                    found.append(path)
        return found

    @contextmanager
    def publishing_lock(self) -> Iterator[None]:
        """Hold the lock of publishers, which the system frees when its holder dies.

        Where nothing was published in the end, neither the lock nor a folder made for it is left.
        """
        missing = [path for path in (self.root, *self.root.parents) if not path.exists()]
        file = self.root / "publishing.lock"
        while True:
            self.make_folder(self.root)
            lock = FileLock(file, mode=_OURS_TO_READ, is_singleton=True)
            with lock:
                if not file.exists():  # who held it before took it away
                    continue
                try:
                    yield
                finally:
                    if lock.lock_counter == 1 and not self._holds_data():
                        self._leave_nothing(missing)
            return

    def _holds_data(self) -> bool:
        """Tell whether anything was ever written here that a killed publisher may need again."""
        return any((self.root / name).exists() for name in ("snapshots", "records"))

    def _leave_nothing(self, made: list[Path]) -> None:
        """Remove what a publisher makes to work in, and the folders made for it, from within."""
        with suppress(OSError):  # somebody else works in it
            (self.root / UNFINISHED).rmdir()
            (self.root / "publishing.lock").unlink()
            for path in made:
                path.rmdir()

    def make_folder(self, folder: Path) -> None:
        """Make a folder inside the root, ours alone and on the disk for good."""
        if folder.is_dir():
            return
        if folder != self.root:
            self.make_folder(folder.parent)
        folder.mkdir(mode=_OURS, parents=folder == self.root, exist_ok=True)
        folder.chmod(_OURS)
        wait_until_on_disk(folder.parent)


def wait_until_on_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if os.name == "nt" and path.is_dir():
        return  # Windows has no handle of a folder to wait on
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def is_older(left: Path, seconds: float) -> bool:
    """Tell whether a file or folder was last written longer ago; one that is gone was not."""
    try:
        return time.time() - left.stat().st_mtime > seconds
    except FileNotFoundError:
        return False
