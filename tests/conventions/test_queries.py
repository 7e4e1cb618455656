"""Every query says what it returns, returns that, and is tested."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.settings import home
from dashboard.warehouse import LEFT_OUT, Field, Snapshot, Viewer, queries
from dashboard.warehouse.header import read_header
from tests.conventions.sql_rules import (
    columns_not_as_described,
    not_described,
    parameters_ignored,
    people_not_marked,
    rows_not_told_apart,
    twice,
    without_a_test,
)
from tests.given import SHARE

QUERIES = sorted(queries())
FILES = sorted((home() / "queries").glob("*/*.sql")) + sorted(
    (home() / "queries").glob("checks/*/*.sql")
)
TESTS = {f"{path.parent.name}/{path.name}" for path in (home() / "tests").glob("*/test_*.py")}
SEEN_TOGETHER = [name for name in QUERIES if "$together" in queries()[name].sql]
NOTHING_IN_THE_CASE = {"words_read_safely"}  # the case study speaks in our words
CHARTS = [
    (path.parent.name, path.stem)
    for path in (home() / "dashboard" / "charts").glob("*/*.py")
    if path.stem != "__init__"
]


def is_scalar_macro(sql: str) -> bool:
    """Tell whether an .sql file makes a macro that returns one value."""
    return "\ncreate macro " in sql and ") as table" not in sql


def example(field: Field) -> object:
    """Return a parameter's example as a page would give it."""
    return {"true": True, "false": False, "“”": ""}.get(field.example, field.example)


@pytest.mark.parametrize("viewer", [Viewer(), SHARE], ids=["panel", "share"])
@pytest.mark.parametrize("name", QUERIES)
def test_a_query_returns_the_columns_and_the_rows_that_its_header_describes(
    case_study: Snapshot, name: str, viewer: Viewer
) -> None:
    query = queries()[name]
    parameters = {field.name: example(field) for field in query.header.parameters}
    rows = query.run(case_study, viewer, **parameters)
    assert columns_not_as_described(query.header, rows) == []
    assert rows_not_told_apart(query.header, rows) == []
    if name in NOTHING_IN_THE_CASE:
        return
    found = len(rows) + rows.attrs.get(LEFT_OUT, 0)  # share mode may leave out every one
    assert found > 0, "the header's examples find nothing in the case study"


@pytest.mark.parametrize("name", SEEN_TOGETHER)
def test_rows_are_told_apart_with_linked_contexts_too(case_study: Snapshot, name: str) -> None:
    query = queries()[name]
    parameters = {field.name: example(field) for field in query.header.parameters}
    rows = query.run(case_study, Viewer(), **(parameters | {"together": True}))
    assert rows_not_told_apart(query.header, rows) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_header_has_a_sentence_and_every_column_a_meaning_and_an_example(
    path: Path,
) -> None:
    header = read_header(path)
    if is_scalar_macro(path.read_text(encoding="utf-8")):
        # Its value is told apart by what it is given.
        assert set(header.grain) == {field.name for field in header.parameters}
        header = replace(header, grain=())
    assert not_described(header) == []


@pytest.mark.parametrize("name", QUERIES)
def test_no_parameter_is_taken_and_ignored(name: str) -> None:
    assert parameters_ignored(queries()[name].sql, queries()[name].header.parameters) == []


@pytest.mark.parametrize("name", QUERIES)
def test_columns_that_count_people_are_marked(name: str) -> None:
    assert people_not_marked(queries()[name].header.fields) == []


def test_names_are_unique_across_rooms() -> None:
    assert twice(query.name for query in queries().values()) == []
    assert twice(name for _, name in CHARTS) == []


def test_every_query_and_every_chart_has_a_test_of_its_name() -> None:
    assert without_a_test([(query.room, query.name) for query in queries().values()], TESTS) == []
    assert without_a_test(CHARTS, TESTS) == []
