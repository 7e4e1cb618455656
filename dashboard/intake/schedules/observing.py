"""From a schedule to rows of ours: the slots, and what was seen in each."""

from dataclasses import dataclass
from datetime import date, time

import pandas as pd

from dashboard.intake.schedules.layout import Cell, Schedule
from dashboard.intake.schedules.marks import crosses_mean_no, times_seen
from dashboard.intake.schedules.moments import (
    between,
    day_of,
    day_type,
    parted,
    stretch_of,
    time_band,
    time_of,
)
from dashboard.intake.sheet import Problem, Sheet
from dashboard.intake.surveys.wording import counted, listed
from dashboard.warehouse import PROBLEM, Part, tables

_TRUE = ("yes", "y", "true", "1", "term", "light")
_FALSE = ("no", "n", "false", "0", "holiday", "dark")
_NOT_SEEN = "Write 0 where it was looked for and not seen, and leave empty what nobody looked for."


@dataclass(frozen=True)
class ToldOfSlots:
    """What a person said about a schedule.

    assessment_id: the assessment, and so the round. observer_role: who observed, as a role, and
    minutes: how long, both for slots that do not say it themselves.
    """

    assessment_id: str
    observer_role: str
    minutes: int | None = None


@dataclass(frozen=True)
class _When:
    day: date
    start: time
    minutes: str

    def slot_id(self, assessment_id: str) -> str:
        return f"{assessment_id}-{self.day:%Y%m%d}-{self.start:%H%M}"


def observations(
    schedule: Schedule, items: pd.DataFrame, told: ToldOfSlots, sha256: str
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
    empty, used = 0, set[str]()
    for parts, seen in zip(schedule.slots, schedule.seen, strict=True):
        when = _when(parts, told)
        if isinstance(when, str):
            problems.append(_of_slot(schedule, parts, when))
            continue
        slot_id = when.slot_id(told.assessment_id)
        if slot_id in used:
            problems.append(_of_slot(schedule, parts, "Two slots begin at the same time."))
            continue
        used.add(slot_id)
        row = schedule.header_row if schedule.is_across else parts["observed_on"].row
        slots.append((row, _slot(slot_id, when, parts, told)))
        for item, cell in seen.items():
            if not cell.text:
                empty += 1
                continue
            times = times_seen(cell.text, types.get(item, ""), crosses=crosses)
            if isinstance(times, str):
                at = (schedule.name, cell.row, cell.column, cell.text[:60])
                problems.append((*at, times, _NOT_SEEN))
                continue
            rows.append((cell.row, {"slot_id": slot_id, "item_id": item, "times_seen": str(times)}))
    notes = [f"Read {counted(len(rows), 'observation')} in {counted(len(slots), 'slot')}."]
    if empty:
        notes.append(f"Not recorded, and left out: {counted(empty, 'empty cell')}.")
    if not any("in_term" in parts or "day_type" in parts for parts in schedule.slots):
        notes.append("Nothing says which days were in term: no weekday is taken for a holiday.")
    if schedule.unknown:
        notes.append(
            f"Neither an item nor part of a slot, and left out: {listed(schedule.unknown)}."
        )
    found = pd.DataFrame(problems, columns=PROBLEM)
    return [
        _sheet(schedule.name, "observation_slot", sha256, slots).having(
            problems=found, notes=notes
        ),
        _sheet(schedule.name, "observation", sha256, rows),
    ]


def _when(parts: dict[str, Cell], told: ToldOfSlots) -> _When | str:
    """Return when a slot was, or what is wrong with it, as a sentence."""
    text = {key: cell.text for key, cell in parts.items()}
    day = day_of(text["observed_on"])
    if day is None:
        return "This is no day."
    both = parted(text["observed_on"])
    said = text.get("started_at") or (both[1] if both else "")
    stretch, start = stretch_of(said), time_of(said)
    if stretch:
        return _When(day, stretch[0], text.get("minutes") or str(stretch[1]))
    if start is None:
        return "It is not plain when the slot began."
    end = time_of(text.get("ended_at", ""))
    minutes = text.get("minutes") or (str(between(start, end)) if end else "")
    minutes = minutes.split()[0].removesuffix(".0") if minutes else str(told.minutes or "")
    return _When(day, start, minutes) if minutes else "It is not said how long the slot lasted."


def _slot(slot_id: str, when: _When, parts: dict[str, Cell], told: ToldOfSlots) -> dict[str, str]:
    text = {key: cell.text for key, cell in parts.items()}
    in_term, daylight = _truth(text.get("in_term", "")), _truth(text.get("daylight", ""))
    is_in_term = {"true": True, "false": False}.get(in_term)
    return {
        "slot_id": slot_id,
        "assessment_id": told.assessment_id,
        "observed_on": when.day.isoformat(),
        "started_at": f"{when.start:%H:%M}",
        "minutes": when.minutes,
        "day_type": _code(text.get("day_type", "")) or day_type(when.day, in_term=is_in_term),
        "time_band": _code(text.get("time_band", "")) or time_band(when.day, when.start),
        "daylight": daylight,
        "weather": text.get("weather", ""),
        "in_term": in_term,
        "observer_role": text.get("observer_role") or told.observer_role,
    }


def _truth(text: str) -> str:
    told = text.casefold()
    return "true" if told in _TRUE else "false" if told in _FALSE else text


def _code(text: str) -> str:
    return "_".join(text.casefold().split())


def _of_slot(schedule: Schedule, parts: dict[str, Cell], problem: str) -> Problem:
    key = "observed_on" if "day" in problem or "started_at" not in parts else "started_at"
    cell = parts.get(key, parts["observed_on"])
    remedy = "Write the day as 2022-04-05 and the time as 15:30, one slot for each."
    return (schedule.name, cell.row, cell.column, cell.text[:60], problem, remedy)


def _sheet(name: str, table: str, sha256: str, rows: list[tuple[int, dict[str, str]]]) -> Sheet:
    index = pd.Index([row for row, _ in rows], name="row_no", dtype="int64")
    columns = [column.name for column in tables()[table].columns]
    cells = pd.DataFrame([cells for _, cells in rows], columns=columns, index=index, dtype="str")
    part = Part(f"{name} ({table})", table, sha256, cells)
    return Sheet(part, pd.DataFrame(columns=PROBLEM))
