"""What browser tests may ask for: Chromium, the case study on a server, a watched page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import chromium, serving
from tests.browser.watching import PATIENCE, Watch, wall
from tests.once import made_once, publish_demonstration

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder: it needs Chromium."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium, started once."""
    with chromium.opened() as started:
        yield started


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what `context-panel demo` shows, made once; a server is given a copy."""
    return made_once(tmp_path_factory, "demonstration", publish_demonstration)


@pytest.fixture(scope="session")
def case(
    browser: Browser, demonstration: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Watch]:
    """Return a window on the case study; tests only read there."""
    store = shutil.copytree(demonstration, tmp_path_factory.mktemp("case") / "store")
    with serving.panel(store, "demo") as address, wall(browser, address) as watch:
        yield watch


@pytest.fixture(scope="module")
def own_case(
    browser: Browser, demonstration: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Watch]:
    """Return a window on a case study that the tests of one module write to."""
    store = shutil.copytree(demonstration, tmp_path_factory.mktemp("own") / "store")
    with serving.panel(store, "demo") as address, wall(browser, address) as watch:
        yield watch


@pytest.fixture
def page(case: Watch) -> Iterator[Page]:
    """Return a new page of the case study, which must keep to itself, in panel mode."""
    case.window.clear_cookies()
    with case.page() as page:
        yield page


@pytest.fixture
def own_page(own_case: Watch) -> Iterator[Page]:
    """Return a new page of the module's own case study, likewise."""
    own_case.window.clear_cookies()
    with own_case.page() as page:
        yield page
