"""Dates of birth in a sentence: a date said to be one, or beside a person whom it makes young."""

import re
from collections.abc import Iterator
from datetime import date

from dashboard.intake.guard.found import Span
from dashboard.intake.guard.words import MONTH, ONE_PERSON

_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_DATE = (
    r"(?:(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d|3[01])[-/. ](?:(?:19|20)\d{2}|\d{2})"
    rf"|{_DAY}[ -](?:of )?{MONTH}\.?,?[ -](?:(?:19|20)\d{{2}}|\d{{2}})"
    rf"|{MONTH}\.? {_DAY},? (?:19|20)\d{{2}})(?!\d)"
)
_BIRTH = r"(?:d\.? ?o\.? ?b\b\.?|date of birth|birth ?date|birthday|born|b\.)"
_SAID = re.compile(
    rf"\b{_BIRTH}(?:\s+(?:is|was|on|of|the))*[\s:=(-]{{0,3}}(?P<date>{_DATE})", re.IGNORECASE
)
_SAID_AFTER = re.compile(rf"(?<!\d)(?P<date>{_DATE})[\s(,-]{{1,3}}{_BIRTH}(?!\w)", re.IGNORECASE)
_BESIDE = re.compile(
    rf"\b(?i:{ONE_PERSON})(?:\s+(?:[A-Z][\w'-]*|[A-Z]\.){{1,2}}){{0,3}}[\s,(-]{{1,3}}"
    rf"(?P<date>(?i:{_DATE}))"
)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_YOUNG = range(5, 25)


def births(text: str, today: date) -> Iterator[Span]:
    """Find dates of birth in a plain text.

    Beside a person, a date counts where it makes somebody five to 24 years old on `today`: a date
    of the last years beside a person says when they were spoken with.
    """
    for pattern in (_SAID, _SAID_AFTER):
        for hit in pattern.finditer(text):
            yield "date_of_birth", *hit.span("date")
    for hit in _BESIDE.finditer(text):
        if _age(hit["date"], today) in _YOUNG:
            yield "date_of_birth", *hit.span("date")


def _age(written: str, today: date) -> int:
    """Return the years from a date to today; two digits mean the latest year that has passed."""
    if whole := _YEAR.search(written):
        return today.year - int(whole[0])
    return (today.year - int(written[-2:])) % 100
