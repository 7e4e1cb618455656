"""Choosing: which meeting, which context, and whether linked contexts are seen with it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.text import day, for_html
from dashboard.ui.data import data_as_at, rows, viewer
from dashboard.ui.paper import note_choice

_USUAL_DISTANCE = 500  # metres: a few minutes' walk
_DISTANCES = {"": "Within 500 m", "1000": "Within 1 km", "2000": "Within 2 km"}


@dataclass(frozen=True)
class Meeting:
    """A meeting of the panel.

    as_at: the day from which overdue and due are judged: its own where it was held, that of the
    data where it is planned, since nothing is recorded of the days between.
    """

    meeting_id: str
    held_on: date
    is_planned: bool
    as_at: date


@dataclass(frozen=True)
class ChosenContext:
    """The context shown: what the screen calls it, its kind, and where the work on it stands."""

    context_id: str
    alias: str
    kind: str
    stage: str

    @property
    def key(self) -> dict[str, Any]:
        """Return what a query of one context asks for by name."""
        return {"context_id": self.context_id}


def meeting() -> Meeting | None:
    """Return the meeting in the address, else that of today or the last held; None without any."""
    known = rows("meetings")
    if known.empty:
        return None
    wanted = st.query_params.get("meeting") or st.session_state.get("meeting")
    chosen = known[known["meeting_id"] == wanted]
    row = (_usual_first(known) if chosen.empty else chosen).iloc[0]
    held_on, is_planned = row["held_on"].date(), bool(row["is_planned"])
    as_at = data_as_at() if is_planned else held_on
    return Meeting(str(row["meeting_id"]), held_on, is_planned, as_at)


def _usual_first(known: pd.DataFrame) -> pd.DataFrame:
    """Put first the meeting of today, else the last one held, else the next one planned."""
    planned = known["is_planned"] & ~known["is_today"]
    return pd.concat([known[~planned], known[planned].iloc[::-1]])


def meeting_line() -> str:
    """Say in a few words which meeting is shown."""
    now = meeting()
    return _told_day(now.held_on, is_planned=now.is_planned) if now else "no meeting yet"


def as_at() -> date:
    """Return the day from which due and overdue are judged: the meeting's, else the data's."""
    now = meeting()
    return now.as_at if now else data_as_at()


def _told_day(held_on: date, *, is_planned: bool) -> str:
    return f"planned for {day(held_on)}" if is_planned else day(held_on)


def choose_meeting() -> Meeting:
    """Ask which meeting is shown; the answer is in the address. Stops the page if there is none."""
    days = {
        str(row["meeting_id"]): f"{day(row['held_on'])} ({row['meeting_id']})"
        + (", planned" if row["is_planned"] else "")
        for row in _usual_first(rows("meetings")).to_dict("records")
    }
    select_in_url("Meeting", "meeting", days, "There is no meeting yet: import meeting.csv.")
    now = meeting()
    assert now is not None, "select_in_url stops a page without meetings"  # noqa: S101 - for the types
    return now


def choose_context() -> ChosenContext:
    """Ask which context is shown, first that of the agenda; the answer is in the address.

    Stops the page if there is none.
    """
    now = meeting()
    found = rows("contexts_to_choose", meeting_id=now.meeting_id if now else "")
    known = {str(row["context_id"]): row for row in found.to_dict("records")}
    names = {code: f"{row['display_alias']} · {row['kind']}" for code, row in known.items()}
    chosen = select_in_url(
        "Context", "context", names, "There is no context yet: import context.csv."
    )
    row = known[chosen]
    return ChosenContext(chosen, row["display_alias"], row["kind"], row["stage"])


def controls() -> DeltaGenerator:
    """Return the row in which a page asks its questions."""
    return st.container(horizontal=True, vertical_alignment="bottom", key="controls")


def choose_linked(context: ChosenContext) -> dict[str, Any]:
    """Ask whether linked contexts are seen with the one shown; the answer is in the address.

    Returns what a query of a context asks for by name, where it can take in linked ones.
    """
    is_wide = st.toggle("With linked contexts", key="together", bind="query-params")
    return {**context.key, "together": is_wide}


def choose_distance() -> int | None:
    """Ask within how many metres others are near; None in share mode, which tells no distance.

    The answer is in the address.
    """
    if viewer().mode == "share":
        return None
    return int(select_in_url("Near", "within", _DISTANCES, "") or _USUAL_DISTANCE)


def unambiguous_words(words: dict[str, str]) -> dict[str, str]:
    """Sort codes by their words, adding the code where two have the same: a choice is one of them.

    Streamlit knows a choice by its words, and would take the last that has them.
    """
    often = Counter(words.values())
    told = {code: f"{word} ({code})" if often[word] > 1 else word for code, word in words.items()}
    return dict(sorted(told.items(), key=itemgetter(1)))


def select_in_url(label: str, name: str, words: dict[str, str], nothing: str) -> str:
    """Ask for one of the codes in `words`, keeping the code in the address as `?name=code`.

    Streamlit's own binding would put the words there, which may be anything somebody imported. The
    code “” stands for no choice and leaves the address short.
    Stops the page, saying `nothing`, when there is nothing to choose from.
    """
    if not words:
        st.html(f"<p class='advice'>{for_html(nothing)}</p>")
        st.stop()
    words = _once(tuple(words.items()))
    wanted = st.query_params.get(name)
    if wanted in words:
        st.session_state[name] = wanted
    elif st.session_state.get(name) not in words:
        st.session_state[name] = next(iter(words))
    chosen = str(
        st.selectbox(
            label,
            list(words),
            key=name,
            format_func=words.__getitem__,
            persist_state="session",
            label_visibility="collapsed",
            on_change=lambda: keep_in_address(name, st.session_state[name]),
        )
    )
    keep_in_address(name, chosen)
    note_choice(name, words[chosen])
    return chosen


@lru_cache(maxsize=128)
def _once(words: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Return the same words for all: every session holds what it chose from, on every page."""
    return dict(words)


def keep_in_address(name: str, code: str) -> None:
    """Write a choice into the address, or take it out for “”."""
    if code:
        st.query_params[name] = code
    else:
        st.query_params.pop(name, None)
