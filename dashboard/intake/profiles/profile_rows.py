"""A table of theirs as rows of ours: every row read by a profile, every problem named."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from dashboard.intake.problem import problem_rows
from dashboard.intake.profiles.profile import MergeRule, Profile, TargetTable
from dashboard.intake.profiles.source import (
    ProfileSource,
    missing_column_problems,
    read_profile_source,
    refuse_person_columns,
)
from dashboard.intake.profiles.target_rows import TargetRows, fill_target
from dashboard.intake.profiles.vocabulary_words import VocabularyWords, shipped_words
from dashboard.intake.read import RawSheet
from dashboard.intake.sheet import Sheet
from dashboard.text import number_of
from dashboard.warehouse import IncomingTable, tables


def apply_profile(
    raw_sheet: RawSheet,
    profile: Profile,
    sha256: str,
    *,
    name: str = "",
    words: VocabularyWords | None = None,
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
    called = name or raw_sheet.file_name
    refuse_person_columns(raw_sheet, profile, called)
    if wrong := missing_column_problems(raw_sheet, profile, called):
        rows = [_nothing(target) for target in profile.targets]
        notes: list[tuple[str, ...]] = [()] * len(rows)
        problems = wrong
    else:
        source = read_profile_source(raw_sheet, profile, called)
        lists = shipped_words() if words is None else words
        filled = [fill_target(source, target, lists) for target in profile.targets]
        rows, notes = _rows(source, profile, filled)
        problems = [
            *source.problems,
            *(problem for target_rows in filled for problem in target_rows.problems),
        ]
    several = len(rows) > 1
    names = [
        f"{called} ({target_rows.table})" if several else called for target_rows in profile.targets
    ]
    once = sorted(dict.fromkeys(problems), key=lambda problem: problem[1])
    met = [once, *([] for _ in rows[1:])]
    read_as = f"{raw_sheet.encoding}, {raw_sheet.dialect}, by the profile “{profile.name}”"
    return [
        Sheet(
            IncomingTable(names[at], target.table, sha256, rows[at]),
            problem_rows(met[at]),
            read_as,
            notes[at],
        )
        for at, target in enumerate(profile.targets)
    ]


def _rows(
    source: ProfileSource, profile: Profile, filled: list[TargetRows]
) -> tuple[list[pd.DataFrame], list[tuple[str, ...]]]:
    """Return the rows of each table under the numbers of the source, and what to say of them."""
    broken = list(frozenset[int]().union(*(target_rows.broken for target_rows in filled)))
    tables, notes = [], []
    for target, target_rows in zip(profile.targets, filled, strict=True):
        rows, merge_notes = merge_equal_rows(
            target_rows.rows[~target_rows.rows.index.isin(broken)], target
        )
        numbers = source.row_no[rows.index.to_numpy(dtype="int64")]
        rows.index = pd.Index(numbers, name="row_no", dtype="int64")
        tables.append(rows)
        notes.append((*target_rows.notes, *merge_notes))
    return tables, [(*source.notes, *notes[0]), *notes[1:]]


def preview_rows(sheets: Iterable[Sheet], rows: int = 5) -> dict[str, pd.DataFrame]:
    """Return the first rows of each table as they would come in, by the name of the table."""
    return {sheet.part.table_name: sheet.part.cells.head(rows) for sheet in sheets}


def _nothing(target: TargetTable) -> pd.DataFrame:
    index = pd.Index([], name="row_no", dtype="int64")
    return pd.DataFrame(columns=list(target.columns), index=index, dtype="str")


TextArray = np.ndarray[tuple[int], np.dtype[np.object_]]


def merge_equal_rows(rows: pd.DataFrame, target: TargetTable) -> tuple[pd.DataFrame, list[str]]:
    """Return rows without those equal to one before, and say how many there were.

    Rows of one key first agree on the columns that take one value of several: the first that is
    filled, or the earliest or latest day. Where they differ in others they all stay, for the checks
    to report.
    """
    key = [name for name in tables()[target.table].key if name in rows]
    takes = {
        name: mapping.of_several for name, mapping in target.columns.items() if mapping.of_several
    }
    if takes and key:
        group = rows.groupby(key, sort=False).ngroup()
        rows = rows.assign(**{name: _agreed(rows[name], group, takes[name]) for name in takes})
    again = rows.duplicated()
    once = rows[~again].copy()
    if not again.any():
        return once, []
    number = int(again.sum())
    was = "was" if number == 1 else "were"
    sentence = (
        f"{number_of(number, 'row').capitalize()} of {target.table} {was} the same as another"
    )
    return once, [f"{sentence}, and came in once."]


def _agreed(texts: pd.Series, group: pd.Series, take: MergeRule) -> TextArray:
    """Return for each row the value that its group takes, “” where none is filled."""
    filled = pd.DataFrame({"text": texts.to_numpy(), "group": group.to_numpy()})
    filled = filled[filled["text"] != ""]
    if take != "first":
        filled = filled.sort_values("text", ascending=take == "earliest", kind="stable")
    taken = filled.drop_duplicates("group").set_index("group")["text"]
    return taken.reindex(group.to_numpy(), fill_value="").to_numpy()
