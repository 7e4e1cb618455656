"""Observation schedules as files have them: one row a slot, or items down and slots across."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.intake.read import RawSheet
from dashboard.intake.surveys.wording import clean_text, normalise_answer

# What a slot is known by, in the plain words that people head its columns with.
_OF_SLOT = {
    "observed_on": "date|day|observed on|date of observation|observation date|date and time|when",
    "started_at": "time|start|start time|started|started at|from|time started|time of day",
    "ended_at": "end|end time|finish|finished|until|to|ended at|time ended|finish time",
    "minutes": "minutes|mins|duration|length|minutes observed|duration minutes|length minutes",
    "day_type": "day type|type of day|sort of day",
    "time_band": "time band|part of day|part of the day",
    "daylight": "daylight|light outside|was it light",
    "weather": "weather",
    "in_term": "in term|term|term time|school term|in term time",
    "observer_role": "observer role|role of observer|role",
}
_SLOT_WORDS = {
    name: part
    for part, names in _OF_SLOT.items()
    for name in (normalise_answer(part), *names.split("|"))
}


_ZEROS = frozenset(("0", "0.0"))


@dataclass(frozen=True)
class ScheduleCell:
    """A cell with where it stands in the file: its row and the name of its column."""

    text: str
    row: int
    column: str

    @property
    def is_zero(self) -> bool:
        """Tell whether it is a plain 0, which some write for what nobody looked for."""
        return self.text in _ZEROS


@dataclass(frozen=True)
class Schedule:
    """A schedule as a file has it.

    is_across: whether slots stand across, each in a column.
    slots: of each slot, its own parts by our columns. ended_at is among them, where it was written.
    seen: of each slot, what was seen by item_id.
    items: the item of each of their columns (or rows) that is one. unknown: those that are neither
    item nor part of a slot, for a person to match.
    """

    name: str
    header_row: int
    is_across: bool
    slots: list[dict[str, ScheduleCell]]
    seen: list[dict[str, ScheduleCell]]
    items: dict[str, str]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class DoubtfulZeros:
    """Zeros that may say “not looked for”, since nothing else stands beside them.

    items: of each item that is 0 wherever something stands, in how many slots. slots: how many
    slots hold nothing but 0 though other slots hold more, and several items were looked for.
    """

    items: dict[str, int]
    slots: int


def find_doubtful_zeros(schedule: Schedule) -> DoubtfulZeros:
    """Return the zeros of a schedule of which nobody can tell whether anybody looked."""
    items = {
        item: len(marks)
        for item in dict.fromkeys(item for seen in schedule.seen for item in seen)
        if (marks := [seen[item] for seen in schedule.seen if item in seen and seen[item].text])
        and all(mark.is_zero for mark in marks)
    }
    return DoubtfulZeros(items, sum(is_all_zero(seen) for seen in schedule.seen))


def is_all_zero(seen: Mapping[str, ScheduleCell]) -> bool:
    """Tell whether a slot holds 0 for several items, and nothing else."""
    marks = [mark for mark in seen.values() if mark.text]
    return len(marks) > 1 and all(mark.is_zero for mark in marks)


def read_schedule(
    raw_sheet: RawSheet,
    items: pd.DataFrame,
    matched: Mapping[str, str] | None = None,
    name: str = "",
) -> Schedule | None:
    """Return the schedule that a table is, or None where it names no day or no item.

    items: rows of observation_item; an item is known by its wording or its id, and never by
    likeness. matched: their columns (or rows) and the item_id a person said each is.
    """
    item_by_wording = {
        normalise_answer(str(row[key])): str(row["item_id"])
        for row in items.to_dict("records")
        for key in ("wording", "item_id")
    } | {normalise_answer(name): item for name, item in (matched or {}).items()}
    called = name or raw_sheet.file_name
    down = [
        [
            ScheduleCell(clean_text(text), number, column)
            for text, column in zip(cells, raw_sheet.header, strict=False)
        ]
        for number, cells in raw_sheet.rows
    ]
    names = [clean_text(column) for column in raw_sheet.header]
    schedule = _made(called, raw_sheet.header_row, names, down, item_by_wording, is_across=False)
    return schedule or _made(
        called, raw_sheet.header_row, *_turned(raw_sheet), item_by_wording, is_across=True
    )


def _turned(raw_sheet: RawSheet) -> tuple[list[str], list[list[ScheduleCell]]]:
    """Return the first column as names, and the columns beside it as rows."""
    above = [
        row
        for row in raw_sheet.above
        if sum(bool(cell.strip()) for cell in row[1]) > 1 and len(row[1]) <= len(raw_sheet.header)
    ]
    grid = [*above, (raw_sheet.header_row, raw_sheet.header), *raw_sheet.rows]
    grid = [(number, cells) for number, cells in grid if any(cell.strip() for cell in cells[1:])]
    names = [clean_text(cells[0]) for _, cells in grid]
    columns = [
        [
            ScheduleCell(
                clean_text(cells[at]) if at < len(cells) else "", number, raw_sheet.header[at]
            )
            for number, cells in grid
        ]
        for at in range(1, len(raw_sheet.header))
    ]
    return names, columns


def _made(  # noqa: PLR0913 - the two ways of reading differ in all of it
    name: str,
    header_row: int,
    names: Sequence[str],
    rows: Sequence[Sequence[ScheduleCell]],
    item_by_wording: Mapping[str, str],
    *,
    is_across: bool,
) -> Schedule | None:
    parts = {
        at: part
        for at, heading in enumerate(names)
        if (part := _SLOT_WORDS.get(normalise_answer(heading)))
    }
    items = {
        at: item
        for at, heading in enumerate(names)
        if (item := item_by_wording.get(normalise_answer(heading)))
    }
    if "observed_on" not in parts.values() or not items:
        return None
    filled = [row for row in rows if any(cell.text for cell in row)]
    used = {
        at
        for at in range(len(names))
        if names[at] and any(at < len(row) and row[at].text for row in filled)
    }
    unknown_columns = used - set(parts) - set(items) - ({0} if is_across else set())
    return Schedule(
        name=name,
        header_row=header_row,
        is_across=is_across,
        slots=[_by(parts, row) for row in filled],
        seen=[_by(items, row) for row in filled],
        items={names[at]: item for at, item in items.items()},
        unknown=tuple(names[at] for at in sorted(unknown_columns)),
    )


def _by(wanted: Mapping[int, str], row: Sequence[ScheduleCell]) -> dict[str, ScheduleCell]:
    return {key: row[at] for at, key in wanted.items() if at < len(row)}
