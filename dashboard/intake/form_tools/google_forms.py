"""Google Forms: known by a first column of moments alone, and joins several answers by commas."""

import re
from collections import Counter
from collections.abc import Sequence

from dashboard.intake.form_tools.form_tool import (
    FormColumn,
    FormTool,
    column_list,
    kinds_by_column,
    sign_groups,
    split_grid,
)

_MOMENT = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T,]+\d{1,2}[:.]\d{2}.*)?")


def _has_moments(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the only column that says so much, “Timestamp”, holds moments."""
    stamps = [row[0].strip() for row in rows if row and row[0].strip()]
    is_named = header[0].strip() == "Timestamp" and len(header) > 1
    return is_named and all(map(_MOMENT.fullmatch, stamps))


def _read_column(at: int, name: str, text: str, _: str) -> FormColumn:
    return split_grid(at, name, text)


def _joined_by_commas(values: set[str]) -> bool:
    """Tell whether most of what stands between commas stands elsewhere too."""
    joined = [value.split(", ") for value in values if ", " in value]
    seen = Counter(part for parts in joined for part in parts)
    again = [part for part, count in seen.items() if count > 1 or part in values]
    return bool(joined) and len(again) >= len(seen) / 2


GOOGLE_FORMS = FormTool(
    "Google Forms",
    signs=sign_groups("^timestamp"),
    dropped=kinds_by_column(email="emailaddress username email", timing="timestamp"),
    own_columns=column_list("Score|* [[]Score]|* [[]Feedback]"),
    is_proved_by=_has_moments,
    read_column=_read_column,
    joins_answers=_joined_by_commas,
)
