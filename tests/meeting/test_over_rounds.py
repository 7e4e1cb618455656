"""Three rounds and more: one line for each, never joined."""

from collections.abc import Mapping

import pandas as pd

from dashboard.charts.meeting.over_rounds import over_rounds
from dashboard.charts.palette import PAPER, STRENGTH
from tests.meeting.drawn import (
    COLOURS,
    colours,
    dots,
    shown_as_text,
    spec,
    with_hostile_text,
    words,
)


def rounds(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Return rows of analysis.review.rounds.over_rounds, naming only what a test is about."""
    whole = {
        "question_id": "SAFE",
        "respondent_group": "young_people",
        "group_label": "Young people",
        "question": "I feel safe here",
        "was_asked": True,
        "answered": 38,
        "share": 0.5,
        "low": 0.4,
        "high": 0.6,
        "positive_least": 0.5,
        "positive_most": 0.5,
        "rounded_to": 1,
        "since_baseline_verdict": "Clear improvement",
        "since_baseline_mark": "",
        "since_last_verdict": "No clear change",
        "since_last_mark": "[b]",
    }
    return pd.DataFrame(
        [{**whole, "round": number, **row} for number, row in enumerate(rows, start=1)]
    )


def test_each_round_has_its_dot_and_only_the_latest_is_filled() -> None:
    figure = over_rounds(rounds({"share": 0.4}, {}, {"share": 0.6}))
    assert [dot["fill"] for dot in dots(figure)] == [PAPER, PAPER, STRENGTH]
    assert all("lines" not in trace["mode"] for trace in spec(figure)["data"])
    said = words(figure)
    assert [w for w in said if "Round" in w] == ["Round 1, 38", "Round 2, 38", "Round 3, 38"]
    assert "Since the first: Clear improvement " in said
    assert "Since the one before: No clear change [b]" in said
    assert colours(figure) <= COLOURS


def test_a_round_not_asked_and_one_with_too_few_keep_their_line_and_say_which() -> None:
    hidden = {"answered": None, "share": None, "low": None}
    figure = over_rounds(rounds({}, hidden | {"was_asked": False}, hidden, {}))
    assert len(dots(figure)) == 2
    assert "Round 2: not asked" in words(figure)
    assert "Round 3: too few to show" in words(figure)


def test_what_people_wrote_is_shown_as_text() -> None:
    rows = rounds({"question_id": "A"}, {"question_id": "B"}, {"question_id": "C"})
    assert shown_as_text(over_rounds(with_hostile_text(rows, "question")))
    assert shown_as_text(over_rounds(with_hostile_text(rows, "group_label")))
