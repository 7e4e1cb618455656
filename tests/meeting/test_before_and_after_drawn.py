"""Before and after as bars on one scale."""

from collections.abc import Mapping

import pandas as pd

from dashboard.charts.meeting.before_and_after import before_and_after
from dashboard.charts.palette import CONCERN_PALE, NEUTRAL, QUIET_INK, STRENGTH
from tests.meeting.drawn import (
    COLOURS,
    blocks,
    colours,
    shown_as_text,
    spec,
    with_hostile_text,
    words,
)


def answers(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Return rows of analysis.change.change, naming only what a test is about."""
    whole: dict[str, object] = {
        "question": "I feel safe here",
        "group_label": "Young people",
        "verdict": "Clear improvement",
        "difference": 0.25,
        "range": "+9 to +50 points",
        "sentence": "More agree.",
        "is_small": False,
        "good_direction": "up",
        "mark": "",
    }
    for when, counts in (("before", (10, 10, 20)), ("after", (20, 10, 10))):
        whole |= {
            f"{when}_{side}": count
            for side, count in zip(("positive", "neutral", "negative"), counts, strict=True)
        }
        whole[f"{when}_answered"] = sum(counts)
    return pd.DataFrame([{**whole, **row} for row in rows])


def test_agreeing_goes_right_disagreeing_left_and_neither_stands_apart() -> None:
    figure = before_and_after(answers({}))
    fills = [block["fill"] for block in blocks(figure)]
    assert fills == [CONCERN_PALE, NEUTRAL, STRENGTH] * 2
    against, between, agreed = blocks(figure)[:3]
    assert against["left"] + against["width"] == agreed["left"]
    assert agreed["left"] + agreed["width"] < between["left"]
    assert (against["hatch"], agreed["hatch"]) == ("/", "")
    said = words(figure)
    assert [text for text in said if text.endswith("%")] == [
        "50%",
        "25%",
        "25%",
        "25%",
        "25%",
        "50%",
    ]
    assert "Before, 40" in said
    assert "After, 40" in said
    assert "Clear improvement " in said
    assert "+9 to +50 points" in said
    assert colours(figure) <= COLOURS


def test_small_numbers_and_the_mark_of_a_verdict_stand_beside_it() -> None:
    figure = before_and_after(answers({"is_small": True, "mark": "[b]"}))
    assert "Clear improvement [b]" in words(figure)
    assert "+9 to +50 points · small numbers" in words(figure)


def test_where_disagreeing_is_better_the_colours_change_sides() -> None:
    down = blocks(before_and_after(answers({"good_direction": "down"})))
    assert [block["fill"] for block in down[:3]] == [STRENGTH, NEUTRAL, CONCERN_PALE]
    neutral = blocks(before_and_after(answers({"good_direction": "neutral"})))
    assert [block["fill"] for block in neutral[:3]] == [QUIET_INK, NEUTRAL, QUIET_INK]


def test_a_side_that_nobody_chose_reads_nought_on_its_own_side() -> None:
    nobody = {"before_negative": 0, "before_neutral": 0, "before_positive": 40}
    figure = before_and_after(answers(nobody))
    [trace] = [trace for trace in spec(figure)["data"] if trace.get("mode") == "text"]
    at = list(trace["text"]).index("0%")
    assert trace["textposition"][at] == "middle left"


def test_a_count_that_is_hidden_has_no_bar() -> None:
    figure = before_and_after(answers({"before_neutral": None}))
    assert len(blocks(figure)) == 5


def test_a_count_that_is_hidden_is_marked_and_does_not_read_as_nobody() -> None:
    told = words(before_and_after(answers({"after_negative": None, "before_neutral": None})))
    assert told.count("[c]") == 2
    assert "[c]" not in words(before_and_after(answers({})))


def test_plain_bars_stack_to_a_hundred_percent() -> None:
    drawn = blocks(before_and_after(answers({}), plain=True))
    before, after = drawn[:3], drawn[3:]
    assert sum(block["width"] for block in before) == sum(block["width"] for block in after)
    for left, right in ((before[0], before[1]), (before[1], before[2])):
        assert left["left"] + left["width"] == right["left"]


def test_too_few_answers_and_a_question_not_asked_again_keep_their_row_in_words() -> None:
    hidden = {f"{when}_answered": None for when in ("before", "after")} | {"difference": None}
    few = hidden | {"verdict": "Too few to say", "sentence": "Fewer than five answered"}
    gone = {"after_answered": None, "verdict": "Not re-measured", "difference": None}
    figure = before_and_after(answers(few, gone | {"sentence": "It was dropped"}))
    assert len(blocks(figure)) == 3
    said = words(figure)
    assert "before: too few to show" in said
    assert "Fewer than five answered" in said
    assert "after: not asked" in said
    assert "It was dropped" in said


def test_without_answers_only_the_heads_are_drawn() -> None:
    figure = before_and_after(answers({}).head(0))
    assert blocks(figure) == []
    assert words(figure)[:3] == ["disagree", "agree", "neither"]


def test_what_people_wrote_is_shown_as_text() -> None:
    rows = answers({}, {}, {"difference": None})
    assert shown_as_text(before_and_after(with_hostile_text(rows, "question")))
    assert shown_as_text(before_and_after(with_hostile_text(rows, "group_label")))
    rows["difference"] = None
    assert shown_as_text(before_and_after(with_hostile_text(rows, "sentence")))
