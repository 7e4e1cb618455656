"""Asking what each table or layer holds, where its name and columns do not say it."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard import intake
from dashboard.intake import RawSheet, Sheet, SourceTable, schedules
from dashboard.intake.schedules import Schedule, SlotDefaults
from dashboard.settings import PanelError
from dashboard.text import for_markdown, number_of
from dashboard.ui.data import store
from dashboard.ui.importing import mapping, survey
from dashboard.ui.importing.file_cache import cached_reading, held_snapshot_number
from dashboard.ui.importing.header_rows import ask_doubtful_header, ask_other_header
from dashboard.ui.importing.held_choices import choose_assessment, choose_word
from dashboard.ui.importing.import_report import show_problems
from dashboard.ui.pieces import advice, heading, line

_LEAVE_OUT = "Leave it out"
_MAP = "Rows for our own tables: I say which column is which"
_AREAS = "Areas: wards or other boundaries"
_SLOTS = "Observations: slots and what was seen in them"
_SURVEY = "Answers to a survey"
_LANDMARKS = "Landmarks: schools, stations, parks, youth clubs"

_COLUMNS_NAMED = 60  # columns in a line

Ask = Callable[[], list[Sheet] | None]


def ask_for_sheets(opened: list[SourceTable]) -> list[Sheet] | None:
    """Return the sheets of everything opened; None while something is refused or not yet said."""
    headed = [_ask_header_in_doubt(source) for source in opened]
    judged = [(source, source.refused(_columns_not_read(source))) for source in headed if source]
    refused = [problems for _, problems in judged if len(problems)]
    if refused:
        heading("These files are about persons, and are not imported")
        show_problems(pd.concat(refused, ignore_index=True))
    accepted = [source for source, problems in judged if problems.empty]
    if not all(map(intake.needs_no_question, accepted)):
        for sentence in intake.invalid_files(store()):
            advice(sentence)
    read = [_ask_one(source) for source in accepted]
    if refused or None in headed or any(sheets is None for sheets in read):
        return None
    return [sheet for sheets in read if sheets for sheet in sheets]


def _ask_header_in_doubt(source: SourceTable) -> SourceTable | None:
    """Return a table by the header that is known, or that somebody chooses where it is in doubt."""
    if intake.needs_no_question(source) or len(source.refused(_columns_not_read(source))):
        return source
    source = intake.read_by_known_header(source, mapping.known_profiles())
    is_known = (
        intake.needs_no_question(source)
        or mapping.matching_profile(source) is not None
        or _schedule_of_held_items(source) is not None
    )
    return source if is_known else ask_doubtful_header(source)


def _columns_not_read(source: SourceTable) -> list[str]:
    """Return the columns that reading leaves out: names, where a table is mapped to ours."""
    return source.header if source.table is None else []


def _ask_one(source: SourceTable) -> list[Sheet] | None:
    """Return the sheets of source table or layer, asking where it must be asked."""
    try:
        if intake.needs_no_question(source):
            return cached_reading(source, "", lambda: intake.interpret_source(source))
        heading(source.name)
        profile = mapping.matching_profile(source)
        if profile and not _ask_to_read_otherwise(source, profile.name):
            return mapping.sheets_by_profile(source, profile)
        source = ask_other_header(source)
        if len(problems := source.refused(_columns_not_read(source))):
            show_problems(problems)
            return None
        ways = _ways(source)
        line(_size_and_columns(source))
        way = st.selectbox(
            "What does it hold?",
            list(ways),
            index=proposed_content(source, list(ways)),
            placeholder="Choose",
            key=f"what {source.key}",
        )
        return ways[way]() if way else None
    except PanelError as problem:
        advice(str(problem))
        return None


def proposed_content(source: SourceTable, ways: list[str]) -> int | None:
    """Return which of the ways to read a table stands there before anybody has chosen.

    A sheet of one column beside others is the list of words that their cells are chosen from.
    """
    if source.is_one_of_several and sum(map(bool, source.header)) == 1 and _LEAVE_OUT in ways:
        return ways.index(_LEAVE_OUT)
    return None if len(ways) > 1 else 0


def _ways(source: SourceTable) -> dict[str, Ask]:
    """List what a table or layer could hold, each with how to ask on."""
    layer = cached_reading(source, "a layer", lambda: intake.to_layer(source))
    ways: dict[str, Ask] = {}
    if layer is not None:
        if source.table in {None, "area"}:
            ways[_AREAS] = lambda: ask_places(source, "area")
        if source.table in {None, "landmark"}:
            ways[_LANDMARKS] = lambda: ask_places(source, "landmark")
    slots = None if source.table else _schedule_of_held_items(source)
    if slots is not None:
        ways[_SLOTS] = lambda: ask_slots(source, slots)
    export = (
        None if source.table else cached_reading(source, "export", lambda: survey.export_in(source))
    )
    if export is not None:
        ways[_SURVEY] = lambda: survey.ask_survey(source, export)
    if source.table is None or not source.has_own_columns:
        if not source.is_layer:
            ways[_MAP] = lambda: mapping.ask_mapping(source)
        ways[_LEAVE_OUT] = list
    return ways


def _schedule_of_held_items(source: SourceTable) -> Schedule | None:
    """Return the schedule that a table is, sought anew when the items held are others."""
    return cached_reading(source, f"slots at {held_snapshot_number()}", lambda: schedule_in(source))


def _ask_to_read_otherwise(source: SourceTable, name: str) -> bool:
    """Say by which profile a table is known, and ask whether it is to be read another way."""
    line(f"Known by the profile “{name}”: nothing needs to be asked.")
    return st.checkbox("Read it another way", key=f"otherwise {source.key}")


def _size_and_columns(source: SourceTable) -> str:
    """Say how large it is, and the names it has for its columns."""
    header = [name for name in source.header if name]
    more = f" and {len(header) - _COLUMNS_NAMED:,} more" if len(header) > _COLUMNS_NAMED else ""
    names = ", ".join(header[:_COLUMNS_NAMED]) + more
    rows = "1 row" if source.size == 1 else f"{source.size:,} rows"
    return f"{rows} with the columns {names}."


_YEARS = (1970, 2100)


def ask_places(source: SourceTable, table: str) -> list[Sheet] | None:
    """Return places as rows of area or landmark, after asking what the file does not say."""
    answers = _ask_area_year(source) if table == "area" else _ask_landmark_kind(source)
    if answers is None:
        return None
    return cached_reading(
        source, repr((table, answers)), lambda: intake.interpret_as_places(source, table, answers)
    )


def _ask_area_year(source: SourceTable) -> dict[str, str] | None:
    """Ask the year of the boundaries, unless the names of its fields say it (WD13CD)."""
    if intake.names_boundary_year(source):
        return {}
    least, most = _YEARS
    year = st.number_input(
        "Of which year are the boundaries?", least, most, value=None, key=f"year {source.name}"
    )
    return None if year is None else {"area_year": str(year)}


def _ask_landmark_kind(source: SourceTable) -> dict[str, str] | None:
    """Ask what sort of landmarks they are, and whether young people find safety there."""
    kind = choose_word("What sort of places are they?", "landmark_kind", f"kind {source.name}")
    strength = st.checkbox(
        "Young people find safety or welcome there", key=f"strength {source.name}"
    )
    return {"landmark_kind": kind, "is_strength": str(strength).lower()} if kind else None


_MINUTES = 24 * 60
_NO_ITEM = ""


def schedule_in(source: SourceTable) -> Schedule | None:
    """Return the observation schedule that a table is, known by items that are held."""
    if not isinstance(source.found, RawSheet):
        return None
    return schedules.read_schedule(source.found, _held_items(), name=source.name)


def ask_slots(source: SourceTable, schedule: Schedule) -> list[Sheet] | None:
    """Return slots and what was seen in them, after asking the assessment, role and minutes."""
    line(
        f"{number_of(len(schedule.slots), 'slot')}, {number_of(len(schedule.items), 'known item')}."
    )
    matched = _ask_items(source, schedule)
    assessment_id = choose_assessment(f"assessment {source.key}")
    who, long = st.columns(2)
    role = who.text_input("Who observed? (a role)", key=f"role {source.key}").strip()
    minutes = long.number_input(
        "Minutes of a slot that does not say it",
        1,
        _MINUTES,
        None,
        key=f"minutes {source.key}",
    )
    whole = schedule
    if matched and isinstance(source.found, RawSheet):
        whole = (
            schedules.read_schedule(source.found, _held_items(), matched, source.name) or schedule
        )
    zeros = _ask_zeros(source, whole)
    if assessment_id is None or not role or zeros is None:
        return None
    defaults = SlotDefaults(assessment_id, role, minutes, *zeros)

    def read() -> list[Sheet]:
        return schedules.observation_sheets(whole, _held_items(), defaults, source.sha256)

    return cached_reading(source, repr((defaults, matched)), read)


_NOT_SEEN, _NOT_LOOKED_FOR = "Looked for, and not seen", "Nobody looked for it"


def _ask_zeros(source: SourceTable, schedule: Schedule) -> tuple[frozenset[str], bool] | None:
    """Ask what 0 says where nothing else stands; None until it is said.

    The items whose 0 says that nobody looked for them, and whether slots of nothing but 0 say so.
    """
    zeros = schedules.find_doubtful_zeros(schedule)
    items = _held_items()
    wording = dict(zip(items["item_id"].astype(str), items["wording"].astype(str), strict=True))
    said = {
        item: st.radio(
            f"“{for_markdown(wording.get(item, item))}” is 0 in {number_of(slots, 'slot')}, "
            "and never more. What does 0 say?",
            [_NOT_SEEN, _NOT_LOOKED_FOR],
            index=None,
            horizontal=True,
            key=f"zero {source.key} {item}",
        )
        for item, slots in zeros.items.items()
    }
    idle: str | None = _NOT_SEEN
    if zeros.slots and len(said) < len(schedule.items):
        idle = st.radio(
            f"{number_of(zeros.slots, 'slot').capitalize()} of {len(schedule.slots):,} "
            "with nothing but 0. What does it say there?",
            [_NOT_SEEN, _NOT_LOOKED_FOR],
            index=None,
            horizontal=True,
            key=f"idle {source.key}",
        )
    if idle is None or None in said.values():
        return None
    nobody = frozenset(item for item, meaning in said.items() if meaning == _NOT_LOOKED_FOR)
    return nobody, idle == _NOT_LOOKED_FOR


def _ask_items(source: SourceTable, schedule: Schedule) -> dict[str, str]:
    """Ask which item each unknown column is; a person says it, whatever the words are like."""
    items = {_NO_ITEM: "Leave it out"} | dict(
        zip(_held_items()["item_id"].astype(str), _held_items()["wording"].astype(str), strict=True)
    )
    chosen = {
        name: st.selectbox(
            f"Which item is “{for_markdown(name)}”?",
            list(items),
            format_func=items.__getitem__,
            key=f"item {source.key} {name}",
        )
        for name in schedule.unknown
    }
    return {name: item for name, item in chosen.items() if item}


def _held_items() -> pd.DataFrame:
    return intake.rows_or_defaults("observation_item", store())
