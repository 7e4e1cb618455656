"""Habits of tables and queries: each rule is a function that returns what breaks it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

import pandas as pd

from dashboard.warehouse import Column, Field, Header, Table
from dashboard.warehouse.day_marks import DAY_MARKS
from dashboard.warehouse.plausible import ranges_of

ADDED = ("is_hidden", "base_size", "rounded_to", "hidden_to")  # by disclosure control
PEOPLE = re.compile(
    r"invited|reached|attended|joined_plan|people_\w+|positive|neutral|negative|answered"
)
PERSON = re.compile(
    r"(\w+_)?(first_name|forename|surname|last_name|full_name|dob|date_of_birth|birth_date"
    r"|nhs_number|nhs_no|upn|phone|telephone|mobile|email|postcode|address|initials)|name"
)


def columns_not_as_described(header: Header, rows: pd.DataFrame) -> list[str]:
    """Return the columns that the header names and the rows lack, or the other way round."""
    described = [field.name for field in header.fields]
    returned = [str(name) for name in rows.columns if name not in ADDED]
    if described == returned:
        return []
    return sorted(set(described) ^ set(returned)) or ["the columns stand in another order"]


def rows_not_told_apart(header: Header, rows: pd.DataFrame) -> list[str]:
    """Return the keys that more than one row has, or that are empty, by the header's grain."""
    keys = rows[list(header.grain)]
    wrong = keys[keys.duplicated(keep=False)]
    return [str(tuple(key)) for key in wrong.itertuples(index=False)]


def not_described(header: Header) -> list[str]:
    """Return what the header leaves without a word: its sentence, a meaning, an example."""
    found = [] if re.fullmatch(r"\S.*\.", header.sentence) else ["the sentence"]
    for field in (*header.fields, *header.parameters):
        found += [f"{field.name}: meaning"] if not field.meaning.strip() else []
        found += [f"{field.name}: example"] if not field.example.strip() else []
    known = {field.name for field in header.fields}
    return found + [f"{name}: grain without a column" for name in header.grain if name not in known]


def people_not_marked(fields: Iterable[Field]) -> list[str]:
    """Return the columns that count people and do not say so."""
    return [f.name for f in fields if PEOPLE.fullmatch(f.name) and f.marked("people") is None]


def values_not_bounded(columns: Iterable[Column]) -> list[str]:
    """Return the days and counts of a table whose mark does not say what they may be.

    What refers to another table is held by that.
    """
    days = [c for c in columns if c.kind in ("DATE", "TIMESTAMP")]
    counts = [c for c in columns if c.kind == "INTEGER" and not c.refers_to]
    unbounded = [c for c in counts if ranges_of(c.marks) == ((None, None), (None, None))]
    return [c.name for c in (*days, *unbounded) if not DAY_MARKS.intersection(c.marks)]


def looks_like_a_person(fields: Iterable[Field]) -> list[str]:
    """Return the columns in which somebody could be named or found."""
    return [field.name for field in fields if PERSON.fullmatch(field.name)]


def examples_outside_the_list(
    fields: Iterable[Field], lists: Mapping[str, Collection[str]]
) -> list[str]:
    """Return the columns of a table whose example is no code of their vocabulary list."""
    return [
        f"{field.name}: {field.example}"
        for field in fields
        if (words := field.marked("words")) is not None
        and field.example not in lists.get(words, ())
    ]


def parameters_ignored(sql: str, parameters: Iterable[Field]) -> list[str]:
    """Return parameters that the header describes and the query never reads."""
    code = re.sub(r"--.*", "", sql)
    return [one.name for one in parameters if not re.search(rf"\${one.name}\b", code)]


def columns_unread(tables: Iterable[Table], scanned: Collection[tuple[str, str]]) -> list[str]:
    """Return columns that no query scans, and that are neither a key nor a reference."""
    return [
        f"{table.name}.{column.name}"
        for table in tables
        for column in table.columns
        if (table.name, column.name) not in scanned
        and column.name not in table.key
        and not column.refers_to
    ]


def twice(names: Iterable[str]) -> list[str]:
    """Return the names that stand for more than one thing."""
    return [name for name, count in Counter(names).items() if count > 1]


def without_a_test(names: Iterable[tuple[str, str]], tests: Collection[str]) -> list[str]:
    """Return what has no test of its name in its room; names are (room, name)."""
    return [f"{r}/test_{n}.py" for r, n in names if f"{r}/test_{n}.py" not in tests]


def words_of_a_partnership(sql: str, codes: Collection[str]) -> list[str]:
    """Return the codes of vocabulary lists that stand as text in a query, outside its comments."""
    code = "\n".join(line.split("--")[0] for line in sql.splitlines())
    return sorted(set(re.findall(r"'([a-z0-9_]+)'", code)) & set(codes))
