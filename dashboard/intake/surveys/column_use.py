"""What the columns of an export hold: questions, or what is no answer on a scale, and why."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from dashboard.intake import guard
from dashboard.intake.form_tools import FormColumn, FormTool
from dashboard.intake.surveys.answer_words import are_mostly_scale_words, are_scale_words

if TYPE_CHECKING:
    import pandas as pd

_AT_MOST = 12  # different answers on a scale; a score from 0 to 10 has eleven
_LONGEST = 80  # characters of an answer
_FEW = 3  # answers that may all differ
_MOSTLY = 0.6
_SAMPLE = 200  # rows looked at for persons

_POSITION = re.compile(
    r"(?P<of>.*\S)[-_./ ](latitude|longitude|altitude|precision|accuracy)", re.IGNORECASE
)
_POINT = re.compile(r"POINT ?Z? ?\(.*\)|-?\d+\.\d+ -?\d+\.\d+ -?\d+(\.\d+)? -?\d+(\.\d+)?")


def columns_with_use(
    columns: Sequence[FormColumn], cells: Mapping[int, "pd.Series[str]"], tool: FormTool
) -> list[FormColumn]:
    """Return the columns with what each is used for.

    cells: text by the place of a column, those of responses that count.
    """
    sample = list(zip(*(cells[c.at].head(_SAMPLE) for c in columns), strict=True))
    person_columns = guard.person_columns([c.name for c in columns], sample)
    if tool.has_parts or tool.reads_second_row:  # the header alone may be a code: “Q7”
        person_columns += guard.person_columns([c.text or c.name for c in columns], [])
    persons = {person_column.at: person_column.looks_like for person_column in person_columns}
    places = _places(columns, cells)
    with_uses = []
    for at, column in enumerate(columns):
        why = persons.get(at)
        if why and (tool.is_fixed(column.name) or not _is_opinion(cells[column.at])):
            with_uses.append(column.with_use("person", why))
        elif column.at in places:
            with_uses.append(column.with_use("place", "where an answer was given"))
        elif tool.keeps_for_itself(column.name):
            with_uses.append(column.with_use("system", "the form tool’s own"))
        else:
            with_uses.append(column)
    ticked = _several(with_uses, cells, tool)
    return [
        column.with_use("several", "several answers may be chosen")
        if column.at in ticked
        else _answered(column, cells[column.at])
        for column in with_uses
    ]


def _is_opinion(cells: "pd.Series[str]") -> bool:
    """Tell whether a column holds nothing but words of scales, whatever its question is about."""
    return are_scale_words(cells.unique())


def _answered(column: FormColumn, cells: "pd.Series[str]") -> FormColumn:
    if column.use != "question":
        return column
    answers = cells[cells != ""]
    labels = answers.unique()
    if not len(labels):
        return column.with_use("text", "nobody answered")
    if are_mostly_scale_words(labels):
        return column
    many = len(labels) > _AT_MOST or max(map(len, labels)) > _LONGEST
    differ = len(labels) > max(_FEW, _MOSTLY * len(answers))
    return column.with_use("text", "answers of any words") if many or differ else column


def _places(columns: Iterable[FormColumn], cells: Mapping[int, "pd.Series[str]"]) -> frozenset[int]:
    """Return the columns of latitudes and longitudes, and those that they were taken from."""
    position_columns: set[int] = set()
    of = set()
    listed = list(columns)
    for column in listed:
        if position := _POSITION.fullmatch(column.name):
            position_columns.add(column.at)
            of.add(_bare(position["of"]))
    for column in listed:
        answers = cells[column.at]
        answers = answers[answers != ""]
        if _bare(column.name) in of or (len(answers) and answers.str.fullmatch(_POINT).all()):
            position_columns.add(column.at)
    return frozenset(position_columns)


def _bare(name: str) -> str:
    """Return a name without the “_” that KoboToolbox puts before the last step of its path."""
    *groups, last = name.split("/")
    return "/".join([*groups, last.removeprefix("_")])


def _several(
    columns: Iterable[FormColumn], cells: Mapping[int, "pd.Series[str]"], tool: FormTool
) -> frozenset[int]:
    """Return the columns of questions to which several answers may be given."""
    asked = [column for column in columns if column.use == "question"]
    values = {column.at: set(cells[column.at].unique()) for column in asked}
    columns_of_several = {
        column.at for column in asked if tool.joins_answers(values[column.at] - {""})
    }
    of_option = {column.at: tool.option_question(column, values[column.at]) for column in asked}
    together = Counter(question for question in of_option.values() if question)
    names = {column.name for column in asked}
    columns_of_several |= {
        at
        for at, question in of_option.items()
        if question and (together[question] > 1 or question in names)
    }
    split = {
        question for at, question in of_option.items() if question and at in columns_of_several
    }
    # The same answers, joined in a column of their own, and what was written beside them.
    return frozenset(columns_of_several | {column.at for column in asked if column.name in split})
