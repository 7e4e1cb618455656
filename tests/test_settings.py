"""The partnership's settings, and where its data is kept."""

from dataclasses import astuple
from pathlib import Path

import platformdirs
import pytest

from dashboard.settings import (
    HOSTS_VARIABLE,
    SECRET_VARIABLE,
    STORE_VARIABLE,
    PanelError,
    Settings,
    allowed_hosts,
    cookie_secret,
    demonstration_store,
    home,
    load,
    own_store,
)


@pytest.mark.parametrize("text", [None, "", "# nothing chosen\n"])
def test_without_a_choice_the_defaults_hold(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "settings.toml").write_text(text, encoding="utf-8")
    assert load(tmp_path) == Settings()
    assert astuple(Settings()) == (
        *(10, 24, 5, 5, 5, 10, 30),
        *(False, "", "", "light", "england_and_wales", (), ""),
    )


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_what_is_chosen_holds_and_the_rest_stays(tmp_path: Path, start: str) -> None:
    text = f"{start}keep_snapshots = 3\nsmallest_count = 9 # as agreed\n"
    (tmp_path / "settings.toml").write_text(text, encoding="utf-8")
    assert load(tmp_path) == Settings(keep_snapshots=3, smallest_count=9)
    (tmp_path / "settings.toml").write_text(f"{start}share_only = true\n", encoding="utf-8")
    assert load(tmp_path) == Settings(share_only=True)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "keep_snapshots = ",
            "this is not TOML (Invalid value (at end of document)). Put it right",
        ),
        ("keep_snapshots = 1\nkeep_snapshots = 2", "this is not TOML (Cannot overwrite a value"),
        ("keep = 3", "there is no setting “keep”. Use one of: allowed_hosts, cookie_secret, "),
        ("[keep_snapshots]\nnumber = 3", "“keep_snapshots” is {'number': 3}. Write a whole"),
        ("keep_snapshots = 0", "“keep_snapshots” is 0. Write a whole number of 1 or more."),
        ("round_to = -5", "“round_to” is -5. Write a whole number of 1 or more."),
        ("round_to = 2.5", "“round_to” is 2.5. Write a whole number of 1 or more."),
        ("round_to = true", "“round_to” is True. Write a whole number of 1 or more."),
        ('share_only = "yes"', "“share_only” is 'yes'. Write true or false."),
        ("share_only = 1", "“share_only” is 1. Write true or false."),
        ("slides_template = 3", "“slides_template” is 3. Write the name of a file."),
        ('slides_template = "../a.pptx"', "“slides_template” is '../a.pptx'. Write the name of"),
        ('slides_template = "/a.pptx"', "“slides_template” is '/a.pptx'. Write the name of"),
        (
            'nation = "wales"',
            "“nation” is 'wales'. Write one of: england_and_wales, scotland, northern_ireland.",
        ),
        ('allowed_hosts = "a.org"', "“allowed_hosts” is 'a.org'. Write a list of names of hosts."),
        ('allowed_hosts = ["https://a.org"]', "“allowed_hosts” is ['https://a.org']. Write a list"),
        (
            'cookie_secret = "short"',
            "“cookie_secret” is not one that can be used. Write 32 characters or more",
        ),
        ('theme = "night"', "“theme” is 'night'. Write one of: light, dark."),
        ('round_to = "5"', "“round_to” is '5'. Write a whole number of 1 or more."),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_its_file(
    tmp_path: Path, text: str, sentence: str
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PanelError) as refused:
        load(tmp_path)
    assert str(refused.value).startswith(f"{path}: {sentence}")


def test_settings_that_are_not_utf_8_are_named_with_their_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"# caf\xe9\n")
    with pytest.raises(PanelError) as refused:
        load(tmp_path)
    assert str(refused.value).startswith(f"{path}: this is not TOML (")


def test_the_house_holds_queries_data_and_the_screens_settings() -> None:
    assert {"queries", "data", ".streamlit"} <= {path.name for path in home().iterdir()}


def test_the_store_is_the_one_chosen_or_a_folder_of_the_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = Path(platformdirs.user_data_path("context-panel", appauthor=False)) / "store"
    for chosen, store in [
        (None, usual),
        ("", usual),
        (str(tmp_path / "ours"), tmp_path / "ours"),
        ("ours", tmp_path / "ours"),
    ]:
        monkeypatch.chdir(tmp_path)
        monkeypatch.delenv("CONTEXT_PANEL_STORE", raising=False)
        if chosen is not None:
            monkeypatch.setenv("CONTEXT_PANEL_STORE", chosen)
        assert own_store() == store


def test_the_demonstration_has_a_store_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONTEXT_PANEL_STORE", str(tmp_path))
    assert demonstration_store() not in (own_store(), tmp_path)


def test_the_environment_goes_before_the_settings_of_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path))
    for name in (HOSTS_VARIABLE, SECRET_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    assert allowed_hosts() == ()
    drawn = cookie_secret()
    assert cookie_secret() == drawn
    assert len(drawn) >= 32
    text = f'allowed_hosts = ["Panel.Example.org"]\ncookie_secret = "{"s" * 32}"\n'
    (tmp_path / "settings.toml").write_text(text, encoding="utf-8")
    assert (allowed_hosts(), cookie_secret()) == (("panel.example.org",), "s" * 32)
    assert "s" * 32 not in repr(load(tmp_path))
    monkeypatch.setenv(HOSTS_VARIABLE, "one.org, TWO.org,")
    monkeypatch.setenv(SECRET_VARIABLE, "of the environment")
    assert (allowed_hosts(), cookie_secret()) == (("one.org", "two.org"), "of the environment")
    monkeypatch.setenv(HOSTS_VARIABLE, "one.org:443")
    with pytest.raises(PanelError, match=r"“one\.org:443” is not the name of a host\. Write panel"):
        allowed_hosts()
