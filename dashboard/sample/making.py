"""Making boroughs one after the other, each from its own chance, with what is true of them."""

import heapq
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from dashboard.sample.borough import Borough, Context
from dashboard.sample.course import follow
from dashboard.sample.dice import Dice
from dashboard.sample.equity import write_equity
from dashboard.sample.meeting import write_meetings, write_panel, write_panel_events
from dashboard.sample.places import borough_name, new_context, wards, write_context, write_places
from dashboard.sample.referring import join, refer
from dashboard.sample.stock import stock
from dashboard.sample.terms import (
    ENTERED_OF_LAST_MONTH,
    FIRST,
    LAST,
    MONTHS,
    SEASON,
    first_of,
    meeting_days,
    working_day,
)
from dashboard.sample.traits import shift_rows, traits
from dashboard.sample.writing import Files
from dashboard.settings import home

# How often a closed context is referred again within a year, by whether its plan truly worked.
_AGAIN = {True: 0.1, False: 0.3}
_FURTHER = 0.09
"""The share of referrals that speak of a context the panel already works on."""

_Due = tuple[date, str]


def write(folder: Path, scale: int, seed: int) -> Iterator[int]:
    """Write boroughs to a folder, and yield the rows written so far after each of them.

    scale: how many boroughs. A borough is the same at any scale, and equal seeds give equal bytes.
    Raises PanelError at once, before anything is written, when the folder holds something already.
    """
    return _written(Files(folder), scale, seed)


def _written(opened: Files, scale: int, seed: int) -> Iterator[int]:
    with opened as files:
        _write_what_all_share(files)
        for number in range(scale):
            _write_borough(files, seed, number)
            yield sum(files.rows.values())


def _write_what_all_share(files: Files) -> None:
    for name in ("survey_question", "observation_item"):
        for line in stock(name):
            files.put(name, **line)
    for theme in stock("themes"):
        files.put("theme", **{name: theme[name] for name in ("theme_id", "wording", "valence")})
    files.truth("season", "month, relative_rate", list(SEASON.items()))
    template = (home() / "data" / "borough" / "truth.txt").read_text(encoding="utf-8")
    (files.folder / "truth" / "README.txt").write_text(template, encoding="utf-8")


def _write_borough(files: Files, seed: int, number: int) -> None:
    dice = Dice(seed, number)
    truth = traits(dice, number)
    cadence = truth.cadence
    changed = first_of(cadence.month)
    borough = Borough(
        number,
        f"B{number + 1:03}",
        borough_name(number),
        dice,
        files,
        truth,
        wards(dice, number),
        meeting_days(int(cadence.before), int(cadence.after), changed),
    )
    files.truth(
        "series_shift",
        "panel_id, series, unit, shifted, month, before, after",
        shift_rows(borough.code, truth),
    )
    write_panel(borough)
    write_places(borough)
    _write_referrals(borough)
    for goal in borough.goals.values():
        files.put("goal", **goal)
    for context in borough.contexts:
        write_context(borough, context)
    write_meetings(borough)
    write_panel_events(borough)
    write_equity(borough)


def _write_referrals(borough: Borough) -> None:
    """Write every referral of the three years, month by month.

    A month's number is drawn first; closed contexts that come back, and further word of open ones,
    take their share of it, so that the level of the series stays the planted one.
    """
    dice = borough.dice
    back: list[_Due] = []
    by_code: dict[str, Context] = {}
    for month in range(MONTHS):
        first = first_of(month)
        rate = borough.level("referrals_per_month", first) * SEASON[first.month]
        if month == MONTHS - 1:
            rate *= ENTERED_OF_LAST_MONTH
        for received in _days(borough, first, dice.events(rate)):
            if back and back[0][0] <= received:
                context = by_code[heapq.heappop(back)[1]]
            elif (open_contexts := _open_contexts(borough, received)) and dice.chance(_FURTHER):
                further = dice.pick(open_contexts)
                join(borough, further, refer(borough, further, received), received)
                continue
            else:
                context = new_context(borough, received)
                by_code[context.code] = context
            closed = follow(borough, context, received)
            context.open_until = closed
            if closed and dice.chance(_AGAIN[context.better]):
                due = closed + timedelta(days=dice.between(20, 300))
                heapq.heappush(back, (due, context.code))


def _days(borough: Borough, first: date, number: int) -> list[date]:
    """Draw so many working days of a month, in order."""
    days = [first + timedelta(days=borough.dice.between(0, 27)) for _ in range(number)]
    return sorted(min(max(working_day(day), FIRST), LAST) for day in days)


def _open_contexts(borough: Borough, day: date) -> list[Context]:
    """Return the contexts that the panel had been working on for some weeks, on a day."""
    begun = day - timedelta(days=35)
    return [
        context
        for context in borough.contexts
        if context.since <= begun
        and (context.open_until is None or context.open_until > day)
        and context.stage != "referred"
    ]
