"""The demonstration comes with one command, into a store of its own and no other."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.warehouse import Snapshot, Store
from tests.intake.command_line import run
from tests.warehouse.stores import copied, files

pytestmark = pytest.mark.stress

ANOTHER = "The demonstration needs another: --store FOLDER."


@pytest.fixture
def taken() -> Iterator[int]:
    """Return a port at which another program listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_demonstration_is_imported_once_and_a_port_in_use_is_said(
    tmp_path: Path, taken: int
) -> None:
    remedy = (
        f"Port {taken} is in use. Choose another with --port {taken + 1}, "
        f"or with make run PORT={taken + 1}."
    )
    steps = ["Reading the case study", "Checking the files", "Writing the new snapshot"]
    words = ("demo", "--store", tmp_path / "demo", "--port", taken)
    status, said = run(*words)
    assert (status, said.splitlines()) == (
        1,
        [
            *(*steps, "The case study is imported."),
            *("Making a borough up, to try the trends on", "Starting the dashboard", remedy),
        ],
    )
    borough = Store(tmp_path / "demo" / "partnerships" / "borough")
    assert len(borough.current().table("area")) == 20
    status, said = run(*words)
    assert (status, said.splitlines()) == (
        1,
        [*steps[:2], "It is there already.", "Starting the dashboard", remedy],
    )


def test_serving_an_empty_store_says_where_to_begin(tmp_path: Path, taken: int) -> None:
    status, said = run("serve", "--store", tmp_path / "new", "--port", taken)
    assert status == 1
    assert said.splitlines()[0] == (
        f"There is no data yet in {tmp_path / 'new'}: its first page says how to begin."
    )


def test_a_demonstration_never_goes_into_a_partnerships_own_store(
    case_study: Snapshot, tmp_path: Path
) -> None:
    store = copied(case_study, tmp_path)
    before = files(store)
    status, said = run("demo", "--store", store.path)
    assert (status, said) == (1, f"{store.path} is a partnership's own store. {ANOTHER}\n")
    assert files(store) == before


def test_a_demonstration_leaves_a_store_named_in_the_environment_alone(
    tmp_path: Path, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONTEXT_PANEL_STORE", str(tmp_path / "theirs"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    status, said = run("demo", "--port", taken)
    assert (status, "The case study is imported." in said) == (1, True)
    assert not (tmp_path / "theirs").exists()
