"""Days and times as others write them, read in the order of day, month and year that is told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from dashboard.intake.profiles.profile import DateOrder

_OF_DAY = r"(?P<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?)\s*(?P<half>[ap]\.?m\.?)?\s*Z?"
_TIME = rf"(?:(?:T|,? )\s*{_OF_DAY})?"
_CLOCK = re.compile(
    rf"{_OF_DAY}|(?P<digits>\d{{1,4}})\s*(?P<noon>[ap]\.?m\.?)|(?P<bare>\d{{4}})",
    re.IGNORECASE | re.ASCII,
)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_SPAN = re.compile(r"(?P<start>.+?)\s*(?:-|–|—|to|until)\s*(?P<end>.+)", re.IGNORECASE)
_HALF = re.compile(r"[ap]\.?m", re.IGNORECASE)
_NUMBERS = re.compile(
    rf"{_WEEKDAY}(?P<a>\d{{1,4}})\s*(?P<m>[-/. ])\s*(?P<b>\d{{1,2}})\s*(?P=m)\s*(?P<c>\d{{1,4}})"
    rf"{_TIME}",
    re.IGNORECASE | re.ASCII,
)
_BEFORE = re.compile(
    rf"{_WEEKDAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-/. ]+(?:of +)?(?P<word>[a-z]{{3,9}})\.?,?[-/. ]+"
    rf"(?P<y>\d{{4}}|\d\d){_TIME}",
    re.IGNORECASE | re.ASCII,
)
_AFTER = re.compile(
    rf"{_WEEKDAY}(?P<word>[a-z]{{3,9}})\.? +(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? +(?P<y>\d{{4}})"
    rf"{_TIME}",
    re.IGNORECASE | re.ASCII,
)
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORTEST = 3  # letters of a month
_CENTURY = 69  # two-digit years from here on are of 1900, as POSIX has it
_NOON = 12
_YEAR = 4  # digits
_SERIAL = re.compile(r"[34]\d{4}(?:\.\d+)?")
"""Days as Excel counts them, from 1982 to 2036."""


@dataclass(frozen=True)
class DayReadings:
    """The first text of a column that fits each order of day and month alone, or either."""

    day_first: str
    month_first: str
    either: str

    @property
    def is_mixed(self) -> bool:
        """Tell whether no one order fits all of them."""
        return bool(self.day_first and self.month_first)


@dataclass(frozen=True)
class OrderProof:
    """The order of day, month and year in a column, and what proves it.

    order: None where nothing proves it; or where there is proof of two, which `why` says.
    """

    order: DateOrder | None
    why: str


def parse_day(text: str, order: DateOrder) -> tuple[date, time | None] | None:
    """Read a day, with the time beside it if there is one; None where it fits no day.

    A year of four digits in front, and a month in words, are read in any order.
    """
    if hit := _NUMBERS.fullmatch(text):
        return _day(_in_order(hit, order), hit)
    if hit := _BEFORE.fullmatch(text) or _AFTER.fullmatch(text):
        return _day((hit["y"], _month(hit["word"]), hit["d"]), hit)
    return None


def parse_time(text: str) -> time | None:
    """Read a time of day: 14:00, 2.30 pm, 2pm, 230pm, 1430; None for others, as for a bare 14."""
    hit = _CLOCK.fullmatch(text)
    if hit is None:
        return None
    figures = hit["digits"] or hit["bare"] or ""
    hours, minutes = (figures[:-2], figures[-2:]) if len(figures) > 2 else (figures, "00")  # noqa: PLR2004 - digits
    try:
        return _time(hit["time"] or f"{hours}:{minutes}", hit["half"] or hit["noon"])
    except ValueError:  # no such time
        return None


def parse_time_span(text: str) -> tuple[time, time] | None:
    """Read when a stretch of time begins and ends: 15:30–16:30, 3.30 to 4.15pm; or None.

    “am” or “pm” at its end holds for its beginning as well, unless it would begin after its end.
    """
    hit = _SPAN.fullmatch(text)
    end = parse_time(hit["end"]) if hit else None
    if hit is None or end is None:
        return None
    half = _HALF.search(hit["end"])
    in_same_half = parse_time(hit["start"] + half[0]) if half else None
    if in_same_half is not None and in_same_half <= end:
        return in_same_half, end
    start = parse_time(hit["start"])
    return None if start is None else (start, end)


def is_excel_serial(text: str) -> bool:
    """Tell whether a text may be a day as Excel counts them."""
    return bool(_SERIAL.fullmatch(text))


def possible_readings(texts: Iterable[str]) -> DayReadings:
    """Find the days in numbers, year last, that fit one order of day and month alone, or either."""
    first_texts: dict[str, str] = {}
    for text in texts:
        hit = _NUMBERS.fullmatch(text)
        if hit and len(hit["a"]) < _YEAR:
            fits = [order for order in ("day first", "month first") if parse_day(text, order)]
            if fits:
                first_texts.setdefault(fits[0] if len(fits) == 1 else "either", text)
    return DayReadings(
        *(first_texts.get(reading, "") for reading in ("day first", "month first", "either"))
    )


def infer_date_order(texts: Iterable[str]) -> OrderProof:
    """Find the order of a column by its values: a number above 12 is no month."""
    first_proofs: dict[DateOrder, str] = {}
    doubtful = years = 0
    for text in texts:
        hit = _NUMBERS.fullmatch(" ".join(text.split()))
        if hit is None:
            continue
        if len(hit["a"]) == _YEAR:
            years += 1
        elif int(hit["a"]) > 31:  # noqa: PLR2004 - no month has more days
            first_proofs.setdefault("year first", text)
        elif int(hit["a"]) > _NOON:
            first_proofs.setdefault("day first", text)
        elif int(hit["b"]) > _NOON:
            first_proofs.setdefault("month first", text)
        else:
            doubtful += 1
    return _judged(first_proofs, doubtful, years)


def _judged(first_proofs: dict[DateOrder, str], doubtful: int, years: int) -> OrderProof:
    if len(first_proofs) > 1:
        proofs = "; ".join(f"“{text}” is {order}" for order, text in first_proofs.items())
        return OrderProof(None, f"Not in one order: {proofs}.")
    for order, text in first_proofs.items():
        return OrderProof(order, f"“{text}” can only be read so.")
    if doubtful:
        return OrderProof(None, "Not provable: no number is above 12.")
    if years:
        return OrderProof("year first", "Every value begins with its year.")
    return OrderProof(None, "It holds no days in numbers.")


def _in_order(hit: re.Match[str], order: DateOrder) -> tuple[str, int, str]:
    """Return year, month and day of three numbers."""
    if len(hit["a"]) == _YEAR or order == "year first":
        return hit["a"], int(hit["b"]), hit["c"]
    if order == "month first":
        return hit["c"], int(hit["a"]), hit["b"]
    return hit["c"], int(hit["b"]), hit["a"]


def _month(word: str) -> int:
    name_start = "sep" if word.casefold() == "sept" else word.casefold()
    fits = [at for at, name in enumerate(_MONTHS, start=1) if name.startswith(name_start)]
    return fits[0] if len(fits) == 1 and len(name_start) >= _SHORTEST else 0


def _day(parts: tuple[str, int, str], hit: re.Match[str]) -> tuple[date, time | None] | None:
    year, month, day = parts
    if len(year) not in (2, _YEAR) or len(day) > 2:  # noqa: PLR2004 - digits
        return None
    year_number = int(year)
    if len(year) == 2:  # noqa: PLR2004 - digits
        year_number += 2000 if year_number < _CENTURY else 1900
    try:
        return date(year_number, month, int(day)), _time(hit["time"], hit["half"])
    except ValueError:  # no such day, or no such time
        return None


def _time(text: str | None, half: str | None) -> time | None:
    if text is None:
        return None
    hour, minute, second, *_ = [int(part) for part in re.split(r"[:.]", text)] + [0]
    if half and not 1 <= hour <= _NOON:
        raise ValueError(text)
    if half:
        hour = hour % _NOON + (_NOON if half.casefold().startswith("p") else 0)
    return time(hour, minute, second)
