"""Making an agenda: what is proposed is taken on, changed, put in order, and taken off again."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from dashboard.analysis.agenda_sentences import (
    item_changed_said,
    items_said,
    question_for_item,
    reason_for_item,
)
from dashboard.reports import is_missing
from dashboard.text import for_html
from dashboard.ui.choosing import Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.entry import (
    EntryChange,
    MeetingEntry,
    confirm_entry,
    form_key,
    is_fit_to_record,
    meeting_to_record,
    record_entry,
    text_held,
)
from dashboard.ui.meeting.fields import LONGEST_LINE, PLACEHOLDER, ask_word, form_words
from dashboard.ui.pieces import heading, show_table

PLACE = "Agenda"
PRESS, PRESS_OTHER, PRESS_CHANGE = "Put what is ticked on the agenda", "Put it on", "Change it"
EARLIER, CHANGE, TAKE_OFF, LEAVE = "Earlier", "Change", "Take off", "Leave the item as it was"
CONTEXT, OTHER = "Which context?", "Put another context on the agenda"
PURPOSE, QUESTION, MINUTES = "What for?", "What is the panel asked?", "Minutes"
NOTHING, NOTHING_PROPOSED = "Nothing is on the agenda yet.", "Nothing else waits for the panel."
_CHANGED = "item to change"
_USUAL_MINUTES, _MOST_MINUTES = 15, 240
_COLUMNS = ("agenda_purpose", "question", "minutes_planned", "minutes_used")
_ITEM_COLUMNS = {
    "item_no": "Item",
    "display_alias": "Context",
    "purpose": "Purpose",
    "question": "What the panel is asked",
    "minutes_planned": "Minutes",
}


class _Asked(NamedTuple):
    """What an item is for, what the panel is asked, and how many minutes are set aside."""

    agenda_purpose: str
    question: str
    minutes_planned: str


def items_to_propose(now: Meeting) -> pd.DataFrame:
    """Return the contexts that a meeting has reason to look at and not on its agenda, with why."""
    known = rows("proposed_items", meeting_id=now.meeting_id, as_at=now.as_at)
    known = known[~known["is_on_agenda"].astype(bool)]
    told = known.to_dict("records")
    return known.assign(
        why=pd.Series(map(reason_for_item, told), known.index, dtype="object"),
        asked=pd.Series(map(question_for_item, told), known.index, dtype="object"),
    )


def record_items(now: Meeting, items: pd.DataFrame) -> None:
    """Show the items of an agenda, rows of todays_contexts, each to be moved, changed, taken off.

    Where nothing may be recorded they are a table alone.
    """
    heading("On the agenda")
    if meeting_to_record() is None or items.empty:
        show_table(items, _ITEM_COLUMNS, NOTHING)
        if meeting_to_record() is not None:
            confirm_entry(PLACE)
        return
    confirm_entry(PLACE)
    before: dict[Any, Any] | None = None
    for item in items.to_dict("records"):
        _offer_item(now, item, before)
        before = item


def record_proposed_items(now: Meeting, items: pd.DataFrame, proposed: pd.DataFrame) -> None:
    """Propose items, rows of items_to_propose, each ticked with its reason; and offer any other.

    items: those on the agenda already. Where nothing may be recorded, proposals are a table alone.
    """
    heading("Proposed")
    if meeting_to_record() is None or proposed.empty:
        columns = {"display_alias": "Context", "why": "Why", "asked": "What the panel is asked"}
        show_table(proposed, columns, NOTHING_PROPOSED)
    else:
        _ask_proposed(now, items, proposed)
    if meeting_to_record() is not None:
        with st.expander(OTHER, key=f"open {form_key(PLACE)}"):
            _ask_other(now, items)


def _offer_item(now: Meeting, item: dict[Any, Any], before: dict[Any, Any] | None) -> None:
    number, alias = int(item["item_no"]), str(item["display_alias"])
    if st.session_state.get(_CHANGED) == (now.meeting_id, number):
        _ask_change(now, item)
        return
    time = "" if is_missing(item["minutes_planned"]) else f" · {int(item['minutes_planned'])} min"
    with st.container(horizontal=True, vertical_alignment="center", key=f"item {number}"):
        st.html(
            f"<p class='line'><strong>{number} · {for_html(alias)}</strong> · "
            f"{for_html(item['purpose'])}{time}<br>{for_html(item['question'])}</p>"
        )
        if before and st.button(EARLIER, key=f"earlier {number}"):
            changes = (_item(now, item, before["item_no"]), _item(now, before, number))
            said = item_changed_said(alias, "comes earlier")
            record_entry(MeetingEntry(PLACE, said, changes))
        if st.button(CHANGE, key=f"change {number}"):
            st.session_state[_CHANGED] = (now.meeting_id, number)
            st.rerun()
        if st.button(TAKE_OFF, key=f"take off {number}"):
            gone = EntryChange("agenda_item", removed_key=f"{now.meeting_id}, {number}")
            said = item_changed_said(alias, "taken off the agenda")
            record_entry(MeetingEntry(PLACE, said, (gone,)))


def _ask_change(now: Meeting, item: dict[Any, Any]) -> None:
    alias, key = str(item["display_alias"]), form_key(PLACE, f"change {item['item_no']}")
    with st.form(f"change {key}", border=False, enter_to_submit=False):
        asked = _ask_item(alias, key, item)
        with st.container(horizontal=True):
            pressed = st.form_submit_button(PRESS_CHANGE, type="primary")
            left = st.form_submit_button(LEAVE)
    if left:
        del st.session_state[_CHANGED]
        st.rerun()
    if pressed and is_fit_to_record(PRESS_CHANGE, _needed(alias, asked), {}):
        del st.session_state[_CHANGED]
        change = _item(now, item | asked._asdict(), item["item_no"])
        record_entry(MeetingEntry(PLACE, item_changed_said(alias, "changed"), (change,)))


def _ask_proposed(now: Meeting, items: pd.DataFrame, proposed: pd.DataFrame) -> None:
    key = form_key(PLACE, now.meeting_id)
    chosen: list[tuple[str, str, _Asked]] = []
    with st.form(f"proposed {key}", border=False, enter_to_submit=False):
        for row in proposed.to_dict("records"):
            code, alias = str(row["context_id"]), str(row["display_alias"])
            left, right = st.columns([3, 5], gap="large")
            with left:
                is_chosen = st.checkbox(alias, value=True, key=f"{code} {key}")
                st.html(f"<p class='quiet'>{for_html(row['why'])}</p>")
            with right:
                held = {**row, "question": row["asked"], "minutes_planned": row["minutes_usual"]}
                asked = _ask_item(alias, f"{code} {key}", held)
            if is_chosen:
                chosen.append((code, alias, asked))
        pressed = st.form_submit_button(PRESS, type="primary")
    needed = {
        label: text for _, alias, asked in chosen for label, text in _needed(alias, asked).items()
    }
    if pressed and chosen and is_fit_to_record(PRESS, needed, {}):
        _record_new(now, items, chosen)


def _ask_other(now: Meeting, items: pd.DataFrame) -> None:
    key = form_key(PLACE, "other")
    known = rows("contexts_to_choose", meeting_id=now.meeting_id).to_dict("records")
    names = {str(row["context_id"]): str(row["display_alias"]) for row in known}
    with st.form(f"other {key}", border=False, enter_to_submit=False):
        code = ask_word(CONTEXT, names, key)
        asked = _ask_item("", key, {})
        pressed = st.form_submit_button(PRESS_OTHER, type="primary")
    needed = {CONTEXT: code, **_needed("", asked)}
    if pressed and is_fit_to_record(PRESS_OTHER, needed, {}):
        _record_new(now, items, [(code, names[code], asked)])


def _record_new(now: Meeting, items: pd.DataFrame, chosen: list[tuple[str, str, _Asked]]) -> None:
    last = int(items["item_no"].max()) if len(items) else 0
    changes = tuple(
        _item(now, {"context_id": code, **asked._asdict()}, number)
        for number, (code, _, asked) in enumerate(chosen, start=last + 1)
    )
    said = items_said([alias for _, alias, _ in chosen])
    record_entry(MeetingEntry(PLACE, said, changes))


def _ask_item(alias: str, key: str, held: Mapping[Any, Any]) -> _Asked:
    """Ask for what an item has beside its context; alias: its name, where it is known."""
    of = _labels(alias)
    first, second, third = st.columns([3, 6, 2], vertical_alignment="bottom")
    with first:
        purpose = ask_word(
            of.agenda_purpose,
            form_words("agenda_purpose"),
            key,
            text_held(held.get("agenda_purpose")),
        )
    with second:
        question = st.text_input(
            of.question,
            text_held(held.get("question")),
            max_chars=LONGEST_LINE,
            placeholder=None if alias else PLACEHOLDER,
            key=f"{QUESTION} {key}",
        )
    with third:
        minutes = held.get("minutes_planned")
        chosen = st.number_input(
            of.minutes_planned,
            1,
            _MOST_MINUTES,
            _USUAL_MINUTES if is_missing(minutes) else int(str(minutes)),
            key=f"{MINUTES} {key}",
        )
    return _Asked(purpose, question.strip(), str(chosen))


def _labels(alias: str) -> _Asked:
    """Return the labels of an item's fields, with its context: none is like another."""
    of = f" ({alias})" if alias else ""
    return _Asked(f"{PURPOSE}{of}", f"{QUESTION}{of}", f"{MINUTES}{of}")


def _needed(alias: str, asked: _Asked) -> dict[str, str]:
    of = _labels(alias)
    return {of.agenda_purpose: asked.agenda_purpose, of.question: asked.question}


def _item(now: Meeting, item: Mapping[Any, Any], number: object) -> EntryChange:
    """Return an item as it is recorded under a number, with the cells that it has."""
    cells = {name: item.get(name) for name in _COLUMNS}
    row = {name: "" if is_missing(value) else str(value) for name, value in cells.items()}
    key = {"meeting_id": now.meeting_id, "item_no": str(number)}
    return EntryChange("agenda_item", {**key, "context_id": str(item["context_id"]), **row})
