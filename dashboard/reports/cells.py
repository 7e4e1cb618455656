"""Values as text: as a person reads them, and such as XML can hold."""

import re
from collections.abc import Iterable
from datetime import date

import pandas as pd

from dashboard.settings import Settings
from dashboard.text import day, figure

NOT_AVAILABLE = "[x]"
MARK = re.compile(r"\[(?:b|c|low|u|x|z)\]")
# XML knows none of these: controls, halves of a pair, and two that stand for no character.
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def for_document(value: object) -> str:
    """Write a value on one line that any XML can hold, whatever was imported."""
    return " ".join(_NO_XML.sub("�", str(value)).split())


def is_missing(value: object) -> bool:
    """Say whether a cell of a frame holds nothing."""
    return value is None or value is pd.NA or value is pd.NaT or value != value  # noqa: PLR0124 - NaN


def cell_text(value: object) -> str:
    """Write a cell as a person reads it; what is missing as [x], not available."""
    if is_missing(value):
        return NOT_AVAILABLE
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):  # a Timestamp is one
        return day(value)
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return figure(value)
    return for_document(value)


def number_to_draw(value: object) -> float | None:
    """Return a value to draw, or None where it is missing."""
    return None if cell_text(value) == NOT_AVAILABLE else float(str(value))


def mark_meanings(limits: Settings) -> dict[str, str]:
    """Return what each mark means, where so many people are too few to show."""
    return {
        "[c]": (
            f"confidential: from 1 to {limits.smallest_count} people, a count beside them that "
            f"would give them away, or fewer than {limits.fewest_for_percentages} in all"
        ),
        "[u]": f"low reliability: fewer than {limits.usual_answers} people in all",
        "[low]": "more than none, and rounds to 0",
        "[b]": "a break: what was asked or counted changed",
        "[x]": "not available",
        "[z]": "not applicable",
    }


def marks_in(texts: Iterable[str]) -> set[str]:
    """Return the marks of official statistics, such as [c], that stand in texts."""
    return {mark for text in texts for mark in MARK.findall(text)}
