"""SurveyMonkey: a second header row names the statement or option below each question."""

from collections.abc import Sequence

from dashboard.intake.form_tools.form_tool import (
    FormColumn,
    FormTool,
    NumberedRow,
    cells_under,
    column_list,
    kinds_by_column,
    sign_groups,
)


def _statements(header: Sequence[str], first: Sequence[NumberedRow]) -> list[NumberedRow]:
    ids = cells_under(header, [cells for _, cells in first[:1]], "respondentid")
    return list(first[:1]) if ids and not ids[0] else []


def _option_as_answer(column: FormColumn, values: set[str]) -> str:
    """Return the question of which a column has its own option for its only answer."""
    chosen = {value.casefold() for value in values} - {""}
    return column.stem if chosen == {" ".join(column.text.split()).casefold()} else ""


SURVEY_MONKEY = FormTool(
    "SurveyMonkey",
    signs=sign_groups("respondentid collectorid"),
    dropped=kinds_by_column(
        ip_address="ipaddress",
        email="emailaddress email",
        name="firstname lastname",
        contact_detail="customdata* customdata",
        timing="startdate enddate datecreated datemodified",
    ),
    own_columns=column_list("Respondent ID|Collector ID|Custom Data*|respondent_id|collector_id"),
    extra_header_rows=_statements,
    has_parts=True,
    option_question=_option_as_answer,
)
