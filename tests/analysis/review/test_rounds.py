"""Three rounds and more: each by itself, against the baseline, and against the last."""

import pandas as pd
import pytest

from dashboard.analysis.intervals import newcombe, wilson
from dashboard.analysis.review.rounds import answers_by_round
from tests.analysis.answers import Counts, asked


def rounds(*counts: Counts | None, **changes: str) -> pd.DataFrame:
    """Return a question in rounds 1, 2, …; round_2="meaning_altered" says what changed in it."""
    return pd.DataFrame(
        [
            asked(
                answers,
                is_after=number > 1,
                round=number,
                question_change=changes.get(f"round_{number}", "none"),
            )
            for number, answers in enumerate(counts, start=1)
        ]
    )


def test_each_round_has_its_interval_and_its_change_since_the_first_and_the_last() -> None:
    found = answers_by_round(rounds((10, 10, 20), (20, 10, 10), (30, 5, 5)))
    assert list(found["round"]) == [1, 2, 3]
    for row, agreed in zip(found.to_dict("records"), (10, 20, 30), strict=True):
        assert (row["positive"], row["answered"]) == (agreed, 40)
        assert (row["low"], row["high"]) == pytest.approx(wilson(agreed, 40))
    last = found.iloc[2].to_dict()
    assert (last["since_baseline_low"], last["since_baseline_high"]) == pytest.approx(
        newcombe(10, 40, 30, 40)
    )
    assert (last["since_last_low"], last["since_last_high"]) == pytest.approx(
        newcombe(20, 40, 30, 40)
    )
    assert list(found["since_baseline_verdict"]) == ["Not re-measured"] + ["Clear improvement"] * 2
    assert found.iloc[0]["since_last_sentence"].startswith("Asked for the first time: baseline")


def test_rounds_may_come_in_any_order() -> None:
    rows = rounds((10, 10, 20), (20, 10, 10), (30, 5, 5))
    pd.testing.assert_frame_equal(answers_by_round(rows.iloc[::-1]), answers_by_round(rows))


def test_an_altered_meaning_cuts_off_the_baseline_and_not_the_rounds_after_it() -> None:
    found = answers_by_round(
        rounds((10, 10, 20), (20, 10, 10), (30, 5, 5), round_2="meaning_altered")
    )
    assert list(found["since_baseline_verdict"][1:]) == ["Cannot compare", "Cannot compare"]
    assert list(found["since_last_verdict"][1:]) == ["Cannot compare", "Clear improvement"]


def test_a_round_without_the_question_keeps_its_place_and_is_passed_over() -> None:
    found = answers_by_round(rounds((10, 10, 20), None, (30, 5, 5)))
    assert list(found["was_asked"]) == [True, False, True]
    assert found.iloc[1]["since_last_sentence"] == "Not asked in this round."
    assert pd.isna(found.iloc[1]["share"])
    assert pd.isna(found.iloc[1]["answered"])
    assert found.iloc[2]["since_last_difference"] == pytest.approx(0.5)


def test_a_round_of_few_is_told_apart_and_hides_no_other() -> None:
    found = answers_by_round(rounds((10, 10, 20), (2, 1, 0), (30, 5, 5)))
    assert list(found["since_baseline_verdict"]) == [
        "Not re-measured",
        "Too few to say",
        "Clear improvement",
    ]
    assert list(found["since_last_verdict"])[2] == "Too few to say"
    assert list(found["share"].isna()) == [False, True, False]
