"""What takes long to make and is only read: made once, by the first worker that asks."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from filelock import FileLock

from dashboard import intake, sample
from dashboard.demonstration import demonstrate
from dashboard.warehouse import Snapshot, Store


@dataclass(frozen=True)
class MadeBorough:
    """The made-up borough that tests share: the folder of its files, and what they publish."""

    files: Path
    snapshot: Snapshot


def made_once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that `make` fills, the same for every worker of a run."""
    root = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent  # each worker has a folder of its own in that of the run
    with FileLock(root / f"{name}.lock"):
        if not (root / name).exists():
            make(root / f"{name} unfinished")
            (root / f"{name} unfinished").rename(root / name)
    return root / name


def scan_components_once() -> None:
    """Let Streamlit look for components among all that is installed once in this process.

    Else it does for every page that is opened without a server, for nine tenths of the time.
    """
    scanner = import_module("streamlit.components.v2.manifest_scanner")
    scan = cache(scanner.scan_component_manifests)
    pytest.MonkeyPatch().setattr(scanner, "scan_component_manifests", scan)


def publish_case_study(folder: Path) -> None:
    """Publish the case study into a store."""
    intake.publish_batch(intake.demonstration_sheets(), Store(folder), "Case study")


def publish_demonstration(folder: Path) -> None:
    """Publish what `context-panel demo` shows: the case study, and a borough beside it."""
    demonstrate(folder, lambda _: None)


def write_borough(folder: Path, seed: int = 1, tables: Iterable[str] = ()) -> None:
    """Write a borough's files, and publish them: those of the tables named, or all."""
    for _ in sample.write(folder / "files", 1, seed):
        pass
    files = [folder / "files" / f"{name}.csv" for name in tables] or [folder / "files"]
    intake.publish_batch(intake.gather_sheets(files), Store(folder / "store"), "A borough")
