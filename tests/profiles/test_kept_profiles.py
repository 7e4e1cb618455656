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
from tests.profiles.little import PLAIN, profile

LOG = profile(PLAIN)
NOTED = profile(f'{PLAIN}note = "Note"')


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_kept_is_found_again_and_can_be_removed(tmp_path: Path) -> None:
    folder = tmp_path / "store" / "profiles"
    assert load_profiles(folder) == []
    assert save_profile(folder, LOG) == folder / "log.toml"
    assert (load_profiles(folder), names(folder)) == ([LOG], ["log.toml"])
    remove_profile(folder, " LOG")
    assert names(folder) == []
    with pytest.raises(PanelError, match="no profile named “Log” to remove"):
        remove_profile(folder, "Log")


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
def test_any_name_makes_a_file_in_the_folder(tmp_path: Path, name: str, file: str) -> None:
    path = save_profile(tmp_path / "profiles", replace(LOG, name=name))
    assert (path.name, names(tmp_path), names(tmp_path / "profiles")) == (
        file,
        ["profiles"],
        [file],
    )
    assert load_profiles(tmp_path / "profiles")[0].name == name


def test_a_long_name_makes_a_short_file_name(tmp_path: Path) -> None:
    assert len(save_profile(tmp_path, replace(LOG, name="x" * 5_000)).name) < 70


def test_a_name_is_replaced_only_knowingly(tmp_path: Path) -> None:
    save_profile(tmp_path, LOG)
    (tmp_path / "log.toml").rename(tmp_path / "mine.toml")
    with pytest.raises(PanelError, match="A profile is named “Log” already"):
        save_profile(tmp_path, NOTED)
    assert load_profiles(tmp_path) == [LOG]
    save_profile(tmp_path, NOTED, replace=True)
    assert (load_profiles(tmp_path), names(tmp_path)) == ([NOTED], ["log.toml"])
    with pytest.raises(PanelError, match="this file holds a profile of another name"):
        save_profile(tmp_path, replace(LOG, name="Log!"))


def test_what_is_not_right_is_not_kept(tmp_path: Path) -> None:
    half = replace(LOG, about="\ud800")
    for wrong in (
        half,
        replace(LOG, name="???"),
        replace(LOG, targets=()),
        replace(LOG, left_out=("Ref",)),
    ):
        with pytest.raises(PanelError):
            save_profile(tmp_path, wrong)
    assert names(tmp_path) == []


def test_a_spoilt_file_is_named_and_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "spoilt.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(PanelError, match=r"^spoilt\.toml: this is not TOML"):
        load_profiles(tmp_path)
    save_profile(tmp_path, LOG)
    remove_profile(tmp_path, "Log")
    (tmp_path / "spoilt.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PanelError, match=r"^spoilt\.toml: this is not text in UTF-8"):
        load_profiles(tmp_path)
    (tmp_path / "spoilt.toml").write_bytes(b"#" * 10_000_000)
    with pytest.raises(PanelError, match=r"^spoilt\.toml: .* too long for a profile"):
        load_profiles(tmp_path)


def test_the_others_are_at_hand_beside_a_spoilt_file(tmp_path: Path) -> None:
    save_profile(tmp_path, LOG)
    assert invalid_profiles(tmp_path) == []
    (tmp_path / "a.toml").write_text("name = ", encoding="utf-8")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "twice.toml").write_text(PLAIN, encoding="utf-8")
    assert available_profiles(tmp_path) == [LOG, *shipped_profiles()]
    first, folder, second = invalid_profiles(tmp_path)
    assert folder.startswith("folder.toml: ")
    assert first.startswith("a.toml: this is not TOML")
    assert second.startswith("twice.toml and log.toml: both hold a profile named “Log”")


def test_two_profiles_of_one_name_are_named(tmp_path: Path) -> None:
    for file in ("a.toml", "b.toml"):
        (tmp_path / file).write_text(PLAIN, encoding="utf-8")
    with pytest.raises(PanelError, match=r"^b\.toml and a\.toml: both hold a profile named “Log”"):
        load_profiles(tmp_path)


def test_a_stores_own_go_before_the_examples(tmp_path: Path) -> None:
    save_profile(tmp_path, replace(LOG, name="action LOG"))
    rest = [one for one in shipped_profiles() if one.name != "Action log"]
    assert available_profiles(tmp_path) == [*load_profiles(tmp_path), *rest]
