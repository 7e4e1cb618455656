"""Other worlds: data in which every hidden count is another one, and share mode tells the same.

Whoever sees only share mode cannot say in which world they are; so no hidden count comes back from
what looks the same in all of them, by linear programming or by anything else.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product

import pandas as pd

from dashboard import intake
from dashboard.intake import Sheet
from dashboard.settings import Settings
from dashboard.warehouse import Snapshot, Store, Viewer, queries
from tests.share.world_of_answers import other_answers
from tests.share.world_of_equity import other_groups

Row = dict[str, str]
Tables = dict[str, list[Row]]
Hidden = tuple[str, ...]  # table, column, key
# Columns that no page shows: in another world they may be anything.
NEVER_SHOWN: dict[str, tuple[str, ...]] = {
    "event_group": ("attended",),
    "discussion": ("people_taking_part",),
    "area": ("people_under_18",),
}
REACH = ("invited", "reached")
BY_THEMSELVES: dict[str, tuple[str, ...]] = {
    "event": ("joined_plan",),
    "area": ("people_10_to_17",),
}


@dataclass
class World:
    """Tables like those of a snapshot; differs: the hidden counts that are other ones here."""

    tables: Tables
    differs: set[Hidden] = field(default_factory=set)
    hidden: set[Hidden] = field(default_factory=set)


def other_world(sheets: list[Sheet], snapshot: Snapshot, left: set[Hidden] | None = None) -> World:
    """Return a world in which as many hidden counts as possible are other ones.

    sheets: what the snapshot was made of. left: of hidden counts those that matter still; None for
    all.
    """
    wanted = {*NEVER_SHOWN, *BY_THEMSELVES, "stakeholder", "measure_value"}
    world = World(
        {
            sheet.part.table_name: [
                {str(c): str(v) for c, v in row.items()}
                for row in sheet.part.cells.to_dict("records")
            ]
            for sheet in sheets
            if sheet.part.table_name in wanted
        }
    )
    limits = snapshot.settings
    for table, columns in NEVER_SHOWN.items():
        _change(world, table, columns, lambda value: value + 1)
    for table, columns in BY_THEMSELVES.items():
        _note(world, table, columns, limits)
        _change(world, table, columns, lambda value: alike(value, limits))
    change_reach(world, limits)
    _measures(world, snapshot)
    for make in (other_groups, other_answers):
        rows, differs, hidden = make(snapshot, left)
        world.differs |= differs
        world.hidden |= hidden
        world.tables |= rows
    return world


def alike(value: int, limits: Settings) -> int:
    """Return another count that share mode shows as it shows this one, or the same if none is."""
    if not value:
        return value
    if value <= limits.smallest_count:
        return value % limits.smallest_count + 1
    return next(
        (v for v in (value - 1, value + 1) if told(v, limits) == told(value, limits)), value
    )


def told(value: int, limits: Settings) -> int:
    """Return what share mode makes of a count that stands alone; −1 for hidden."""
    if 1 <= value <= limits.smallest_count:
        return -1
    return (value + limits.round_to // 2) // limits.round_to * limits.round_to


def publish(sheets: list[Sheet], tables: Tables, store: Store) -> Snapshot:
    """Publish sheets as a partnership's first import, some tables having other rows."""
    own = [
        sheet.with_changes(cells=pd.DataFrame(tables[name]).rename_axis("row_no"))
        if (name := sheet.part.table_name) in tables
        else sheet
        for sheet in sheets
    ]
    intake.publish_batch(own, store, "A world")
    return store.current()


def _change(
    world: World, table: str, columns: tuple[str, ...], other: Callable[[int], int]
) -> None:
    for row in world.tables.get(table, []):
        for column in columns:
            if row[column]:
                row[column] = str(other(int(row[column])))


def _note(world: World, table: str, columns: tuple[str, ...], limits: Settings) -> None:
    """Note which counts are hidden; each of them will be another one."""
    for row in world.tables.get(table, []):
        for column in columns:
            if row[column] and told(int(row[column]), limits) < 0:
                _noted(world, table, column, row)


def change_reach(world: World, limits: Settings) -> None:
    """Change how many were invited and reached, with no more reached than invited in any world."""
    for row in world.tables.get("stakeholder", []):
        own = [int(row[column]) if row[column] else None for column in REACH]
        invited, reached = max(
            (
                (some, few)
                for some, few in product(*(_all_alike(value, limits) for value in own))
                if some is None or few is None or few <= some
            ),
            key=lambda other: sum(new != old for new, old in zip(other, own, strict=True)),
        )
        for column, old, new in zip(REACH, own, (invited, reached), strict=True):
            if old is not None and told(old, limits) < 0:
                cell = ("stakeholder", column, *list(row.values())[:2])
                world.hidden.add(cell)
                world.differs |= {cell} if new != old else set()
            row[column] = "" if new is None else str(new)


def _all_alike(value: int | None, limits: Settings) -> list[int | None]:
    """Return every count that share mode shows as it shows this one; a missing one is alone."""
    if value is None:
        return [None]
    most = value + limits.smallest_count + limits.round_to
    return [other for other in range(most) if told(other, limits) == told(value, limits)]


def _measures(world: World, snapshot: Snapshot) -> None:
    """Change values taken over few people, and values that count few people themselves."""
    limits = snapshot.settings
    known = [
        queries()["measures_of_goals"].run(snapshot, Viewer(), context_id=context, together=False)
        for context in snapshot.table("context")["context_id"]
    ]
    measures = pd.concat(known).set_index("measure_id")
    for row in world.tables.get("measure_value", []):
        measure, value = measures.loc[row["measure_id"]], float(row["measured_value"])
        if pd.notna(measure["first_people"]):
            if 0 < value <= limits.smallest_count:
                row["measured_value"] = str(alike(max(1, round(value)), limits))
                _noted(world, "measure_value", "measured_value", row)
            continue
        over = int(row["people_measured"] or 0)
        if 0 < over < limits.fewest_for_percentages:
            first = 1 if over < limits.fewest_answers else limits.fewest_answers
            last = (limits.fewest_answers if first == 1 else limits.fewest_for_percentages) - 1
            row["people_measured"] = str(first if over == last else over + 1)
            row["measured_value"] = str(value + 1)
            _noted(world, "measure_value", "people_measured", row)


def _noted(world: World, table: str, column: str, row: Row) -> None:
    cell = (table, column, *list(row.values())[:2])
    world.hidden.add(cell)
    world.differs.add(cell)
