"""Of a survey of hundreds of columns a few are asked about at once, and what was said is kept."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.warehouse import Store

pytestmark = pytest.mark.whole

PAGE = """
import streamlit as st
from dashboard.intake import RawSheet, SourceTable, surveys
from dashboard.ui.importing.survey_columns import ask_columns

words = ["paths", "benches", "lights", "shops", "trees", "pond", "bridge"]
texts = [f"How is it? [The {what} of place {at}]" for at in range(PLACES) for what in words]
texts += [f"How often do you come to place {at}?" for at in range(PLACES)]
texts += ["I feel safe here after school"] * 2
header = ["ID", "Start time", "Completion time", *texts]
answers = [[str(row), "", "", *(ANSWERS[(row + at) % len(ANSWERS)] for at in range(len(texts)))]
           for row in range(12)]
sheet = RawSheet("wide.csv", "", "", "", header, 1, list(enumerate(answers, start=2)))
export = surveys.read_export(sheet, "other")
st.session_state["made"] = ask_columns(SourceTable("wide.csv", "f00", sheet, ()), export, None)
"""
CODES = ["A1", "A2", "A3", "A4", "A5"]
WORDS = ["Agree", "Disagree", "Strongly agree"]


def opened(places: int, answers: list[str]) -> AppTest:
    script = f"PLACES, ANSWERS = {places}, {answers!r}\n{PAGE}"
    return AppTest.from_string(script, default_timeout=3600).run()


def questions(page: AppTest) -> list[str | None]:
    """Return what is chosen in each box that asks for a question."""
    assert not page.exception
    return [box.value for box in page.selectbox if box.label == "Which question is it?"]


def matched(page: AppTest) -> list[tuple[str, str, int]]:
    made = page.session_state["made"]
    return [(one.match.column, one.match.question_id, one.match.labels["A1"]) for one in made]


def make_new(page: AppTest, code: str) -> AppTest:
    """Say of the first column shown that it is a new question."""
    boxes = {box.label: box for box in reversed(page.selectbox)}
    boxes["Which question is it?"].select("A question that is not held yet").run()
    page.text_input[1].input(code).run()
    boxes = {box.label: box for box in reversed(page.selectbox)}
    return boxes["Is more agreement better?"].select("More is better").run()


def test_a_page_asks_about_ten_columns_however_many_there_are(store: Store) -> None:
    del store
    page = opened(30, WORDS)
    assert questions(page) == [None] * 10
    told = " ".join(str(one.proto.body) for one in page.get("html"))
    assert "1 to 10 of 240 columns." in told
    assert "Column 4. Answers: Agree (4), Disagree (4), Strongly agree (4)." in told
    assert page.pagination[0].proto.num_pages == 24
    (whole, *parts) = page.selectbox[0].options
    assert (whole, parts) == ("The whole form", ["How is it? (210 columns)"])
    page.text_input[0].input("place 29 bench").run()
    assert questions(page) == [None]
    # Those of the very words of a question held are matched, and shown to be compared.
    made = page.session_state["made"]
    assert [(one.match.column, one.match.question_id) for one in made] == [
        ("I feel safe here after school", "SAFE"),
        ("I feel safe here after school (2)", "SAFE"),
    ]


def test_an_answer_stays_on_another_page_and_says_how_like_answers_are_read(store: Store) -> None:
    del store
    page = opened(2, CODES)
    page = make_new(page, "PATHS")
    scale = next(box for box in page.selectbox if box.label == "Its answers")
    scale.select(next(one for one in scale.options if "A1 = 5" in one)).run()
    safe = [("I feel safe here after school", "SAFE", 5),
            ("I feel safe here after school (2)", "SAFE", 5)]  # fmt: skip
    page.pagination[0].set_value(2).run()
    assert matched(page) == [("How is it? [The paths of place 0]", "PATHS", 5), *safe]
    page = make_new(page, "OFTEN")  # its answers are read as those of the first
    assert [code for _, code, _ in matched(page)] == ["PATHS", "OFTEN", "SAFE", "SAFE"]
    page.segmented_control[0].set_value("Matched").run()
    assert questions(page)[:2] == ["A question that is not held yet"] * 2
    assert len(matched(page)) == 4
