"""A borough published once for the tests of this room, which only read it."""

import pytest

from tests.trends.second import Borough, written


@pytest.fixture(scope="session")
def borough(tmp_path_factory: pytest.TempPathFactory) -> Borough:
    """Return a made-up borough, published, with the cells of its files."""
    return written(tmp_path_factory.mktemp("borough"))
