"""What every test may ask for: little tables, the case study, and rows of a query."""

import os
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from dashboard.settings import DAY_VARIABLE
from dashboard.warehouse import Snapshot, Store, Viewer
from tests import given as little
from tests.given import Given, Row
from tests.once import (
    MadeBorough,
    made_once,
    publish_case_study,
    scan_components_once,
    write_borough,
)

# How long an example takes depends on what else the machine does, and is nothing of ours. A run
# draws the same as the run before, so that nobody's change is refused for what it did not touch;
# `make attack` draws others each time, and many.
_CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("house", _CALM, max_examples=30, derandomize=True)
settings.register_profile("thorough", _CALM, max_examples=500)
settings.load_profile("house")

_MAIN = sys.modules["__main__"]


def pytest_configure() -> None:
    """Look at all data on one day, in every worker and server: a run may go on past midnight."""
    os.environ.setdefault(DAY_VARIABLE, f"{date.today()}")  # noqa: DTZ011 - as the room has it


def pytest_collection_finish() -> None:
    """Make each page that a test opens cheaper, where any test opens one."""
    if "streamlit.testing.v1" in sys.modules:
        scan_components_once()


def pytest_runtest_call() -> None:
    """Undo what a page leaves that was run in a test: its script as __main__.

    Every process that a test starts would run that script first, and end with its error.
    """
    sys.modules["__main__"] = _MAIN


@pytest.fixture
def given(tmp_path: Path) -> Given:
    """Publish little tables, named as keyword arguments, and return their snapshot."""

    def published(**tables: list[Row]) -> Snapshot:
        return little.publish(tmp_path / "store", **tables)

    return published


@pytest.fixture(scope="session")
def case_study(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Return the case study, published once; tests only read it."""
    return Store(made_once(tmp_path_factory, "case-study", publish_case_study)).current()


@pytest.fixture(scope="session")
def made_borough(tmp_path_factory: pytest.TempPathFactory) -> MadeBorough:
    """Return a made-up borough, written and published once; tests only read it."""
    folder = made_once(tmp_path_factory, "made-borough", write_borough)
    return MadeBorough(folder / "files", Store(folder / "store").current())


@pytest.fixture
def viewer() -> Viewer:
    """Return a chair in panel mode, who sees every area."""
    return Viewer()
