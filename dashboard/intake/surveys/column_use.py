"""What the columns of an export hold: questions, or what is no answer on a scale, and why."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from dashboard.intake import guard
from dashboard.intake.surveys.answer_words import are_mostly_scale_words, are_scale_words
from dashboard.intake.surveys.export import FormColumn
from dashboard.intake.surveys.tools import is_fixed, is_own
from dashboard.intake.surveys.wording import clean_text

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
_TICKED = {"", "0", "1", "0.0", "1.0", "true", "false"}
_CHOSEN_ONLY = ({"y"}, {"yes"}, {"1"})
_STEP = re.compile(r"(?P<group>.+)/(?P<option>[^/]+)", re.DOTALL)


def columns_with_use(
    columns: Sequence[FormColumn], cells: Mapping[int, "pd.Series[str]"], tool: str
) -> list[FormColumn]:
    """Return the columns with what each is used for.

    cells: text by the place of a column, those of responses that count.
    """
    sample = list(zip(*(cells[c.at].head(_SAMPLE) for c in columns), strict=True))
    told_by = guard.person_columns([c.name for c in columns], sample)
    if tool in ("Qualtrics", "SurveyMonkey"):  # the header alone may be a code: “Q7”
        told_by += guard.person_columns([c.text or c.name for c in columns], [])
    persons = {one.at: one.looks_like for one in told_by}
    places = _places(columns, cells)
    told = []
    for at, column in enumerate(columns):
        why = persons.get(at)
        if why and (is_fixed(tool, column.name) or not _is_opinion(cells[column.at])):
            told.append(column.used("person", why))
        elif column.at in places:
            told.append(column.used("place", "where an answer was given"))
        elif is_own(tool, column.name):
            told.append(column.used("system", "the form tool’s own"))
        else:
            told.append(column)
    ticked = _several(told, cells, tool)
    return [
        column.used("several", "several answers may be chosen")
        if column.at in ticked
        else _answered(column, cells[column.at])
        for column in told
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
        return column.used("text", "nobody answered")
    if are_mostly_scale_words(labels):
        return column
    many = len(labels) > _AT_MOST or max(map(len, labels)) > _LONGEST
    differ = len(labels) > max(_FEW, _MOSTLY * len(answers))
    return column.used("text", "answers of any words") if many or differ else column


def _places(columns: Iterable[FormColumn], cells: Mapping[int, "pd.Series[str]"]) -> frozenset[int]:
    """Return the columns of latitudes and longitudes, and those that they were taken from."""
    found: set[int] = set()
    of = set()
    listed = list(columns)
    for column in listed:
        if told := _POSITION.fullmatch(column.name):
            found.add(column.at)
            of.add(_bare(told["of"]))
    for column in listed:
        answers = cells[column.at]
        answers = answers[answers != ""]
        if _bare(column.name) in of or (len(answers) and answers.str.fullmatch(_POINT).all()):
            found.add(column.at)
    return frozenset(found)


def _bare(name: str) -> str:
    """Return a name without the “_” that KoboToolbox puts before the last step of its path."""
    *groups, last = name.split("/")
    return "/".join([*groups, last.removeprefix("_")])


def _several(
    columns: Iterable[FormColumn], cells: Mapping[int, "pd.Series[str]"], tool: str
) -> frozenset[int]:
    """Return the columns of questions to which several answers may be given."""
    asked = [column for column in columns if column.use == "question"]
    values = {column.at: set(cells[column.at].unique()) for column in asked}
    found = {column.at for column in asked if _is_joined(values[column.at] - {""}, tool)}
    of_option = {column.at: _option_of(column, values[column.at], tool) for column in asked}
    together = Counter(question for question in of_option.values() if question)
    names = {column.name for column in asked}
    found |= {
        at
        for at, question in of_option.items()
        if question and (together[question] > 1 or question in names)
    }
    split = {question for at, question in of_option.items() if question and at in found}
    # The same answers, joined in a column of their own, and what was written beside them.
    return frozenset(found | {column.at for column in asked if column.name in split})


def _option_of(column: FormColumn, values: set[str], tool: str) -> str:
    """Return the question whose option a column ticks, or nothing."""
    told = {value.casefold() for value in values}
    if tool in ("KoboToolbox", "ODK Central", "other") and (step := _STEP.fullmatch(column.name)):
        return step["group"] if told <= _TICKED and told - {""} else ""
    if tool == "SurveyMonkey" and column.stem:
        return column.stem if told - {""} == {clean_text(column.text).casefold()} else ""
    if tool == "LimeSurvey" and column.stem:
        return column.stem if "" in told and told - {""} in _CHOSEN_ONLY else ""
    return ""


def _is_joined(values: set[str], tool: str) -> bool:
    """Tell whether answers are several in one cell, as the tool joins them."""
    if tool == "Microsoft Forms":
        return any(value.endswith(";") for value in values)
    if tool != "Google Forms":
        return False
    joined = [value.split(", ") for value in values if ", " in value]
    seen = Counter(part for parts in joined for part in parts)
    again = [part for part, count in seen.items() if count > 1 or part in values]
    return bool(joined) and len(again) >= len(seen) / 2
