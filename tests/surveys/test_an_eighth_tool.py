"""A form tool more is one file that makes a FormTool, and one line in the list of them."""

import pytest

from dashboard.intake import form_tools
from dashboard.intake.form_tools.form_tool import (
    Exclusion,
    FormColumn,
    FormTool,
    column_list,
    kinds_by_column,
    sign_groups,
)
from dashboard.intake.guard import person_columns
from dashboard.intake.read import read_raw_sheets
from dashboard.intake.surveys import read_export

CONTENT = """\
Entry Number,Sent From,Entry Status,When,q1 :: I feel safe in the park,q2 :: What helps?
1,10.0.0.1,Complete,2022-06-01,Agree,Lights|Youth work
2,10.0.0.2,Draft,2022-06-02,Disagree,Lights
3,10.0.0.3,Complete,2022-06-03,Disagree,Youth work
"""


def _after_the_code(at: int, name: str, text: str, _: str) -> FormColumn:
    code, mark, question = text.partition(" :: ")
    return FormColumn(at, name, question if mark else text, code=code if mark else "")


EIGHTH = FormTool(
    "Park Forms",
    signs=sign_groups("entrynumber entrystatus"),
    dropped=kinds_by_column(ip_address="sentfrom", timing="when"),
    own_columns=column_list("Entry Number|Entry Status"),
    read_column=_after_the_code,
    joins_answers=lambda values: any("|" in value for value in values),
    exclusions=(Exclusion("incomplete", ("entrystatus",), frozenset(("draft",))),),
)


def test_an_eighth_tool_is_one_file_and_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = read_raw_sheets("park.csv", CONTENT.encode())
    assert read_export(found) is None
    monkeypatch.setattr(form_tools, "FORM_TOOLS", [*form_tools.FORM_TOOLS, EIGHTH])
    export = read_export(found)
    assert export is not None
    assert (export.tool, export.left_out) == ("Park Forms", {3: "incomplete"})
    assert [(c.code, c.text) for c in export.questions] == [("q1", "I feel safe in the park")]
    assert [c.text for c in export.columns_used_as("several")] == ["What helps?"]
    assert {c.name: c.use for c in export.dropped} == {
        "Entry Number": "system",
        "Sent From": "person",
        "Entry Status": "system",
        "When": "person",
    }


def test_the_guard_knows_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    header, *rows = [line.split(",") for line in CONTENT.splitlines()]
    assert {c.verdict for c in person_columns(header, rows)} == {"refuse"}
    monkeypatch.setattr(form_tools, "FORM_TOOLS", [*form_tools.FORM_TOOLS, EIGHTH])
    assert {c.verdict for c in person_columns(header, rows)} == {"drop"}
