"""The folder of a store in which matchings are kept, to be known again with the next export."""

import os
import secrets
from hashlib import sha256
from pathlib import Path

from dashboard.intake.surveys.matching import Matching
from dashboard.intake.surveys.matching_toml import matching_toml, parse_matching
from dashboard.settings import PanelError

FOLDER = "surveys"
_LONGEST = 4_000_000  # bytes; a matching of 200 questions has 100,000


def load_matchings(folder: Path) -> list[Matching]:
    """Return the matchings of a folder; none where there is no folder.

    One that somebody spoilt is left out, so that its questions are asked again: `spoilt` names it.
    """
    return _looked_through(folder)[0]


def invalid_matchings(folder: Path) -> list[str]:
    """Say of each file of a folder that is no matching what is wrong with it."""
    return _looked_through(folder)[1]


def _looked_through(folder: Path) -> tuple[list[Matching], list[str]]:
    found, wrong = [], []
    for path in sorted(folder.glob("*.toml")):
        try:
            found.append(_read(path))
        except PanelError as problem:
            wrong.append(str(problem))
    return found, wrong


def save_matching(folder: Path, matching: Matching) -> Path:
    """Keep a matching, whole or not at all, in place of one of the same tool and columns."""
    folder.mkdir(parents=True, exist_ok=True)
    told = "\n".join((matching.tool, *sorted(matching.columns)))
    path = folder / f"{sha256(told.encode()).hexdigest()[:16]}.toml"
    spare = folder / f".{secrets.token_hex(8)}.new"
    try:
        with spare.open("w", encoding="utf-8", newline="\n") as file:
            file.write(matching_toml(matching))
            file.flush()
            os.fsync(file.fileno())
        spare.replace(path)
    finally:
        spare.unlink(missing_ok=True)
    return path


def _read(path: Path) -> Matching:
    try:
        if path.stat().st_size > _LONGEST:
            raise PanelError(
                f"{path.name}: the file is too long for a matching. Is it another file?"
            )
        return parse_matching(path.read_text(encoding="utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise PanelError(f"{path.name}: this is not text in UTF-8. Save it so.") from error
    except OSError as error:  # a folder, a broken link, a file of somebody else's
        raise PanelError(f"{path.name}: {error.strerror}. Remove it, or mend it.") from error
