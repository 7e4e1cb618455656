"""Before and after as bars on one scale."""

from collections.abc import Mapping
from itertools import pairwise

import pandas as pd
import pytest

from dashboard.analysis.rounded import Rounding, share_ranges
from dashboard.charts.meeting.before_and_after import LETTER, VERDICT, before_and_after
from dashboard.charts.palette import CONCERN_PALE, NEUTRAL, PAPER, QUIET_INK, STRENGTH
from dashboard.charts.wall import WIDTH
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
    """Return rows of analysis.review.change, naming only what a test is about."""
    whole: dict[str, object] = {
        "question": "I feel safe here",
        "group_label": "Young people",
        "verdict": "Clear improvement",
        "difference": 0.25,
        "range": "+9 to +50 points",
        "adds_up": True,
        "sentence": "More agree.",
        "is_small": False,
        "good_direction": "up",
        "mark": "",
        "rounded_to": 1,
    }
    for when, counts in (("before", (10, 10, 20)), ("after", (20, 10, 10))):
        whole |= {
            f"{when}_{side}": count
            for side, count in zip(("positive", "neutral", "negative"), counts, strict=True)
        }
        whole[f"{when}_answered"] = sum(counts)
    return pd.DataFrame(
        [_with_shares({**whole, **row}) for row in rows], columns=[*_with_shares(whole)]
    )


def _with_shares(row: dict[str, object]) -> dict[str, object]:
    """Add the least and the most of each share, as `change` works them out."""
    rounding = Rounding(int(str(row["rounded_to"])), 5)
    for when in ("before", "after"):
        base = row[f"{when}_answered"]
        parts = {side: row[f"{when}_{side}"] for side in ("positive", "neutral", "negative")}
        counts = {side: None if count is None else int(str(count)) for side, count in parts.items()}
        known = share_ranges(counts, int(str(base)), rounding) if base else {}
        for side in parts:
            ends = known[side].ends() if base else (None, None)
            row |= zip((f"{when}_{side}_least", f"{when}_{side}_most"), ends, strict=True)
    return row


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
    figure = before_and_after(answers({"before_neutral": None, "rounded_to": 5}))
    assert len([block for block in blocks(figure) if block["fill"] != PAPER]) == 5


def test_a_count_that_is_hidden_is_marked_and_does_not_read_as_nobody() -> None:
    told = words(
        before_and_after(answers({"after_negative": None, "before_neutral": None, "rounded_to": 5}))
    )
    assert told.count("[c]") == 2
    assert "[c]" not in words(before_and_after(answers({})))


def test_plain_bars_stack_to_a_hundred_percent() -> None:
    drawn = blocks(before_and_after(answers({}), plain=True))
    before, after = drawn[:3], drawn[3:]
    assert sum(block["width"] for block in before) == sum(block["width"] for block in after)
    for left, right in ((before[0], before[1]), (before[1], before[2])):
        assert left["left"] + left["width"] == right["left"]


def test_rounded_bars_are_filled_as_far_as_is_sure_and_open_as_far_as_may_be() -> None:
    figure = before_and_after(answers({"rounded_to": 5}))
    said = words(figure)
    # Of 10, 10 and 20 of 40: 8 to 12, 8 to 12 and 18 to 22, of 38 to 42.
    assert [text for text in said if text.endswith("%")][:3] == ["43–58%", "19–32%", "19–32%"]
    assert "Before, about 40" in said
    reach, sure = [block for block in blocks(figure) if block["y"] == blocks(figure)[0]["y"]][:2]
    assert (reach["fill"], sure["fill"]) == (PAPER, CONCERN_PALE)
    assert reach["width"] > sure["width"]
    assert reach["left"] + reach["width"] == pytest.approx(sure["left"] + sure["width"])


@pytest.mark.parametrize(
    "counts",
    [
        {"before_positive": 10, "before_neutral": 10, "before_negative": 10, "before_answered": 25},
        {"before_positive": 5, "before_neutral": 5, "before_negative": 5, "before_answered": 20},
        {"before_positive": 20, "before_neutral": None, "before_negative": None},
        {"before_positive": 25, "before_neutral": 15, "before_negative": None},
        {"before_positive": 25, "before_neutral": None, "before_negative": 15},
        {"before_positive": 40, "before_neutral": 0, "before_negative": 0},
    ],
)
def test_a_stack_of_rounded_counts_makes_a_hundred_and_never_overlaps(
    counts: dict[str, object],
) -> None:
    figure = before_and_after(answers({"rounded_to": 5} | counts), plain=True)
    first = blocks(figure)[0]["y"]
    own = sorted((b for b in blocks(figure) if b["y"] == first), key=lambda b: float(b["left"]))
    assert sum(block["width"] for block in own) == pytest.approx(440)  # 4.4 pixels a point
    for left, right in pairwise(own):
        assert left["left"] + left["width"] == pytest.approx(right["left"])
    assert "disagree, neither, agree: together 100%; open: hidden by rounding" in words(figure)
    if None in counts.values():
        assert "[c]" in words(figure)


def test_too_few_answers_and_a_question_not_asked_again_keep_their_row_in_words() -> None:
    hidden = {f"{when}_answered": None for when in ("before", "after")} | {"range": None}
    few = hidden | {"verdict": "Too few to say", "sentence": "Fewer than five answered"}
    gone = {"after_answered": None, "verdict": "Not re-measured", "range": None}
    figure = before_and_after(answers(few, gone | {"sentence": "It was dropped"}))
    assert len(blocks(figure)) == 3
    said = words(figure)
    assert "before: too few to show" in said
    assert "Fewer than five answered" in said
    assert "after: not asked" in said
    assert "It was dropped" in said


def test_what_people_wrote_is_shown_as_text() -> None:
    rows = answers({}, {}, {"difference": None})
    assert shown_as_text(before_and_after(with_hostile_text(rows, "question")))
    assert shown_as_text(before_and_after(with_hostile_text(rows, "group_label")))
    rows["range"] = None
    assert shown_as_text(before_and_after(with_hostile_text(rows, "sentence")))


def test_shares_that_do_not_add_up_as_written_are_said_to_be_rounded() -> None:
    assert "+9 to +50 points" in words(before_and_after(answers({})))
    said = words(before_and_after(answers({"adds_up": False, "is_small": True})))
    assert "+9 to +50 points · each rounded" in said
    assert "small numbers" in said


def test_a_note_beside_a_verdict_stands_on_the_wall_whole() -> None:
    wide = {"range": "between −100 and 100 points", "is_small": True}
    drawn = words(before_and_after(answers(wide)))
    assert "between −100 and 100 points" in drawn
    assert "small numbers" in drawn
    letters = max(map(len, drawn[drawn.index("between −100 and 100 points") :]))
    assert VERDICT + letters * LETTER <= WIDTH


def test_where_fewer_agreeing_is_better_the_group_says_so() -> None:
    said = words(before_and_after(answers({"good_direction": "down"})))
    assert any("Young people · fewer agreeing is better" in word for word in said)
