"""What a cell of theirs means in a column of ours, or why it means nothing."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from itertools import count

from dashboard.intake.days import is_excel_serial, parse_day, parse_time
from dashboard.intake.profiles.profile import ColumnMapping
from dashboard.intake.profiles.vocabulary_words import VocabularyWords, column_codes
from dashboard.intake.spelling import normalise_for_match, slug
from dashboard.text import join_words
from dashboard.warehouse import Column

CellMeaning = tuple[str, str, str]
"""The value in our column; or “”, what is wrong, and what to do."""

_YES = ("yes", "y", "true", "t", "1", "x", "✓", "✔", "☑", "☒")
_NO = ("no", "n", "false", "f", "0", "☐")
_THOUSANDS = re.compile(r"[-+−]?\d{1,3}(,\d{3})+(\.\d+)?")
_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?")
_NEAR = 0.8
_MOST_SHOWN = 8  # codes in one sentence
_MOST_TRIED = 100  # words; a column with more unknown ones has another fault
_LONG = 100  # characters, beyond which a text is like no code


def cell_reader(
    column: Column | None, mapping: ColumnMapping, words: VocabularyWords
) -> Callable[[str], CellMeaning]:
    """Return how a filled cell is read: first by the profile's values, then by the column's kind.

    column: None for a part of a place, which is no column of its table.
    """
    meant = {
        normalise_for_match(word): code
        for code, theirs in mapping.values.items()
        for word in theirs
    }
    meant |= {normalise_for_match(word): "" for word in mapping.nothing}
    by_kind = _by_kind(column, mapping, words)

    def meaning(text: str) -> CellMeaning:
        said = meant.get(normalise_for_match(text))
        return by_kind(text) if said is None else (said, "", "")

    return meaning


def _by_kind(
    column: Column | None, mapping: ColumnMapping, words: VocabularyWords
) -> Callable[[str], CellMeaning]:
    if mapping.made:
        return lambda text: _made(text, mapping.prefix)
    if column is None:
        return lambda text: (text, "", "")
    if column.words:
        return _coded(column_codes(column, words) or {}, column.words, mapping)
    readers: dict[str, Callable[[str], CellMeaning]] = {
        "BOOLEAN": _truth,
        "INTEGER": _number,
        "DOUBLE": _number,
        "TIME": _time,
        "DATE": lambda text: _day(text, mapping, with_time=False),
        "TIMESTAMP": lambda text: _day(text, mapping, with_time=True),
    }
    return readers.get(column.kind, lambda text: (text, "", ""))


def _made(text: str, prefix: str) -> CellMeaning:
    if words_of_id := slug(text):
        return prefix + words_of_id.upper(), "", ""
    return (
        *("", "No id can be made of this: it has neither a letter nor a digit."),
        "Fill the cell in, or make the id of another column.",
    )


def _coded(
    codes: dict[str, str], name: str, mapping: ColumnMapping
) -> Callable[[str], CellMeaning]:
    """Read exact codes and exact labels; a code goes before a label that reads alike."""
    code_by_word = {normalise_for_match(label): code for code, label in codes.items() if label}
    code_by_word |= {normalise_for_match(code): code for code in codes}
    like = code_by_word | {
        normalise_for_match(word): code for code in mapping.values for word in mapping.values[code]
    }
    tried = count()

    def meaning(text: str) -> CellMeaning:
        if code := code_by_word.get(normalise_for_match(text)):
            return code, "", ""
        sought = normalise_for_match(text)[:_LONG]
        close = get_close_matches(sought, like, 1, _NEAR) if next(tried) < _MOST_TRIED else []
        near = [like[word] for word in close]
        shown = join_words([*codes][:_MOST_SHOWN], "or") if len(codes) <= _MOST_SHOWN else ""
        remedy = (
            f"Say in the profile which word of the list {name} it means"
            f"{f', perhaps {near[0]}' if near else f': {shown}' if shown else ''}"
            "; or mend it in the source."
        )
        return "", "Nobody has said what this means.", remedy

    return meaning


def _truth(text: str) -> CellMeaning:
    if normalise_for_match(text) in _YES:
        return "true", "", ""
    if normalise_for_match(text) in _NO:
        return "false", "", ""
    return (
        *("", "This is neither yes nor no."),
        "Say in the profile which words mean true and which false; or mend it in the source.",
    )


def _number(text: str) -> CellMeaning:
    digits = text.replace(",", "") if _THOUSANDS.fullmatch(text) else text
    digits = digits.replace("−", "-")
    if _NUMBER.fullmatch(digits):
        return digits, "", ""
    return "", "This is not a number that can be read.", "Write it in figures, without words."


def _time(text: str) -> CellMeaning:
    time_of_day = parse_time(text)
    if time_of_day is None:
        day = parse_day(text, "day first")  # a workbook may keep a time as one of a day
        time_of_day = day[1] if day else None
    if time_of_day is None:
        return "", "This is not a time that can be read.", "Write it as 14:00."
    return f"{time_of_day:%H:%M:%S}", "", ""


def _day(text: str, mapping: ColumnMapping, *, with_time: bool) -> CellMeaning:
    order = mapping.order or "day first"
    if day_and_time := parse_day(" ".join(text.split()), order):
        day, clock = day_and_time
        return f"{day} {clock:%H:%M:%S}" if with_time and clock else f"{day}", "", ""
    if is_excel_serial(text):
        return (
            *("", "This is a day as a workbook counts days, not as people write it."),
            "Format the column as a date in the workbook, and save it again.",
        )
    remedy = (
        "Write it as 2026-05-01 in the source; or, if the whole column is in another order, say so "
        "in the profile."
    )
    return "", f"This is not a date that can be read {order}.", remedy
