"""Form tools: which one wrote a file, which of its columns hold persons, and how it is read."""

from collections.abc import Sequence

from dashboard.intake.form_tools.form_tool import (
    ColumnUse,
    Exclusion,
    ExclusionReason,
    FormColumn,
    FormTool,
    NumberedRow,
    compact_name,
    header_names,
)
from dashboard.intake.form_tools.google_forms import GOOGLE_FORMS
from dashboard.intake.form_tools.kobo_toolbox import KOBO_TOOLBOX
from dashboard.intake.form_tools.lime_survey import LIME_SURVEY
from dashboard.intake.form_tools.microsoft_forms import MICROSOFT_FORMS
from dashboard.intake.form_tools.odk_central import ODK_CENTRAL
from dashboard.intake.form_tools.other_tools import OTHER_TOOL, UNNAMED_TOOL
from dashboard.intake.form_tools.qualtrics import QUALTRICS, has_import_ids
from dashboard.intake.form_tools.survey_monkey import SURVEY_MONKEY

__all__ = [
    "FORM_TOOLS",
    "OTHER_TOOL",
    "ColumnUse",
    "Exclusion",
    "ExclusionReason",
    "FormColumn",
    "FormTool",
    "NumberedRow",
    "compact_name",
    "find_form_tool",
    "has_import_ids",
    "header_names",
    "prove_form_tool",
    "survey_tools",
]

# The first whose signs fit is taken: SurveyMonkey has the signs of Qualtrics as well.
FORM_TOOLS = [
    MICROSOFT_FORMS,
    SURVEY_MONKEY,
    QUALTRICS,
    LIME_SURVEY,
    ODK_CENTRAL,
    KOBO_TOOLBOX,
    GOOGLE_FORMS,
    UNNAMED_TOOL,
]


def find_form_tool(header: Sequence[str]) -> FormTool | None:
    """Return the form tool whose signs a header has, or None."""
    names = {name for column in header for name in header_names(column)}
    names.update(f"^{compact_name(column)}" for column in header[:1])
    return next((t for t in FORM_TOOLS if any(group <= names for group in t.signs)), None)


def prove_form_tool(header: Sequence[str], rows: Sequence[Sequence[str]]) -> FormTool | None:
    """Return the form tool that a header and the first rows prove to have made a survey's export.

    None where they prove none whose exports are read as surveys.
    """
    tool = find_form_tool(header)
    is_proved = tool and tool.is_for_surveys and tool.is_proved_by(header, rows)
    return tool if is_proved else None


def survey_tools() -> dict[str, FormTool]:
    """Return the form tools whose exports are read as surveys by their names, “other” last."""
    tools = [tool for tool in FORM_TOOLS if tool.is_for_surveys]
    return {tool.name: tool for tool in [*tools, OTHER_TOOL]}
