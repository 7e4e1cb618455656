"""The folder in which profiles are kept: a store's own, and those that come with the product."""

import os
import secrets
from pathlib import Path

from dashboard.intake.profiles.profile import Profile
from dashboard.intake.profiles.profile_toml import LONGEST_PROFILE, parse_profile, profile_toml
from dashboard.intake.profiles.spelling import normalise_for_match, slug
from dashboard.intake.profiles.vocabulary_words import VocabularyWords
from dashboard.settings import PanelError, home

FOLDER = "profiles"
"""The name of the folder inside a store."""

_BYTES = 4  # at most, for a character of UTF-8
_RESERVED = {"con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(10))}


def load_profiles(folder: Path, words: VocabularyWords | None = None) -> list[Profile]:
    """Return the profiles of a folder, by the names of their files; none where there is no folder.

    Raises PanelError naming a file that is no profile, and two profiles of one name.
    """
    found, wrong = _looked_through(folder, words)
    if wrong:
        raise PanelError(wrong[0])
    return found


def invalid_profiles(folder: Path, words: VocabularyWords | None = None) -> list[str]:
    """Say of each file of a folder that holds no profile to be used what is wrong with it."""
    return _looked_through(folder, words)[1]


def _looked_through(folder: Path, words: VocabularyWords | None) -> tuple[list[Profile], list[str]]:
    """Return the profiles of a folder, and what is wrong with the other files."""
    found: dict[str, tuple[Path, Profile]] = {}
    wrong = []
    for path in sorted(folder.glob("*.toml")):
        try:
            profile = _read(path, words)
        except PanelError as problem:
            wrong.append(str(problem))
            continue
        held = found.setdefault(normalise_for_match(profile.name), (path, profile))
        if held[0] != path:
            wrong.append(
                f"{path.name} and {held[0].name}: both hold a profile named “{profile.name}”. Give "
                "one of them another name, or remove it."
            )
    return [profile for _, profile in found.values()], wrong


def shipped_profiles() -> list[Profile]:
    """Return the examples that come with the product."""
    return load_profiles(home() / "data" / FOLDER)


def available_profiles(folder: Path, words: VocabularyWords | None = None) -> list[Profile]:
    """Return the profiles of a folder, and the shipped ones whose names none of them has.

    One file that somebody spoilt keeps nobody from working with the others: `spoilt` names it.
    """
    own, _ = _looked_through(folder, words)
    names = {normalise_for_match(profile.name) for profile in own}
    return [
        *own,
        *(one for one in shipped_profiles() if normalise_for_match(one.name) not in names),
    ]


def save_profile(
    folder: Path, profile: Profile, *, replace: bool = False, words: VocabularyWords | None = None
) -> Path:
    """Keep a profile in a folder, whole or not at all; return its file.

    replace: whether a profile of the same name may be written over.
    Raises PanelError where the profile is not right, where its name makes no file name, and where
    the name is taken.
    """
    path = folder / _file_name(profile.name)
    text = profile_toml(profile)
    parse_profile(text, path.name, words)
    content = _encoded(text, path.name)
    folder.mkdir(parents=True, exist_ok=True)
    held = _paths(folder, profile.name, words)
    if held and not replace:
        raise PanelError(
            f"A profile is named “{profile.name}” already. Replace it, or choose another name."
        )
    if path.exists() and path not in held:
        raise PanelError(
            f"{path.name}: this file holds a profile of another name. Choose a name that differs "
            "in more than marks."
        )
    spare = folder / f".{secrets.token_hex(8)}.new"
    try:
        with spare.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        spare.replace(path)
    finally:
        spare.unlink(missing_ok=True)
    for other in held:
        if other != path:  # somebody named the file otherwise
            other.unlink()
    return path


def remove_profile(folder: Path, name: str) -> None:
    """Remove the profile of a name from a folder; raise PanelError where there is none."""
    held = _paths(folder, name)
    if not held:
        raise PanelError(f"There is no profile named “{name}” to remove.")
    for path in held:
        path.unlink()


def _paths(folder: Path, name: str, words: VocabularyWords | None = None) -> list[Path]:
    """Return the files of a folder that hold a profile of a name; those that hold none are left."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        try:
            profile = _read(path, words)
        except PanelError:  # whoever reads the folder is told of it; it is in nobody's way here
            continue
        if normalise_for_match(profile.name) == normalise_for_match(name):
            found.append(path)
    return found


def _file_name(name: str) -> str:
    stem = slug(name)
    if not stem:
        raise PanelError(
            f"“{name}” is no name for a profile: it has neither letters nor digits. Choose another."
        )
    return f"profile-{stem}.toml" if stem in _RESERVED else f"{stem}.toml"


def _encoded(text: str, name: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise PanelError(
            f"{name}: “{text[error.start]!a}” is half a character. Write that word again."
        ) from error


def _read(path: Path, words: VocabularyWords | None) -> Profile:
    try:
        return _parsed(path, words)
    except OSError as error:  # a folder, a broken link, a file of somebody else's
        raise PanelError(f"{path.name}: {error.strerror}. Remove it, or mend it.") from error


def _parsed(path: Path, words: VocabularyWords | None) -> Profile:
    if path.stat().st_size > LONGEST_PROFILE * _BYTES:
        raise PanelError(f"{path.name}: the file is too long for a profile. Is it another file?")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PanelError(f"{path.name}: this is not text in UTF-8. Save it so.") from error
    return parse_profile(text, path.name, words)
