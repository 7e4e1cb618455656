"""On the page, what is unlikely is asked apart from persons: mended or kept, never removed."""

from streamlit.testing.v1 import AppTest

from tests.pages import PATIENCE

SCRIPT = """
import streamlit as st
from dashboard.intake import CellFinding
from dashboard.intake.guard import Found
from dashboard.ui.importing.decisions import ask_decisions

found = [
    CellFinding("slots.csv", 2, "minutes", Found("unlikely_number", 0, 3, "600")),
    CellFinding("finding.csv", 3, "summary", Found("phone_number", 0, 3, "0•3")),
]
st.session_state["made"] = ask_decisions([one for one in found if one.found.kind in KINDS])
"""


def page(*kinds: str) -> AppTest:
    return AppTest.from_string(f"KINDS = {kinds!r}\n{SCRIPT}", default_timeout=PATIENCE).run()


def test_an_unlikely_number_can_be_mended_or_kept_and_not_removed() -> None:
    shown = page("unlikely_number")
    assert not shown.exception
    (asked,) = shown.selectbox
    assert asked.label == r"slots\.csv, row 2, minutes: this looks like an unlikely number (600)"
    assert asked.options == ["Mend it in the source", "Keep it, because …"]
    asked.select("keep").run()
    shown.text_input[1].input("A festival day").run()
    (made,) = shown.session_state["made"]
    assert (made.kind, made.choice, made.reason) == ("unlikely_number", "keep", "A festival day")


def test_persons_and_unlikely_numbers_are_asked_apart() -> None:
    shown = page("unlikely_number", "phone_number")
    assert not shown.exception
    assert [len(asked.options) for asked in shown.selectbox] == [3, 2]
    told = " ".join(str(one.proto.body) for one in shown.get("html"))
    assert "One place in free text may point to a person" in told
    assert "One value that can be right, and seldom is" in told
