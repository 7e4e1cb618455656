"""The rows of one of our tables, filled from the columns of theirs."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from dashboard.intake.problem import Problem
from dashboard.intake.profiles.cell_meanings import CellMeaning, cell_reader
from dashboard.intake.profiles.profile import (
    PLACE_COLUMNS,
    ColumnMapping,
    TargetTable,
    mappable_columns,
    required_columns,
)
from dashboard.intake.profiles.source import ProfileSource
from dashboard.intake.profiles.vocabulary_words import VocabularyWords
from dashboard.intake.spelling import normalise_for_match
from dashboard.text import number_of
from dashboard.warehouse import tables

_SHOWN = 200  # characters of a value in a problem
_EMPTY = "This cell is empty, and it must be filled in."
_FILL = "Fill it in, or say in the profile what an empty cell means (if_empty, as_above)."


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
    values: dict[str, pd.Series] = {}
    required = {name for name in required_columns(target) if name != target.split()}
    for ours in [name for name in mappable_columns(target.table) if name in target.columns]:
        mapping = target.columns[ours]
        if not mapping.columns:
            values[ours] = pd.Series(mapping.always, index=texts.index, dtype="str")
            continue
        column = None if ours in PLACE_COLUMNS else tables()[target.table].column(ours)
        read, wrong = _read(
            texts[ours], cell_reader(column, mapping, words), mapping, is_required=ours in required
        )
        values[ours] = read
        broken.update(at for at, *_ in wrong)
        called = " + ".join(source.names[normalise_for_match(name)] for name in mapping.columns)
        problems += [
            Problem(source.name, int(source.row_no[at]), called, text, problem, remedy)
            for at, text, problem, remedy in wrong
        ]
    rows, notes = _late(pd.DataFrame(values, index=texts.index, dtype="str"), target)
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


def _joined(source: ProfileSource, mapping: ColumnMapping) -> pd.Series:
    """Return one column, or several in one text, without those that are empty."""
    texts = [source.texts(column) for column in mapping.columns]
    if mapping.as_above:
        texts = [column.mask(column == "").ffill().fillna("").astype("str") for column in texts]
    if len(texts) == 1:
        return texts[0]
    cells = zip(*texts, strict=True)
    between = " " if mapping.made else mapping.joined_by
    return pd.Series(
        [between.join(filter(None, texts)) for texts in cells],
        index=source.columns.index,
        dtype="str",
    )


def _read(
    texts: pd.Series,
    meaning: Callable[[str], CellMeaning],
    mapping: ColumnMapping,
    *,
    is_required: bool,
) -> tuple[pd.Series, list[tuple[int, str, str, str]]]:
    """Read each different text once; return the values, and the cells that mean nothing."""
    meaning_by_text = {text: meaning(text) if text else ("", "", "") for text in texts.unique()}
    values = texts.map(lambda text: meaning_by_text[text][0] or mapping.if_empty)
    wrong = {
        text: meaning_found for text, meaning_found in meaning_by_text.items() if meaning_found[1]
    }
    empty = is_required & (values == "")
    suspect = texts.isin(list(wrong)) | empty
    cells_without_meaning = []
    for at, text in zip(texts.index[suspect].tolist(), texts[suspect], strict=True):
        _, problem, remedy = wrong.get(text, ("", _EMPTY, _FILL))
        cells_without_meaning.append((int(at), text[:_SHOWN], problem, remedy))
    return values, cells_without_meaning


def _late(rows: pd.DataFrame, target: TargetTable) -> tuple[pd.DataFrame, list[str]]:
    """Give a code its late form where one day comes after another; say how often."""
    notes = []
    for ours, mapping in target.columns.items():
        if mapping.late is None:
            continue
        rule = mapping.late
        day, due = rows[rule.when], rows[rule.after]
        late = (rows[ours] == rule.of) & (day != "") & (due != "") & (day > due)
        rows[ours] = rows[ours].mask(late, rule.becomes)
        if number := int(late.sum()):
            notes.append(
                f"{number_of(number, 'row').capitalize()} of {target.table} became {rule.becomes}, "
                f"since {rule.when} is after {rule.after}."
            )
    return rows, notes
