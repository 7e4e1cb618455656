"""What the marks of a column say of the values that it may hold, for the checks to look up."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import pandas as pd

from dashboard.warehouse.day_marks import EARLIEST_DAY, day_columns
from dashboard.warehouse.dictionary import Table, fillable

RELATIONS = ("not before", "after", "at most", "no earlier round than")
"""Marks that name another column of the same row."""
LIKE_OTHERS = "like the others"
"""The mark of a count that is asked about where it is ten times all others."""

_FROM = re.compile(r"(?P<usual>from|usually(?: from)?) (?P<low>-?\d+)(?: to (?P<high>-?\d+))?")
_IN_WORDS = {
    "happened": "not after today; the day of the row",
    "also happened": "not after today",
    "not after today": "not after today",
    "planned": "at most five years ahead",
    "held or planned": "at most five years ahead; the day of the row",
    LIKE_OTHERS: "asked about if ten times all others",
}
COLUMNS = [
    *("table_name", "column_name", "kind", "is_required", "words", "meaning", "example"),
    *("is_ahead", "earliest", "latest", "lowest", "highest"),
    *("usually_lowest", "usually_highest", "is_like_others"),
]
_NUMBERS = ("lowest", "highest", "usually_lowest", "usually_highest")

Range = tuple[int | None, int | None]


def ranges_of(marks: Iterable[str]) -> tuple[Range, Range]:
    """Return the lowest and highest number that marks allow, and those that they call usual."""
    possible: Range = (None, None)
    usual: Range = (None, None)
    for mark in marks:
        if hit := _FROM.fullmatch(mark):
            found = (int(hit["low"]), int(hit["high"]) if hit["high"] else None)
            if hit["usual"] == "from":
                possible = found
            else:
                usual = found
    return possible, usual


def is_asked(marks: Iterable[str]) -> bool:
    """Tell whether marks make somebody asked about a number that can be and seldom is."""
    known = list(marks)
    return LIKE_OTHERS in known or ranges_of(known)[1] != (None, None)


def relations_of(table: Table) -> list[tuple[str, str, str]]:
    """List what must hold between two columns of a table: the column, how, and the other."""
    return [
        (column.name, relation, mark.removeprefix(f"{relation} "))
        for column in table.columns
        for mark in column.marks
        for relation in RELATIONS
        if mark.startswith(f"{relation} ") and mark.removeprefix(f"{relation} ") != "today"
    ]


def what_it_may_be(marks: Iterable[str]) -> str:
    """Say in words what a column may hold by its marks; “” where nothing is said of that."""
    told = [_IN_WORDS[mark] for mark in marks if mark in _IN_WORDS]
    for mark in marks:
        if hit := _FROM.fullmatch(mark):
            low, high = (format(int(one), ",") if one else "" for one in (hit["low"], hit["high"]))
            usual = "" if hit["usual"] == "from" else "usually "
            told.append(f"{usual}{low} to {high}" if high else f"{usual}{low} or more")
        told += [mark for one in RELATIONS if mark.startswith(f"{one} ") and mark not in _IN_WORDS]
    return "; ".join(told)


@lru_cache(maxsize=2)
def known_columns(today: date) -> pd.DataFrame:
    """Return every column that a file can fill, with what it may hold on a day: COLUMNS."""
    rows = []
    for table in fillable().values():
        days = {day.name: day for day in day_columns(table)}
        for column in table.columns:
            day = days.get(column.name)
            possible, usual = ranges_of(column.marks)
            rows.append(
                (
                    *(table.name, column.name, column.kind, column.required, column.words),
                    *(column.meaning, column.example),
                    day.may_be_ahead if day else False,
                    EARLIEST_DAY if day else None,
                    day.latest(today) if day else None,
                    *(*possible, *usual),
                    LIKE_OTHERS in column.marks,
                )
            )
    found = pd.DataFrame(rows, columns=COLUMNS)
    return found.astype(dict.fromkeys(_NUMBERS, "Int64"))
