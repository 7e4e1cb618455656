"""What is recorded at a meeting: guarded, confirmed at once, undone in one step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from secrets import token_hex

import pandas as pd
import streamlit as st

from dashboard.analysis.meeting_sentences import recorded_line, undone_line
from dashboard.settings import PanelError
from dashboard.ui.choosing import Meeting, meeting
from dashboard.ui.data import (
    current_snapshot,
    faults_of_texts,
    may_write,
    publish_change,
    publish_removal,
    publish_row,
    store,
)
from dashboard.ui.importing.import_report import show_problems
from dashboard.ui.meeting.showing import is_shown_only
from dashboard.ui.pieces import advice
from dashboard.warehouse import ImportRefused, Record

STILL_EMPTY = "{label}: still empty. Fill it in, then press “{press}” again."
OVERTAKEN = "Somebody has changed this since: it cannot be undone here. Correct it instead."
UNDO = "Undo"
_TURNS, _CODES, _DONE = "entries made", "codes of entries", "entry made last"


@dataclass(frozen=True)
class EntryChange:
    """A row to record, by its columns; or some cells of one that is held, or one to remove.

    changed_key, removed_key: the key of the row held, as one text.
    """

    table: str
    row: dict[str, str] = field(default_factory=dict)
    changed_key: str = ""
    removed_key: str = ""


@dataclass(frozen=True)
class MeetingEntry:
    """Changes that belong together, in their order; said in a few words.

    place: the form that makes it, where it is confirmed. opens: a meeting that is shown then.
    """

    place: str
    said: str
    changes: tuple[EntryChange, ...]
    opens: str = ""


@dataclass(frozen=True)
class LastEntry:
    """What was last recorded or undone here, and what can be undone of it."""

    place: str
    line: str
    said: str = ""
    records: tuple[Record, ...] = ()


def meeting_to_record() -> Meeting | None:
    """Return the meeting of which a page may record.

    None in share mode, without any meeting, and while one is shown to the room without controls.
    """
    return meeting() if may_write() and not is_shown_only() else None


def form_key(place: str, part: str = "") -> str:
    """Return the name of a form's fields: with each entry made there they are empty again.

    part: tells the forms of one place apart; they are empty again together.
    """
    return f"{place} {part} {st.session_state.get(_TURNS, {}).get(place, 0)}"


def new_code(place: str, start: str, part: str = "") -> str:
    """Return a code for what a form makes: its own, and the same however often it is pressed."""
    codes = st.session_state.setdefault(_CODES, {})
    made = f"{start}-{datetime.now():%H%M%S}-{token_hex(2)}"  # noqa: DTZ005 - the clock of the room
    return str(codes.setdefault(f"{form_key(place, part)} {start}", made))


def written_day(chosen: date | None) -> str:
    """Write a day that was chosen as a file would; “” for none."""
    return f"{chosen:%Y-%m-%d}" if chosen else ""


def day_held(held: object) -> date | None:
    """Return a day that is held, for a field that asks for one; None for none."""
    return held.date() if isinstance(held, pd.Timestamp) else None


def text_held(held: object) -> str:
    """Return a text that is held, for a field that asks for one; “” for none."""
    return held if isinstance(held, str) else ""


def is_fit_to_record(press: str, needed: Mapping[str, str], free: Mapping[str, str]) -> bool:
    """Say whether what was written may be recorded; if not, tell what is missing or may not be.

    press: what stands on the button. needed: by label, what must not be empty. free: by label,
    what may be. A text that points to a person is shown masked, and nothing of it is recorded.
    """
    empty = [label for label, text in needed.items() if not text.strip()]
    wrong = [STILL_EMPTY.format(label=label, press=press) for label in empty]
    wrong += faults_of_texts({**needed, **free})
    for sentence in wrong:
        advice(sentence)
    return not wrong


def record_entry(entry: MeetingEntry) -> None:
    """Record an entry, confirm it and draw the page anew; or say why not, and record none of it."""
    made: list[Record] = []
    try:
        for change in entry.changes:
            made += _record_change(change, entry)
    except PanelError as problem:
        _undo(made, entry.said)
        _say_why_not(problem)
        return
    line = recorded_line(entry.said, _clock(), _version(), is_new=bool(made))
    st.session_state[_DONE] = LastEntry(entry.place, line, entry.said, tuple(made))
    _turn(entry.place)
    if entry.opens:
        st.query_params["meeting"] = entry.opens
    st.rerun()


def confirm_entry(place: str) -> None:
    """Say what was last recorded by a form, with a button to undo it; say nothing before that."""
    done: LastEntry | None = st.session_state.get(_DONE)
    if done is None or done.place != place:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"confirmed {place}"):
        advice(done.line)
        if done.records and st.button(UNDO, key=f"undo {form_key(place)}"):
            _undo_last(done)


def _undo_last(done: LastEntry) -> None:
    if any(_is_overtaken(record) for record in done.records):
        advice(OVERTAKEN)
        return
    try:
        _undo(done.records, done.said)
    except PanelError as problem:
        _say_why_not(problem)
        return
    st.session_state[_DONE] = LastEntry(done.place, undone_line(done.said, _clock(), _version()))
    _turn(done.place)
    st.rerun()


def _record_change(change: EntryChange, entry: MeetingEntry) -> list[Record]:
    if change.removed_key:
        outcome = publish_removal(change.table, change.removed_key, entry.said)
    elif change.changed_key:
        outcome = publish_change(
            change.table, change.changed_key, change.row, entry.place, entry.said
        )
    else:
        outcome = publish_row(change.table, change.row, entry.place, entry.said)
    return [outcome.record] if outcome.record else []


def _undo(records: tuple[Record, ...] | list[Record], said: str) -> None:
    """Put back what each record took the place of, the last one first."""
    for record in reversed(records):
        note = f"Undone: {said}"
        if record.before:
            publish_row(record.table_name, dict(record.before), "Undo", note)
        else:
            publish_removal(record.table_name, record.key, note)


def _is_overtaken(record: Record) -> bool:
    """Tell whether another record of the same row came later."""
    own = (record.table_name, record.key)
    same = [one for one in current_snapshot().records if (one.table_name, one.key) == own]
    return bool(same) and same[-1] != record


def _say_why_not(problem: PanelError) -> None:
    advice(str(problem).replace("imported", "recorded"))
    if isinstance(problem, ImportRefused):
        show_problems(problem.problems)


def _turn(place: str) -> None:
    turns = st.session_state.setdefault(_TURNS, {})
    turns[place] = turns.get(place, 0) + 1


def _clock() -> datetime:
    return datetime.now()  # noqa: DTZ005 - the clock of the room


def _version() -> str:
    return store().current().version
