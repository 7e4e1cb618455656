"""Files that people keep beside the data, such as profiles: the same on every server of a store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dashboard.warehouse.objects import ObjectFolder


@dataclass(frozen=True)
class KeptFiles:
    """A folder of such files in a store; they are changed and removed through it alone."""

    objects: ObjectFolder
    name: str

    @property
    def path(self) -> Path:
        """Return the folder on this machine, its files as they are now; it need not be there."""
        return self.objects.folder_of_files(self.name)

    def change(self, file_name: str, changed: Callable[[bytes | None], bytes]) -> Path:
        """Write a file whole or not at all, and return it.

        changed: makes the content of the one that is there, if any; it is asked again where
        somebody else has just changed that, so that both changes stand.
        Raises OutOfReach where the store is elsewhere and does not answer.
        """
        self.objects.change_file(f"{self.name}/{file_name}", changed)
        return self.path / file_name

    def remove(self, file_name: str) -> None:
        """Remove a file; one that is gone already is no fault."""
        self.objects.remove_file(f"{self.name}/{file_name}")
