"""Counts of people by group, of which every hidden one is another and share mode tells the same."""

from collections.abc import Iterator
from itertools import product

import pandas as pd

from dashboard.warehouse import Snapshot, queries
from dashboard.warehouse.disclosure import apply_disclosure_control
from tests.given import SHARE

QUERY = queries()["equity_by_group"]
LINE = ["counted_from", "equity_base", "equity_characteristic"]
TABLE = "equity_count"
Key = tuple[object, ...]  # counted_from, equity_base, equity_group
Counts = dict[Key, int]
Made = tuple[dict[str, list[dict[str, str]]], set[tuple[str, ...]], set[tuple[str, ...]]]


def other_groups(snapshot: Snapshot, left: set[tuple[str, ...]] | None) -> Made:
    """Return the table in another world, which hidden counts differ there, and all hidden ones."""
    rows = snapshot.table(TABLE)
    if rows.empty:
        return {}, set(), set()
    counts: Counts = {}
    lines: dict[Key, Key] = {}
    for row in rows.to_dict("records"):
        key: Key = (row["counted_from"], row["equity_base"], row["equity_group"])
        counts[key] = row["people_counted"]
        lines[key] = tuple(row[name] for name in LINE)
    assert len(counts) == len(rows), "several panels are counted together"
    exact = _asked(snapshot)
    shown = _shared(exact, counts, snapshot)
    hidden = _hidden(exact, shown, lines)
    wanted = [key for key in hidden if left is None or _cell(key) in left]
    now = dict(counts)
    for key in wanted:
        if now[key] != counts[key]:
            continue
        for move in _moves(key, [other for other in lines if lines[other] == lines[key]]):
            trial = now | {k: now[k] + by for k, by in move.items()}
            if min(trial.values()) >= 0 and _shared(exact, trial, snapshot).equals(shown):
                now = trial
                break
    told = [
        {str(c): str(v) for c, v in row.items()}
        | {
            "counted_from": f"{row['counted_from']:%Y-%m-%d}",
            "people_counted": str(
                now[row["counted_from"], row["equity_base"], row["equity_group"]]
            ),
        }
        for row in rows.to_dict("records")
    ]
    differs = {_cell(key) for key in hidden if now[key] != counts[key]}
    return {TABLE: told}, differs, {_cell(key) for key in hidden}


def _cell(key: Key) -> tuple[str, ...]:
    return (TABLE, "people_counted", *map(str, key))


def _asked(snapshot: Snapshot) -> pd.DataFrame:
    period = queries()["trend_period"].run(snapshot, SHARE).iloc[0]
    everything = dict.fromkeys(("area_code", "context_kind", "harm_kind", "agency"), "")
    since, until = period["first_month"].date(), period["last_month"].date()
    return snapshot.read(QUERY.sql, everything | {"since": since, "until": max(since, until)})


def _shared(exact: pd.DataFrame, counts: Counts, snapshot: Snapshot) -> pd.DataFrame:
    """Return what share mode makes of the rows, were the counts these."""
    rows = exact.copy()
    for at, row in enumerate(exact.to_dict("records")):
        year, base, group = row["counted_from"], row["equity_base"], row["equity_group"]
        alike = exact.loc[(exact[LINE] == [row[name] for name in LINE]).all(axis=1), "equity_group"]
        unknown = f"{row['equity_characteristic']}_not_known"
        living = [counts.get((year, "residents", other)) for other in alike]
        rows.loc[at, "people_counted"] = counts[year, base, group]
        rows.loc[at, "people_known"] = sum(counts[year, base, other] for other in alike)
        rows.loc[at, "people_not_recorded"] = counts.get((year, base, unknown))
        rows.loc[at, "residents"] = counts.get((year, "residents", group))
        rows.loc[at, "residents_known"] = sum(n for n in living if n is not None) or None
    return apply_disclosure_control(rows, QUERY.header, SHARE, snapshot.settings)


def _hidden(exact: pd.DataFrame, shown: pd.DataFrame, lines: dict[Key, Key]) -> list[Key]:
    """Return the groups whose count, or number not recorded, is taken out."""
    found: dict[Key, None] = {}
    for true, row in zip(exact.to_dict("records"), shown.to_dict("records"), strict=True):
        year, base = true["counted_from"], true["equity_base"]
        for column, group in (
            ("people_counted", true["equity_group"]),
            ("people_not_recorded", f"{true['equity_characteristic']}_not_known"),
        ):
            if pd.isna(row[column]) and pd.notna(true[column]):
                found[year, base, group] = None
        if pd.isna(row["residents"]) and pd.notna(true["residents"]):
            found[year, "residents", true["equity_group"]] = None
    return [key for key in found if key in lines]


def _moves(key: Key, line: list[Key]) -> Iterator[dict[Key, int]]:
    """Give ways to make a count another one, alone or with others of its line."""
    others = [other for other in line if other != key]
    for by in (1, -1, 2, -2):
        yield {key: by}
        for other in others:
            yield {key: by, other: -by}
    for by, one, two in product((1, -1), others, others):
        if one != two:
            yield {key: by, one: by, two: -by}
            yield {key: by, one: -by, two: -by}
