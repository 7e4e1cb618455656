"""Every page, at each of its steps and in both modes, opens and reads as English.

Of the case study, of a store with one referral of one context, and of one without any data. What
charts and controls say is read too; browser tests look at the rest.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard.settings import STORE_VARIABLE, home
from dashboard.warehouse import Mode, Snapshot
from tests.analysis.faults import faults_of
from tests.given import publish
from tests.pages import pages
from tests.ui.reading_pages import Said, said_on_page

pytestmark = pytest.mark.whole

PAGES = pages()
MODES: tuple[Mode, ...] = ("panel", "share")
AS_WRITTEN = {  # by page, what stands there as a file or a list has it
    "dictionary": ("h2", "td"),
    "import_files": ("td",),
}


@pytest.fixture(autouse=True)
def _quiet() -> None:
    set_log_level("ERROR")  # Streamlit warns that no server runs


@pytest.fixture(scope="module")
def one_context(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return publish(tmp_path_factory.mktemp("one") / "store", referral=[{}])


def steps_of(folder: Path, page: Path, mode: Mode) -> Iterator[tuple[str, list[Said]]]:
    """Give what a page says at each of its steps."""
    said, offered = said_on_page(folder, page, mode, {})
    yield "", said
    for key, codes in offered.items():
        for code in codes[1:]:
            yield code, said_on_page(folder, page, mode, {key: code})[0]


def faults_on(folder: Path, page: Path, mode: Mode) -> dict[str, list[str]]:
    """Return what reads wrong on a page, with what is wrong with it; no two steps say the same."""
    found, heard = {}, list[list[Said]]()
    for step, said in steps_of(folder, page, mode):
        assert said not in heard, step
        heard.append(said)
        for one in said:
            wrong = faults_of(one.text, is_lead=one.goes_on)
            if wrong and one.place not in AS_WRITTEN.get(page.stem, ()):
                found[f"{step} {one.place}: {one.text}"] = wrong
    return found


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_page_of_the_case_study_reads_as_english(
    page: Path, mode: Mode, case_study: Snapshot
) -> None:
    assert not faults_on(case_study.path.parents[1], page, mode)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_page_of_one_context_with_one_referral_reads_as_english(
    page: Path, mode: Mode, one_context: Snapshot
) -> None:
    assert not faults_on(one_context.path.parents[1], page, mode)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("page", pages("records"), ids=[page.stem for page in pages("records")])
def test_a_page_without_any_data_reads_as_english(page: Path, mode: Mode, tmp_path: Path) -> None:
    assert not faults_on(tmp_path, page, mode)


def test_the_bare_address_opens_the_first_page(case_study: Snapshot) -> None:
    with patch.dict(os.environ, {STORE_VARIABLE: str(case_study.path.parents[1])}):
        app = AppTest.from_file(home() / "dashboard" / "app.py", default_timeout=600).run()
    assert not app.exception


def test_without_data_only_records_are_offered(tmp_path: Path) -> None:
    with patch.dict(os.environ, {STORE_VARIABLE: str(tmp_path)}):
        app = AppTest.from_file(home() / "dashboard" / "app.py", default_timeout=600).run()
    assert not app.exception
