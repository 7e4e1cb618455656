"""Taking back new limits that a person began: the row goes, and the history keeps why."""

import streamlit as st

from dashboard.analysis.spc.new_limits import change_of, taken_back_line
from dashboard.ui.data import publish_removal
from dashboard.ui.limits.panel_series import PanelSeries
from dashboard.ui.limits.publishing import form_version, is_fit, publish_and_rerun
from dashboard.ui.pieces import heading, line

PRESS = "Take them back"
WHY = "Why are they taken back? (for the history)"
UNDO = "To undo it, begin them again, or go back under Records, History."
LONGEST = 120  # letters, as of a reason to begin them


def take_back(panel: PanelSeries, *, changed: bool) -> None:
    """Ask which of a panel's new limits are taken back and why, if it has begun any."""
    if not panel.own:
        return
    heading("Take new limits back")
    key = f"{panel.series.word} {form_version()}"
    months = {f"{month:%Y-%m-%d}": month for month in reversed(panel.own)}
    chosen = st.selectbox(
        "Which?",
        list(months),
        index=None,
        format_func=lambda code: f"From {months[code]:%B %Y}: {panel.own[months[code]]}",
        placeholder="Choose",
        key=f"taken {key}",
    )
    if chosen is None:
        return
    month = months[chosen]
    without = panel.breaks[panel.breaks["month"] != month]
    change = change_of(panel.chart(without), panel.chart(panel.breaks), month)
    if change:
        line(taken_back_line(change, panel.unit()), f"Without those from {month:%B %Y}:")
    reason = st.text_input(WHY, max_chars=LONGEST, key=f"why back {key}")
    pressed = st.button(PRESS, key=f"press back {key}")
    if pressed and not changed and is_fit(PRESS, {"Why": reason}):
        what = f"Took back the new limits of {panel.series.title} from {month:%B %Y}"
        row = f"{panel.panel_id}, {panel.series.word}, {chosen}"
        note = f"{what}: {reason.strip()}"
        publish_and_rerun(
            panel.series.word, what, UNDO, lambda: publish_removal("rebase", row, note)
        )
