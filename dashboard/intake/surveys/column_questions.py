"""The questions that columns ask: codes, groups and grids taken apart, repeats noted."""

import re
from collections import Counter

from dashboard.intake.surveys.export import FormColumn, distinct_names
from dashboard.intake.surveys.export_header import ExportHeader
from dashboard.intake.surveys.wording import clean_text

_CODED = re.compile(r"(?P<code>[A-Za-z][\w-]*(?:\[[\w-]+\])*)\.\s+(?P<text>\S.*)", re.DOTALL)
_CODE = re.compile(r"[A-Za-z][\w-]*(?:\[[\w-]+\])*")
_GRID = re.compile(r"(?P<stem>.*\S)\s*\[(?P<part>[^\[\]]*\S[^\[\]]*)\]", re.DOTALL)
_REPEATED = re.compile(r"(?P<text>.*\D)(?P<number>[2-9]|[1-9]\d)", re.DOTALL)
_OF_GRID = re.compile(r"(?P<base>.+)_\d+")
_BETWEEN = " - "


def parse_columns(form: ExportHeader) -> list[FormColumn]:
    """Return the columns of an export with their questions, all of them as if they were questions.

    A code stands before the text (LimeSurvey), is the header (Qualtrics), or is the last step of a
    path through groups (KoboToolbox, ODK).
    """
    names = distinct_names(clean_text(name) for name in form.names)
    columns = [_column(form, at, name) for at, name in enumerate(names)]
    if form.tool == "Qualtrics":
        return _grids(columns)
    if form.tool == "Microsoft Forms":
        return _repeats(columns)
    return columns


def _column(form: ExportHeader, at: int, name: str) -> FormColumn:
    text, part = clean_text(form.texts[at]), clean_text(form.parts[at])
    if form.tool == "SurveyMonkey":
        return FormColumn(at, name, part or text, stem=text if part else "")
    if form.tool == "Qualtrics":
        return FormColumn(at, name, text or name, code=name)
    if form.tool in ("KoboToolbox", "ODK Central"):
        mark = "/" if form.tool == "KoboToolbox" or "/" in name else "-"
        *groups, last = name.split(mark)
        is_path = groups and not (mark == "-" and " " in name)
        told = last.strip() if is_path and last.strip() else name
        return FormColumn(at, name, told, code=name)
    if form.tool == "LimeSurvey" and _CODE.fullmatch(text):
        return FormColumn(at, name, text, code=text)  # headings of codes only
    code, told = _code_of(form.tool, text)
    stem, told = _grid_of(told)
    return FormColumn(at, name, told, stem=stem, code=code)


def _code_of(tool: str, text: str) -> tuple[str, str]:
    if tool in ("LimeSurvey", "other") and (found := _CODED.fullmatch(text)):
        return found["code"], found["text"]
    return "", text


def _grid_of(text: str) -> tuple[str, str]:
    """Take a grid apart: “How far do you agree? [I feel safe]” asks “I feel safe”."""
    if found := _GRID.fullmatch(text):
        return found["stem"], clean_text(found["part"])
    return "", text


def _grids(columns: list[FormColumn]) -> list[FormColumn]:
    """Take the grids of Qualtrics apart, whose statements stand behind the same question."""
    bases = [found["base"] if (found := _OF_GRID.fullmatch(c.code)) else "" for c in columns]
    stems = Counter(
        (base, column.text.rsplit(_BETWEEN, maxsplit=1)[0])
        for base, column in zip(bases, columns, strict=True)
        if base and _BETWEEN in column.text
    )
    told = []
    for base, column in zip(bases, columns, strict=True):
        stem, mark, part = column.text.rpartition(_BETWEEN)
        if mark and stems[(base, stem)] > 1:
            column = FormColumn(column.at, column.name, part, stem=stem, code=column.code)  # noqa: PLW2901 - the same column, better understood
        told.append(column)
    return told


def _repeats(columns: list[FormColumn]) -> list[FormColumn]:
    """Take the number off that Microsoft Forms adds to a question asked again: “When2”."""
    texts = {column.text for column in columns}
    told = []
    for column in columns:
        found = _REPEATED.fullmatch(column.text)
        base, number = (found["text"], int(found["number"])) if found else ("", 1)
        earlier = {base, *(f"{base}{n}" for n in range(2, number))}
        is_repeat = found is not None and earlier <= texts
        told.append(
            FormColumn(column.at, column.name, base.strip(), column.stem, column.code, number)
            if is_repeat
            else column
        )
    return told
