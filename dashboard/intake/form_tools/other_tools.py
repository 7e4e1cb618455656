"""Tables that prove no form tool: those of a survey that a person says is one, and of others."""

from dashboard.intake.form_tools.form_tool import (
    FormTool,
    kinds_by_column,
    path_step_ticked,
    sign_groups,
)
from dashboard.intake.form_tools.lime_survey import read_coded_column

OTHER_TOOL = FormTool("other", read_column=read_coded_column, option_question=path_step_ticked)
UNNAMED_TOOL = FormTool(
    "a form tool",
    signs=sign_groups("participantid ipaddress", "respondentid ipaddress", "responseid ipaddress"),
    dropped=kinds_by_column(
        ip_address="ipaddress",
        contact_detail="referer referrer",
        timing="datestarted datefinished totaltimetaken starttime endtime",
    ),
    is_for_surveys=False,
)
