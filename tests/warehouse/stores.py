"""Stores for tests that change them: copies of the case study, and what a store holds."""

import shutil
from pathlib import Path

from dashboard.intake import read_sheet
from dashboard.warehouse import Part, Snapshot, Store, tables

State = dict[str, list[tuple[object, ...]]]


def copied(snapshot: Snapshot, folder: Path) -> Store:
    """Copy the store of a snapshot into a folder, for a test of its own."""
    shutil.copytree(snapshot.path.parent, folder / "own")
    return Store(folder / "own")


def part(name: str, text: str) -> Part:
    """Read a CSV file of the name and text given, as a part of an import."""
    return read_sheet(name, text.encode()).part


def phrases(*avoided: str) -> Part:
    """Return a file of phrases to avoid: the smallest table there is."""
    rows = "".join(f"{word},another word,a reason\n" for word in avoided)
    return part("phrase.csv", f"avoid,use_instead,why\n{rows}")


def avoided(snapshot: Snapshot) -> list[str]:
    """List the phrases to avoid that a snapshot holds."""
    rows = snapshot.read("select avoid from phrase order by avoid", {})
    return [str(word) for word in rows["avoid"]]


def state(snapshot: Snapshot, *but: str) -> State:
    """Return every row of every table, in order, without the tables named."""
    held = {}
    for name in set(tables()) - set(but):
        rows = snapshot.read(f"select * from {name} order by all", {})  # noqa: S608 - our own names
        held[name] = [tuple(row) for row in rows.astype("str").itertuples(index=False)]
    return held


def files(store: Store) -> dict[str, bytes]:
    """Return the name and content of every file in a store's folder."""
    return {path.name: path.read_bytes() for path in store.path.iterdir()}
