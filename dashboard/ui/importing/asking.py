"""Asking what each table or layer holds, where its name and columns do not say it."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import Sheet, SourceTable
from dashboard.intake.schedules import Schedule
from dashboard.settings import PanelError
from dashboard.ui.data import store
from dashboard.ui.importing import layers, mapping, schedule, survey
from dashboard.ui.importing.remembered import held_number, remembered
from dashboard.ui.importing.report import problems_of
from dashboard.ui.pieces import advice, heading, line

_OUT = "Leave it out"
_MAP = "Rows for our own tables: I say which column is which"
_AREAS = "Areas: wards or other boundaries"
_SLOTS = "Observations: slots and what was seen in them"
_SURVEY = "Answers to a survey"
_LANDMARKS = "Landmarks: schools, stations, parks, youth clubs"

_NAMED = 60  # columns in a line

Ask = Callable[[], list[Sheet] | None]


def sheets_of(opened: list[SourceTable]) -> list[Sheet] | None:
    """Return the sheets of everything opened; None while something is refused or not yet said."""
    told = [(one, one.refused(_left_out(one))) for one in opened]
    refused = [problems for _, problems in told if len(problems)]
    if refused:
        heading("These files are about persons, and are not imported")
        problems_of(pd.concat(refused, ignore_index=True))
    asked = [one for one, problems in told if problems.empty]
    if not all(map(intake.needs_no_question, asked)):
        for wrong in intake.invalid_files(store()):
            advice(wrong)
    found = [_sheets(one) for one in asked]
    if refused or any(sheets is None for sheets in found):
        return None
    return [sheet for sheets in found if sheets for sheet in sheets]


def _left_out(one: SourceTable) -> list[str]:
    """Return the columns that reading leaves out: names, where a table is mapped to ours."""
    return one.header if one.table is None else []


def _sheets(one: SourceTable) -> list[Sheet] | None:
    """Return the sheets of one table or layer, asking where it must be asked."""
    try:
        if intake.needs_no_question(one):
            return remembered(one, "", lambda: intake.interpret_source(one))
        heading(one.name)
        profile = mapping.known(one)
        if profile and not _otherwise(one, profile.name):
            return mapping.by_profile(one, profile)
        ways = _ways(one)
        line(_described(one))
        way = st.selectbox(
            "What does it hold?",
            list(ways),
            index=None if len(ways) > 1 else 0,
            placeholder="Choose",
            key=f"what {one.sha256} {one.name}",
        )
        return ways[way]() if way else None
    except PanelError as problem:
        advice(str(problem))
        return None


def _ways(one: SourceTable) -> dict[str, Ask]:
    """List what a table or layer could hold, each with how to ask on."""
    layer = remembered(one, "a layer", lambda: intake.to_layer(one))
    ways: dict[str, Ask] = {}
    if layer is not None:
        if one.table in {None, "area"}:
            ways[_AREAS] = lambda: layers.ask(one, "area")
        if one.table in {None, "landmark"}:
            ways[_LANDMARKS] = lambda: layers.ask(one, "landmark")
    slots = None if one.table else _slots(one)
    if slots is not None:
        ways[_SLOTS] = lambda: schedule.ask(one, slots)
    export = None if one.table else remembered(one, "export", lambda: survey.export_of(one))
    if export is not None:
        ways[_SURVEY] = lambda: survey.ask(one, export)
    if one.table is None:
        if not one.is_layer:
            ways[_MAP] = lambda: mapping.ask(one)
        ways[_OUT] = list
    return ways


def _slots(one: SourceTable) -> Schedule | None:
    """Return the schedule that a table is, sought anew when the items held are others."""
    return remembered(one, f"slots at {held_number()}", lambda: schedule.schedule_of(one))


def _otherwise(one: SourceTable, name: str) -> bool:
    """Say by which profile a table is known, and ask whether it is to be read another way."""
    line(f"Known by the profile “{name}”: nothing needs to be asked.")
    return st.checkbox("Read it another way", key=f"otherwise {one.sha256} {one.name}")


def _described(one: SourceTable) -> str:
    """Say how large it is, and the names it has for its columns."""
    header = [name for name in one.header if name]
    more = f" and {len(header) - _NAMED:,} more" if len(header) > _NAMED else ""
    names = ", ".join(header[:_NAMED]) + more
    rows = "1 row" if one.size == 1 else f"{one.size:,} rows"
    return f"{rows} with the columns {names}."
