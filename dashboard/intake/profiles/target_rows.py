"""The rows of one of our tables, filled from the columns of theirs."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from dashboard.intake.profiles.cell_meanings import CellMeaning, cell_reader
from dashboard.intake.profiles.profile import (
    PLACE_COLUMNS,
    ColumnMapping,
    TargetTable,
    mappable_columns,
    required_columns,
)
from dashboard.intake.profiles.source import ProfileSource
from dashboard.intake.profiles.spelling import normalise_for_match
from dashboard.intake.profiles.vocabulary_words import VocabularyWords
from dashboard.intake.sheet import Problem
from dashboard.text import counted
from dashboard.warehouse import tables

_SHOWN = 200  # characters of a value in a problem
_EMPTY = "This cell is empty, and it must be filled in."
_FILL = "Fill it in, or say in the profile what an empty cell means (if_empty)."


@dataclass(frozen=True)
class TargetRows:
    """Rows of one of our tables, in the order of its columns.

    rows: text, indexed by the position of their row; several may come from one.
    broken: the positions of rows with a problem, which are among `rows` all the same.
    """

    rows: pd.DataFrame
    problems: list[Problem]
    broken: frozenset[int]
    notes: tuple[str, ...]


def fill_target(source: ProfileSource, target: TargetTable, words: VocabularyWords) -> TargetRows:
    """Return the rows of a target, and a problem for every cell that means nothing there."""
    texts = _texts(source, target)
    problems: list[Problem] = []
    broken: set[int] = set()
    made: dict[str, pd.Series] = {}
    must = {name for name in required_columns(target) if name != target.split()}
    for ours in [name for name in mappable_columns(target.table) if name in target.columns]:
        one = target.columns[ours]
        if not one.columns:
            made[ours] = pd.Series(one.always, index=texts.index, dtype="str")
            continue
        column = None if ours in PLACE_COLUMNS else tables()[target.table].column(ours)
        read, wrong = _read(texts[ours], cell_reader(column, one, words), one, must=ours in must)
        made[ours] = read
        broken.update(at for at, *_ in wrong)
        called = " + ".join(source.names[normalise_for_match(name)] for name in one.columns)
        problems += [
            (source.name, int(source.row_no[at]), called, text, problem, remedy)
            for at, text, problem, remedy in wrong
        ]
    rows, notes = _late(pd.DataFrame(made, index=texts.index, dtype="str"), target)
    return TargetRows(rows, problems, frozenset(broken), tuple(notes))


def _texts(source: ProfileSource, target: TargetTable) -> pd.DataFrame:
    """Return the cells of theirs for each of our columns, a row for each row of ours."""
    rows = source.columns.index
    for column in target.only_where:
        filled_in = source.texts(column).loc[rows] != ""
        rows = rows[filled_in.to_numpy(dtype="bool")]
    joined = {
        ours: _joined(source, one).loc[rows] for ours, one in target.columns.items() if one.columns
    }
    texts = pd.DataFrame(joined, index=rows, dtype="str")
    split = target.split()
    if split is None:
        return texts
    one = target.columns[split]
    whole, marks = one.mapped(), re.compile("|".join(map(_mark, one.split_by)))
    pieces = [
        [text]
        if normalise_for_match(text) in whole
        else [piece.strip() for piece in marks.split(text)]
        for text in texts[split]
    ]
    apart = texts.assign(**{split: pd.Series(pieces, index=rows, dtype="object")}).explode(split)
    said = (apart[split].fillna("") != "").to_numpy(dtype="bool")
    return apart.loc[said].astype("str")


def _mark(mark: str) -> str:
    """Return the pattern of a mark: blanks around it count only where it is a word, as “and”."""
    bare = mark.strip()
    if any(letter.isalnum() for letter in bare):
        return rf"\s+{re.escape(bare)}\s+"
    return re.escape(bare or mark)


def _joined(source: ProfileSource, one: ColumnMapping) -> pd.Series:
    """Return one column, or several in one text, without those that are empty."""
    if len(one.columns) == 1:
        return source.texts(one.columns[0])
    cells = zip(*(source.texts(column) for column in one.columns), strict=True)
    between = " " if one.made else one.joined_by
    return pd.Series(
        [between.join(filter(None, texts)) for texts in cells],
        index=source.columns.index,
        dtype="str",
    )


def _read(
    texts: pd.Series, meaning: Callable[[str], CellMeaning], one: ColumnMapping, *, must: bool
) -> tuple[pd.Series, list[tuple[int, str, str, str]]]:
    """Read each different text once; return the values, and the cells that mean nothing."""
    known = {text: meaning(text) if text else ("", "", "") for text in texts.unique()}
    values = texts.map(lambda text: known[text][0] or one.if_empty)
    wrong = {text: told for text, told in known.items() if told[1]}
    empty = must & (values == "")
    suspect = texts.isin(list(wrong)) | empty
    found = []
    for at, text in zip(texts.index[suspect].tolist(), texts[suspect], strict=True):
        _, problem, remedy = wrong.get(text, ("", _EMPTY, _FILL))
        found.append((int(at), text[:_SHOWN], problem, remedy))
    return values, found


def _late(rows: pd.DataFrame, target: TargetTable) -> tuple[pd.DataFrame, list[str]]:
    """Give a code its late form where one day comes after another; say how often."""
    notes = []
    for ours, one in target.columns.items():
        if one.late is None:
            continue
        rule = one.late
        day, due = rows[rule.when], rows[rule.after]
        late = (rows[ours] == rule.of) & (day != "") & (due != "") & (day > due)
        rows[ours] = rows[ours].mask(late, rule.becomes)
        if number := int(late.sum()):
            notes.append(
                f"{counted(number, 'row').capitalize()} of {target.table} became {rule.becomes}, "
                f"since {rule.when} is after {rule.after}."
            )
    return rows, notes
