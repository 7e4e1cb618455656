"""Handing a task on: who leads it and who works beside them, so that the chain stays whole."""

from typing import Any

import streamlit as st

from dashboard.analysis.meeting_sentences import allocation_said
from dashboard.ui.choosing import ChosenContext, Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.decision_entry import DECISIONS
from dashboard.ui.meeting.entry import (
    EntryChange,
    MeetingEntry,
    form_key,
    is_fit_to_record,
    new_code,
    record_entry,
    written_day,
)
from dashboard.ui.meeting.fields import AGENCY, DUE, ask_agency, ask_day, ask_line, ask_word
from dashboard.ui.pieces import advice

TASK = "Which task is handed on?"
LEAD, LEAD_DOES = "Who leads it? (a role, not a name)", "What do they do?"
OTHER, OTHER_DOES = "Who works beside them? (a role, or empty)", "What do these do?"
GIVEN = "On which day?"
PRESS_ALLOCATION = "Hand the task on"
NO_TASK = "No task is open here. A decision with an agency and a role gives one."
_EXAMPLES = ("Lead social worker", "Co-youth worker")


def ask_allocation(now: Meeting, context: ChosenContext) -> None:
    """Ask to whom an open task of a context is handed on, and record it; say where none is open."""
    chain = rows("task_chain", **context.key)
    tasks = {str(one["task_id"]): one for one in chain[chain["done_on"].isna()].to_dict("records")}
    if not tasks:
        advice(NO_TASK)
        return
    key = form_key(DECISIONS, "handed on")
    names = {code: f"{one['given_to_role']}: {one['what']}" for code, one in tasks.items()}
    with st.form(f"allocation {key}", border=False, enter_to_submit=False):
        task = ask_word(TASK, names, key, next(iter(names)))
        lead = _ask_worker(key, (LEAD, LEAD_DOES, _EXAMPLES[0]))
        other = _ask_worker(f"{key} beside", (OTHER, OTHER_DOES, _EXAMPLES[1]))
        left, right = st.columns(2)
        with left:
            given = ask_day(GIVEN, key, now.held_on, now.held_on)
        with right:
            due = ask_day(DUE, key, None, now.held_on)
        pressed = st.form_submit_button(PRESS_ALLOCATION, type="primary")
    needed = {TASK: task, LEAD: lead["given_to_role"], LEAD_DOES: lead["what"]}
    needed |= {AGENCY: lead["agency"], GIVEN: written_day(given)}
    if other["given_to_role"]:
        needed |= {OTHER: other["given_to_role"], OTHER_DOES: other["what"]}
        needed[f"{AGENCY} {OTHER}"] = other["agency"]
    if not pressed or not is_fit_to_record(PRESS_ALLOCATION, needed, {}):
        return
    shared = {
        "context_id": context.context_id,
        "follows_task_id": task,
        "given_by_role": str(tasks[task]["given_to_role"]),
        "given_on": written_day(given),
        "due_on": written_day(due),
    }
    record_entry(_allocation_entry(context, shared, [lead, other]))


def _allocation_entry(
    context: ChosenContext, shared: dict[str, str], workers: list[dict[str, str]]
) -> MeetingEntry:
    chosen = [one for one in workers if one["given_to_role"]]
    code = new_code(DECISIONS, context.context_id, "handed on")
    changes = [
        EntryChange("task", {"task_id": f"{code}-{number}", **shared, **one})
        for number, one in enumerate(chosen, start=1)
    ]
    said = allocation_said([one["given_to_role"] for one in chosen], context.alias)
    return MeetingEntry(DECISIONS, said, tuple(changes))


def _ask_worker(key: str, labels: tuple[str, str, str]) -> dict[str, Any]:
    """Ask for a role, its agency and what it does; returns those columns of a task."""
    role_label, does_label, example = labels
    left, middle, right = st.columns([3, 4, 4], vertical_alignment="bottom")
    with left:
        agency = ask_agency(key)
    with middle:
        role = ask_line(role_label, key, example=example)
    with right:
        what = ask_line(does_label, key)
    return {"agency": agency, "given_to_role": role.strip(), "what": what.strip()}
