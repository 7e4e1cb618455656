"""Little tables for tests: only the columns a test is about, loaded by the code of production."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from dashboard import intake
from dashboard.intake import Sheet
from dashboard.settings import viewing_day
from dashboard.warehouse import Snapshot, Store, Viewer, query, tables
from tests import prepared

Row = dict[str, object]
Given = Callable[..., Snapshot]
Rows = Callable[..., list[Row]]

SHARE = Viewer(mode="share")


def sheets(**given: list[Row]) -> list[Sheet]:
    """Write rows as CSV files, and read them as an import would.

    What a row leaves out is filled from the examples of the data dictionary where the table needs
    it, and rows that others refer to are added, so that a test names only what it is about.
    """
    whole = {name: [_filled(name, row) for row in rows] for name, rows in given.items()}
    waiting = list(whole)
    while waiting:
        name = waiting.pop()
        for own, other in tables()[name].references():
            if other in ("vocabulary", "threshold_level", "threshold_scheme", "indicator"):
                continue
            key = tables()[other].key
            for row in whole[name]:
                pointed = dict(zip(key, [row.get(column) for column in own], strict=True))
                if None in pointed.values() or _held(whole.get(other, []), pointed):
                    continue
                whole.setdefault(other, []).append(_filled(other, pointed))
                waiting.append(other)
    return [intake.read_sheet(f"{name}.csv", _csv(rows)) for name, rows in whole.items()]


def _held(rows: list[Row], key: Row) -> bool:
    return any(all(str(row.get(c)) == str(v) for c, v in key.items()) for row in rows)


def _filled(name: str, row: Row) -> Row:
    """Fill what the table needs and the row leaves out with the dictionary's examples."""
    needed = {c.name: c.example for c in tables()[name].columns if c.required}
    return needed | row


def _csv(rows: list[Row]) -> bytes:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def publish(folder: Path, **given: list[Row]) -> Snapshot:
    """Publish little tables into a store of their own, over the reference data.

    Into an empty store they come the quick way, where they are plainly right; what was published
    before in this process is copied.
    """
    store = Store(folder)
    is_new = not folder.exists()
    same = repr((viewing_day(), given))
    if is_new and prepared.load_again(same, store):
        return store.current()
    little = sheets(**given)
    if not prepared.load(little, store):
        intake.publish_batch(little, store, prepared.NOTE)
    if is_new:
        prepared.remember(same, store)
    return store.current()


def answer(snapshot: Snapshot, name: str, viewer: Viewer, **parameters: object) -> list[Row]:
    """Run a query and return its rows as dictionaries, missing values as None, days as text."""
    frame = query(name).run(snapshot, viewer, **parameters)
    return [{str(c): _plain(v) for c, v in row.items()} for row in frame.to_dict("records")]


def _plain(value: object) -> object:
    if value is None or value is pd.NA or value is pd.NaT or value != value:  # noqa: PLR0124 - NaN
        return None
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}" if value == value.normalize() else f"{value:%Y-%m-%d %H:%M}"
    if hasattr(value, "item"):
        return value.item()
    return value
