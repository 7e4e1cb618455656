"""A table of theirs as rows of ours: every row read by a profile, every problem named."""

from collections.abc import Iterable

import pandas as pd

from dashboard.intake.files import RawSheet
from dashboard.intake.profiles.filling import Filled, filled
from dashboard.intake.profiles.merging import merged
from dashboard.intake.profiles.profile import Profile, Target
from dashboard.intake.profiles.source import Source, header_problems, refuse_persons, source_of
from dashboard.intake.profiles.words import Words, shipped
from dashboard.intake.sheet import Sheet
from dashboard.warehouse import PROBLEM, Part


def applied(
    found: RawSheet, profile: Profile, sha256: str, *, name: str = "", words: Words | None = None
) -> list[Sheet]:
    """Return the rows of a table as a profile reads them: one sheet for each table it fills.

    name: what problems call the file; without it its own name. Where several tables are filled,
    each part is named after the file and its table: “log.xlsx (referral)”.
    words: the vocabulary; without it the one that comes with the product. A cell that holds a code
    or a label of it needs no value in the profile.
    Rows keep the numbers of the source. A row with a problem gives no row of any table, so that
    nothing is said of it twice; problems name their column and value, and stand, like the notes on
    the whole file, in the first sheet. Rows that come out equal come once; different ones of one
    key are left for the checks.
    Raises ImportRefused where the profile takes a column about persons.
    """
    called = name or found.file_name
    refuse_persons(found, profile, called)
    if wrong := header_problems(found, profile, called):
        rows = [_nothing(target) for target in profile.targets]
        told: list[tuple[str, ...]] = [()] * len(rows)
        problems = wrong
    else:
        source = source_of(found, profile, called)
        lists = shipped() if words is None else words
        whole = [filled(source, target, lists) for target in profile.targets]
        rows, told = _rows(source, profile, whole)
        problems = [*source.problems, *(problem for one in whole for problem in one.problems)]
    several = len(rows) > 1
    names = [f"{called} ({one.table})" if several else called for one in profile.targets]
    once = sorted(dict.fromkeys(problems), key=lambda problem: problem[1])
    met = [once, *([] for _ in rows[1:])]
    read_as = f"{found.encoding}, {found.dialect}, by the profile “{profile.name}”"
    return [
        Sheet(
            Part(names[at], target.table, sha256, rows[at]),
            pd.DataFrame(met[at], columns=PROBLEM),
            read_as,
            told[at],
        )
        for at, target in enumerate(profile.targets)
    ]


def _rows(
    source: Source, profile: Profile, whole: list[Filled]
) -> tuple[list[pd.DataFrame], list[tuple[str, ...]]]:
    """Return the rows of each table under the numbers of the source, and what to say of them."""
    broken = list(frozenset[int]().union(*(one.broken for one in whole)))
    tables, notes = [], []
    for target, one in zip(profile.targets, whole, strict=True):
        rows, told = merged(one.rows[~one.rows.index.isin(broken)], target)
        numbers = source.row_no[rows.index.to_numpy(dtype="int64")]
        rows.index = pd.Index(numbers, name="row_no", dtype="int64")
        tables.append(rows)
        notes.append((*one.notes, *told))
    return tables, [(*source.notes, *notes[0]), *notes[1:]]


def preview(sheets: Iterable[Sheet], rows: int = 5) -> dict[str, pd.DataFrame]:
    """Return the first rows of each table as they would come in, by the name of the table."""
    return {sheet.part.table_name: sheet.part.cells.head(rows) for sheet in sheets}


def _nothing(target: Target) -> pd.DataFrame:
    index = pd.Index([], name="row_no", dtype="int64")
    return pd.DataFrame(columns=list(target.columns), index=index, dtype="str")
