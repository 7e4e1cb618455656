"""SQL stands in .sql files; the few lines of it in the warehouse have their reason here."""

from pathlib import Path

import pytest

from dashboard.settings import home
from tests.conventions.python_rules import sql_in_python, sql_put_together

WAREHOUSE = home() / "dashboard" / "warehouse"
OTHERS = [
    path
    for path in sorted((home() / "dashboard").rglob("*.py"))
    if WAREHOUSE not in path.parents and "house" not in path.relative_to(home()).parts
]
LINE = 160  # characters: a query of ours is longer, and has its own file
# Modules of the warehouse that may hold a line of SQL, each with its reason.
ALLOWED = {
    "dictionary": "asks DuckDB which types a table's own .sql file has given its columns",
    "incoming": "tables of one import's cells, keys and references, gone when it has been checked",
    "ledger": "keeps the history of a snapshot's own table, all rows of it",
    "snapshot": "attaches a file, before which no query can run, and asks what it holds",
    "sources": "tables of what one import's files bring, gone when the snapshot is built",
    "staging": "the snapshot before, attached beside one import's files, and the keys of both",
}
PUT_TOGETHER = {
    "attach {} as snapshot (read_only)": "no parameter there; snapshot.path_literal writes it",
    "attach {} as previous (read_only)": "the same",
}


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_no_module_outside_the_warehouse_holds_sql(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert sql_in_python(source) + sql_put_together(source) == []


def test_the_warehouse_holds_a_line_of_sql_only_where_it_has_a_reason() -> None:
    found = {p.stem: sql_in_python(p.read_text(encoding="utf-8")) for p in WAREHOUSE.glob("*.py")}
    assert {name for name, lines in found.items() if lines} == set(ALLOWED)
    assert [line for lines in found.values() for line in lines if len(line) > LINE] == []


def test_nothing_but_a_quoted_path_is_put_into_sql() -> None:
    sources = [path.read_text(encoding="utf-8") for path in WAREHOUSE.glob("*.py")]
    assert {sql for source in sources for sql in sql_put_together(source)} == set(PUT_TOGETHER)
