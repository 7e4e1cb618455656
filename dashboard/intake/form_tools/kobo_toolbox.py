"""KoboToolbox: columns are paths through groups, and whoever looks at answers may reject them."""

from dashboard.intake.form_tools.form_tool import (
    Exclusion,
    FormColumn,
    FormTool,
    column_list,
    kinds_by_column,
    path_step_ticked,
    sign_groups,
)

_NOT_APPROVED = frozenset(("rejected", "validation_status_not_approved", "not approved"))
REVIEWED = tuple(
    Exclusion("rejected", (name,), _NOT_APPROVED)
    for name in ("validationstatus", "reviewstate", "systemreviewstate")
)


def _last_step(at: int, name: str, _: str, __: str) -> FormColumn:
    return FormColumn(at, name, name.rpartition("/")[2].strip() or name, code=name)


KOBO_TOOLBOX = FormTool(
    "KoboToolbox",
    signs=sign_groups("uuid submissiontime", "id submissiontime"),
    dropped=kinds_by_column(
        name="submittedby username",
        device="deviceid subscriberid simserial",
        phone_number="phonenumber",
        email="email",
        timing="start end submissiontime",
    ),
    own_columns=column_list("""
        _*|start|end|today|deviceid|username|phonenumber|audit|meta/*|formhub/*
    """),
    read_column=_last_step,
    option_question=path_step_ticked,
    exclusions=REVIEWED,
)
