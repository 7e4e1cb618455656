"""The pages of the house for tests: a file each, or a folder where a page has steps."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from dashboard.settings import home
from dashboard.ui.steps import STEPS, file_of_step

PATIENCE = 3600  # seconds for a page to be whole: on no machine is slowness a fault of it
FOLDER = home() / "dashboard" / "pages"


def pages(room: str = "*") -> list[Path]:
    """Return every page of a room, or of all: its file, or the folder of its steps."""
    return [
        path
        for path in sorted(FOLDER.glob(f"{room}/*"))
        if not path.stem.startswith("__") and (path.is_dir() or path.suffix == ".py")
    ]


def files_of(page: Path) -> list[Path]:
    """Return the files in which a page is written, one for each step."""
    if page.is_file():
        return [page]
    return [page / file_of_step(step) for step in STEPS[page.name]]


def script_of(page: Path, chosen: Mapping[str, str] | Iterable[tuple[str, str]]) -> Path:
    """Return the file that shows a page, with what is chosen in its address."""
    if page.is_file():
        return page
    steps = STEPS[page.name]
    return page / file_of_step(dict(chosen).get("step", steps[0]))
