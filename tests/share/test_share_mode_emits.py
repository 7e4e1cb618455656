"""No hidden count comes back from anything that share mode emits, on any page or in any file.

What reaches pages is turned into linear constraints, all queries of a page together with the
numbers that really stand in its tables and files, and no hidden count has one value only. Every
hidden count is another one in some other world, of which each address emits the same, byte for
byte. And nothing reaches a page but by disclosure control.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from dashboard import intake, sample
from dashboard.intake import Sheet
from dashboard.warehouse import Snapshot, Store, queries
from tests.given import SHARE
from tests.share.emitting import Chosen, Emitted, emitted, pages
from tests.share.reading import read
from tests.share.together import between_queries
from tests.share.walking import counts_people, steps, walk
from tests.share.worlds import Hidden, other_world, publish
from tests.warehouse.attack import Knowledge, worked_back
from tests.warehouse.knowing import Asked, compare, learn
from tests.warehouse.telling import people

LEDGER = "select * from import_batch order by snapshot_no, file_name"
# What pages read of a snapshot themselves: none of it counts people.
BESIDE = {LEDGER: "which snapshots are kept, and which is shown"}
WORLDS = 6  # at most, until every hidden count is another one in one of them
PEOPLE = [page for page in pages() if page.stem in ("context", "areas", "equity", "evidence")]
CONTEXTS = 3  # of a borough, in which choices are followed that a context opens


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
    """Publish sheets, and other worlds beside them, until each hidden count is other in one."""
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


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Return the case study."""
    return made(intake.demonstration(), tmp_path_factory.mktemp("case"))


@pytest.fixture(scope="module")
def borough(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Return a made-up borough of three years."""
    folder = tmp_path_factory.mktemp("borough")
    for _ in sample.write(folder, 1, 1):
        pass
    files = sorted(folder.glob("*.csv"))
    sheets = [intake.read(path.name, path.read_bytes()) for path in files]
    return made(sheets, tmp_path_factory.mktemp("stores"))


def attack(case: Case, page: Path, *, contexts: int | None = None, files: bool = True) -> Knowledge:
    """Walk a page, compare it with other worlds, and return what is known when all is seen."""
    known = Knowledge()
    asks: dict[str, list[Asked]] = {}
    for chosen, seen in walk(case.snapshot, page, files=files, contexts=contexts):
        assert seen.beside <= set(BESIDE), f"read past disclosure control: {seen.beside}"
        if counts_people(seen) or not chosen:
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


def test_pages_that_count_people_emit_the_same_in_other_worlds(small: Case) -> None:
    """Their steps, and the tables of the pack; every choice and every file under stress."""
    assert small.hidden
    counting = 0
    for page in PEOPLE:
        first = emitted(small.snapshot, page, ())
        for step in steps(first):
            seen = emitted(small.snapshot, page, step) if step else first
            if counts_people(seen):
                same(small, page, step, seen)
                counting += 1
    assert counting >= len(PEOPLE)


@pytest.mark.stress
@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_nothing_that_a_page_of_the_case_study_emits_gives_a_hidden_count_away(
    small: Case, page: Path
) -> None:
    assert worked_back(attack(small, page)) == []


@pytest.mark.stress
@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_nothing_that_a_page_of_a_borough_emits_gives_a_hidden_count_away(
    borough: Case, page: Path
) -> None:
    known = attack(borough, page, contexts=CONTEXTS, files=False)
    assert worked_back(known) == []
