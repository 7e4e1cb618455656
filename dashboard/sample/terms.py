"""Three years of a made-up calendar: months, seasons, school terms, and days to meet on."""

from datetime import date, timedelta

FIRST = date(2022, 4, 1)
LAST = date(2025, 3, 31)
"""The day on which the data was taken out: nothing later is known."""
MONTHS = 36

# Referrals come from people who see young people: fewest in August and at Christmas.
SEASON = dict(
    zip(
        range(1, 13),
        (1.0, 0.95, 1.1, 0.9, 1.05, 1.15, 1.0, 0.6, 1.1, 1.2, 1.15, 0.8),
        strict=True,
    )
)
ENTERED_OF_LAST_MONTH = 0.7
"""The share of the last month's referrals that had been entered when the data was taken out."""

# From the first day to the last, as (month, day); the same in each year.
_HOLIDAYS = (
    ((1, 1), (1, 4)),
    ((2, 13), (2, 19)),
    ((4, 3), (4, 16)),
    ((5, 27), (6, 2)),
    ((7, 22), (9, 3)),
    ((10, 23), (10, 31)),
    ((12, 20), (12, 31)),
)
_SATURDAY = 5


def month_of(day: date) -> int:
    """Return the month's number, 0 for the first; days outside count as the nearest month."""
    number = (day.year - FIRST.year) * 12 + day.month - FIRST.month
    return min(max(number, 0), MONTHS - 1)


def first_of(month: int) -> date:
    """Return the first day of a month by its number from 0."""
    years, months = divmod(FIRST.month - 1 + month, 12)
    return date(FIRST.year + years, months + 1, 1)


def in_term(day: date) -> bool:
    """Say whether schools are in term."""
    day_of_year = (day.month, day.day)
    return not any(first <= day_of_year <= last for first, last in _HOLIDAYS)


def working_day(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= _SATURDAY else 0)


def meeting_days(cadence_before: int, cadence_after: int, changed: date) -> list[date]:
    """List the Tuesdays on which a panel meets, half a year beyond the last day.

    cadence_before, cadence_after: days between meetings until and since the day of the change.
    No panel meets at Christmas.
    """
    days = []
    day = FIRST + timedelta(days=(1 - FIRST.weekday()) % 7 + 7)
    while day < LAST + timedelta(days=240):
        if in_term(day) or day.month not in (12, 1):
            days.append(day)
        day += timedelta(days=cadence_before if day < changed else cadence_after)
    return days
