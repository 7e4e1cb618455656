"""A page reads like a sentence: its reader's question, then rows and figures."""

from pathlib import Path

import pytest

from dashboard.settings import home
from tests.conventions.python_rules import (
    more_than_a_sentence,
    no_question,
    sql_in_python,
    sql_put_together,
)

PAGES = [
    path
    for path in sorted((home() / "dashboard" / "pages").glob("*/*.py"))
    if path.stem != "__init__"
]
named = pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)


@named
def test_a_page_begins_with_its_readers_question(page: Path) -> None:
    assert no_question(page.read_text(encoding="utf-8")) == []


@named
def test_a_page_defines_nothing_and_repeats_nothing(page: Path) -> None:
    assert more_than_a_sentence(page.read_text(encoding="utf-8")) == []


@named
def test_a_page_holds_no_sql(page: Path) -> None:
    source = page.read_text(encoding="utf-8")
    assert sql_in_python(source) + sql_put_together(source) == []
