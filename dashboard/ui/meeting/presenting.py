"""Presenting a meeting: from its opening through its items to its close, a step at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.analysis.meeting_sentences import where_we_are
from dashboard.text import for_html
from dashboard.ui.choosing import Meeting, meeting
from dashboard.ui.data import rows, viewer
from dashboard.ui.meeting.keys import choose_keys, keys_are_on
from dashboard.ui.meeting.showing import PARAMETER, is_presented, is_shown_only

Mode = Literal["steer", "show"]
PRESENT, PREVIOUS, NEXT = "Present this meeting", "‹ Back", "Next ›"
STEER, SHOW, BLANK, LEAVE = "Steer", "Show", "Blank", "Leave"
FIRST_READ = "Read the statement aloud and record it: then the first item is shown."
_PAGES, _LAST = "pages of the meeting", "stop shown last"
_KEPT = ("meeting", "partnership", "present", "keys")
_STATEMENT = ("opening", "Statement")
_STEPS_OF_ITEM = (
    ("shows_referral", "context", "Referral"),
    ("shows_assessment", "context", "Assessment"),
    ("shows_plan", "context", "Plan"),
    ("shows_time_line", "context", "Time line"),
    ("shows_review", "review", "At a glance"),
    ("shows_review", "review", "Observed"),
    ("shows_review", "review", "Said"),
    ("shows_review", "review", "Findings"),
    ("shows_review", "review", "Goals"),
    ("shows_review", "review", "What else"),
    ("shows_review", "review", "Judgement"),
)
_WITHOUT_CONTROLS = (
    "<style>.st-key-controls, .st-key-steering, .st-key-share, .stAppHeader "
    "{ display: none; }</style>"
)
_DECIDE = ("context", "Decisions")


@dataclass(frozen=True)
class Stop:
    """A step of a meeting that is presented: a page and its step, of an item or of the whole."""

    page: str
    step: str
    item_no: int = 0
    context_id: str = ""
    alias: str = ""


def stops_of(now: Meeting) -> list[Stop]:
    """Return the steps of a meeting in their order: opening, each item by its purpose, close."""
    opening = [Stop(*_STATEMENT), Stop("opening", "Since we last met")]
    items = rows("steps_of_agenda", meeting_id=now.meeting_id).to_dict("records")
    return [
        *opening,
        *(stop for item in items for stop in _stops_of_item(item)),
        Stop("closing", ""),
    ]


def is_statement_read(now: Meeting) -> bool:
    """Say whether the statement was read at a meeting; true where there is none to read."""
    known = rows("statement_to_read", meeting_id=now.meeting_id)
    return known.empty or bool(known["read_by_role"].notna().iloc[0])


def lead_through_meeting(page: str, pages: Mapping[str, StreamlitPage]) -> None:
    """Keep to the order of a meeting that is presented: no context before the statement is read.

    page: the name of the page that is to be shown. pages: those of the room, by name.
    """
    st.session_state[_PAGES] = pages
    now = meeting() if is_presented() else None
    if now is None or is_statement_read(now):
        return
    if (page, st.query_params.get("step", "Statement")) != _STATEMENT:
        _go_to(Stop(*_STATEMENT), now)


def offer_presenting() -> None:
    """Offer to present the meeting that is shown, with one press."""
    now = meeting()
    if now and not is_presented() and st.button(PRESENT, type="primary"):
        _go_to(Stop(*_STATEMENT), now, "steer")


def offer_keys() -> None:
    """Offer to switch single keys off where no bar of a presented meeting does."""
    if not is_presented():
        choose_keys()


def show_presenting_bar(page: str) -> None:
    """Show where the meeting is, and the way on and back; nothing where none is presented."""
    now = meeting() if is_presented() else None
    if now is None:
        return
    stops = stops_of(now)
    here = _place_among(stops, page)
    may_go_on = is_statement_read(now)
    if is_shown_only():
        st.html(
            "<style>.st-key-controls, .st-key-steering, .stAppHeader { display: none; }</style>"
        )
    with st.container(horizontal=True, vertical_alignment="center", key="presenting"):
        if st.button(PREVIOUS, key="present_back", disabled=here == 0):
            _go_to(stops[here - 1], now)
        is_last = here == len(stops) - 1
        if st.button(NEXT, key="present_on", type="primary", disabled=is_last or not may_go_on):
            _go_to(stops[here + 1], now)
        _tell_where(stops, here, now, may_go_on=may_go_on)
        other: Mode = "steer" if is_shown_only() else "show"
        if st.button(STEER if is_shown_only() else SHOW, key="present_mode"):
            st.query_params[PARAMETER] = other
            st.rerun()
        st.html(f"<button class='plain' data-press='blank'>{BLANK}</button>")
        if not is_shown_only():
            choose_keys()
            if st.button(LEAVE, key="present_leave"):
                _go_to(Stop("agenda", ""), now, "")
        keys = "on" if keys_are_on() else "off"
        st.html(f"<span data-keys='{keys}'></span>")


def _tell_where(stops: list[Stop], here: int, now: Meeting, *, may_go_on: bool) -> None:
    stop = stops[here]
    items = rows("steps_of_agenda", meeting_id=now.meeting_id)
    own = [one for one in stops if one.item_no == stop.item_no and stop.item_no]
    minutes = items.loc[items["item_no"] == stop.item_no, "minutes_planned"]
    told = where_we_are(
        stop.alias or stop.page.capitalize(),
        stop.step,
        (stop.item_no and list(items["item_no"]).index(stop.item_no) + 1, len(items)),
        (own.index(stop) + 1 if own else 0, len(own)),
        minutes.iloc[0] if len(minutes) else None,
    )
    text = told if may_go_on else FIRST_READ
    st.html(f"<p class='where' role='status'>{for_html(text)}</p>")


def _stops_of_item(item: dict[Any, Any]) -> list[Stop]:
    steps = [(page, step) for shows, page, step in _STEPS_OF_ITEM if item[shows]]
    of_item = (int(item["item_no"]), str(item["context_id"]), str(item["display_alias"]))
    return [Stop(page, step, *of_item) for page, step in (*steps, _DECIDE)]


def _place_among(stops: list[Stop], page: str) -> int:
    """Return where the page that is shown stands among the steps, or the one that was shown last.

    The item in the address tells two items about one context apart.
    """
    asked = st.query_params
    of_page = [
        at
        for at, stop in enumerate(stops)
        if stop.page == page
        and stop.step in (asked.get("step", ""), "" if asked.get("step") else stop.step)
        and stop.context_id in ("", asked.get("context", ""))
    ]
    exact = [at for at in of_page if str(stops[at].item_no) == asked.get("item", "0")]
    here = next(iter([*exact, *of_page]), st.session_state.get(_LAST, 0))
    st.session_state[_LAST] = here = min(here, len(stops) - 1)
    return int(here)


def _go_to(stop: Stop, now: Meeting, mode: str | None = None) -> None:
    """Open the page of a step, with the mode and the choices that are kept in the address."""
    pages: Mapping[str, StreamlitPage] = st.session_state.get(_PAGES, {})
    chosen = {name: st.query_params[name] for name in _KEPT if name in st.query_params}
    chosen["meeting"] = now.meeting_id
    if mode is not None:
        chosen[PARAMETER] = mode
    if viewer().mode == "share":
        chosen["share"] = "true"
    own = {"step": stop.step, "context": stop.context_id, "item": str(stop.item_no or "")}
    told = {name: value for name, value in (chosen | own).items() if value}
    if stop.page in pages:
        st.switch_page(pages[stop.page], query_params=told)
