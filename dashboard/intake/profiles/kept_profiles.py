"""Profiles that are kept: a store's own, and those that come with the product."""

from pathlib import Path

from dashboard.intake.mapping_store import MappingStore
from dashboard.intake.profiles.profile import Profile
from dashboard.intake.profiles.profile_toml import LONGEST_PROFILE, parse_profile, profile_toml
from dashboard.intake.profiles.vocabulary_words import VocabularyWords
from dashboard.intake.spelling import normalise_for_match, slug
from dashboard.settings import PanelError, home
from dashboard.warehouse import KeptFiles, Store

FOLDER = "profiles"
"""The name of their folder, inside a store and among the data of the product."""

_RESERVED = {"con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(10))}


def load_profiles(files: KeptFiles, words: VocabularyWords | None = None) -> list[Profile]:
    """Return the profiles of a folder, by the names of their files; none where there is no folder.

    Raises PanelError naming a file that is no profile, and two profiles of one name.
    """
    profiles, problems = _looked_through(files, words)
    if problems:
        raise PanelError(problems[0])
    return profiles


def invalid_profiles(files: KeptFiles, words: VocabularyWords | None = None) -> list[str]:
    """Say of each file of a folder that holds no profile to be used what is wrong with it."""
    return _looked_through(files, words)[1]


def _store(files: KeptFiles, words: VocabularyWords | None) -> MappingStore[Profile]:
    def parse(text: str, name: str) -> Profile:
        return parse_profile(text, name, words)

    return MappingStore(files, "a profile", LONGEST_PROFILE, parse)


def _looked_through(
    files: KeptFiles, words: VocabularyWords | None
) -> tuple[list[Profile], list[str]]:
    """Return the profiles of a folder, and what is wrong with the other files."""
    loaded = _store(files, words).load_all()
    first_paths: dict[str, Path] = {}
    problems = list(loaded.problems)
    for path, profile in loaded.by_path.items():
        first = first_paths.setdefault(normalise_for_match(profile.name), path)
        if first != path:
            problems.append(
                f"{path.name} and {first.name}: both hold a profile named “{profile.name}”. Give "
                "one of them another name, or remove it."
            )
    return [loaded.by_path[path] for path in first_paths.values()], problems


def shipped_profiles() -> list[Profile]:
    """Return the examples that come with the product."""
    return load_profiles(Store(home() / "data").files(FOLDER))


def available_profiles(files: KeptFiles, words: VocabularyWords | None = None) -> list[Profile]:
    """Return the profiles of a folder, and the shipped ones whose names none of them has.

    One file that somebody spoilt keeps nobody from working with the others: `spoilt` names it.
    """
    kept_profiles, _ = _looked_through(files, words)
    names = {normalise_for_match(profile.name) for profile in kept_profiles}
    return [
        *kept_profiles,
        *(
            shipped
            for shipped in shipped_profiles()
            if normalise_for_match(shipped.name) not in names
        ),
    ]


def save_profile(
    files: KeptFiles,
    profile: Profile,
    *,
    replace: bool = False,
    words: VocabularyWords | None = None,
) -> Path:
    """Keep a profile in a folder, whole or not at all; return its file.

    replace: whether a profile of the same name may be written over.
    Raises PanelError where the profile is not right, where its name makes no file name, and where
    the name is taken.
    """
    path = files.path / _file_name(profile.name)
    text = profile_toml(profile)
    parse_profile(text, path.name, words)
    same_name = _paths(files, profile.name, words)
    if same_name and not replace:
        raise PanelError(
            f"A profile is named “{profile.name}” already. Replace it, or choose another name."
        )
    if path.exists() and path not in same_name:
        raise PanelError(
            f"{path.name}: this file holds a profile of another name. Choose a name that differs "
            "in more than marks."
        )
    _store(files, words).save(path.name, text)
    for old_path in same_name:
        if old_path != path:  # somebody named the file otherwise
            files.remove(old_path.name)
    return path


def remove_profile(files: KeptFiles, name: str) -> None:
    """Remove the profile of a name from a folder; raise PanelError where there is none."""
    same_name = _paths(files, name)
    if not same_name:
        raise PanelError(f"There is no profile named “{name}” to remove.")
    for path in same_name:
        files.remove(path.name)


def _paths(files: KeptFiles, name: str, words: VocabularyWords | None = None) -> list[Path]:
    """Return the files of a folder that hold a profile of a name; those that hold none are left."""
    profiles = _store(files, words).load_all().by_path
    wanted = normalise_for_match(name)
    return [
        path for path, profile in profiles.items() if normalise_for_match(profile.name) == wanted
    ]


def _file_name(name: str) -> str:
    stem = slug(name)
    if not stem:
        raise PanelError(
            f"“{name}” is no name for a profile: it has neither letters nor digits. Choose another."
        )
    return f"profile-{stem}.toml" if stem in _RESERVED else f"{stem}.toml"
