"""Form tools: which one wrote a file, and which columns it keeps for itself."""

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase

from dashboard.intake.guard.form_tools import FORM_TOOLS, form_tool, kind_dropped
from dashboard.intake.guard.headers import compact

OTHER = "other"

_NAMES = {
    "Microsoft Forms": "Microsoft Forms",
    "SurveyMonkey": "SurveyMonkey",
    "Qualtrics": "Qualtrics",
    "LimeSurvey": "LimeSurvey",
    "ODK": "ODK Central",
    "KoboToolbox": "KoboToolbox",
    "Google Forms": "Google Forms",
}
TOOLS = (*_NAMES.values(), OTHER)

_MOMENT = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T,]+\d{1,2}[:.]\d{2}.*)?")

# Names as the tool writes them, “*” standing for anything: a question may be called “Status”.
_OWN = {
    "Microsoft Forms": """
        ID|Id|Total points|Quiz feedback|Points - *|Feedback - *|Language|Grade posted time
    """,
    "Google Forms": "Score|* [[]Score]|* [[]Feedback]",
    "KoboToolbox": """
        _*|start|end|today|deviceid|username|phonenumber|audit|meta/*|formhub/*
    """,
    "ODK Central": """
        meta-*|meta_*|KEY|PARENT_KEY|SET-OF-*|Attachments*|Status|ReviewState|Edits|FormVersion
        |DeviceID|SubmitterID|SubmitterName|start|end|today|deviceid|system_*|*odata_*|id
    """,
    "LimeSurvey": """
        id|submitdate|lastpage|startlanguage|seed|token|Response ID|Date submitted|Last page
        |Start language|Seed|id. *|lastpage. *|startlanguage. *|seed. *|token. *
    """,
    "Qualtrics": """
        Status|Progress|Finished|ResponseId|ResponseID|DistributionChannel|UserLanguage|Q_*|*_DO|*_DO_*
        |*_First Click|*_Last Click|*_Page Submit|*_Click Count|*_Browser|*_Operating System
        |*_Resolution|SC[0-9]|V[0-9]
    """,
    "SurveyMonkey": "Respondent ID|Collector ID|Custom Data*|respondent_id|collector_id",
}
_OWNED = {tool: [name.strip() for name in names.split("|")] for tool, names in _OWN.items()}


def tool_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str | None:
    """Return the form tool that a header proves, or None.

    rows: the first rows; Google Forms is known by one column only, which must hold moments.
    """
    known = form_tool(list(header))
    name = _NAMES.get(known.name) if known else None
    if name == "Google Forms":
        stamps = [row[0].strip() for row in rows if row and row[0].strip()]
        named = header[0].strip() == "Timestamp" and len(header) > 1
        return name if named and all(map(_MOMENT.fullmatch, stamps)) else None
    return name


def is_own(tool: str, name: str) -> bool:
    """Tell whether a form tool keeps a column for itself."""
    return any(fnmatchcase(name.strip(), own) for own in _OWNED.get(tool, ()))


def is_fixed(tool: str, name: str) -> bool:
    """Tell whether every export of a form tool has a column, so that it is no question."""
    known = next((one for one in FORM_TOOLS if _NAMES.get(one.name) == tool), None)
    return is_own(tool, name) or (known is not None and kind_dropped(known, name) is not None)


def cells_under(
    header: Sequence[str], rows: Sequence[Sequence[str]], *names: str
) -> list[str] | None:
    """Return the cells of the first column with one of the names, or None where there is none.

    names: compact ones; a code before “. ” counts as well (LimeSurvey).
    """
    known = [{compact(name), compact(name.split(". ", maxsplit=1)[0])} for name in header]
    at = next((at for at, forms in enumerate(known) if forms & set(names)), None)
    if at is None:
        return None
    return [row[at].strip() if at < len(row) else "" for row in rows]
