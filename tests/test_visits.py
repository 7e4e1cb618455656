"""A file goes to the browser that it was made for, in the mode that it was made in."""

import pytest

from dashboard import visits
from dashboard.visits import allow_file, is_own_host, is_own_origin, may_have_file

CONTENT = b"14 of 38"


def test_a_file_goes_to_its_own_browser_alone() -> None:
    allow_file("own", CONTENT, is_shared=False)
    assert may_have_file("own", CONTENT, is_shared=False)
    assert not may_have_file("other", CONTENT, is_shared=False)
    assert not may_have_file("own", CONTENT + b" ", is_shared=False)


def test_in_share_mode_only_what_was_made_there_is_given() -> None:
    allow_file("one", CONTENT, is_shared=False)
    assert not may_have_file("one", CONTENT, is_shared=True)
    allow_file("one", CONTENT, is_shared=True)
    assert may_have_file("one", CONTENT, is_shared=True)
    assert may_have_file("one", CONTENT, is_shared=False)


def test_a_browser_without_a_name_is_given_nothing() -> None:
    allow_file("", CONTENT, is_shared=True)
    assert not may_have_file("", CONTENT, is_shared=True)


def test_of_many_files_the_oldest_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visits, "_MOST_FILES", 2)
    for number in range(3):
        allow_file("many", bytes([number]), is_shared=False)
    known = [may_have_file("many", bytes([number]), is_shared=False) for number in range(3)]
    assert known == [False, True, True]


NAMES = ["127.0.0.1", "localhost", "panel.example.org"]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8501", "localhost:1", "LocalHost", "panel.example.org"]
)
def test_the_servers_names_are_its_own(host: str) -> None:
    assert is_own_host(host, NAMES)
    assert is_own_origin(f"http://{host}", host)
    assert not is_own_origin(f"http://{host}9", host)
    assert not is_own_origin(f"ftp://{host}", host)
    assert not is_own_origin(None, host)


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "evil.example",
        "127.0.0.1:",
        "127.0.0.1:8501.evil",
        "127.0.0.1\n",
        "١27.0.0.1",
        "x.panel.example.org",
    ],
)
def test_no_other_name_is(host: str | None) -> None:
    assert not is_own_host(host, NAMES)
