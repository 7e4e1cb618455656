"""Every page, at each of its steps, is written without an error; browser tests look at the rest."""

import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard.settings import STORE_VARIABLE, home
from dashboard.warehouse import Snapshot
from tests.figures.__main__ import opened
from tests.pages import pages

pytestmark = pytest.mark.whole

PAGES = pages()


@pytest.fixture(autouse=True)
def _quiet() -> None:
    set_log_level("ERROR")  # Streamlit warns that no server runs


@pytest.fixture
def shown(case_study: Snapshot) -> Iterator[Snapshot]:
    """Let pages show the case study."""
    with patch.dict(os.environ, {STORE_VARIABLE: str(case_study.path.parents[1])}):
        yield case_study


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
@pytest.mark.usefixtures("shown")
def test_a_page_and_each_of_its_steps_opens(page: Path) -> None:
    told, offered = opened(page, "panel", {})
    assert len(told) > 1
    for key, codes in offered.items():
        for code in codes[1:]:
            step, _ = opened(page, "panel", {key: code})
            assert step != told, code


def test_the_bare_address_opens_the_first_page(shown: Snapshot) -> None:
    app = AppTest.from_file(home() / "dashboard" / "app.py", default_timeout=600).run()
    assert not app.exception
    assert shown.number == 1


def test_without_data_only_records_are_offered(tmp_path: Path) -> None:
    with patch.dict(os.environ, {STORE_VARIABLE: str(tmp_path)}):
        app = AppTest.from_file(home() / "dashboard" / "app.py", default_timeout=600).run()
    assert not app.exception
