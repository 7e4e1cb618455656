"""From a schedule to rows of ours: the slots, and what was seen in each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

import pandas as pd

from dashboard.intake.days import parse_day, parse_time, parse_time_span
from dashboard.intake.problem import Problem, problem_rows
from dashboard.intake.schedules.layout import Schedule, ScheduleCell, is_all_zero
from dashboard.intake.sheet import Sheet
from dashboard.intake.surveys.wording import count_of, first_names
from dashboard.warehouse import IncomingTable, tables

_WEEKEND = 5  # Saturday
_MINUTES_OF_DAY = 24 * 60
PARTS_OF_DAY = (
    (time(0), "night"),
    (time(5), "before_school"),
    (time(8, 45), "school_hours"),
    (time(15), "after_school"),
    (time(18), "evening"),
    (time(21), "night"),
)
"""The parts of a school day, by when each begins; a file may say otherwise itself."""
_DAYTIME = ("before_school", "school_hours", "after_school")


def minutes_between(start: time, end: time) -> int:
    """Return the minutes from one time to the next time it is the other."""
    minutes = end.hour * 60 + end.minute - start.hour * 60 - start.minute
    return minutes if minutes > 0 else minutes + _MINUTES_OF_DAY


def day_type(day: date, *, in_term: bool | None) -> str:
    """Return the code of the sort of day: a weekday out of term is a school holiday."""
    if day.weekday() >= _WEEKEND:
        return "weekend"
    return "holiday" if in_term is False else "weekday"


def time_band(day: date, start: time) -> str:
    """Return the code of the part of the day in which a slot begins."""
    band = next(code for since, code in reversed(PARTS_OF_DAY) if start >= since)
    return "weekend_day" if day.weekday() >= _WEEKEND and band in _DAYTIME else band


_TICKS = frozenset(("✓", "✔", "☑", "✅", "√"))
_CROSSES = frozenset(("x", "✗", "✘", "×", "☒"))
_YES = frozenset(("yes", "y", "true", "1", "1.0", "seen", "tick", "ticked"))
_NO = frozenset(("no", "n", "false", "0", "0.0", "not seen", "none", "nobody", "☐"))


def crosses_mean_no(marks: Iterable[str]) -> bool | None:
    """Tell what a cross says beside the other marks of a schedule: not seen, or seen.

    Alone in a schedule crosses are ticks; beside “no” or 0 as well. Beside ticks they may be
    either: None.
    """
    plain_marks = {mark.casefold() for mark in marks}
    return None if plain_marks & _TICKS and plain_marks & _CROSSES else False


def times_seen(mark: str, item_type: str, *, crosses: bool | None) -> int | str:
    """Return how often an item was seen, or what is wrong, as a sentence.

    item_type: seen (1 or 0) or count. crosses: as `crosses_mean_no` tells.
    """
    plain_mark = mark.casefold()
    if item_type == "seen":
        if plain_mark in _CROSSES and crosses is None:
            return "Beside ticks, a cross may mean seen or not seen."
        if plain_mark in _TICKS | _CROSSES | _YES:
            return 1
        return 0 if plain_mark in _NO else "The item is seen or not seen, and this is neither."
    if plain_mark in _NO - {"n", "no", "false", "☐"}:
        return 0
    number = plain_mark.removesuffix(".0")
    if number.isascii() and number.isdigit():
        return int(number)
    return "The item is counted, and this is no whole number."


_TRUE = ("yes", "y", "true", "1", "term", "light")
_FALSE = ("no", "n", "false", "0", "holiday", "dark")
_NOT_SEEN = "Write 0 where it was looked for and not seen, and leave empty what nobody looked for."


@dataclass(frozen=True)
class SlotDefaults:
    """What a person said about a schedule.

    assessment_id: the assessment, and so the round. observer_role: who observed, as a role, and
    minutes: how long, both for slots that do not say it themselves.
    not_looked_for: items whose 0 says that nobody looked for them. idle_slots: whether slots that
    hold nothing but 0 say so of all their items.
    """

    assessment_id: str
    observer_role: str
    minutes: int | None = None
    not_looked_for: frozenset[str] = frozenset()
    idle_slots: bool = False


@dataclass(frozen=True)
class _When:
    day: date
    start: time
    minutes: str

    def slot_id(self, assessment_id: str) -> str:
        return f"{assessment_id}-{self.day:%Y%m%d}-{self.start:%H%M}"


def observation_sheets(
    schedule: Schedule, items: pd.DataFrame, defaults: SlotDefaults, sha256: str
) -> list[Sheet]:
    """Return a schedule as rows of observation_slot and observation, numbered as in the file.

    items: rows of observation_item. A slot's code is made from the assessment, the day and the
    time, so that the same schedule brings the same slots again. Empty cells were not recorded and
    are left out; 0 was looked for and not seen. The notes say what was left out.
    """
    types = {str(row["item_id"]): str(row["item_type"]) for row in items.to_dict("records")}
    crosses = crosses_mean_no(cell.text for seen in schedule.seen for cell in seen.values())
    problems: list[Problem] = []
    slots: list[tuple[int, dict[str, str]]] = []
    rows: list[tuple[int, dict[str, str]]] = []
    empty, zeros, used = 0, 0, set[str]()
    for parts, seen in zip(schedule.slots, schedule.seen, strict=True):
        when = _when(parts, defaults)
        if isinstance(when, str):
            problems.append(_of_slot(schedule, parts, when))
            continue
        slot_id = when.slot_id(defaults.assessment_id)
        if slot_id in used:
            problems.append(_of_slot(schedule, parts, "Two slots begin at the same time."))
            continue
        used.add(slot_id)
        row = schedule.header_row if schedule.is_across else parts["observed_on"].row
        slots.append((row, _slot(slot_id, when, parts, defaults)))
        is_idle = defaults.idle_slots and is_all_zero(seen)
        for item, cell in seen.items():
            if not cell.text:
                empty += 1
                continue
            if cell.is_zero and (is_idle or item in defaults.not_looked_for):
                zeros += 1
                continue
            times = times_seen(cell.text, types.get(item, ""), crosses=crosses)
            if isinstance(times, str):
                place = (schedule.name, cell.row, cell.column, cell.text[:60])
                problems.append(Problem(*place, times, _NOT_SEEN))
                continue
            rows.append((cell.row, {"slot_id": slot_id, "item_id": item, "times_seen": str(times)}))
    notes = [
        f"Read {count_of(len(rows), 'observation')} in {count_of(len(slots), 'slot')}.",
        *_what_was_left_out(schedule, empty, zeros),
    ]
    problem_table = problem_rows(problems)
    return [
        _sheet(schedule.name, "observation_slot", sha256, slots).with_changes(
            problems=problem_table, notes=notes
        ),
        _sheet(schedule.name, "observation", sha256, rows),
    ]


def _what_was_left_out(schedule: Schedule, empty: int, zeros: int) -> list[str]:
    """Say what was left out; empty and zeros: how many cells were, because of what stood there."""
    notes = []
    if empty:
        notes.append(f"Not recorded, and left out: {count_of(empty, 'empty cell')}.")
    if zeros:
        notes.append(f"Said not to have been looked for, and left out: {count_of(zeros, 'zero')}.")
    if not any("in_term" in parts or "day_type" in parts for parts in schedule.slots):
        notes.append("Nothing says which days were in term: no weekday is taken for a holiday.")
    if schedule.unknown:
        notes.append(
            f"Neither an item nor part of a slot, and left out: {first_names(schedule.unknown)}."
        )
    return notes


def _when(parts: dict[str, ScheduleCell], defaults: SlotDefaults) -> _When | str:
    """Return when a slot was, or what is wrong with it, as a sentence."""
    text = {key: cell.text for key, cell in parts.items()}
    day, clock_beside = _day_and_clock(text["observed_on"])
    if day is None:
        return "This is no day."
    start_text = text.get("started_at") or clock_beside
    if span := parse_time_span(start_text):
        return _When(day, span[0], text.get("minutes") or str(minutes_between(*span)))
    start = parse_time(start_text)
    if start is None:
        return "It is not plain when the slot began."
    end = parse_time(text.get("ended_at", ""))
    minutes = text.get("minutes") or (str(minutes_between(start, end)) if end else "")
    minutes = minutes.split()[0].removesuffix(".0") if minutes else str(defaults.minutes or "")
    return _When(day, start, minutes) if minutes else "It is not said how long the slot lasted."


def _day_and_clock(text: str) -> tuple[date | None, str]:
    """Return the day that a cell names, read as in Britain, and the time or stretch beside it."""
    for space in reversed([*re.finditer(r"$|[T ,]+", text)]):
        day_and_time = parse_day(text[: space.start()], "day first")
        clock = text[space.end() :]
        if day_and_time and not day_and_time[1]:
            is_time = parse_time(clock) or parse_time_span(clock)
            return (day_and_time[0] if is_time or not clock else None), clock
    return None, ""


def _slot(
    slot_id: str, when: _When, parts: dict[str, ScheduleCell], defaults: SlotDefaults
) -> dict[str, str]:
    text = {key: cell.text for key, cell in parts.items()}
    in_term, daylight = _truth(text.get("in_term", "")), _truth(text.get("daylight", ""))
    is_in_term = {"true": True, "false": False}.get(in_term)
    return {
        "slot_id": slot_id,
        "assessment_id": defaults.assessment_id,
        "observed_on": when.day.isoformat(),
        "started_at": f"{when.start:%H:%M}",
        "minutes": when.minutes,
        "day_type": _code(text.get("day_type", "")) or day_type(when.day, in_term=is_in_term),
        "time_band": _code(text.get("time_band", "")) or time_band(when.day, when.start),
        "daylight": daylight,
        "weather": text.get("weather", ""),
        "in_term": in_term,
        "observer_role": text.get("observer_role") or defaults.observer_role,
    }


def _truth(text: str) -> str:
    word = text.casefold()
    return "true" if word in _TRUE else "false" if word in _FALSE else text


def _code(text: str) -> str:
    return "_".join(text.casefold().split())


def _of_slot(schedule: Schedule, parts: dict[str, ScheduleCell], problem: str) -> Problem:
    key = "observed_on" if "day" in problem or "started_at" not in parts else "started_at"
    cell = parts.get(key, parts["observed_on"])
    remedy = "Write the day as 2022-04-05 and the time as 15:30, one slot for each."
    return Problem(schedule.name, cell.row, cell.column, cell.text[:60], problem, remedy)


def _sheet(name: str, table: str, sha256: str, rows: list[tuple[int, dict[str, str]]]) -> Sheet:
    index = pd.Index([row for row, _ in rows], name="row_no", dtype="int64")
    columns = [column.name for column in tables()[table].columns]
    cells = pd.DataFrame([cells for _, cells in rows], columns=columns, index=index, dtype="str")
    part = IncomingTable(f"{name} ({table})", table, sha256, cells)
    return Sheet(part, problem_rows())
