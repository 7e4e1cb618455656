"""ODK Central: columns are paths through groups, by “-” or “/”, and may be reviewed."""

from dashboard.intake.form_tools.form_tool import (
    FormColumn,
    FormTool,
    column_list,
    kinds_by_column,
    path_step_ticked,
    sign_groups,
)
from dashboard.intake.form_tools.kobo_toolbox import REVIEWED


def _last_step(at: int, name: str, _: str, __: str) -> FormColumn:
    mark = "/" if "/" in name else "-"
    is_path = mark in name and not (mark == "-" and " " in name)
    step = name.rpartition(mark)[2].strip() if is_path else ""
    return FormColumn(at, name, step or name, code=name)


ODK_CENTRAL = FormTool(
    "ODK Central",
    signs=sign_groups("metainstanceid", "submissiondate key", "submissiondate metainstanceid"),
    dropped=kinds_by_column(
        name="*submitterid *submittername username",
        device="*deviceid subscriberid simserial simid",
        phone_number="phonenumber",
        email="email",
        timing="*submissiondate start end",
    ),
    own_columns=column_list("""
        meta-*|meta_*|KEY|PARENT_KEY|SET-OF-*|Attachments*|Status|ReviewState|Edits|FormVersion
        |DeviceID|SubmitterID|SubmitterName|start|end|today|deviceid|system_*|*odata_*|id
    """),
    read_column=_last_step,
    option_question=path_step_ticked,
    exclusions=REVIEWED,
)
