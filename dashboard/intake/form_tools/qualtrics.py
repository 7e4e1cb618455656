"""Qualtrics: codes, then questions, then import ids; statements of a grid behind its question."""

import json
import re
from collections import Counter
from collections.abc import Sequence

from dashboard.intake.form_tools.form_tool import (
    Exclusion,
    FormColumn,
    FormTool,
    NumberedRow,
    cells_under,
    column_list,
    kinds_by_column,
    sign_groups,
)

_MOST_ROWS = 2  # below the first that still belong to the header
_OF_GRID = re.compile(r"(?P<base>.+)_\d+")
_BETWEEN = " - "
_TESTS = frozenset(("survey preview", "survey test", "spam", "1", "2", "8"))


def _questions_and_ids(header: Sequence[str], first: Sequence[NumberedRow]) -> list[NumberedRow]:
    rows = first[:_MOST_ROWS]
    stamps = cells_under(header, [cells for _, cells in rows], "recordeddate", "startdate") or []
    extra = []
    for row, stamp in zip(rows, stamps, strict=False):
        is_text = bool(stamp) and not any(sign.isdigit() for sign in stamp)
        if not (is_text or has_import_ids(row[1])):
            break
        extra.append(row)
    return extra


def has_import_ids(cells: Sequence[str]) -> bool:
    """Tell whether a row holds the ids by which Qualtrics would import its own export again."""
    for cell in cells:
        if cell.strip().startswith("{"):
            try:
                return "ImportId" in json.loads(cell)
            except (json.JSONDecodeError, RecursionError):
                return False
    return False


def _code_in_header(at: int, name: str, text: str, _: str) -> FormColumn:
    return FormColumn(at, name, text or name, code=name)


def _grids_apart(columns: list[FormColumn]) -> list[FormColumn]:
    """Take the grids apart, whose statements stand behind the same question."""
    bases = [
        statement["base"] if (statement := _OF_GRID.fullmatch(c.code)) else "" for c in columns
    ]
    stems = Counter(
        (base, column.text.rsplit(_BETWEEN, maxsplit=1)[0])
        for base, column in zip(bases, columns, strict=True)
        if base and _BETWEEN in column.text
    )
    columns_apart = []
    for base, column in zip(bases, columns, strict=True):
        stem, mark, part = column.text.rpartition(_BETWEEN)
        is_statement = mark and stems[(base, stem)] > 1
        columns_apart.append(
            FormColumn(column.at, column.name, part, stem=stem, code=column.code)
            if is_statement
            else column
        )
    return columns_apart


QUALTRICS = FormTool(
    "Qualtrics",
    signs=sign_groups("recordeddate responseid", "startdate enddate ipaddress"),
    dropped=kinds_by_column(
        ip_address="ipaddress",
        name="recipientlastname recipientfirstname",
        email="recipientemail",
        contact_detail="externalreference externaldatareference",
        respondent_location="locationlatitude locationlongitude",
        timing="startdate enddate recordeddate durationinseconds duration",
    ),
    own_columns=column_list("""
        Status|Progress|Finished|ResponseId|ResponseID|DistributionChannel|UserLanguage|Q_*|*_DO|*_DO_*
        |*_First Click|*_Last Click|*_Page Submit|*_Click Count|*_Browser|*_Operating System
        |*_Resolution|SC[0-9]|V[0-9]
    """),
    extra_header_rows=_questions_and_ids,
    reads_second_row=True,
    read_column=_code_in_header,
    arrange_columns=_grids_apart,
    exclusions=(
        Exclusion("incomplete", ("finished",), frozenset(("false", "0", "0.0", "no"))),
        Exclusion("test", ("status",), _TESTS),
    ),
)
