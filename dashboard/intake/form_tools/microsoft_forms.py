"""Microsoft Forms: numbers a question that is asked again, and joins several answers by “;”."""

import re

from dashboard.intake.form_tools.form_tool import (
    FormColumn,
    FormTool,
    column_list,
    kinds_by_column,
    sign_groups,
    split_grid,
)

_REPEATED = re.compile(r"(?P<text>.*\D)(?P<number>[2-9]|[1-9]\d)", re.DOTALL)


def _read_column(at: int, name: str, text: str, _: str) -> FormColumn:
    return split_grid(at, name, text)


def _without_numbers(columns: list[FormColumn]) -> list[FormColumn]:
    """Take the number off that is added to a question asked again: “When2”."""
    texts = {column.text for column in columns}
    columns_apart = []
    for column in columns:
        repeated = _REPEATED.fullmatch(column.text)
        base, number = (repeated["text"], int(repeated["number"])) if repeated else ("", 1)
        earlier = {base, *(f"{base}{n}" for n in range(2, number))}
        is_repeat = repeated is not None and earlier <= texts
        columns_apart.append(
            FormColumn(column.at, column.name, base.strip(), column.stem, column.code, number)
            if is_repeat
            else column
        )
    return columns_apart


MICROSOFT_FORMS = FormTool(
    "Microsoft Forms",
    signs=sign_groups("starttime completiontime"),
    dropped=kinds_by_column(
        email="email", name="name", timing="starttime completiontime lastmodifiedtime"
    ),
    own_columns=column_list("""
        ID|Id|Total points|Quiz feedback|Points - *|Feedback - *|Language|Grade posted time
    """),
    read_column=_read_column,
    arrange_columns=_without_numbers,
    joins_answers=lambda values: any(value.endswith(";") for value in values),
)
