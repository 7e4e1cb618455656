"""How much memory and time a file may take to be read, and what is said when it wants more."""

from dataclasses import dataclass
from pathlib import PurePath

from dashboard.intake.places import LAYER_ENDINGS
from dashboard.intake.read import WORKBOOK_ENDINGS
from dashboard.settings import PanelError

_LARGE = 50_000_000  # bytes of a file; a larger one may take more, in proportion
_MEMORY = 700_000_000  # bytes beside those of a process that has read nothing yet
_SECONDS = 40.0


@dataclass(frozen=True)
class ReadingLimits:
    """What reading a file may take.

    memory: bytes, beside those of a process that has read nothing. seconds: until it is stopped.
    """

    memory: int
    seconds: float


def limits_for(size: int) -> ReadingLimits:
    """Return what a file of so many bytes may take: the same for all up to 50 MB."""
    share = max(1.0, size / _LARGE)
    return ReadingLimits(int(_MEMORY * share), _SECONDS * share)


def too_much_memory(name: str, limits: ReadingLimits) -> PanelError:
    """Say that reading a file takes more memory than it may, and what to do."""
    return PanelError(
        f"{name}: reading it takes more than {limits.memory // 1_000_000:,} MB of memory, so it "
        f"was not read. {_remedy(name)}"
    )


def too_much_time(name: str, limits: ReadingLimits) -> PanelError:
    """Say that a file was not read in time, and what to do."""
    return PanelError(
        f"{name}: it was not read within {limits.seconds:.0f} seconds, so reading was stopped. "
        f"{_remedy(name)}"
    )


def reader_broke(name: str) -> PanelError:
    """Say that the library that reads a file broke down over it, and what to do."""
    return PanelError(
        f"{name}: the file is damaged so that it cannot be read. Open it in the program it comes "
        "from, and save or export it again; nothing was imported."
    )


def _remedy(name: str) -> str:
    ending = PurePath(name).suffix.lower()
    if ending in WORKBOOK_ENDINGS:
        return (
            "A sheet is too large, or something stands in a cell far away from its table. Delete "
            "the rows below the table and the columns beside it, and save the workbook again; or "
            "save the sheet that matters as “CSV UTF-8”."
        )
    if ending in LAYER_ENDINGS:
        return (
            "Export only your own area, or a generalised version of the boundaries, as a layer of "
            "its own without views (QGIS: Export, Save features as)."
        )
    return "Export fewer rows or columns at a time, each part as a file of its own."
