"""LimeSurvey: a code stands before the question, or alone, and an answer may not be sent off."""

import re

from dashboard.intake.form_tools.form_tool import (
    Exclusion,
    FormColumn,
    FormTool,
    column_list,
    kinds_by_column,
    sign_groups,
    split_grid,
)

_CODED = re.compile(
    r"(?P<code>[A-Za-z][\w-]*(?:\[[\w-]+\])*)(?:\.\s+|\._\.\s*)(?P<text>\S.*)", re.DOTALL
)
_CODE = re.compile(r"[A-Za-z][\w-]*(?:\[[\w-]+\])*")
_CHOSEN_ONLY = ({"y"}, {"yes"}, {"1"})


def _without_code(at: int, name: str, text: str, _: str) -> FormColumn:
    if _CODE.fullmatch(text):
        return FormColumn(at, name, text, code=text)  # headings of codes only
    return read_coded_column(at, name, text, _)


def read_coded_column(at: int, name: str, text: str, _: str) -> FormColumn:
    """Return a column whose question may have a code before it, or that is part of a grid.

    A code ends with a full stop, “G1Q1. I feel safe”, or as LimeSurvey can write it, “G1Q1._.I feel
    safe”.
    """
    if coded := _CODED.fullmatch(text):
        return split_grid(at, name, coded["text"], coded["code"])
    return split_grid(at, name, text)


def _chosen_in_grid(column: FormColumn, values: set[str]) -> str:
    chosen = {value.casefold() for value in values}
    return column.stem if "" in chosen and chosen - {""} in _CHOSEN_ONLY else ""


LIME_SURVEY = FormTool(
    "LimeSurvey",
    signs=sign_groups(
        "submitdate lastpage",
        "submitdate startlanguage",
        "datesubmitted lastpage",
        "responseid datesubmitted",
        "lastpage startlanguage",
    ),
    dropped=kinds_by_column(
        ip_address="ipaddr* ipaddress*",
        contact_detail="refurl* referrerurl* token*",
        name="firstname* lastname*",
        email="email emailemailaddress emailaddress",
        timing="submitdate* datesubmitted startdate* datestarted datestamp* datelastaction"
        " interviewtime* totaltime grouptime* *questiontime*",
    ),
    own_columns=column_list("""
        id|submitdate|lastpage|startlanguage|seed|token|Response ID|Date submitted|Last page
        |Start language|Seed|id. *|lastpage. *|startlanguage. *|seed. *|token. *
        |id._.*|lastpage._.*|startlanguage._.*|seed._.*|token._.*
    """),
    read_column=_without_code,
    option_question=_chosen_in_grid,
    exclusions=(Exclusion("incomplete", ("submitdate", "datesubmitted"), frozenset(("", "n/a"))),),
)
