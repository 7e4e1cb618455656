"""The frame round every page: whose panel it is, the mode, and that a demonstration is one."""

from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.settings import PanelError
from dashboard.text import day, for_html
from dashboard.ui.choosing import meeting_line, select_in_url
from dashboard.ui.data import (
    current_snapshot,
    is_share_locked,
    may_write,
    note_act,
    pin_snapshot,
    rows,
    store,
    stores,
    unknown_partnership,
    viewer,
)
from dashboard.ui.mode import ask_before_leaving, choose_mode
from dashboard.ui.paper import begin_sheets
from dashboard.ui.pieces import advice, headline
from dashboard.ui.theme import choose_theme, show_colours, theme_name
from dashboard.warehouse import SnapshotDamaged, Store

USUAL_LAG = 31
"""Days without a happening that are usual between two meetings; older data says how old it is."""
_STYLE = Path(__file__).with_name("wall.css")


def panel_names() -> dict[Any, Any]:
    """Return the panel's own names and remit."""
    known = rows("panel_on_the_wall").to_dict("records")
    return (
        known[0]
        if known
        else {
            "panel_name": "Context panel",
            "remit": "",
            "individual_pathway": "the individual pathway",
        }
    )


def show_frame(*, is_trend: bool = False) -> None:
    """Put the line at the top of the page: partnership, day, demonstration mark and mode.

    is_trend: name the day of the data, to which trends count, and not that of the meeting.
    """
    st.html(_STYLE)
    show_colours()
    if unknown := unknown_partnership():
        st.session_state.pop("partnership", None)
        headline("There is no such partnership here")
        advice(
            f"The address asks for “{unknown}”, and no partnership on this server has that name. "
            "Nothing of another is shown: correct the name, or leave it out."
        )
        st.stop()
    bar = st.container(horizontal=True, vertical_alignment="center", key="frame")
    with bar:
        is_chosen = _choose_partnership()
    _pin_or_say_why_not()
    if since := store().out_of_reach_since:
        advice(
            f"The store is out of reach. What is shown is as it was on {day(since)} at "
            f"{since:%H:%M}; nothing can be recorded until it is back, and nothing is lost."
        )
    with bar:
        line = st.container(width="content")  # before the switch, which decides what it says
        is_locked = is_share_locked()
        switched = "" if is_locked else choose_mode(note_act)
        choose_theme()
    if not is_locked:
        ask_before_leaving(note_act)
    panels = [] if store().is_empty() else rows("panel_on_the_wall").to_dict("records")
    name = panels[0]["partnership_name"] if panels else "Context Panel"
    days = _days(is_trend=is_trend) if panels else ["no data yet"]
    panel = str(panels[0]["panel_name"]) if panels else ""
    version = f"snapshot {current_snapshot().version}" if panels else ""
    mode = "SHARE ONLY" if is_locked else viewer().mode.upper()
    is_demonstration = any(panel["is_demonstration"] for panel in panels)
    marks = "<span class='mark-demo'>Demonstration data</span>" if is_demonstration else ""
    # A name that is chosen stands in its list already: on paper, which has no lists, it is written.
    named = f"<strong{' class=paper' if is_chosen else ''}>{for_html(name)}</strong>"
    known = f"<span class='paper'>{for_html(panel)} · </span>" if panel else ""
    known += for_html(" · ".join(days))
    known += f"<span class='paper'> · {for_html(version)}</span>" if version else ""
    line.html(
        f"<header class='frame' data-theme='{theme_name()}'><span>{named} {known}</span>"
        f"<span class='marks'>{marks}<span class='mark-mode'>{mode}</span>{switched}</span>"
        "</header>"
    )
    begin_sheets(
        [str(name), panel, *days, version, mode.lower(), *["demonstration data"] * is_demonstration]
    )


def _days(*, is_trend: bool) -> list[str]:
    """Name the day of the meeting, and that of the data on trends or where it is long past.

    The data is old where its day lies more than a month before it is looked at.
    """
    told = rows("day_of_data").iloc[0]
    is_known = not pd.isna(told["as_at"])
    is_old = is_known and (told["seen_on"] - told["as_at"]).days > USUAL_LAG
    ends = [f"Data to {day(told['as_at'])}"] if is_known and (is_trend or is_old) else []
    if is_trend:
        return ends
    if ends and meeting_line() == day(told["as_at"]):
        return [f"Meeting and data: {meeting_line()}"]
    return [meeting_line(), *ends]


def _pin_or_say_why_not() -> None:
    """Fix what this run shows; where it is damaged, name that, and offer the last sound one."""
    try:
        pin_snapshot()
    except SnapshotDamaged as damage:
        headline("The latest data cannot be shown")
        advice(str(damage))
        sound = damage.last_sound
        if sound is not None and may_write() and st.button(f"Show snapshot {sound} instead"):
            store().restore(sound)
            st.rerun()
        st.stop()
    except PanelError as problem:
        headline("These data cannot be shown")
        advice(str(problem))
        st.stop()


def _choose_partnership() -> bool:
    """Ask which partnership is shown, where the server has several; return whether it has.

    The answer is in the address.
    """
    known = stores()
    if len(known) > 1:
        names = {slug: _name(slug, one) for slug, one in known.items()}
        select_in_url("Partnership", "partnership", names, "")
    return len(known) > 1


def _name(slug: str, one: Store) -> str:
    """Return what a partnership calls itself, or the name of its folder while it has no data."""
    if one.is_empty():
        return slug or "Our own"
    try:
        panels = one.current().table("panel")
    except PanelError:  # it is named when it is chosen, and the others are shown as ever
        return f"{slug or 'Our own'} (cannot be read)"
    return str(panels["partnership_name"].iloc[0]) if len(panels) else slug or "Our own"
