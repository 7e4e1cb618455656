"""Which days a column may hold: happenings up to the day of viewing, plans some years beyond it."""

from dataclasses import dataclass
from datetime import date

from dashboard.warehouse.dictionary import Table

EARLIEST_DAY = date(1990, 1, 1)
"""No panel worked on contexts before; an earlier day is a slip of the pen."""
PLANNED_YEARS = 5
"""Nobody sets a day for something further ahead."""

_AHEAD = {
    "happened": False,
    "also happened": False,
    "not after today": False,
    "planned": True,
    "held or planned": True,
}
DAY_MARKS = frozenset(_AHEAD)
"""The marks of which every column of days has one."""
_OF_WHOLE_ROW = frozenset({"happened", "held or planned"})
_OF_HAPPENINGS = frozenset({"happened", "also happened", "held or planned"})


@dataclass(frozen=True)
class DayColumn:
    """A column of days.

    may_be_ahead: whether a day after the present one is a plan rather than a mistake.
    is_of_row: whether a row whose day cannot be has not happened, so that it is left out whole.
    is_happening: whether its latest day is the day of the data.
    """

    name: str
    may_be_ahead: bool
    is_of_row: bool
    is_happening: bool

    def latest(self, today: date) -> date:
        """Return the last day that it may hold as seen on a day."""
        return in_years(today, PLANNED_YEARS) if self.may_be_ahead else today


def day_columns(table: Table) -> list[DayColumn]:
    """List the columns of a table that are marked as days."""
    marked = [(c.name, m) for c in table.columns for m in c.marks if m in DAY_MARKS]
    return [
        DayColumn(name, _AHEAD[mark], mark in _OF_WHOLE_ROW, mark in _OF_HAPPENINGS)
        for name, mark in marked
    ]


def in_years(day: date, years: int) -> date:
    """Return the same day so many years on; of 29 February the day before."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
