"""A folder of mappings as TOML files: profiles of tables, and matchings of surveys."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from dashboard.settings import PanelError
from dashboard.warehouse import KeptFiles

Mapping = TypeVar("Mapping")

_BYTES = 4  # at most, for a character of UTF-8


@dataclass(frozen=True)
class LoadedMappings(Generic[Mapping]):
    """The mappings of a folder by their files, and what is wrong with each of the other files."""

    by_path: dict[Path, Mapping]
    problems: list[str]


@dataclass(frozen=True)
class MappingStore(Generic[Mapping]):
    """A folder of a store in which mappings of one kind are kept, a file each.

    kind: what one is called, as in “a profile”. longest: characters of a file. parse: makes a
    mapping of a file's text and name, or raises PanelError.
    """

    files: KeptFiles
    kind: str
    longest: int
    parse: Callable[[str, str], Mapping]

    def load_all(self) -> LoadedMappings[Mapping]:
        """Load the mappings in the order of their files' names; none where there is no folder.

        A file that somebody spoilt keeps nobody from working with the others.
        """
        loaded: LoadedMappings[Mapping] = LoadedMappings({}, [])
        for path in sorted(self.files.path.glob("*.toml")):
            try:
                loaded.by_path[path] = self._load(path)
            except PanelError as problem:
                loaded.problems.append(str(problem))
        return loaded

    def save(self, file_name: str, text: str) -> Path:
        """Save a mapping's text in a file of the folder, whole or not at all; return its path."""
        return self.change(file_name, lambda _: text)

    def change(self, file_name: str, changed: Callable[[Mapping | None], str]) -> Path:
        """Save the text made of the mapping that a file holds, None where it holds none.

        Where another changes it at the same moment, both changes stand.
        """

        def changed_bytes(before: bytes | None) -> bytes:
            held = None
            with suppress(PanelError):  # spoilt: it is written anew
                held = None if before is None else self._parsed(before, file_name)
            text = changed(held)
            try:
                return text.encode("utf-8")
            except UnicodeEncodeError as error:
                raise PanelError(
                    f"{file_name}: “{text[error.start]!a}” is half a character. Write that word "
                    "again."
                ) from error

        return self.files.change(file_name, changed_bytes)

    def _load(self, path: Path) -> Mapping:
        try:
            if path.stat().st_size > self.longest * _BYTES:
                raise PanelError(
                    f"{path.name}: the file is too long for {self.kind}. Is it another file?"
                )
            content = path.read_bytes()
        except OSError as error:  # a folder, a broken link, a file of somebody else's
            raise PanelError(f"{path.name}: {error.strerror}. Remove it, or mend it.") from error
        return self._parsed(content, path.name)

    def _parsed(self, content: bytes, name: str) -> Mapping:
        try:
            return self.parse(content.decode("utf-8-sig"), name)
        except UnicodeDecodeError as error:
            raise PanelError(f"{name}: this is not text in UTF-8. Save it so.") from error
