"""Every question on one screen: hollow for before, filled for after."""

from collections.abc import Mapping

import pandas as pd
import pytest

from dashboard.charts.meeting.change_at_a_glance import change_at_a_glance
from dashboard.charts.palette import NEUTRAL, PAPER, STRENGTH
from tests.meeting.drawn import (
    COLOURS,
    colours,
    dots,
    shown_as_text,
    spec,
    with_hostile_text,
    words,
)


def answers(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Return rows of analysis.review.change, naming only what a test is about."""
    whole = {
        "question": "I feel safe here",
        "group_label": "Young people",
        "verdict": "Clear improvement",
        "difference": 0.3,
        "range": "+9 to +50 points",
    }
    for when, share in (("before", 0.3), ("after", 0.6)):
        whole |= {f"{when}_share": share, f"{when}_low": share - 0.1, f"{when}_high": share + 0.1}
        whole |= {f"{when}_positive_least": share, f"{when}_positive_most": share}
    return pd.DataFrame([{**whole, **row} for row in rows])


def test_a_question_has_a_hollow_dot_for_before_and_a_filled_one_for_after() -> None:
    figure = change_at_a_glance(answers({}))
    before, after = dots(figure)
    assert (before["fill"], after["fill"]) == (PAPER, STRENGTH)
    assert before["x"] < after["x"]
    assert "I feel safe here · Young people" in words(figure)
    assert "Clear improvement +9 to +50 points" in words(figure)
    assert colours(figure) <= COLOURS


def test_a_question_without_agreed_direction_is_grey() -> None:
    _, after = dots(change_at_a_glance(answers({"verdict": "No agreed direction"})))
    assert after["fill"] == NEUTRAL


def test_where_fewer_agreeing_is_better_it_says_so() -> None:
    said = words(change_at_a_glance(answers({"good_direction": "down"})))
    assert any("fewer is better" in word for word in said)


def test_too_few_answers_have_no_dot_and_no_range_and_say_so() -> None:
    few = {"before_low": None, "after_low": None, "difference": None, "range": None}
    figure = change_at_a_glance(answers({}, few | {"verdict": "Too few to say"}))
    assert len(dots(figure)) == 2
    assert "Too few to say" in words(figure)


def test_a_question_asked_once_has_one_dot() -> None:
    assert len(dots(change_at_a_glance(answers({"after_low": None, "range": None})))) == 1


def test_where_rounding_hides_which_is_higher_bars_stand_for_the_dots() -> None:
    ranges: dict[str, object] = {"before_share": None, "after_share": None, "difference": None}
    ranges |= {"before_positive_most": 0.7, "range": "between −4 and 60 points"}
    figure = change_at_a_glance(answers({}, ranges))
    sizes = next(t for t in spec(figure)["data"] if t["mode"] == "markers")["marker"]["size"]
    assert list(sizes) == [15, 15, 0, 15]
    [bar] = [shape for shape in spec(figure)["layout"]["shapes"] if shape["type"] == "rect"]
    assert bar["x1"] - bar["x0"] == pytest.approx(40 * 5)
    assert bar["fillcolor"] == PAPER
    assert "Clear improvement between −4 and 60 points" in words(figure)


def test_what_people_wrote_is_shown_as_text() -> None:
    rows = answers({}, {}, {})
    assert shown_as_text(change_at_a_glance(with_hostile_text(rows, "question")))
    assert shown_as_text(change_at_a_glance(with_hostile_text(rows, "group_label")))
