"""A folder of mappings as TOML files: profiles of tables, and matchings of surveys."""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from dashboard.settings import PanelError

Mapping = TypeVar("Mapping")

_BYTES = 4  # at most, for a character of UTF-8


@dataclass(frozen=True)
class LoadedMappings(Generic[Mapping]):
    """The mappings of a folder by their files, and what is wrong with each of the other files."""

    by_path: dict[Path, Mapping]
    problems: list[str]


@dataclass(frozen=True)
class MappingStore(Generic[Mapping]):
    """A folder in which mappings of one kind are kept, a file each.

    kind: what one is called, as in “a profile”. longest: characters of a file. parse: makes a
    mapping of a file's text and name, or raises PanelError.
    """

    folder: Path
    kind: str
    longest: int
    parse: Callable[[str, str], Mapping]

    def load_all(self) -> LoadedMappings[Mapping]:
        """Load the mappings in the order of their files' names; none where there is no folder.

        A file that somebody spoilt keeps nobody from working with the others.
        """
        loaded: LoadedMappings[Mapping] = LoadedMappings({}, [])
        for path in sorted(self.folder.glob("*.toml")):
            try:
                loaded.by_path[path] = self._load(path)
            except PanelError as problem:
                loaded.problems.append(str(problem))
        return loaded

    def save(self, file_name: str, text: str) -> Path:
        """Save a mapping's text in a file of the folder, whole or not at all; return its path."""
        try:
            content = text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise PanelError(
                f"{file_name}: “{text[error.start]!a}” is half a character. Write that word again."
            ) from error
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path, spare = self.folder / file_name, self.folder / f".{secrets.token_hex(8)}.new"
        try:
            descriptor = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            spare.replace(path)
        finally:
            spare.unlink(missing_ok=True)
        return path

    def _load(self, path: Path) -> Mapping:
        try:
            if path.stat().st_size > self.longest * _BYTES:
                raise PanelError(
                    f"{path.name}: the file is too long for {self.kind}. Is it another file?"
                )
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise PanelError(f"{path.name}: this is not text in UTF-8. Save it so.") from error
        except OSError as error:  # a folder, a broken link, a file of somebody else's
            raise PanelError(f"{path.name}: {error.strerror}. Remove it, or mend it.") from error
        return self.parse(text, path.name)
