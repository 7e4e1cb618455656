"""The words of coded columns, by list: those that come with the product, or a partnership's own."""

import csv
from collections.abc import Iterable, Mapping
from functools import cache

import pandas as pd

from dashboard.settings import home
from dashboard.warehouse import Column

VocabularyWords = Mapping[str, Mapping[str, str]]
"""Labels by code, by list."""

TRUTHS = ("true", "false")


@cache
def shipped_words() -> VocabularyWords:
    """Read the words that come with the product."""
    path = home() / "data" / "reference" / "vocabulary.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return _by_list((row["list"], row["code"], row["label"]) for row in csv.DictReader(file))


def vocabulary_words(vocabulary: pd.DataFrame) -> VocabularyWords:
    """Return the words of a vocabulary: rows with list, code and label, as `intake.known` gives."""
    rows = vocabulary[["list", "code", "label"]].fillna("").astype(str)
    return _by_list(rows.itertuples(index=False, name=None))


def column_codes(column: Column | None, words: VocabularyWords) -> dict[str, str] | None:
    """Return labels by code for a coded column or one of yes and no; None where any text is right.

    column: None for a column that is none of its table's own.
    """
    if column is None:
        return None
    if column.kind == "BOOLEAN":
        return {truth: truth for truth in TRUTHS}
    return dict(words.get(column.words, {})) if column.words else None


def _by_list(rows: Iterable[tuple[str, ...]]) -> VocabularyWords:
    labels_by_list: dict[str, dict[str, str]] = {}
    for name, code, label in rows:
        labels_by_list.setdefault(name, {})[code] = label
    return labels_by_list
