"""Whoever sees some areas sees their contexts, and nothing that refers to another's."""

import re
from pathlib import Path
from random import Random

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.warehouse import Snapshot, Table, Viewer, queries, query, tables

pytestmark = pytest.mark.whole

Row = dict[str, str | None]
Held = dict[str, list[Row]]

AREAS = ("X1", "X2", "X3", "X4")
ROWS = range(12)
PLAIN = {
    "DATE": "2022-06-14",
    "TIME": "14:00:00",
    "TIMESTAMP": "2022-06-14 14:02:00",
    "BOOLEAN": "true",
    "DOUBLE": "1.0",
}
VIEWS = st.frozensets(st.sampled_from(AREAS))


def made_up(chance: Random) -> Held:
    """Make rows for every table, pointing anywhere: an action may serve another context's goal."""
    held: Held = {}

    def fill(table: Table) -> None:
        for _, other in table.references():
            if other != table.name and other not in held:
                fill(tables()[other])
        held[table.name] = []
        for number in ROWS:
            row: Row = {c.name: PLAIN.get(c.kind, str(number)) for c in table.columns}
            if table.name == "area":
                row["area_code"] = AREAS[number % len(AREAS)]
            for own, other in table.references():
                optional = not any(table.column(column).required for column in own)
                target = chance.choice(held[other]) if held[other] else dict[str, str | None]()
                if optional and chance.random() < 1 / 4:
                    target = {}
                key = tables()[other].key
                row |= {ours: target.get(theirs) for ours, theirs in zip(own, key, strict=True)}
            held[table.name].append(row)

    for table in tables().values():
        if table.name not in held:
            fill(table)
    return held


def written(held: Held, path: Path) -> Snapshot:
    """Write rows as a snapshot's file, past the rules that an import would hold them to."""
    with duckdb.connect(str(path)) as connection:
        for name, rows in held.items():
            connection.execute(tables()[name].ddl)
            connection.from_df(pd.DataFrame(rows, dtype="object")).insert_into(name)
    return Snapshot(path, 1)


def seen(held: Held, areas: frozenset[str]) -> Held:
    """Leave rows out one by one until none is left that refers to a row left out."""
    left = {name: list(rows) for name, rows in held.items()}
    left["context"] = [row for row in left["context"] if row["area_code"] in areas]
    changed = True
    while changed:
        changed = False
        for table in tables().values():
            for row in list(left[table.name]):
                if any(_dangles(row, own, other, left) for own, other in _others(table)):
                    left[table.name].remove(row)
                    changed = True
    return left


def _others(table: Table) -> list[tuple[tuple[str, ...], str]]:
    """List what a table refers to, but itself: a task may be handed on from where none may look."""
    return [(own, other) for own, other in table.references() if other != table.name]


def _dangles(row: Row, own: tuple[str, ...], other: str, left: Held) -> bool:
    values = [row[column] for column in own]
    if None in values:
        return False
    return not any([kept[c] for c in tables()[other].key] == values for kept in left[other])


@settings(max_examples=3)
@given(st.integers(0, 10_000), st.lists(VIEWS, min_size=2, max_size=2))
def test_every_table_shows_what_a_slow_search_leaves(
    tmp_path_factory: pytest.TempPathFactory, seed: int, views: list[frozenset[str]]
) -> None:
    held = made_up(Random(seed))  # noqa: S311 - no secret: the same rows for the same seed
    snapshot = written(held, tmp_path_factory.mktemp("areas") / "snapshot.duckdb")
    for areas in views:
        for name, rows in seen(held, areas).items():
            shown = snapshot.read(f"select columns(*)::text from {name}", {}, areas)  # noqa: S608 - our own names
            cells = [[value or "" for value in row.values()] for row in rows]
            assert sorted(shown.fillna("").to_numpy().tolist()) == sorted(cells)


@pytest.mark.parametrize(
    ("areas", "contexts"),
    [
        (None, {"PARK", "GROUP", "SCHOOL", "STATION", "SHOPS"}),
        (frozenset({"X05000002"}), {"PARK", "GROUP"}),
        (frozenset({"X05000005", "X05000003"}), {"SCHOOL", "STATION"}),
        (frozenset({"X99999999"}), set()),
        (frozenset(), set()),
    ],
    ids=["every area", "one area", "two areas", "an area without contexts", "no area"],
)
def test_a_viewer_reaches_the_contexts_of_their_areas(
    case_study: Snapshot, areas: frozenset[str] | None, contexts: set[str]
) -> None:
    rows = query("contexts_to_choose").run(case_study, Viewer(areas=areas), meeting_id="MTG-3")
    assert set(rows["context_id"]) == contexts


@pytest.mark.parametrize("name", sorted(queries()))
def test_no_answer_names_a_context_of_another_area(case_study: Snapshot, name: str) -> None:
    viewer = Viewer(areas=frozenset({"X05000003", "X05000005"}))  # the school and the station
    parameters = {field.name: field.example for field in query(name).header.parameters}
    rows = query(name).run(case_study, viewer, **parameters)
    told = {str(cell) for cell in rows.to_numpy().ravel()}
    hidden = re.compile(r"(PARK|GROUP|SHOPS)(-\w+)?|The park|Group A|The parade of shops")
    assert [cell for cell in told if hidden.fullmatch(cell)] == []
