"""Profiles are kept as files with safe names, whole or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.intake.profiles import (
    available_profiles,
    invalid_profiles,
    load_profiles,
    remove_profile,
    save_profile,
    shipped_profiles,
)
from dashboard.settings import PanelError
from dashboard.warehouse import KeptFiles, Store
from tests.profiles.little import PLAIN, profile

LOG = profile(PLAIN)
NOTED = profile(f'{PLAIN}note = "Note"')


@pytest.fixture
def files(tmp_path: Path) -> KeptFiles:
    """Return the profiles of a store that keeps none yet."""
    found = Store(tmp_path).files("profiles")
    found.path.mkdir()
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_kept_is_found_again_and_can_be_removed(files: KeptFiles) -> None:
    assert load_profiles(files) == []
    assert save_profile(files, LOG) == files.path / "log.toml"
    assert (load_profiles(files), names(files.path)) == ([LOG], ["log.toml"])
    remove_profile(files, " LOG")
    assert names(files.path) == []
    with pytest.raises(PanelError, match="no profile named “Log” to remove"):
        remove_profile(files, "Log")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("../../x", "x.toml"),
        ("/etc/passwd", "etc-passwd.toml"),
        ("C:\\log\x00", "c-log.toml"),
        ("Con", "profile-con.toml"),
        ("Café log!", "cafe-log.toml"),
        ("公园", "公园.toml"),
    ],
)
def test_any_name_makes_a_file_in_the_folder(files: KeptFiles, name: str, file: str) -> None:
    path = save_profile(files, replace(LOG, name=name))
    assert (path.parent, names(files.path)) == (files.path, [file])
    assert load_profiles(files)[0].name == name


def test_a_long_name_makes_a_short_file_name(files: KeptFiles) -> None:
    assert len(save_profile(files, replace(LOG, name="x" * 5_000)).name) < 70


def test_a_name_is_replaced_only_knowingly(files: KeptFiles) -> None:
    save_profile(files, LOG)
    (files.path / "log.toml").rename(files.path / "mine.toml")
    with pytest.raises(PanelError, match="A profile is named “Log” already"):
        save_profile(files, NOTED)
    assert load_profiles(files) == [LOG]
    save_profile(files, NOTED, replace=True)
    assert (load_profiles(files), names(files.path)) == ([NOTED], ["log.toml"])
    with pytest.raises(PanelError, match="this file holds a profile of another name"):
        save_profile(files, replace(LOG, name="Log!"))


def test_what_is_not_right_is_not_kept(files: KeptFiles) -> None:
    half = replace(LOG, about="\ud800")
    for wrong in (
        half,
        replace(LOG, name="???"),
        replace(LOG, targets=()),
        replace(LOG, left_out=("Ref",)),
    ):
        with pytest.raises(PanelError):
            save_profile(files, wrong)
    assert names(files.path) == []


def test_a_spoilt_file_is_named_and_is_in_nobodys_way(files: KeptFiles) -> None:
    (files.path / "spoilt.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(PanelError, match=r"^spoilt\.toml: this is not TOML"):
        load_profiles(files)
    save_profile(files, LOG)
    remove_profile(files, "Log")
    (files.path / "spoilt.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PanelError, match=r"^spoilt\.toml: this is not text in UTF-8"):
        load_profiles(files)
    (files.path / "spoilt.toml").write_bytes(b"#" * 10_000_000)
    with pytest.raises(PanelError, match=r"^spoilt\.toml: .* too long for a profile"):
        load_profiles(files)


def test_the_others_are_at_hand_beside_a_spoilt_file(files: KeptFiles) -> None:
    save_profile(files, LOG)
    assert invalid_profiles(files) == []
    (files.path / "a.toml").write_text("name = ", encoding="utf-8")
    (files.path / "folder.toml").mkdir()
    (files.path / "twice.toml").write_text(PLAIN, encoding="utf-8")
    assert available_profiles(files) == [LOG, *shipped_profiles()]
    first, folder, second = invalid_profiles(files)
    assert folder.startswith("folder.toml: ")
    assert first.startswith("a.toml: this is not TOML")
    assert second.startswith("twice.toml and log.toml: both hold a profile named “Log”")


def test_two_profiles_of_one_name_are_named(files: KeptFiles) -> None:
    for file in ("a.toml", "b.toml"):
        (files.path / file).write_text(PLAIN, encoding="utf-8")
    with pytest.raises(PanelError, match=r"^b\.toml and a\.toml: both hold a profile named “Log”"):
        load_profiles(files)


def test_a_stores_own_go_before_the_examples(files: KeptFiles) -> None:
    save_profile(files, replace(LOG, name="action LOG"))
    rest = [one for one in shipped_profiles() if one.name != "Action log"]
    assert available_profiles(files) == [*load_profiles(files), *rest]
