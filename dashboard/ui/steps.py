"""Pages with steps: which steps each has, which is shown, and in which file it is written."""

import re
from collections.abc import Sequence

import streamlit as st

from dashboard.trends import trends_of_page
from dashboard.ui.paper import note_choice

STEPS = {
    "opening": ("Statement", "Since we last met"),
    "agenda": ("Agenda", "Prepare"),
    "context": ("Referral", "Assessment", "Plan", "Review", "Decisions", "Time line", "Nearby"),
    "review": (
        "Answers",
        "At a glance",
        "Over rounds",
        "Observed",
        "Said",
        "Findings",
        "Goals",
        "What else",
        "Judgement",
    ),
}
"""The steps of a page by its name, as they stand on screen and in the address, in their order."""
_KEY = "step"


def step_in_address(steps: Sequence[str]) -> str:
    """Return the step that the address asks for, or the first where it asks for none of them."""
    wanted = st.query_params.get(_KEY, steps[0])
    return wanted if wanted in steps else steps[0]


def choose_step(steps: Sequence[str]) -> str:
    """Ask which step is shown; the answer is in the address, and nothing there for the first.

    The address alone decides: by it the navigation has taken the step's file before this is asked.
    """
    st.session_state[_KEY] = step = step_in_address(steps)
    st.segmented_control(
        "Step",
        steps,
        key=_KEY,
        required=True,
        label_visibility="collapsed",
        on_change=lambda: _write_step(st.session_state[_KEY], steps),
    )
    _write_step(step, steps)
    note_choice(_KEY, step)
    return step


def page_file(room: str, page: str) -> str:
    """Return where a page is written, from the folder of app.py on: of steps, the one shown."""
    if page not in STEPS:
        return f"pages/{room}/{page}.py"
    return f"pages/{room}/{page}/{file_of_step(step_in_address(STEPS[page]))}"


def file_of_step(step: str) -> str:
    """Return the name of the file of a step: “At a glance” is in at_a_glance.py."""
    return re.sub(r"\W+", "_", step.lower()) + ".py"


def window_title(page: str, title: str) -> str:
    """Return what the browser calls a page, its step first: “Plan · Context · Context Panel”."""
    steps = STEPS.get(page) or [trend.step for trend in trends_of_page(page) if trend.step]
    step = [step_in_address(steps)] if steps else []
    return " · ".join([*(one for one in step if one != title), title, "Context Panel"])


def _write_step(step: str, steps: Sequence[str]) -> None:
    if step == steps[0]:
        st.query_params.pop(_KEY, None)
    else:
        st.query_params[_KEY] = step
