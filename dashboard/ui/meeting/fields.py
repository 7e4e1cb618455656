"""The fields that the forms of a meeting share: a word of a list, an agency, a day."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.ui.choosing import ChosenContext, Meeting
from dashboard.ui.data import rows
from dashboard.ui.meeting.entry import day_held, meeting_to_record, text_held, written_day

THE_PANEL = "The whole panel"
PLACEHOLDER = "Choose"
LONGEST_LINE, LONGEST_TEXT = 120, 400  # letters: more is not read back in a room
ALSO_FOR, NO_OTHER = "For which other contexts too?", "No other"
AGENCY, ROLE, DUE = "Which agency?", "Who there sees to it? (a role, not a name)", "By when?"


def beside_form() -> list[DeltaGenerator]:
    """Return two columns, for a form and what it adds to; all of the width where none is shown."""
    if meeting_to_record() is None:
        return [st.container()] * 2
    return list(st.columns(2, gap="large"))


def form_words(name: str) -> dict[str, str]:
    """Return the words of a list that are in use, what the screen says by code."""
    known = rows("words_to_choose", list=name)
    return dict(zip(known["code"], known["label"], strict=True))


def codes_with_trait(name: str, trait: str) -> list[str]:
    """Return the codes of a list's words that mean something to the counting."""
    known = rows("words_to_choose", list=name)
    return [str(row["code"]) for row in known.to_dict("records") if trait in row["traits"].split()]


def taken_first(name: str) -> str:
    """Return the code of a list that a form takes while nobody chose: the usual, or the first."""
    known = rows("words_to_choose", list=name)
    return str(known.sort_values("is_taken_first", ascending=False, kind="stable")["code"].iloc[0])


def ask_word(label: str, words: dict[str, str], key: str, held: str = "") -> str:
    """Ask for one of some words; returns its code, “” while none is chosen. held: chosen before."""
    codes = list(words)
    chosen = st.selectbox(
        label,
        codes,
        index=codes.index(held) if held in codes else None,
        format_func=words.__getitem__,
        placeholder=PLACEHOLDER,
        key=f"{label} {key}",
    )
    return chosen or ""


def ask_agency(key: str, held: str = "", *, may_be_panel: bool = False) -> str:
    """Ask which agency; returns its code. may_be_panel: whether it may be all of them, “”."""
    words = ({"": THE_PANEL} if may_be_panel else {}) | form_words("agency")
    return ask_word(AGENCY, words, key, held)


def ask_other_contexts(now: Meeting, context: ChosenContext, key: str) -> list[ChosenContext]:
    """Ask which others of a meeting's contexts something holds for; returns all, this one first."""
    others = {
        str(row["context_id"]): ChosenContext(
            str(row["context_id"]), row["display_alias"], row["kind"], row["stage"]
        )
        for row in rows("todays_contexts", meeting_id=now.meeting_id).to_dict("records")
        if row["context_id"] != context.context_id
    }
    if not others:
        return [context]
    chosen = st.multiselect(
        ALSO_FOR,
        list(others),
        format_func=lambda code: others[code].alias,
        placeholder=NO_OTHER,
        key=f"{ALSO_FOR} {key}",
    )
    return [context, *(others[code] for code in chosen)]


class Owner(NamedTuple):
    """Who sees to something, and by when: an agency's code, a role there, and a written day."""

    agency: str
    owner_role: str
    due_on: str


def ask_owner(  # noqa: PLR0913 - the three forms that ask it differ in each
    key: str,
    earliest: date,
    example: str,
    held: Mapping[Any, Any] = MappingProxyType({}),
    *,
    role_label: str = ROLE,
    may_be_panel: bool = False,
) -> Owner:
    """Ask beside each other which agency sees to something, in which role, and by when.

    example: of a role. held: what was chosen before, by agency_code, owner_role and due_on.
    """
    left, middle, right = st.columns([3, 4, 3], vertical_alignment="bottom")
    with left:
        agency = ask_agency(key, text_held(held.get("agency_code")), may_be_panel=may_be_panel)
    with middle:
        role = ask_line(role_label, key, text_held(held.get("owner_role")), example)
    with right:
        due = ask_day(DUE, key, day_held(held.get("due_on")), earliest)
    return Owner(agency, role.strip(), written_day(due))


def ask_line(label: str, key: str, held: str = "", example: str = "") -> str:
    """Ask for a line of text."""
    return st.text_input(
        label, held, max_chars=LONGEST_LINE, placeholder=example or None, key=f"{label} {key}"
    )


def ask_text(label: str, key: str, held: str = "") -> str:
    """Ask for a few sentences."""
    return st.text_area(label, held, max_chars=LONGEST_TEXT, height=110, key=f"{label} {key}")


def ask_day(label: str, key: str, held: date | None, earliest: date) -> date | None:
    """Ask for a day, from `earliest` on; None while none is chosen."""
    first = min(earliest, held) if held else earliest
    return st.date_input(label, held, min_value=first, format="DD/MM/YYYY", key=f"{label} {key}")
