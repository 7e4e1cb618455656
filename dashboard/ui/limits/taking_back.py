"""Taking back new limits that a person began: the row goes, and the history keeps why."""

import streamlit as st

from dashboard.analysis.new_limits import change_of, taken_back_line
from dashboard.ui.data import remove
from dashboard.ui.limits.known import Known
from dashboard.ui.limits.publishing import again, is_fit, turn
from dashboard.ui.pieces import heading, line

PRESS = "Take them back"
WHY = "Why are they taken back? (for the history)"
UNDO = "To undo it, go back to an earlier snapshot under Records, History."
LONGEST = 120  # letters, as of a reason to begin them


def take_back(known: Known, *, moved: bool) -> None:
    """Ask which of a panel's new limits are taken back and why, if it has begun any."""
    if not known.own:
        return
    heading("Take new limits back")
    key = f"{known.series} {turn()}"
    months = {f"{month:%Y-%m-%d}": month for month in reversed(known.own)}
    chosen = st.selectbox(
        "Which?",
        list(months),
        index=None,
        format_func=lambda code: f"From {months[code]:%B %Y}: {known.own[months[code]]}",
        placeholder="Choose",
        key=f"taken {key}",
    )
    if chosen is None:
        return
    month = months[chosen]
    without = known.breaks[known.breaks["month"] != month]
    change = change_of(known.chart(without), known.chart(known.breaks), month)
    if change:
        line(taken_back_line(change, known.unit), f"Without those from {month:%B %Y}:")
    reason = st.text_input(WHY, max_chars=LONGEST, key=f"why back {key}")
    pressed = st.button(PRESS, key=f"press back {key}")
    if pressed and not moved and is_fit(PRESS, {"Why": reason}):
        what = f"Took back the new limits of {known.told.title} from {month:%B %Y}"
        row = f"{known.panel_id}, {known.series}, {chosen}"
        again(known, what, UNDO, lambda: remove("rebase", row, f"{what}: {reason.strip()}"))
