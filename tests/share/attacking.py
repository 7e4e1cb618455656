"""Data and their other worlds, and what is known of them when all that pages emit is seen."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from dashboard.intake import Sheet
from dashboard.warehouse import Snapshot, Store, queries
from tests.given import SHARE
from tests.share.emitting import Chosen, Emitted, emitted
from tests.share.reading import read
from tests.share.together import between_queries
from tests.share.walking import counts_people, walk
from tests.share.worlds import Hidden, other_world, publish
from tests.warehouse.attack import Knowledge
from tests.warehouse.knowing import Asked, compare, learn
from tests.warehouse.telling import people

LEDGER = "select * from import_batch order by snapshot_no, file_name"
# What pages read of a snapshot themselves: none of it counts people.
BESIDE = {LEDGER: "which snapshots are kept, and which is shown"}
WORLDS = 6  # at most, until every hidden count is another one in one of them


@dataclass
class Case:
    """Data as they are, and other worlds, in which every hidden count is another one."""

    snapshot: Snapshot
    others: list[Snapshot] = field(default_factory=list)
    hidden: set[Hidden] = field(default_factory=set)
    seen: Counter[str] = field(default_factory=Counter)


class Frozen(datetime):
    """A clock that stands, so that worlds do not differ by the minute they were imported."""

    @classmethod
    def now(cls, tz: object = None) -> "Frozen":
        del tz
        return cls(2025, 1, 1, 9, 0)


def made(sheets: list[Sheet], folder: Path) -> Case:
    """Publish sheets, and other worlds beside them, until each hidden count is another in one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dashboard.warehouse.ledger.datetime", Frozen)
        case = Case(publish(sheets, {}, Store(folder / "true")))
        left = None
        while left is None or left:
            assert len(case.others) < WORLDS, f"the same in every world: {left}"
            world = other_world(sheets, case.snapshot, left)
            case.hidden = world.hidden
            left = (world.hidden if left is None else left) - world.differs
            store = Store(folder / f"other {len(case.others)}")
            case.others.append(publish(sheets, world.tables, store))
    return case


def attack(case: Case, page: Path, *, contexts: int | None = None, files: bool = True) -> Knowledge:
    """Walk a page, compare it with other worlds, and return what is known when all is seen."""
    known = Knowledge()
    asks: dict[str, list[Asked]] = {}
    for chosen, seen in walk(case.snapshot, page, files=files, contexts=contexts):
        assert seen.beside <= set(BESIDE), f"read past disclosure control: {seen.beside}"
        if case.others and (counts_people(seen) or not chosen):
            same(case, page, chosen, seen)
        case.seen["addresses"] += 1
        case.seen["files"] += len(seen.files)
        for name, parameters in seen.asked:
            if people(queries()[name]):
                asks.setdefault(name, []).append(dict(parameters))
        case.seen["numbers"] += read(known, seen, chosen, case.snapshot)
    for name, asked in asks.items():
        compare(known, learn(known, queries()[name], case.snapshot, asked))
    case.seen["relations"] += between_queries(known, case.snapshot)
    return known


def same(case: Case, page: Path, chosen: Chosen, seen: Emitted) -> None:
    """Fail unless an address is answered alike in every other world, and emits the same in one."""
    there = emitted(case.others[0], page, chosen, files=bool(any(seen.files.values())))
    assert there.sent == seen.sent, f"{page.stem} {chosen} tells worlds apart"
    assert there.files == seen.files, f"a file of {page.stem} {chosen} tells worlds apart"
    for other in case.others[1:]:
        for (name, parameters), rows in seen.asked.items():
            if people(queries()[name]):
                again = queries()[name].run(other, SHARE, **dict(parameters))
                assert again.equals(rows), f"{name} {parameters} tells worlds apart"
