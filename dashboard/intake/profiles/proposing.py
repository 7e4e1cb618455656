"""What a profile could say of a table: for each of our columns one of theirs, and the reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dashboard.intake.profiles.days import proved
from dashboard.intake.profiles.likely import DAYS, Likely, given, is_day, likely
from dashboard.intake.profiles.meanings import meaning_of
from dashboard.intake.profiles.profile import (
    PLACES,
    From,
    Late,
    Order,
    Profile,
    Target,
    columns_of,
)
from dashboard.intake.profiles.spelling import plain
from dashboard.intake.profiles.usual_words import USUAL_WORDS
from dashboard.intake.profiles.words import Words, codes_of, shipped
from dashboard.warehouse import Column, tables

_SPLIT = (";", "\n")
_LATE = Late("done_on_time", "done_late", "done_on", "due_on")
_PREFIXES = {"context": "CTX-", "referral": "REF-", "action": "ACT-"}
_NOTHING = {"tbc", "tba", "tbd", "n/a", "na", "-", "none", "nil", "not known", "unknown", "ongoing"}
_OF_A_NAME = " "  # what codes have not, and names have


@dataclass(frozen=True)
class Proposed:
    """What is proposed for one of our columns; `theirs` is “” where nothing is.

    values: our code by each word of theirs that is known; unknown: the words that are not.
    order: of days, where it is proved; proof: what proves it, or why nothing does.
    made: whether names stand there, of which ids can be made with `prefix`.
    split_by: the marks between several values, where some cells hold them.
    nothing: words that say nothing, such as “TBC”, where they stand among days.
    """

    ours: str
    theirs: str = ""
    why: str = ""
    values: dict[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    order: Order | None = None
    proof: str = ""
    made: bool = False
    prefix: str = ""
    split_by: tuple[str, ...] = ()
    nothing: tuple[str, ...] = ()

    def source(self) -> From:
        """Return what a profile would say."""
        values: dict[str, tuple[str, ...]] = {}
        for word, code in self.values.items():
            values[code] = (*values.get(code, ()), word)
        return From(
            (self.theirs,),
            values=values,
            nothing=self.nothing,
            order=self.order,
            made=self.made,
            prefix=self.prefix,
            split_by=self.split_by,
        )


@dataclass(frozen=True)
class Proposal:
    """What is proposed for a table of ours: all its columns, and what of theirs is left.

    unused: columns of theirs for which no column of ours was found. persons: those about persons,
    which are never proposed.
    """

    table: str
    columns: tuple[Proposed, ...]
    unused: tuple[str, ...]
    persons: tuple[str, ...]

    def target(self) -> Target:
        """Return the table as a profile would fill it, without the columns nobody was found for."""
        columns = {one.ours: one.source() for one in self.columns if one.theirs}
        status = columns.get("action_status")
        if status and {_LATE.when, _LATE.after} <= set(columns) and _LATE.of in status.values:
            columns["action_status"] = From(status.columns, values=status.values, late=_LATE)
        return Target(self.table, columns)

    def profile(self, name: str, about: str) -> Profile:
        """Return a profile as proposed; it may lack columns that every row must have."""
        return Profile(name, about, (self.target(),), left_out=self.persons)


def proposed(
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    table_name: str,
    words: Words | None = None,
) -> Proposal:
    """Propose for each column of a table one of theirs, with the reason; nothing is decided.

    rows: cells in the order of the header; the first five hundred are looked at.
    words: the vocabulary; without it the one that comes with the product.
    """
    looked_at = given(header, rows)
    best = likely(table_name, looked_at)
    lists = shipped() if words is None else words
    columns = tuple(
        _proposed(table_name, best[ours], looked_at.cells[best[ours].theirs], lists)
        if ours in best
        else Proposed(ours)
        for ours in columns_of(table_name)
    )
    taken = {one.theirs for one in columns}
    unused = tuple(name for name in looked_at.cells if name not in taken)
    return Proposal(table_name, columns, unused, looked_at.persons)


def values_proposed(
    cells: Iterable[str], column: Column, words: Words | None = None
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return a code for each different word that is known, and the words that are not.

    Known are exact codes and labels, and words that are usual for a code of the column's list.
    """
    lists = shipped() if words is None else words
    codes = codes_of(column, lists)
    if codes is None:
        return {}, ()
    usual = {
        plain(word): code
        for code, said in USUAL_WORDS.get(column.words or "", {}).items()
        for word in said.split(";")
        if code in codes
    }
    meaning = meaning_of(column, From(), lists)
    found: dict[str, str] = {}
    for text in dict.fromkeys(filter(None, cells)):
        found[text] = meaning(text)[0] or usual.get(plain(text), "")
    known = {word: code for word, code in found.items() if code}
    return known, tuple(word for word, code in found.items() if not code)


def _of_days(found: Likely, cells: list[str]) -> Proposed:
    proof = proved(cells)
    others = [text for text in dict.fromkeys(cells) if not is_day(text)]
    return Proposed(
        found.ours,
        found.theirs,
        found.why,
        unknown=tuple(text for text in others if plain(text) not in _NOTHING),
        order=proof.order,
        proof=proof.why,
        nothing=tuple(text for text in others if plain(text) in _NOTHING),
    )


def _proposed(table: str, found: Likely, cells: list[str], words: Words) -> Proposed:
    ours, theirs, why = found.ours, found.theirs, found.why
    if ours in PLACES:
        return Proposed(ours, theirs, why)
    column = tables()[table].column(ours)
    if column.kind in DAYS:
        return _of_days(found, cells)
    about = column.refers_to or (table if (ours,) == tables()[table].key else "")
    spaced = sum(_OF_A_NAME in text for text in cells)
    split: tuple[str, ...] = ()
    if ours in tables()[table].key and (ours,) != tables()[table].key:
        split = tuple(mark for mark in _SPLIT if any(mark in text for text in cells))
    if about and not split and spaced * 2 > len(cells):
        prefix = _PREFIXES.get(about, f"{about[:3].upper()}-")
        return Proposed(ours, theirs, why, made=True, prefix=prefix)
    for mark in split:
        cells = [piece.strip() for text in cells for piece in text.split(mark)]
    values, unknown = values_proposed(cells, column, words)
    return Proposed(ours, theirs, why, values, unknown, split_by=split)
