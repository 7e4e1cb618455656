"""What a cell of theirs means in a column of ours, or why it means nothing."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from itertools import count

from dashboard.intake.profiles.days import is_serial, read_day, read_time
from dashboard.intake.profiles.profile import From
from dashboard.intake.profiles.spelling import plain, slug
from dashboard.intake.profiles.words import Words, codes_of
from dashboard.text import listed
from dashboard.warehouse import Column

Meaning = tuple[str, str, str]
"""The value in our column; or “”, what is wrong, and what to do."""

_YES = ("yes", "y", "true", "t", "1", "x", "✓", "✔", "☑", "☒")
_NO = ("no", "n", "false", "f", "0", "☐")
_THOUSANDS = re.compile(r"[-+−]?\d{1,3}(,\d{3})+(\.\d+)?")
_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?")
_NEAR = 0.8
_MOST_SHOWN = 8  # codes in one sentence
_MOST_TRIED = 100  # words; a column with more unknown ones has another fault
_LONG = 100  # characters, beyond which a text is like no code


def meaning_of(column: Column | None, one: From, words: Words) -> Callable[[str], Meaning]:
    """Return how a filled cell is read: first by the profile's values, then by the column's kind.

    column: None for a part of a place, which is no column of its table.
    """
    meant = {plain(word): code for code, theirs in one.values.items() for word in theirs}
    meant |= {plain(word): "" for word in one.nothing}
    by_kind = _by_kind(column, one, words)

    def meaning(text: str) -> Meaning:
        said = meant.get(plain(text))
        return by_kind(text) if said is None else (said, "", "")

    return meaning


def _by_kind(column: Column | None, one: From, words: Words) -> Callable[[str], Meaning]:
    if one.made:
        return lambda text: _made(text, one.prefix)
    if column is None:
        return lambda text: (text, "", "")
    if column.words:
        return _coded(codes_of(column, words) or {}, column.words, one)
    readers: dict[str, Callable[[str], Meaning]] = {
        "BOOLEAN": _truth,
        "INTEGER": _number,
        "DOUBLE": _number,
        "TIME": _time,
        "DATE": lambda text: _day(text, one, with_time=False),
        "TIMESTAMP": lambda text: _day(text, one, with_time=True),
    }
    return readers.get(column.kind, lambda text: (text, "", ""))


def _made(text: str, prefix: str) -> Meaning:
    if made := slug(text):
        return prefix + made.upper(), "", ""
    return (
        *("", "No id can be made of this: it has neither a letter nor a digit."),
        "Fill the cell in, or make the id of another column.",
    )


def _coded(codes: dict[str, str], name: str, one: From) -> Callable[[str], Meaning]:
    """Read exact codes and exact labels; a code goes before a label that reads alike."""
    known = {plain(label): code for code, label in codes.items() if label}
    known |= {plain(code): code for code in codes}
    like = known | {plain(word): code for code in one.values for word in one.values[code]}
    tried = count()

    def meaning(text: str) -> Meaning:
        if code := known.get(plain(text)):
            return code, "", ""
        sought = plain(text)[:_LONG]
        close = get_close_matches(sought, like, 1, _NEAR) if next(tried) < _MOST_TRIED else []
        near = [like[word] for word in close]
        shown = listed([*codes][:_MOST_SHOWN], "or") if len(codes) <= _MOST_SHOWN else ""
        remedy = (
            f"Say in the profile which word of the list {name} it means"
            f"{f', perhaps {near[0]}' if near else f': {shown}' if shown else ''}"
            "; or mend it in the source."
        )
        return "", "The profile does not say what this means.", remedy

    return meaning


def _truth(text: str) -> Meaning:
    if plain(text) in _YES:
        return "true", "", ""
    if plain(text) in _NO:
        return "false", "", ""
    return (
        *("", "This is neither yes nor no."),
        "Say in the profile which words mean true and which false; or mend it in the source.",
    )


def _number(text: str) -> Meaning:
    told = text.replace(",", "") if _THOUSANDS.fullmatch(text) else text
    told = told.replace("−", "-")
    if _NUMBER.fullmatch(told):
        return told, "", ""
    return "", "This is not a number that can be read.", "Write it in figures, without words."


def _time(text: str) -> Meaning:
    told = read_time(text)
    if told is None:
        day = read_day(text, "day first")  # a workbook may keep a time as one of a day
        told = day[1] if day else None
    if told is None:
        return "", "This is not a time that can be read.", "Write it as 14:00."
    return f"{told:%H:%M:%S}", "", ""


def _day(text: str, one: From, *, with_time: bool) -> Meaning:
    order = one.order or "day first"
    if told := read_day(" ".join(text.split()), order):
        day, at = told
        return f"{day} {at:%H:%M:%S}" if with_time and at else f"{day}", "", ""
    if is_serial(text):
        return (
            *("", "This is a day as a workbook counts days, not as people write it."),
            "Format the column as a date in the workbook, and save it again.",
        )
    remedy = (
        "Write it as 2026-05-01 in the source; or, if the whole column is in another order, say so "
        "in the profile."
    )
    return "", f"This is not a date that can be read {order}.", remedy
