"""What a profile could say of a table: for each of our columns one of theirs, and the reason."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache

from dashboard.intake.days import infer_date_order, is_excel_serial, parse_day
from dashboard.intake.guard import person_columns
from dashboard.intake.profiles.cell_meanings import cell_reader
from dashboard.intake.profiles.profile import (
    PLACE_COLUMNS,
    WRITTEN_BY_IMPORTS,
    ColumnMapping,
    DateOrder,
    Profile,
    StatusOverride,
    TargetTable,
    mappable_columns,
)
from dashboard.intake.profiles.usual_spellings import SELDOM_ASKED, USUAL_NAMES, USUAL_WORDS
from dashboard.intake.profiles.vocabulary_words import VocabularyWords, column_codes, shipped_words
from dashboard.intake.spelling import normalise_for_match
from dashboard.warehouse import Column, tables

_SAMPLE = 500  # rows looked at; more say nothing new
_SAME, _USUAL, _LIKE = 0, 1, 2
_ALIKE = 0.86  # of the letters of two names
_MOST = 0.5  # of the filled cells
DAY_TYPES = ("DATE", "TIMESTAMP")


@dataclass(frozen=True)
class ColumnCandidate:
    """A column of theirs for one of ours, and why."""

    ours: str
    theirs: str
    why: str


@dataclass(frozen=True)
class SampledTable:
    """A table of theirs as it is looked at: each name once, and what stands below it."""

    cells: dict[str, list[str]]
    persons: tuple[str, ...]


def sample_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> SampledTable:
    """Look at the first rows of a table; columns about persons and those without a name are out."""
    first_rows = [list(row) for _, row in zip(range(_SAMPLE), rows, strict=False)]
    persons = tuple(
        person_column.column
        for person_column in person_columns(list(header), first_rows)
        if person_column.verdict == "refuse"
    )
    out = {normalise_for_match(name) for name in persons}
    cells: dict[str, list[str]] = {}
    for at, name in enumerate(header):
        if normalise_for_match(name) and normalise_for_match(name) not in out and name not in cells:
            texts = [row[at].strip() for row in first_rows if at < len(row)]
            cells[name] = [text for text in texts if text]
    return SampledTable(cells, tuple(name for name in persons if name in header))


def column_candidates(
    table: str, looked_at: SampledTable, *, alike: bool = True
) -> dict[str, ColumnCandidate]:
    """Return the likeliest columns of theirs, each for one of ours, by ours.

    alike: whether a name that is only like a usual one may do.
    """
    ranked = []
    for column, ours in enumerate(mappable_columns(table)):
        for at, theirs in enumerate(looked_at.cells):
            rank = _rank(ours, name_words(theirs), alike=alike)
            if rank and _fits(table, ours, looked_at.cells[theirs], rank[0]):
                ranked.append((*rank[:2], column, at, ColumnCandidate(ours, theirs, rank[2])))
    taken: set[str] = set()
    best: dict[str, ColumnCandidate] = {}
    for *_, candidate in sorted(ranked, key=lambda each: each[:-1]):
        if candidate.ours not in best and candidate.theirs not in taken:
            best[candidate.ours] = candidate
            taken.add(candidate.theirs)
    return best


def rank_tables(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Rank the tables of ours that a file may fill, the likeliest first; those it cannot are out.

    What counts is how many of our columns the file has, and that few of those every row must have
    are missing.
    """
    looked_at = sample_table(header, rows)
    scored = []
    for name, table in tables().items():
        if name == WRITTEN_BY_IMPORTS:
            continue
        best = column_candidates(name, looked_at, alike=False)
        required = [column.name for column in table.columns if column.required]
        required_found = sum(column in best for column in required)
        score = (
            required_found
            + 0.5 * (len(best) - required_found)
            - 0.5 * (len(required) - required_found)
        )
        if required_found and score > 0:
            scored.append((-score, name))
    return [name for _, name in sorted(scored)]


def proposed_tables(ranked: Sequence[str]) -> list[str]:
    """Return which of the tables ranked a file most likely fills: the first, and what it is of.

    A log of referrals that names the harms fills both: a row of harms needs its referral.
    """
    first = ranked[:1]
    referred = {c.refers_to for name in first for c in tables()[name].columns if c.required}
    return [*(name for name in ranked if name in referred), *first]


