"""Nothing is held for the program to read that nothing reads: a word, a column, a setting."""

import csv
import json
import re
from dataclasses import fields
from functools import cache
from typing import Any

import duckdb
import pytest

from dashboard.settings import Settings, home
from dashboard.trends import all_trends
from dashboard.warehouse import queries, tables
from dashboard.warehouse.dictionary import views
from dashboard.warehouse.traits import SHIPPED_TRAIT, put_shipped_traits
from tests.conventions.sql_rules import columns_unread
from tests.conventions.test_queries import example

REFERENCE = home() / "data" / "reference"

# Tables that the program reads in Python, whole.
READ_WHOLE = {"kept_text", "question_match", "row_source"}
READ_IN_PYTHON = {
    "area.people_under_18",  # what people_10_to_17 may not be more than
    "context.local_name",  # by which a file's words for a place are known
    "answer_scale.title",  # what a code of templates stands for
    "import_batch.sha256",  # whether a file came before
}


def shipped(name: str) -> list[dict[str, str]]:
    """Return the rows of a reference file."""
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def sql() -> str:
    """Return every query, view and check without its comments."""
    paths = sorted((home() / "queries").rglob("*.sql"))
    return re.sub(r"--.*", "", "\n".join(path.read_text(encoding="utf-8") for path in paths))


@cache
def python() -> str:
    """Return every module of the house but that of the settings."""
    paths = sorted((home() / "dashboard").rglob("*.py"))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths if path.stem != "settings")


def is_named(word: str) -> bool:
    """Tell whether a query or a module speaks of a word."""
    return f"'{word}'" in sql() or f'"{word}"' in python()


@pytest.mark.parametrize("name", sorted({row["list"] for row in shipped("vocabulary")}))
def test_every_list_is_that_of_a_column(name: str) -> None:
    assert name in {column.words for table in tables().values() for column in table.columns}


def test_every_word_by_which_the_program_counts_is_counted_by() -> None:
    fixed = [row for row in shipped("vocabulary") if row["traits"] == "fixed"]
    assert [(row["list"], row["code"]) for row in fixed if not is_named(row["code"])] == []


def test_every_series_whose_limits_begin_anew_is_that_of_a_trend() -> None:
    series = {row["code"] for row in shipped("vocabulary") if row["list"] == "trend_series"}
    assert series == {trend.series.word for trend in all_trends() if trend.series}


def is_asked(trait: str) -> bool:
    """Tell whether a query asks for a trait, or for all that begin alike, as `leans_` does."""
    parts = trait.split("_")
    starts = ("_".join(parts[:number]) + "_" for number in range(1, len(parts)))
    return any(f"'{asked}'" in sql() for asked in (trait, *(f"{start}%" for start in starts)))


def test_every_trait_is_asked_for() -> None:
    held = {trait for row in shipped("vocabulary") for trait in row["traits"].split()}
    # These say what holds anyway: a word that has one is not told as read safely.
    what_holds_anyway = {"a_place", "drawn_circle", "nothing_more"}
    assert {trait for trait in held if not is_asked(trait)} == what_holds_anyway


def test_every_measure_is_that_of_a_trend() -> None:
    modules = sorted((home() / "dashboard" / "trends").glob("*.py"))
    told = "\n".join(path.read_text(encoding="utf-8") for path in modules)
    names = [row["measure_name"] for row in shipped("trend_measure")]
    assert [name for name in names if f'"{name}"' not in told] == []


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_every_setting_is_read(name: str) -> None:
    assert re.search(rf"\.{name}\b", python())


def columns_scanned(plan: list[dict[str, Any]]) -> set[tuple[str, str]]:
    """Return each table and column that DuckDB reads, by its plan in JSON."""
    found: set[tuple[str, str]] = set()
    for step in plan:
        told = step["extra_info"]
        table = told.get("Table", "").rpartition(".")[2].strip('"')
        words = re.findall(r"\w+", f"{told.get('Projections')} {told.get('Filters')}")
        found |= {(table, word) for word in words if table} | columns_scanned(step["children"])
    return found


def columns_of_queries() -> set[tuple[str, str]]:
    """Return each table and column that a query or a rule for rows reads, as DuckDB plans it."""
    asked = [
        (query.sql, {field.name: example(field) for field in query.header.parameters})
        for query in queries().values()
    ]
    rules = sorted((home() / "queries" / "checks" / "rows").glob("*.sql"))
    asked += [(path.read_text(encoding="utf-8"), {}) for path in rules]
    found: set[tuple[str, str]] = set()
    with duckdb.connect() as connection:
        # Of an empty table it would know that nothing comes, and not read it at all.
        connection.execute("set disabled_optimizers = 'statistics_propagation'")
        for table in tables().values():
            connection.execute(table.ddl)
        put_shipped_traits(connection)
        for name, view in views().items():
            if name != SHIPPED_TRAIT:
                connection.execute(view)
        for text, given in asked:
            ((_, plan),) = connection.execute(f"explain (format json) {text}", given).fetchall()
            found |= columns_scanned(json.loads(plan))
    return found


def test_every_column_is_read() -> None:
    held = [table for table in tables().values() if table.name not in READ_WHOLE]
    assert set(columns_unread(held, columns_of_queries())) == READ_IN_PYTHON
