"""Files that people keep beside the data, brought here from a bucket as they are there."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from obstore.exceptions import AlreadyExistsError
from obstore.store import ObjectStore

from dashboard.settings import FILE_NAME, PanelError, load
from dashboard.warehouse.objects import ObjectFolder

FETCHED = "fetched"
"""The folder of a server's cache in which the kept files lie."""
KEPT_FOLDERS = ("profiles", "surveys", "names")
_KEPT_FILE = re.compile(rf"({'|'.join(KEPT_FOLDERS)})/[^/.][^/]*\.toml")
_TEMPLATES = (".docx", ".pptx")


def fetch_kept_files(
    client: ObjectStore, folder: ObjectFolder, marks: dict[str, str]
) -> dict[str, str]:
    """Bring settings, templates and kept files here, and remove those that are gone there.

    marks: those of the files brought before, by name. Returns those of the files that are here now.
    """
    there = _marks_of(client)

    def fetch(names: Iterable[str]) -> dict[str, str]:
        return {name: there[name] for name in names if is_brought(name)}

    def is_brought(name: str) -> bool:
        path = _place_of(name, folder.root)
        if name in there:
            if marks.get(name) == there[name] and path.exists():
                return True
            with suppress(FileNotFoundError):  # removed there a moment ago
                folder.replace_file(path, bytes(client.get(name).bytes()))
                return True
        path.unlink(missing_ok=True)
        return False

    here = fetch([FILE_NAME])
    named = _templates_named(folder.root)
    there |= _marks_in_folders(client, named)
    here |= fetch([*named, *filter(_KEPT_FILE.fullmatch, there)])
    kept = {_place_of(name, folder.root) for name in here}
    for path in (folder.root / FETCHED).rglob("*.toml"):  # of a process before this one too
        if path not in kept:
            path.unlink(missing_ok=True)
    return here


def hand_over_files(client: ObjectStore, root: Path) -> None:
    """Put into the bucket what a former program kept on this server alone.

    Of two servers that kept another file under one name the first is followed; the other's stays
    where it lies, unread.
    """
    for name in KEPT_FOLDERS:
        for path in sorted((root / name).glob("*.toml")):
            with suppress(AlreadyExistsError):
                client.put(f"{name}/{path.name}", path.read_bytes(), mode="create")
                path.unlink()


def _marks_of(client: ObjectStore) -> dict[str, str]:
    """Return the marks of all files that lie beside the data, by name."""
    listed = client.list_with_delimiter()
    found = list(listed["objects"])
    for name in KEPT_FOLDERS:
        if name in {str(prefix).rpartition("/")[2] for prefix in listed["common_prefixes"]}:
            found += [one for chunk in client.list(name) for one in chunk]
    return {str(one["path"]): str(one["e_tag"]) for one in found}


def _marks_in_folders(client: ObjectStore, names: list[str]) -> dict[str, str]:
    """Return the marks of those templates that lie in folders of their own."""
    found = {}
    for name in names:
        if "/" in name:
            with suppress(FileNotFoundError):
                found[name] = str(client.head(name)["e_tag"])
    return found


def _templates_named(root: Path) -> list[str]:
    """Return the templates that the settings name; none where the settings cannot be used."""
    try:
        chosen = load(root)
    except PanelError:  # which is said wherever they are used
        return []
    named = {chosen.document_template, chosen.slides_template}
    return sorted(name for name in named if PurePosixPath(name).suffix in _TEMPLATES)


def _place_of(name: str, root: Path) -> Path:
    return root / (f"{FETCHED}/{name}" if _KEPT_FILE.fullmatch(name) else name)