def may_hold_for_all(table: str, column: Column) -> bool:
    """Tell whether one answer may be proposed for every row of a file that lacks a needed column.

    Never a text that says what a row is about: it may stand there under a name that is not known.
    """
    if not column.required or column.name in tables()[table].key:
        return False
    return bool(column.words) or column.kind == "BOOLEAN" or column.name in SELDOM_ASKED


@cache
def name_words(name: str) -> str:
    """Return the words of a name without marks: “Lead (role)” and “lead_role” are alike."""
    return " ".join(re.sub(r"[\W_]+", " ", normalise_for_match(name).replace("'", "")).split())


@cache
def _usual(ours: str) -> list[str]:
    return [name_words(name) for name in USUAL_NAMES.get(ours, "").split(";") if name_words(name)]


def _rank(ours: str, theirs: str, *, alike: bool) -> tuple[int, float, str] | None:
    own, usual = name_words(ours), _usual(ours)
    if theirs == own:
        return _SAME, 0, "It has the same name."
    if theirs in usual:
        return _USUAL, usual.index(theirs), "This is a usual name for it."
    if not alike or not theirs:
        return None
    ratio, name = max((_ratio(theirs, one), one) for one in [own, *usual])
    return (_LIKE, 1 - ratio, f"Its name is like “{name}”.") if ratio >= _ALIKE else None


def _ratio(name: str, usual_name: str) -> float:
    match = SequenceMatcher(None, name, usual_name, autojunk=False)
    return match.ratio() if match.quick_ratio() >= _ALIKE else 0


def _fits(table: str, ours: str, cells: list[str], rank: int) -> bool:
    """Tell whether what stands in a column may be of ours: days only where days are wanted.

    Under a usual name for a day there may be many a “TBC”; the name alone is not enough.
    """
    if rank == _SAME or not cells:
        return True
    days = sum(map(looks_like_day, cells))
    kind = "" if ours in PLACE_COLUMNS else tables()[table].column(ours).kind
    if kind in DAY_TYPES:
        return days > 0 if rank == _USUAL else days >= _MOST * len(cells)
    return days < _MOST * len(cells)


def looks_like_day(text: str) -> bool:
    """Tell whether a text is a day in any order, or as a workbook counts days."""
    single_spaced = " ".join(text.split())
    return is_excel_serial(single_spaced) or any(
        parse_day(single_spaced, o) for o in ("day first", "month first", "year first")
    )


_SPLIT = (";", "\n")
_LATE = StatusOverride("done_on_time", "done_late", "done_on", "due_on")
_PREFIXES = {"context": "CTX-", "referral": "REF-", "action": "ACT-"}
_NOTHING = {
    *("tbc", "tba", "tbd", "n/a", "na", "-", "none", "nil", "not known", "unknown", "ongoing"),
    *("asap", "as soon as possible", "immediate", "immediately", "n/k", "to be agreed"),
}
_SHORT_FORMS = {"short_wording": "wording", "short_summary": "summary"}
_OF_A_NAME = " "  # what codes have not, and names have


@dataclass(frozen=True)
class ColumnSuggestion:
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
    order: DateOrder | None = None
    proof: str = ""
    made: bool = False
    prefix: str = ""
    split_by: tuple[str, ...] = ()
    nothing: tuple[str, ...] = ()

    def source(self) -> ColumnMapping:
        """Return what a profile would say."""
        values: dict[str, tuple[str, ...]] = {}
        for word, code in self.values.items():
            values[code] = (*values.get(code, ()), word)
        return ColumnMapping(
            (self.theirs,),
            values=values,
            nothing=self.nothing,
            order=self.order,
            made=self.made,
            prefix=self.prefix,
            split_by=self.split_by,
        )


@dataclass(frozen=True)
class MappingSuggestion:
    """What is proposed for a table of ours: all its columns, and what of theirs is left.

    unused: columns of theirs for which no column of ours was found. persons: those about persons,
    which are never proposed.
    """

    table: str
    columns: tuple[ColumnSuggestion, ...]
    unused: tuple[str, ...]
    persons: tuple[str, ...]

    def target(self) -> TargetTable:
        """Return the table as a profile would fill it, without the columns nobody was found for."""
        columns = {
            suggestion.ours: suggestion.source() for suggestion in self.columns if suggestion.theirs
        }
        status = columns.get("action_status")
        if status and {_LATE.when, _LATE.after} <= set(columns) and _LATE.of in status.values:
            columns["action_status"] = ColumnMapping(
                status.columns, values=status.values, late=_LATE
            )
        return TargetTable(self.table, columns)

    def profile(self, name: str, about: str) -> Profile:
        """Return a profile as proposed; it may lack columns that every row must have."""
        return Profile(name, about, (self.target(),), left_out=self.persons)


