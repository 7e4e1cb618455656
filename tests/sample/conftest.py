"""Boroughs written once for the tests of this room, which only read them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from dashboard import sample
from tests.once import MadeBorough, made_once

Read = Callable[[str], pd.DataFrame]


@pytest.fixture(scope="session")
def borough(made_borough: MadeBorough) -> Path:
    """Return the folder of one borough's files."""
    return made_borough.files


@pytest.fixture(scope="session")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a small region, for what one borough is too few to show."""
    return made_once(tmp_path_factory, "region", partial(written, scale=8))


@pytest.fixture
def rows(borough: Path) -> Read:
    """Read a table of the borough."""
    return lambda name: pd.read_csv(borough / f"{name}.csv")


@pytest.fixture
def regional(region: Path) -> Read:
    """Read a table of the region, or its truth."""
    return lambda name: pd.read_csv(region / f"{name}.csv")


def written(folder: Path, scale: int, seed: int = 1) -> Path:
    for _ in sample.write(folder, scale, seed):
        pass
    return folder
