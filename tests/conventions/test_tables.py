"""Every table describes itself, marks what counts people, and has no room for a person."""

import csv
from collections import defaultdict

import pytest

from dashboard.settings import home
from dashboard.warehouse import WRITTEN_BY_IMPORTS, Header, fillable, tables
from dashboard.warehouse.header import read_header
from dashboard.warehouse.plausible import relations_of
from tests.conventions.sql_rules import (
    examples_outside_the_list,
    looks_like_a_person,
    people_not_marked,
    values_not_bounded,
)
from tests.given import Given, Row

TABLES = sorted(tables())


def header(name: str) -> Header:
    return read_header(home() / "queries" / "tables" / f"{name}.sql")


def words() -> dict[str, set[str]]:
    lists: dict[str, set[str]] = defaultdict(set)
    path = home() / "data" / "reference" / "vocabulary.csv"
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            lists[row["list"]].add(row["code"])
    return lists


@pytest.mark.parametrize("name", TABLES)
def test_columns_that_count_people_are_marked(name: str) -> None:
    assert people_not_marked(header(name).fields) == []


@pytest.mark.parametrize("name", sorted(fillable()))
def test_days_and_counts_say_what_they_may_be(name: str) -> None:
    assert values_not_bounded(tables()[name].columns) == []


@pytest.mark.parametrize("name", TABLES)
def test_a_mark_beside_another_column_names_one_of_the_same_kind(name: str) -> None:
    table = tables()[name]
    for own, _, other in relations_of(table):
        assert table.column(own).kind == table.column(other).kind


@pytest.mark.parametrize("name", TABLES)
def test_no_column_has_room_for_a_person(name: str) -> None:
    assert looks_like_a_person(header(name).fields) == []


@pytest.mark.parametrize("name", TABLES)
def test_the_example_of_a_coded_column_is_a_word_of_its_list(name: str) -> None:
    assert examples_outside_the_list(header(name).fields, words()) == []


def test_every_reference_leads_to_a_table() -> None:
    led = {table.name: [other for _, other in table.references()] for table in tables().values()}
    assert {name: [o for o in others if o not in led] for name, others in led.items()} == {
        name: [] for name in led
    }


def test_a_row_of_examples_can_be_imported_into_every_table(given: Given) -> None:
    """The examples are what a template's reader copies: they are right, and fit together."""
    reference = {path.stem for path in (home() / "data" / "reference").glob("*.csv")}
    rows: dict[str, list[Row]] = {
        name: [{column.name: column.example for column in table.columns}]
        for name, table in tables().items()
        if name not in {*reference, *WRITTEN_BY_IMPORTS}  # kept by the product itself
    }
    rows["action"][0]["done_on"] = ""  # the example is an action in progress
    assert given(**rows).number == 1
