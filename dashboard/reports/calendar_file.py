"""Days to come as a calendar file, which every calendar program opens."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from dashboard.reports.cells import for_document

PRODUCT = "-//Context Panel//Calendar//EN"
MIME, SUFFIX = "text/calendar", ".ics"


@dataclass(frozen=True)
class CalendarDay:
    """A day to come: its lasting code, what it is, and the time at which it begins, if any."""

    code: str
    on: date
    title: str
    at: time | None = None


def as_calendar(days: Iterable[CalendarDay], made_on: date) -> bytes:
    """Return days as iCalendar (RFC 5545), times as those of the room.

    A day of the same code takes the place of an earlier one in the reader's calendar. made_on: the
    day of the data, so that the same data give the same file.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for one in days:
        event = Event()
        event.add("uid", f"{one.code}@context-panel")
        event.add("dtstamp", datetime.combine(made_on, time(), UTC))
        event.add("summary", for_document(one.title))
        if one.at:
            event.add("dtstart", datetime.combine(one.on, one.at))
        else:
            event.add("dtstart", one.on)
            event.add("dtend", one.on + timedelta(days=1))
        event.add("class", "PRIVATE")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
