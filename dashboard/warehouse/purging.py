"""Purging: rows removed for good, with every older snapshot and record that still holds them."""

from dataclasses import dataclass, replace

import pandas as pd
from duckdb import ConstantExpression

from dashboard.warehouse.dictionary import aligned_to_table, tables
from dashboard.warehouse.manifest import file_name, manifest_name, read_manifest
from dashboard.warehouse.objects import ObjectFolder
from dashboard.warehouse.overflow import open_in_memory
from dashboard.warehouse.records import folders_of_records, record_name, record_names
from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.staging import PreviousSnapshot, key_text
from dashboard.warehouse.versions import kept_numbers


@dataclass(frozen=True)
class PurgePlan:
    """What a purge takes away.

    rows, unknown: those named that are held now, and that are not: table_name and row_key.
    snapshots: the numbers of all that go. records: how many go, whose rows stay in the data.
    """

    rows: pd.DataFrame
    unknown: pd.DataFrame
    snapshots: list[int]
    records: int

    @property
    def changes_data(self) -> bool:
        """Tell whether a new snapshot is needed, without the rows or with the records inside."""
        return bool(len(self.rows) or self.records)


def plan_purge_of(folder: ObjectFolder, now: Snapshot, named: pd.DataFrame) -> PurgePlan:
    """Say what a purge of rows would take away; named: the columns table_name and row_key."""
    is_held = _are_held(now, named)
    earlier = [number for number in kept_numbers(folder) if number < now.number]
    plan = PurgePlan(named[is_held], named[~is_held], earlier, len(now.records))
    return replace(plan, snapshots=[*earlier, now.number]) if plan.changes_data else plan


def remove_all_before(folder: ObjectFolder, number: int) -> None:
    """Remove every snapshot before one, and all records that are folded into it.

    Its manifest says which those are: a record made while it was built lies over it, and stays.
    """
    for older in (one for one in kept_numbers(folder) if one < number):
        folder.remove([manifest_name(older), file_name(older)])
    manifest = read_manifest(folder, number)
    for older in (one for one in folders_of_records(folder) if one < number):
        if older == manifest.parent:
            folded = range(1, manifest.parent_records + 1)
            folder.remove(record_name(older, record) for record in folded)
        else:
            folder.remove(record_names(folder, older))


def _are_held(now: Snapshot, named: pd.DataFrame) -> "pd.Series[bool]":
    held = []
    with open_in_memory(now.path.parent, threads=1) as connection:
        before = PreviousSnapshot(connection, now)
        for name, key in named[["table_name", "row_key"]].itertuples(index=False):
            rows = aligned_to_table(before.table(name), tables()[name])
            held.append(len(rows.filter(key_text(tables()[name]) == ConstantExpression(key))) > 0)
    return pd.Series(held, index=named.index, dtype="bool")
