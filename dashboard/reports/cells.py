"""Values as text: as a person reads them, and such as XML can hold."""

import re
from collections.abc import Iterable
from datetime import date

import pandas as pd

from dashboard.text import day

NOT_AVAILABLE = "[x]"
MARK = re.compile(r"\[(?:b|c|low|u|x|z)\]")
# XML knows none of these: controls, halves of a pair, and two that stand for no character.
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def for_document(value: object) -> str:
    """Write a value on one line that any XML can hold, whatever was imported."""
    return " ".join(_NO_XML.sub("�", str(value)).split())


def written(value: object) -> str:
    """Write a cell as a person reads it; what is missing as [x], not available."""
    if value is None or value is pd.NA or value is pd.NaT or value != value:  # noqa: PLR0124 - NaN
        return NOT_AVAILABLE
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):  # a Timestamp is one
        return day(value)
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{int(value):,}" if value.is_integer() else f"{value:,}"
    return for_document(value)


def number(value: object) -> float | None:
    """Return a value to draw, or None where it is missing."""
    return None if written(value) == NOT_AVAILABLE else float(str(value))


def marks_in(texts: Iterable[str]) -> set[str]:
    """Return the marks of official statistics, such as [c], that stand in texts."""
    return {mark for text in texts for mark in MARK.findall(text)}
