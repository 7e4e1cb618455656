"""The made-up borough, which tests of this room only read, and a panel for each test."""

from functools import partial
from pathlib import Path

import pytest

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Store
from tests.once import made_once, write_borough
from tests.trends import waited
from tests.trends.limits_form import referred
from tests.trends.second import TABLES, Borough, cells_of
from tests.trends.waited import Waited


@pytest.fixture(scope="session")
def borough(tmp_path_factory: pytest.TempPathFactory) -> Borough:
    """Return a made-up borough, published once, with the cells of its files."""
    write = partial(write_borough, seed=5, tables=TABLES)
    folder = made_once(tmp_path_factory, "borough-of-trends", write)
    return Borough(Store(folder / "store").current(), cells_of(folder / "files", TABLES))


@pytest.fixture(scope="session")
def waited_borough(tmp_path_factory: pytest.TempPathFactory) -> Waited:
    """Return another made-up borough, with what its waits are counted from."""
    write = partial(write_borough, seed=3, tables=waited.TABLES)
    folder = made_once(tmp_path_factory, "borough-of-waits", write)
    cells = cells_of(folder / "files", waited.TABLES)
    return Waited(Store(folder / "store").current(), cells)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Return a store of referrals by month, which pages opened in a test show."""
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "own"))
    return referred(tmp_path / "own")