def suggest_mapping(
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    table_name: str,
    words: VocabularyWords | None = None,
) -> MappingSuggestion:
    """Propose for each column of a table one of theirs, with the reason; nothing is decided.

    rows: cells in the order of the header; the first five hundred are looked at.
    words: the vocabulary; without it the one that comes with the product.
    """
    looked_at = sample_table(header, rows)
    best = column_candidates(table_name, looked_at)
    lists = shipped_words() if words is None else words
    for short, long in _SHORT_FORMS.items():
        if long in best and short in mappable_columns(table_name) and short not in best:
            best[short] = ColumnCandidate(short, best[long].theirs, "The file has no shorter form.")
    columns = tuple(
        _proposed(table_name, best[ours], looked_at.cells[best[ours].theirs], lists)
        if ours in best
        else ColumnSuggestion(ours)
        for ours in mappable_columns(table_name)
    )
    taken = {suggestion.theirs for suggestion in columns}
    unused = tuple(name for name in looked_at.cells if name not in taken)
    return MappingSuggestion(table_name, columns, unused, looked_at.persons)


def suggest_values(
    cells: Iterable[str], column: Column, words: VocabularyWords | None = None
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return a code for each different word that is known, and the words that are not.

    Known are exact codes and labels, and words that are usual for a code of the column's list.
    """
    lists = shipped_words() if words is None else words
    codes = column_codes(column, lists)
    if codes is None:
        return {}, ()
    usual = {
        normalise_for_match(word): code
        for code, usual_words in USUAL_WORDS.get(column.words or "", {}).items()
        for word in usual_words.split(";")
        if code in codes
    }
    meaning = cell_reader(column, ColumnMapping(), lists)
    code_by_word: dict[str, str] = {}
    for text in dict.fromkeys(filter(None, cells)):
        code_by_word[text] = meaning(text)[0] or usual.get(normalise_for_match(text), "")
    known_words = {word: code for word, code in code_by_word.items() if code}
    return known_words, tuple(word for word, code in code_by_word.items() if not code)


def words_for_no_day(cells: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words among days that say nothing, such as “TBC”, and those nobody knows."""
    others = [text for text in dict.fromkeys(cells) if not looks_like_day(text)]
    return (
        tuple(text for text in others if normalise_for_match(text) in _NOTHING),
        tuple(text for text in others if normalise_for_match(text) not in _NOTHING),
    )


def _of_days(candidate: ColumnCandidate, cells: list[str]) -> ColumnSuggestion:
    proof = infer_date_order(cells)
    nothing, unknown = words_for_no_day(cells)
    return ColumnSuggestion(
        candidate.ours,
        candidate.theirs,
        candidate.why,
        unknown=unknown,
        order=proof.order,
        proof=proof.why,
        nothing=nothing,
    )


def _proposed(
    table: str, candidate: ColumnCandidate, cells: list[str], words: VocabularyWords
) -> ColumnSuggestion:
    ours, theirs, why = candidate.ours, candidate.theirs, candidate.why
    if ours in PLACE_COLUMNS:
        return ColumnSuggestion(ours, theirs, why)
    column = tables()[table].column(ours)
    if column.kind in DAY_TYPES:
        return _of_days(candidate, cells)
    about = column.refers_to or (table if (ours,) == tables()[table].key else "")
    spaced = sum(_OF_A_NAME in text for text in cells)
    split: tuple[str, ...] = ()
    if ours in tables()[table].key and (ours,) != tables()[table].key:
        split = tuple(mark for mark in _SPLIT if any(mark in text for text in cells))
    if about and not split and spaced * 2 > len(cells):
        prefix = _PREFIXES.get(about, f"{about[:3].upper()}-")
        return ColumnSuggestion(ours, theirs, why, made=True, prefix=prefix)
    for mark in split:
        cells = [piece.strip() for text in cells for piece in text.split(mark)]
    values, unknown = suggest_values(cells, column, words)
    return ColumnSuggestion(ours, theirs, why, values, unknown, split_by=split)
