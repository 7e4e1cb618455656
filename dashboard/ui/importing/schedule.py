"""Asking what an observation schedule does not say itself."""

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import RawSheet, Sheet, SourceTable, schedules
from dashboard.intake.schedules import Schedule, SlotDefaults
from dashboard.text import counted, for_markdown
from dashboard.ui.data import store
from dashboard.ui.importing.chosen_words import choose_assessment
from dashboard.ui.importing.remembered import remembered
from dashboard.ui.pieces import line

_MINUTES = 24 * 60
_OUT = ""


def schedule_of(one: SourceTable) -> Schedule | None:
    """Return the observation schedule that a table is, known by items that are held."""
    if not isinstance(one.found, RawSheet):
        return None
    return schedules.read_schedule(one.found, _items(), name=one.name)


def ask(one: SourceTable, schedule: Schedule) -> list[Sheet] | None:
    """Return slots and what was seen in them, after asking the assessment, role and minutes."""
    line(f"{counted(len(schedule.slots), 'slot')}, {counted(len(schedule.items), 'known item')}.")
    matched = _match(one, schedule)
    where = choose_assessment(f"assessment {one.sha256} {one.name}")
    who, long = st.columns(2)
    role = who.text_input("Who observed? (a role)", key=f"role {one.sha256} {one.name}").strip()
    minutes = long.number_input(
        "Minutes of a slot that does not say it",
        1,
        _MINUTES,
        None,
        key=f"minutes {one.sha256} {one.name}",
    )
    if where is None or not role:
        return None
    told = SlotDefaults(where, role, minutes)

    def read() -> list[Sheet]:
        whole = schedule
        if matched and isinstance(one.found, RawSheet):
            whole = schedules.read_schedule(one.found, _items(), matched, one.name) or schedule
        return schedules.observation_sheets(whole, _items(), told, one.sha256)

    return remembered(one, repr((told, matched)), read)


def _match(one: SourceTable, schedule: Schedule) -> dict[str, str]:
    """Ask which item each unknown column is; a person says it, whatever the words are like."""
    items = {_OUT: "Leave it out"} | dict(
        zip(_items()["item_id"].astype(str), _items()["wording"].astype(str), strict=True)
    )
    chosen = {
        name: st.selectbox(
            f"Which item is “{for_markdown(name)}”?",
            list(items),
            format_func=items.__getitem__,
            key=f"item {one.sha256} {one.name} {name}",
        )
        for name in schedule.unknown
    }
    return {name: item for name, item in chosen.items() if item}


def _items() -> pd.DataFrame:
    return intake.rows_or_defaults("observation_item", store())
