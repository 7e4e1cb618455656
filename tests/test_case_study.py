"""The case study's list: everything it names exists, and nothing is left out of it."""

import re

from dashboard.settings import home
from dashboard.warehouse import queries, tables

TEXT = (home() / "docs" / "case-study.md").read_text(encoding="utf-8")
PAGES = {
    {"import_files": "import"}.get(path.stem, path.stem)
    for path in (home() / "dashboard" / "pages").glob("*/*")
    if not path.stem.startswith("__")  # a page with steps is a folder
}


def named(kind: str) -> set[str]:
    return set(re.findall(rf"`{kind}:(\w+)`", TEXT))


def test_every_page_query_and_table_named_exists() -> None:
    assert named("page") - PAGES == set()
    assert named("query") - set(queries()) == set()
    assert named("table") - set(tables()) == set()


def test_every_page_and_table_is_named() -> None:
    assert PAGES - named("page") == set()
    assert set(tables()) - named("table") == set()


def test_every_line_of_the_case_study_points_somewhere() -> None:
    rows = [line for line in TEXT.splitlines() if line.startswith("| ") and "---" not in line][1:]
    assert len(rows) == 66
    assert [row for row in rows if not re.search(r"`(page|query|table):", row)] == []
