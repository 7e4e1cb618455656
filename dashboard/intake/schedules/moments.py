"""Days and times as observers write them, and the sort of day and part of it that they are."""

import re
from datetime import date, time

from dashboard.intake.profiles.days import read_day, read_time

_CLOCK = (
    r"(?P<{0}hour>\d{{1,2}})(?:[:.]?(?P<{0}minute>[0-5]\d))?(?:[:.]\d\d(?:\.\d+)?)?"
    r"\s*(?P<{0}half>[ap]\.?m\.?)?"
)
_STRETCH = re.compile(
    _CLOCK.format("from_") + r"\s*(?:-|–|—|to|until)\s*" + _CLOCK.format("to_"), re.IGNORECASE
)
_BOTH = re.compile(r"(?P<day>\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})[ T](?P<time>\d.*)")

_WEEKEND = 5  # Saturday
_HOURS = 24
_NOON = 12
# The parts of a school day; each begins at its time. [partnerships may say otherwise in the file]
_BANDS = (
    (time(0), "night"),
    (time(5), "before_school"),
    (time(8, 45), "school_hours"),
    (time(15), "after_school"),
    (time(18), "evening"),
    (time(21), "night"),
)
_DAYTIME = ("before_school", "school_hours", "after_school")


def day_of(text: str) -> date | None:
    """Return the day that a text names, the day before the month as in Britain, or None."""
    told = read_day(text.strip(), "day first")
    return told[0] if told else None


def parted(text: str) -> tuple[str, str] | None:
    """Return the day and the time of a text that names both, or None."""
    found = _BOTH.fullmatch(text.strip())
    return (found["day"], found["time"]) if found else None


def time_of(text: str) -> time | None:
    """Return the time that a text names (“15:30”, “3.30pm”, “1530”), or None."""
    return read_time(text.strip())


def stretch_of(text: str) -> tuple[time, int] | None:
    """Return when a stretch of time begins and its minutes (“15:30–16:30”), or None."""
    found = _STRETCH.fullmatch(text.strip())
    if found is None:
        return None
    end = _clock(found, "to_")
    start = _clock(found, "from_", found["to_half"])
    if start is not None and end is not None and start > end and not found["from_half"]:
        start = _clock(found, "from_")  # “11 to 1pm” begins before noon
    return None if start is None or end is None else (start, between(start, end))


def between(start: time, end: time) -> int:
    """Return the minutes from one time to the next time it is the other."""
    minutes = end.hour * 60 + end.minute - start.hour * 60 - start.minute
    return minutes if minutes > 0 else minutes + _HOURS * 60


def day_type(day: date, *, in_term: bool | None) -> str:
    """Return the code of the sort of day: a weekday out of term is a school holiday."""
    if day.weekday() >= _WEEKEND:
        return "weekend"
    return "holiday" if in_term is False else "weekday"


def time_band(day: date, start: time) -> str:
    """Return the code of the part of the day in which a slot begins."""
    band = next(code for since, code in reversed(_BANDS) if start >= since)
    return "weekend_day" if day.weekday() >= _WEEKEND and band in _DAYTIME else band


def _clock(found: "re.Match[str]", part: str, other_half: str | None = None) -> time | None:
    hour, minute = int(found[f"{part}hour"]), int(found[f"{part}minute"] or 0)
    half = (found[f"{part}half"] or other_half or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    elif not found[f"{part}minute"]:
        return None  # a bare number is no time
    return time(hour, minute) if hour < _HOURS else None
