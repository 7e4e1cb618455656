"""The form under a chart in which new limits begin in a month, and what it says when it is done."""

from datetime import date

import pandas as pd
import streamlit as st

from dashboard.analysis.new_limits import begun, begun_line, change_of, months_to_begin
from dashboard.ui.data import may_write, record
from dashboard.ui.limits.known import Known, known_of
from dashboard.ui.limits.publishing import again, has_moved, is_fit, told, turn
from dashboard.ui.limits.series import Choice
from dashboard.ui.limits.taking_back import take_back
from dashboard.ui.pieces import advice, line

BEGIN = "Start new limits from a month"
PRESS = "Publish the new limits"
WHY = "Why are months before and after no longer alike? (it stands on the chart)"
WHO = "Decided by (a role, not a name)"
ON = "Decided on"
WHEN = (
    "Only where something lasting changed, such as who refers or what is counted. A special cause "
    "alone is no reason: the limits are there to show it."
)
TOO_FEW = (
    "No month can begin new limits yet: twelve points of the limits so far must lie before it, "
    "and four from it on."
)
UNDO = "To undo it, open the form again and take them back."
LONGEST = 120  # letters of a reason: no more stand beside a line of the chart


def new_limits(series: str, choice: Choice) -> None:
    """Offer to begin new limits of a series, or to take them back; in share mode, say nothing.

    series: a word of the list trend_series. choice: what the page asked for.
    """
    if not may_write():
        return
    told(series)
    part = st.expander(BEGIN, key=f"begin {series} {turn()}", on_change="rerun")
    with part:
        moved = has_moved(series, is_open=bool(part.open))
        known = known_of(series, choice) if part.open else None
        if known:
            _begin(known, moved=moved)
            take_back(known, moved=moved)


def _begin(known: Known, *, moved: bool) -> None:
    chart = known.chart(known.breaks)
    months = {f"{month:%Y-%m-%d}": month for month in months_to_begin(chart)}
    if not months:
        advice(TOO_FEW)
        return
    line(WHEN)
    key = f"{known.series} {turn()}"
    left, middle, right = st.columns(3)
    chosen = left.selectbox(
        "From which month?",
        list(months),
        index=None,
        format_func=lambda code: f"{months[code]:%B %Y}",
        placeholder="Choose",
        key=f"month {key}",
    )
    role = middle.text_input(WHO, placeholder="Chair", max_chars=LONGEST, key=f"role {key}")
    day = right.date_input(ON, max_value="today", format="DD/MM/YYYY", key=f"day {key}")
    reason = st.text_input(WHY, max_chars=LONGEST, key=f"reason {key}")
    if chosen:
        _foreseen(known, chart, months[chosen])
    pressed = st.button(PRESS, type="primary", key=f"press {key}")
    if pressed and not moved and is_fit(PRESS, {"Why": reason, "Decided by": role}, chosen):
        _record(known, months[str(chosen)], reason, role, day)


def _foreseen(known: Known, chart: pd.DataFrame, month: pd.Timestamp) -> None:
    """Say what would change, before anything does."""
    having = known.chart(begun(known.breaks, month, "new limits"))
    change = change_of(chart, having, month)
    if change:
        line(begun_line(change, known.unit), f"From {month:%B %Y}:")


def _record(known: Known, month: pd.Timestamp, reason: str, role: str, day: date) -> None:
    row = {
        "panel_id": known.panel_id,
        "trend_series": known.series,
        "from_month": f"{month:%Y-%m-%d}",
        "reason": reason.strip(),
        "decided_on": f"{day:%Y-%m-%d}",
        "decided_by_role": role.strip(),
    }
    what = f"New limits of {known.told.title} from {month:%B %Y}"
    again(known, what, UNDO, lambda: record("rebase", row, known.told.page, what))
