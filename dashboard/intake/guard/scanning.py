"""Scanning free text for what may point to a person."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from dashboard.intake.guard.births import births
from dashboard.intake.guard.contacts import addresses, contacts
from dashboard.intake.guard.documents import case_numbers, documents
from dashboard.intake.guard.found import Found, Span, ascii_of_same_length, resolve_overlaps
from dashboard.intake.guard.initials import initials_with_an_age
from dashboard.intake.guard.mentions import find_mentioned_names
from dashboard.intake.guard.names import names
from dashboard.intake.guard.numbers import numbers

_SHORTEST = 4  # “@abc”; the shortest postcode has five
_REMEMBERED = 100_000
_DIGIT = re.compile(r"\d")
_A_DATES = re.compile(r"\d(?:\D{0,12}\d){3}")  # the fewest digits of a date, such as 4.5.09
_A_NUMBERS = re.compile(r"\d(?:\D{0,4}\d){5}")  # those of a National Insurance number
_ONLINE = re.compile(
    r"@|[Ss]nap|[Ii]nsta|[Tt]ik|[Ff]acebook|\bfb\b|[Tt]witter|[Dd]isc|\bx\.|[Tt]eleg|\b[Ii][Gg]\b"
    r"|PSN|psn|[Xx]box|[Gg]amer|[Rr]oblox|[Ss]team|[Tt]witch|[Kk]ik|[Yy]ubo|[Yy]ou[Tt]ube|[Ss]ignal"
)


def find_details(text: str, today: date | None = None) -> list[Found]:
    """Find every part of a text that may point to a person, in the order of the text.

    today: the day that ages are counted to; the present one if left out.
    Patterns and check digits only: nothing is weighed, rated or learnt.
    """
    if len(text) < _SHORTEST:
        return []
    return resolve_overlaps(
        text, list(_spans(ascii_of_same_length(text), today or datetime.now(UTC).date()))
    )


def find_details_in_texts(
    cells: Iterable[str], today: date | None = None
) -> Iterator[tuple[int, list[Found]]]:
    """Scan many cells and yield (position, what was found) for those that hold something.

    Positions count from 0. Equal cells are scanned once, as far as memory should go.
    """
    today = today or datetime.now(UTC).date()
    known: dict[str, list[Found]] = {}
    for position, cell in enumerate(cells):
        found = known.get(cell)
        if found is None:
            if len(known) > _REMEMBERED:
                known.clear()
            found = known[cell] = find_details(cell, today)
        if found:
            yield position, found


def _spans(text: str, today: date) -> Iterator[Span]:
    """Look for each kind only where a quick glance says that it could be."""
    if _DIGIT.search(text):
        yield from addresses(text)
        if _A_DATES.search(text):
            yield from births(text, today)
        if _A_NUMBERS.search(text):
            yield from numbers(text)
        yield from documents(text)
        yield from case_numbers(text)
        yield from initials_with_an_age(text)
    if _ONLINE.search(text):
        yield from contacts(text)
    yield from names(text)
    yield from find_mentioned_names(text)
