"""Stores for tests that change them: copies of the case study, and what a store holds."""

import shutil
from dataclasses import replace
from pathlib import Path

import pandas as pd

from dashboard.intake import read_sheet
from dashboard.warehouse import IncomingTable, Snapshot, Store, tables
from dashboard.warehouse.manifest import (
    create_manifest,
    file_name,
    manifest_name,
    published_numbers,
    read_manifest,
)
from dashboard.warehouse.objects import ObjectFolder, fingerprint

State = dict[str, list[tuple[object, ...]]]


def copied(snapshot: Snapshot, folder: Path) -> Store:
    """Copy the store of a snapshot into a folder, for a test of its own.

    Its audit log stays behind: what other tests looked at there is noted in it.
    """
    home = snapshot.path.parents[1]
    shutil.copytree(home, folder / "own", ignore=shutil.ignore_patterns("audit"))
    return Store(folder / "own")


def part(name: str, text: str) -> IncomingTable:
    """Read a CSV file of the name and text given, as a part of an import."""
    return read_sheet(name, text.encode()).part


def phrases(*avoided: str) -> IncomingTable:
    """Return a file of phrases to avoid: the smallest table there is."""
    rows = "".join(f"{word},another word,a reason\n" for word in avoided)
    return part("phrase.csv", f"avoid,use_instead,why\n{rows}")


def recorded_phrase(word: str, instead: str = "another word") -> IncomingTable:
    """Return a phrase to avoid as a page records it."""
    return recorded_row("phrase", avoid=word, use_instead=instead, why="a reason")


def recorded_row(table: str, **cells: str) -> IncomingTable:
    """Return a row as a page records it."""
    frame = pd.DataFrame([cells], index=pd.Index([1], name="row_no"), dtype="str")
    return IncomingTable("A page", table, "mark", frame, is_whole=False)


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


def accept_as_it_is(store: Store) -> None:
    """Give the current snapshot's file, which a test wrote into, the manifest it would have."""
    folder = ObjectFolder(store.path)
    number = published_numbers(folder)[-1]
    path, known = store.path / file_name(number), read_manifest(folder, number)
    folder.remove([manifest_name(number)])
    create_manifest(folder, replace(known, sha256=fingerprint(path), size=path.stat().st_size))


def files(store: Store) -> dict[str, bytes]:
    """Return the name and content of every file in a store's folder, but for its audit log.

    Every act adds to that, one that is refused too.
    """
    return {
        name: content
        for name, content in every_file(store).items()
        if not name.startswith("audit/")
    }


def every_file(store: Store) -> dict[str, bytes]:
    """Return the name and content of every file in a store's folder, at any depth."""
    return {
        path.relative_to(store.path).as_posix(): path.read_bytes()
        for path in store.path.rglob("*")
        if path.is_file()
    }
