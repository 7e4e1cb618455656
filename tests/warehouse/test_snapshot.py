"""A snapshot is read whole, by SQL that reaches nothing else, whatever dictionary made it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard.settings import PanelError
from dashboard.warehouse import Snapshot, Store, queries
from dashboard.warehouse.snapshot import MATERIALISED_VIEWS
from tests.warehouse.stores import accept_as_it_is, copied, part, phrases

pytestmark = pytest.mark.whole


def rows(snapshot: Snapshot, sql: str) -> list[tuple[object, ...]]:
    return list(snapshot.read(sql, {}).itertuples(index=False, name=None))


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_csv('/etc/passwd')",
        "select * from read_text('/etc/passwd')",
        "select * from '/etc/passwd.csv'",
        "select * from glob('/*')",
        "attach '/tmp/elsewhere.duckdb' as elsewhere",
        "copy (select 1) to '/tmp/elsewhere.csv'",
        "create table own (line text); copy own from '/etc/passwd'",
        "export database '/tmp/elsewhere'",
        "install httpfs",
        "load '/tmp/elsewhere.duckdb_extension'",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "reset enable_external_access",
    ],
)
def test_sql_reaches_nothing_but_the_snapshot(case_study: Snapshot, sql: str) -> None:
    with pytest.raises(duckdb.Error, match=r"(is|are) disabled|has been locked"):
        case_study.read(sql, {})


@pytest.mark.parametrize(
    "sql",
    [
        "delete from snapshot.main.context",
        "insert into snapshot.main.phrase values ('a', 'b', 'c')",
        "drop table snapshot.main.phrase",
        "create table snapshot.main.mine (a integer)",
    ],
)
def test_a_snapshot_is_never_changed_by_who_reads_it(case_study: Snapshot, sql: str) -> None:
    with pytest.raises(duckdb.Error, match="read-only"):
        case_study.read(sql, {})


@pytest.fixture
def older(case_study: Snapshot, tmp_path: Path) -> Store:
    """Return a store made before the table of themes heard and two columns were thought of."""
    store = copied(case_study, tmp_path)
    with duckdb.connect(str(store.current().path)) as connection:
        connection.execute("drop table theme_heard")
        connection.execute("alter table context drop column surroundings")
        connection.execute("alter table phrase drop column why")
        connection.execute("alter table finding rename to finding_then")
        connection.execute("create table finding as select * exclude (summary) from finding_then")
        connection.execute("drop table finding_then")
    accept_as_it_is(store)
    return store


def test_a_snapshot_of_an_older_dictionary_is_read_with_the_rest_empty(older: Store) -> None:
    snapshot = older.current()
    assert rows(snapshot, "select count(*) from theme_heard") == [(0,)]
    assert rows(snapshot, "select distinct surroundings is null from context") == [(True,)]
    assert rows(snapshot, "select count(*), count(why) from phrase") == [(16, 0)]


def test_every_query_runs_on_a_snapshot_of_an_older_dictionary(older: Store) -> None:
    columns: dict[str, list[str]] = {}
    for query in queries().values():
        parameters = {field.name: field.example for field in query.header.parameters}
        columns[query.name] = list(older.current().read(query.sql, parameters).columns)
    assert columns == {
        query.name: [field.name for field in query.header.fields] for query in queries().values()
    }


def test_an_import_into_an_older_store_asks_for_the_column_that_is_required_by_now(
    older: Store,
) -> None:
    with pytest.raises(PanelError) as refused:
        older.publish([phrases("new")], "June")
    assert str(refused.value) == (
        "finding: “summary” is required by now, and rows already held lack it: 11. "
        "Import finding.csv with these rows and that column filled in."
    )


def test_an_import_of_those_rows_brings_an_older_store_to_the_dictionary(
    older: Store, case_study: Snapshot
) -> None:
    names = ("finding", "phrase")
    whole = [
        part(f"{name}.csv", case_study.read(f"select * from {name}", {}).to_csv(index=False))  # noqa: S608 - the two names above
        for name in names
    ]
    outcome = older.publish(whole, "with the new columns")
    assert [(e.part.table_name, e.new, e.changed) for e in outcome.effects] == [
        ("finding", 0, 11),
        ("phrase", 0, 16),
    ]
    now = older.current()
    for name in names:
        every = f"select * from {name} order by all"  # noqa: S608 - the same
        assert rows(now, every) == rows(case_study, every)
    assert rows(now, "select count(*) from theme_heard") == [(0,)]
    assert rows(now, "select count(surroundings) from context") == [(0,)]


@pytest.mark.parametrize("name", MATERIALISED_VIEWS)
def test_many_at_once_read_a_view_worked_out_as_it_stands_in_the_file(
    case_study: Snapshot, tmp_path: Path, name: str
) -> None:
    snapshot = copied(case_study, tmp_path).current()
    sql = f"from {name} order by all"
    with duckdb.connect(str(snapshot.path), read_only=True) as connection:
        itself = connection.execute(sql).df()
    assert len(itself)
    with ThreadPoolExecutor(8) as pool:
        for told in pool.map(lambda _: snapshot.read(sql, {}), range(16)):
            pd.testing.assert_frame_equal(told, itself)
