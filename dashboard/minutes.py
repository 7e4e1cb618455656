"""The minutes of a meeting as a pack, and the days to come that it set."""

from collections import Counter
from dataclasses import replace
from datetime import date, time
from hashlib import sha256
from typing import Any

import pandas as pd

from dashboard.analysis.meeting_sentences import (
    attended_line,
    close_headline,
    missing_voice_line,
    statement_line,
)
from dashboard.packs import Ask, empty_pack
from dashboard.reports import Pack, Section
from dashboard.reports.calendar_file import CalendarDay
from dashboard.text import day, number_of, within
from dashboard.warehouse import Mode, Snapshot

_PRESENT = {"agency": "Agency", "role_title": "Role", "meeting_role": "In the meeting"}
_ITEMS = {
    "item_no": "Item",
    "display_alias": "Context",
    "purpose": "Purpose",
    "minutes_planned": "Minutes set aside",
    "minutes_used": "Minutes used",
}
_REVIEWS = {
    "display_alias": "Context",
    "question": "The panel asked",
    "outcome": "Judged",
    "decision": "What follows",
    "next_review_on": "Next review",
}
_DECISIONS = {
    "display_alias": "Context",
    "wording": "Decision",
    "reason": "Why",
    "owner": "Falls to",
    "due_on": "By",
}
_PUT_OFF = {
    "display_alias": "Context",
    "wording": "What is missing",
    "reason": "Needed for",
    "owner": "Who brings it",
    "due_on": "By",
}
_ACTIONS = {
    "owner": "Agency and owner",
    "display_alias": "Context",
    "wording": "Action",
    "target": "Sets out to change",
    "due_on": "By",
}


def minutes_pack(rows: Ask, snapshot: Snapshot, meeting_id: str, held_on: date, mode: Mode) -> Pack:
    """Return the minutes of a meeting: who was there, what was decided, judged, agreed, put off."""
    [known] = rows("next_meeting", meeting_id=meeting_id).to_dict("records")
    return replace(
        empty_pack(rows, snapshot, mode, held_on),
        period=day(held_on),
        choice=str(_panel_of(rows, known["panel_id"])["panel_name"]),
        sections=_sections(rows, meeting_id),
        kind="Minutes of the meeting",
        is_running=True,
    )


def days_to_come(rows: Ask, meeting_id: str, as_at: date) -> list[CalendarDay]:
    """Return the next meeting, and the reviews that are due or overdue on a day.

    A review is told apart by what the screen calls its context, never by the context's own code,
    and by whether it is the first or a later one there: moved to another day it stays the same.
    """
    upcoming = []
    seen: Counter[str] = Counter()
    for row in rows("reviews_due", as_at=as_at).to_dict("records"):
        if pd.notna(row["held_on"]):
            continue
        alias = str(row["display_alias"])
        seen[alias] += 1
        code = sha256(f"{alias} {seen[alias]}".encode()).hexdigest()[:16]
        said = f"Review of {within(alias)} is due"
        upcoming.append(CalendarDay(f"review-{code}", row["due_on"].date(), said))
    [known] = rows("next_meeting", meeting_id=meeting_id).to_dict("records")
    if pd.isna(known["next_on"]):
        return upcoming
    code = f"meeting-{known['next_meeting_id']}"
    called = f"{_panel_of(rows, known['panel_id'])['panel_name']} meets"
    return [
        CalendarDay(code, known["next_on"].date(), called, _time_of(known["next_at"])),
        *upcoming,
    ]


def _panel_of(rows: Ask, panel_id: object) -> dict[Any, Any]:
    panels = rows("panel_on_the_wall").to_dict("records")
    return next(panel for panel in panels if panel["panel_id"] == panel_id)


def _sections(rows: Ask, meeting_id: str) -> tuple[Section, ...]:
    here = rows("who_is_here", meeting_id=meeting_id)
    present = here[here["was_present"].eq(other=True)]
    decisions = _with_owners(rows("decisions_of_meeting", meeting_id=meeting_id, context_id=""))
    reviews = rows("reviews_of_meeting", meeting_id=meeting_id)
    actions = _with_owners(rows("actions_of_meeting", meeting_id=meeting_id))
    items = rows("todays_contexts", meeting_id=meeting_id)
    puts_off = decisions["defers"].astype(bool)
    put_off, decided = decisions[puts_off], decisions[~puts_off]
    statement = statement_line(rows("statement_to_read", meeting_id=meeting_id))
    none = pd.DataFrame()
    return (
        Section("In short", f"{close_headline(decisions, reviews, actions)}.", "", none, {}),
        Section("Who was there", attended_line(here), missing_voice_line(here), present, _PRESENT),
        Section("Welfare statement", statement, "", none, {}),
        Section("Agenda", _count(len(items), "item"), "", items, _ITEMS),
        Section("Reviews judged", _count(len(reviews), "review"), "", reviews, _REVIEWS),
        Section("Decisions", _count(len(decided), "decision"), "", decided, _DECISIONS),
        Section("Put off", _count(len(put_off), "matter"), "", put_off, _PUT_OFF),
        Section("New actions", _count(len(actions), "action"), "By agency.", actions, _ACTIONS),
        Section("Next meeting", _next(rows, meeting_id), "", none, {}),
    )


def _with_owners(decided: pd.DataFrame) -> pd.DataFrame:
    """Write agency and role in one column, since a page has room for five."""
    told = decided[["agency", "owner_role"]].to_numpy().tolist()
    owners = [", ".join(str(word) for word in pair if pd.notna(word)) for pair in told]
    return decided.assign(owner=pd.Series(owners, index=decided.index, dtype="object"))


def _count(number: int, one: str) -> str:
    return f"{number_of(number, one).capitalize()}."


def _next(rows: Ask, meeting_id: str) -> str:
    [known] = rows("next_meeting", meeting_id=meeting_id).to_dict("records")
    if pd.isna(known["next_on"]):
        return "No day is set yet."
    at = "" if pd.isna(known["next_at"]) else f" at {known['next_at']}"
    return f"On {day(known['next_on'])}{at}."


def _time_of(text: object) -> time | None:
    try:
        return time.fromisoformat(str(text))
    except ValueError:
        return None
