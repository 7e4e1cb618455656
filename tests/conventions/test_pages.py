"""A page reads like a sentence: its reader's question, then rows and figures."""

from pathlib import Path

import pytest

from tests.conventions.python_rules import (
    branches_by_step,
    longer_than_a_screen,
    more_than_a_sentence,
    no_question,
    sql_in_python,
    sql_put_together,
)
from tests.pages import FOLDER, files_of, pages

PAGES = [path for page in pages() for path in files_of(page)]
named = pytest.mark.parametrize("page", PAGES, ids=lambda path: f"{path.parent.stem}/{path.stem}")


@named
def test_a_page_begins_with_its_readers_question(page: Path) -> None:
    assert no_question(page.read_text(encoding="utf-8")) == []


@named
def test_a_page_defines_nothing_and_repeats_nothing(page: Path) -> None:
    assert more_than_a_sentence(page.read_text(encoding="utf-8")) == []


def test_a_step_is_a_file_that_fits_on_a_screen() -> None:
    texts = {
        str(path.relative_to(FOLDER).with_suffix("")): path.read_text(encoding="utf-8")
        for path in PAGES
    }
    crowded = {
        name for name, text in texts.items() if branches_by_step(text) or longer_than_a_screen(text)
    }
    assert crowded == set()


def test_each_file_of_a_folder_of_steps_is_one_of_its_steps() -> None:
    for page in pages():
        if page.is_dir():
            written = {path for path in page.glob("*.py") if path.stem != "__init__"}
            assert written == set(files_of(page))


@named
def test_a_page_holds_no_sql(page: Path) -> None:
    source = page.read_text(encoding="utf-8")
    assert sql_in_python(source) + sql_put_together(source) == []
