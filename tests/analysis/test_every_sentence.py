"""Every function that makes a sentence for the screen is reached by a generator of edge cases.

A generator is a function named in SENTENCES or AFTER_A_LEAD of a `test_…_sentences.py` beside this
file. A new function of analysis/, of text or of charts that returns text fails here until one of
them calls it, or until it is named below with the reason why it says nothing by itself. What a
generator draws for a function is watched while it runs: none, one and many of something.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from dashboard.analysis.left_out import left_out_line
from dashboard.text import number_of
from dashboard.warehouse import LEFT_OUT
from tests.analysis.edges import NO_AMOUNT, drawn_by, sentence_functions

GENERATORS = sorted(Path(__file__).parent.glob("test_*_sentences.py"))
SAYS_NOTHING = {
    "text.for_html": "escapes what others say",
    "text.for_map": "escapes what others say",
    "text.for_script": "escapes what others say",
    "text.for_markdown": "escapes what others say",
    "text.for_terminal": "escapes what others say",
    "text.for_spreadsheet": "escapes what others say",
    "text.wrap_lines": "breaks what others say into lines",
    "analysis.review.changed_questions.without_stop": "returns a cell",
    "analysis.spc.special_causes.rules_met": "names of rules, in a fixed list",
    "charts.leaning.leaning_ink": "a colour",
    "charts.lettering.month_tick_step": "how far apart ticks are, for plotly",
    "charts.places.markers.area_picture": "a picture",
    "charts.places.markers.context_picture": "a picture",
    "charts.places.markers.outline_picture": "a picture",
    "charts.places.markers.ring_picture": "a picture",
    "charts.places.markers.strength_picture": "a picture",
    "charts.theme.tokens": "properties of a style",
    **dict.fromkeys(
        (
            "charts.meeting.plan_by_target.plan_by_target",
            "charts.meeting.strengths_and_concerns.finding_mark",
            "charts.meeting.strengths_and_concerns.strengths_and_concerns",
            "charts.meeting.time_line.time_line",
            "charts.meeting.what_became_of_findings.what_became_of_findings",
        ),
        "sets others' words and marks as a figure; read with each page that shows it",
    ),
}


def called_by_generators() -> set[str]:
    """Return the names that generators call, themselves or by a function beside them."""
    return {
        getattr(call.func, "id", getattr(call.func, "attr", ""))
        for path in GENERATORS
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
    }


FUNCTIONS = sentence_functions()


def test_every_sentence_is_made_at_its_edges() -> None:
    called = called_by_generators()
    missing = [name for name in FUNCTIONS if name.rpartition(".")[2] not in called]
    assert sorted(missing) == sorted(SAYS_NOTHING)


def test_a_sentence_that_no_generator_makes_is_noticed() -> None:
    assert "charts.leaning.leaning_ink" in FUNCTIONS
    assert "leaning_ink" not in called_by_generators()


@pytest.mark.parametrize("name", SAYS_NOTHING)
def test_what_says_nothing_is_still_there_and_has_its_reason(name: str) -> None:
    assert name in FUNCTIONS
    assert SAYS_NOTHING[name]


@pytest.mark.parametrize("name", NO_AMOUNT)
def test_what_is_never_none_or_many_is_still_there_and_has_its_reason(name: str) -> None:
    assert name in FUNCTIONS
    assert NO_AMOUNT[name]


def many() -> Iterator[str]:
    yield from (number_of(number, "action") for number in (0, 2, 13))
    rows = pd.DataFrame({"a": [1, 2]})
    for number in range(3):
        rows.attrs[LEFT_OUT] = number
        yield left_out_line(rows, "finding")


def test_an_edge_that_is_not_drawn_is_noticed() -> None:
    said, missing = drawn_by(many)
    assert "13 actions" in said
    assert missing == {"text.number_of": ["one"]}
