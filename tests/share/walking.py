"""Every address that pages offer: each step, each filter, and pairs where people are counted."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from dashboard.warehouse import Snapshot, queries
from tests.share.emitting import Chosen, Emitted, emitted
from tests.warehouse.telling import people

STEPS = ("step", "part")  # parts of a page, each an address
NOT_FOLLOWED = (
    "share",
    "table",
)  # the mode itself, and tables of the dictionary, which has no data
Walked = Iterator[tuple[Chosen, Emitted]]


def counts_people(seen: Emitted) -> bool:
    """Say whether anything that a page asked for counts people."""
    return any(people(queries()[name]) for name, _ in seen.asked)


def walk(snapshot: Snapshot, page: Path, *, files: bool, contexts: int | None = None) -> Walked:
    """Open a page at each of its steps, with every single choice that is offered there.

    A context or a year opens choices of its own; those are followed too. files: whether what can be
    downloaded is made. contexts: how many are opened, evenly spread, and choices followed in the
    first of them only; None for all.
    """
    first = emitted(snapshot, page, (), files=files)
    for step in steps(first):
        base = emitted(snapshot, page, step, files=files) if step else first
        yield step, base
        known = base.offered.get("context", [])
        opened = known[:: max(1, len(known) // contexts)] if contexts else known
        followed = opened[: 1 if contexts else None] + base.offered.get("year", [])
        for one in _single(base):
            if one[0] == "context" and one[1] not in opened:
                continue
            seen = emitted(snapshot, page, (*step, one), files=files)
            yield (*step, one), seen
            if one[1] in followed and counts_people(seen):
                for other in _single(seen):
                    if other[0] != one[0] and (other[0] != "context" or other[1] in opened):
                        yield (*step, one, other), emitted(snapshot, page, (*step, one, other))


def steps(first: Emitted) -> list[Chosen]:
    """Return the address of each part of a page, the first being the bare one; first: that one."""
    return [(), *(((key, code),) for key in STEPS for code in first.offered.get(key, [])[1:])]


def pairs(seen: Emitted) -> list[Chosen]:
    """Return every pair of two different filters that a page offers."""
    single = _single(seen)
    return [(one, other) for one, other in combinations(single, 2) if one[0] != other[0]]


def _single(seen: Emitted) -> list[tuple[str, str]]:
    return [
        (key, code)
        for key, codes in seen.offered.items()
        if key not in (*STEPS, *NOT_FOLLOWED)
        for code in codes
        if code
    ]
