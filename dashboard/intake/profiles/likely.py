"""Which column of theirs is likely to be which of ours: by its name, and by what stands in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from dashboard.intake.guard import person_columns
from dashboard.intake.profiles.days import is_serial, read_day
from dashboard.intake.profiles.profile import PLACES, WRITTEN_BY_IMPORTS, columns_of
from dashboard.intake.profiles.spelling import plain
from dashboard.intake.profiles.usual_names import USUAL_NAMES
from dashboard.warehouse import tables

_SAMPLE = 500  # rows looked at; more say nothing new
_SAME, _USUAL, _LIKE = 0, 1, 2
_ALIKE = 0.86  # of the letters of two names
_MOST = 0.5  # of the filled cells
DAYS = ("DATE", "TIMESTAMP")


@dataclass(frozen=True)
class Likely:
    """A column of theirs for one of ours, and why."""

    ours: str
    theirs: str
    why: str


@dataclass(frozen=True)
class Given:
    """A table of theirs as it is looked at: each name once, and what stands below it."""

    cells: dict[str, list[str]]
    persons: tuple[str, ...]


def given(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Given:
    """Look at the first rows of a table; columns about persons and those without a name are out."""
    some = [list(row) for _, row in zip(range(_SAMPLE), rows, strict=False)]
    persons = tuple(
        one.column for one in person_columns(list(header), some) if one.verdict == "refuse"
    )
    out = {plain(name) for name in persons}
    cells: dict[str, list[str]] = {}
    for at, name in enumerate(header):
        if plain(name) and plain(name) not in out and name not in cells:
            texts = [row[at].strip() for row in some if at < len(row)]
            cells[name] = [text for text in texts if text]
    return Given(cells, tuple(name for name in persons if name in header))


def likely(table: str, looked_at: Given, *, alike: bool = True) -> dict[str, Likely]:
    """Return the likeliest columns of theirs, each for one of ours, by ours.

    alike: whether a name that is only like a usual one may do.
    """
    found = []
    for column, ours in enumerate(columns_of(table)):
        for at, theirs in enumerate(looked_at.cells):
            rank = _rank(ours, bare(theirs), alike=alike)
            if rank and _fits(table, ours, looked_at.cells[theirs], rank[0]):
                found.append((*rank[:2], column, at, Likely(ours, theirs, rank[2])))
    taken: set[str] = set()
    best: dict[str, Likely] = {}
    for *_, one in sorted(found, key=lambda each: each[:-1]):
        if one.ours not in best and one.theirs not in taken:
            best[one.ours] = one
            taken.add(one.theirs)
    return best


def tables_for(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Rank the tables of ours that a file may fill, the likeliest first; those it cannot are out.

    What counts is how many of our columns the file has, and that few of those every row must have
    are missing.
    """
    looked_at = given(header, rows)
    scored = []
    for name, table in tables().items():
        if name == WRITTEN_BY_IMPORTS:
            continue
        best = likely(name, looked_at, alike=False)
        must = [column.name for column in table.columns if column.required]
        held = sum(column in best for column in must)
        score = held + 0.5 * (len(best) - held) - 0.5 * (len(must) - held)
        if held and score > 0:
            scored.append((-score, name))
    return [name for _, name in sorted(scored)]


@cache
def bare(name: str) -> str:
    """Return the words of a name without marks: “Lead (role)” and “lead_role” are alike."""
    return " ".join(re.sub(r"[\W_]+", " ", plain(name).replace("'", "")).split())


@cache
def _usual(ours: str) -> list[str]:
    return [bare(name) for name in USUAL_NAMES.get(ours, "").split(";") if bare(name)]


def _rank(ours: str, theirs: str, *, alike: bool) -> tuple[int, float, str] | None:
    own, usual = bare(ours), _usual(ours)
    if theirs == own:
        return _SAME, 0, "It has the same name."
    if theirs in usual:
        return _USUAL, usual.index(theirs), "This is a usual name for it."
    if not alike or not theirs:
        return None
    ratio, name = max((_ratio(theirs, one), one) for one in [own, *usual])
    return (_LIKE, 1 - ratio, f"Its name is like “{name}”.") if ratio >= _ALIKE else None


def _ratio(one: str, other: str) -> float:
    match = SequenceMatcher(None, one, other, autojunk=False)
    return match.ratio() if match.quick_ratio() >= _ALIKE else 0


def _fits(table: str, ours: str, cells: list[str], rank: int) -> bool:
    """Tell whether what stands in a column may be of ours: days only where days are wanted.

    Under a usual name for a day there may be many a “TBC”; the name alone is not enough.
    """
    if rank == _SAME or not cells:
        return True
    days = sum(map(is_day, cells))
    kind = "" if ours in PLACES else tables()[table].column(ours).kind
    if kind in DAYS:
        return days > 0 if rank == _USUAL else days >= _MOST * len(cells)
    return days < _MOST * len(cells)


def is_day(text: str) -> bool:
    """Tell whether a text is a day in any order, or as a workbook counts days."""
    told = " ".join(text.split())
    return is_serial(told) or any(
        read_day(told, o) for o in ("day first", "month first", "year first")
    )
