"""A step has an address, a file and a title in the window; an unknown one leads to the first."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui.steps import STEPS, file_of_step
from tests.pages import PATIENCE

SCRIPT = """
import streamlit as st
from dashboard import ui
st.text(ui.window_title("context", "Context"))
st.text(ui.window_title("agenda", "Agenda"))
st.text(ui.page_file("meeting", "context"))
st.text(ui.page_file("places", "map"))
ui.choose_step(ui.STEPS["context"])
"""


def opened(**address: str) -> AppTest:
    page = AppTest.from_string(SCRIPT, default_timeout=PATIENCE)
    for name, value in address.items():
        page.query_params[name] = value
    return page.run()


@pytest.mark.parametrize(
    ("address", "step", "file"),
    [
        ({}, "Referral", "referral"),
        ({"step": "Time line"}, "Time line", "time_line"),
        ({"step": ""}, "Referral", "referral"),
        ({"step": "Judgement"}, "Referral", "referral"),  # a step of another page
    ],
)
def test_the_address_decides_which_step_is_shown(
    address: dict[str, str], step: str, file: str
) -> None:
    page = opened(**address)
    assert [text.value for text in page.text] == [
        f"{step} · Context · Context Panel",
        "Agenda · Context Panel",
        f"pages/meeting/context/{file}.py",
        "pages/places/map.py",
    ]
    assert page.session_state["step"] == step
    assert dict(page.query_params) == ({} if step == "Referral" else {"step": step})


def test_no_two_steps_of_a_page_share_a_file() -> None:
    for steps in STEPS.values():
        assert len({file_of_step(step) for step in steps}) == len(steps)
