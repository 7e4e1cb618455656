"""The form under a chart in which new limits begin in a month, and what it says when it is done."""

from datetime import date

import pandas as pd
import streamlit as st

from dashboard.analysis.spc.new_limits import begun_line, change_of, months_to_begin, with_break
from dashboard.trends import LimitSeries, TrendChoice
from dashboard.ui.data import may_write, publish_row
from dashboard.ui.limits.panel_series import PanelSeries, panel_series
from dashboard.ui.limits.publishing import (
    form_version,
    is_fit,
    publish_and_rerun,
    show_result_once,
    snapshot_changed,
)
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


def new_limits(series: LimitSeries, choice: TrendChoice) -> None:
    """Offer to begin new limits of a series, or to take them back; in share mode, say nothing.

    choice: what the page asked for.
    """
    if not may_write():
        return
    show_result_once(series.word)
    part = st.expander(BEGIN, key=f"begin {series.word} {form_version()}", on_change="rerun")
    with part:
        changed = snapshot_changed(series.word, is_open=bool(part.open))
        own = panel_series(series, choice) if part.open else None
        if own:
            _begin(own, changed=changed)
            take_back(own, changed=changed)


def _begin(own: PanelSeries, *, changed: bool) -> None:
    chart = own.chart(own.breaks)
    months = {f"{month:%Y-%m-%d}": month for month in months_to_begin(chart)}
    if not months:
        advice(TOO_FEW)
        return
    line(WHEN)
    key = f"{own.series.word} {form_version()}"
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
        _foreseen(own, chart, months[chosen])
    pressed = st.button(PRESS, type="primary", key=f"press {key}")
    if pressed and not changed and is_fit(PRESS, {"Why": reason, "Decided by": role}, chosen):
        _record(own, months[str(chosen)], reason, role, day)


def _foreseen(own: PanelSeries, chart: pd.DataFrame, month: pd.Timestamp) -> None:
    """Say what would change, before anything does."""
    having = own.chart(with_break(own.breaks, month, "new limits"))
    change = change_of(chart, having, month)
    if change:
        line(begun_line(change, own.unit()), f"From {month:%B %Y}:")


def _record(own: PanelSeries, month: pd.Timestamp, reason: str, role: str, day: date) -> None:
    row = {
        "panel_id": own.panel_id,
        "trend_series": own.series.word,
        "from_month": f"{month:%Y-%m-%d}",
        "reason": reason.strip(),
        "decided_on": f"{day:%Y-%m-%d}",
        "decided_by_role": role.strip(),
    }
    what = f"New limits of {own.series.title} from {month:%B %Y}"
    publish_and_rerun(
        own.series.word,
        what,
        UNDO,
        lambda: publish_row("rebase", row, own.series.recorded_on, what),
    )
