"""A borough published once, which tests of this room only read, and a panel for each test."""

from pathlib import Path

import pytest

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Store
from tests.trends.limits_form import referred
from tests.trends.second import Borough, written


@pytest.fixture(scope="session")
def borough(tmp_path_factory: pytest.TempPathFactory) -> Borough:
    """Return a made-up borough, published, with the cells of its files."""
    return written(tmp_path_factory.mktemp("borough"))


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Return a store of referrals by month, which pages opened in a test show."""
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "own"))
    return referred(tmp_path / "own")
