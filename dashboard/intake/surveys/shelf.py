"""The folder of a store in which matchings are kept, to be known again with the next export."""

import os
import secrets
from hashlib import sha256
from pathlib import Path

from dashboard.intake.surveys.matching import Matching
from dashboard.intake.surveys.remembering import parse, written
from dashboard.settings import PanelError

FOLDER = "surveys"
_LONGEST = 4_000_000  # bytes; a matching of 200 questions has 100,000


def kept(folder: Path) -> list[Matching]:
    """Return the matchings of a folder; none where there is no folder.

    Raises PanelError naming a file that is no matching.
    """
    return [_read(path) for path in sorted(folder.glob("*.toml"))]


def keep(folder: Path, matching: Matching) -> Path:
    """Keep a matching, whole or not at all, in place of one of the same tool and columns."""
    folder.mkdir(parents=True, exist_ok=True)
    told = "\n".join((matching.tool, *sorted(matching.columns)))
    path = folder / f"{sha256(told.encode()).hexdigest()[:16]}.toml"
    spare = folder / f".{secrets.token_hex(8)}.new"
    try:
        with spare.open("w", encoding="utf-8", newline="\n") as file:
            file.write(written(matching))
            file.flush()
            os.fsync(file.fileno())
        spare.replace(path)
    finally:
        spare.unlink(missing_ok=True)
    return path


def _read(path: Path) -> Matching:
    if path.stat().st_size > _LONGEST:
        raise PanelError(f"{path.name}: the file is too long for a matching. Is it another file?")
    try:
        return parse(path.read_text(encoding="utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise PanelError(f"{path.name}: this is not text in UTF-8. Save it so.") from error
