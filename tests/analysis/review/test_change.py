"""Change between two rounds: what is said with how many answers, and what is never said."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.intervals import newcombe, wilson
from dashboard.analysis.review.change import RoundPair, change, compare_pairs
from tests.analysis.answers import VERDICTS, asked, before_and_after
from tests.analysis.test_verdicts import OPPOSITE

COUNTS = st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
NUMBERS = ["before_share", "after_share", "difference", "low", "high"]


def only(rows: pd.DataFrame) -> dict[Any, Any]:
    found = change(rows)
    assert len(found) == 1
    return found.iloc[0].to_dict()


def test_a_clear_improvement_has_its_counts_range_and_verdict() -> None:
    found = only(before_and_after((14, 12, 12), (26, 8, 4)))
    assert found["verdict"] == "Clear improvement"
    assert found["range"] == "+32 points, 9 to 50"
    assert found["sentence"] == (
        "14 of 38 agreed before, 26 of 38 after: clear improvement (+32 points, 9 to 50)."
    )
    assert (found["mark"], found["note"]) == ("", "")
    assert not found["is_small"]


def test_each_round_has_wilsons_interval_and_the_change_newcombes() -> None:
    found = only(before_and_after((6, 5, 7), (14, 4, 4)))
    assert (found["before_low"], found["before_high"]) == pytest.approx(wilson(6, 18))
    assert (found["after_low"], found["after_high"]) == pytest.approx(wilson(14, 22))
    assert (found["low"], found["high"]) == pytest.approx(newcombe(6, 18, 14, 22))
    assert found["difference"] == pytest.approx(14 / 22 - 6 / 18)
    assert found["sentence"].endswith("(+30 points, −1 to 54; small numbers).")
    assert found["is_small"]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ((2, 1, 1), (20, 5, 5), "Too few to show."),
        ((20, 5, 5), (0, 0, 4), "Too few to show."),
        ((20, 5, 5), (0, 0, 0), "Too few to show."),
        (
            (6, 1, 1),
            (20, 5, 5),
            "6 of 8 agreed before, 20 of 30 after: too few for percentages.",
        ),
        ((4, 0, 1), (9, 0, 0), "4 of 5 agreed before, 9 of 9 after: too few for percentages."),
    ],
)
def test_the_smaller_round_decides_what_is_shown(
    before: tuple[int, int, int], after: tuple[int, int, int], sentence: str
) -> None:
    found = only(before_and_after(before, after))
    assert found["verdict"] == "Too few to say"
    assert found["sentence"] == sentence
    assert found["mark"] == ("[c]" if sentence == "Too few to show." else "")
    assert all(pd.isna(found[name]) for name in NUMBERS)


@pytest.mark.parametrize("count", ["neutral", "negative"])
@pytest.mark.parametrize("hidden", [0, 1])
def test_a_hidden_count_of_others_leaves_the_share_agreeing(count: str, hidden: int) -> None:
    rows = before_and_after((14, 12, 12), (26, 8, 4)).astype({count: "Int64"})
    rows.loc[hidden, count] = pd.NA
    found = only(rows)
    assert (found["verdict"], found["range"]) == ("Clear improvement", "+32 points, 9 to 50")
    assert pd.isna(found[f"{('before', 'after')[hidden]}_{count}"])


@pytest.mark.parametrize("count", ["positive", "answered"])
@pytest.mark.parametrize("hidden", [0, 1])
def test_a_hidden_count_leaves_nothing_to_say(count: str, hidden: int) -> None:
    rows = before_and_after((14, 12, 12), (26, 8, 4)).astype({count: "Int64"})
    rows.loc[hidden, count] = pd.NA
    found = only(rows)
    assert (found["verdict"], found["mark"]) == ("Too few to say", "[c]")
    assert found["sentence"] == "Too few to show."
    assert all(pd.isna(found[name]) for name in NUMBERS)


def test_a_question_without_an_agreed_direction_has_a_range_and_no_verdict() -> None:
    found = only(before_and_after((14, 12, 12), (26, 8, 4), good_direction="neutral"))
    assert found["verdict"] == "No agreed direction"
    assert found["range"] == "+32 points, 9 to 50"


def test_less_agreement_is_better_where_the_question_says_so() -> None:
    assert (
        only(before_and_after((26, 8, 4), (14, 12, 12), good_direction="down"))["verdict"]
        == "Clear improvement"
    )


def test_groups_are_never_pooled() -> None:
    residents = before_and_after((30, 0, 0), (0, 0, 30)).assign(
        respondent_group="residents", group_label="Residents"
    )
    young = before_and_after((0, 0, 30), (30, 0, 0))
    found = change(pd.concat([young, residents]))
    assert list(found["group_label"]) == ["Young people", "Residents"]
    assert list(found["verdict"]) == ["Clear improvement", "Clear worsening"]


def test_a_question_asked_once_so_far_is_told_with_its_share() -> None:
    found = only(pd.DataFrame([asked((14, 12, 12), is_after=False)]))
    assert found["verdict"] == "Not re-measured"
    assert found["sentence"] == "Asked once so far. 14 of 38 agreed before."
    assert found["before_share"] == pytest.approx(14 / 38)
    assert pd.isna(found["after_share"])


def test_a_change_that_is_not_that_of_the_shares_as_written_is_marked() -> None:
    # 37% and 68% are 31 points apart as written, and 32 in truth.
    assert not only(before_and_after((14, 12, 12), (26, 8, 4)))["adds_up"]
    assert only(before_and_after((10, 5, 5), (15, 3, 2)))["adds_up"]


def test_no_rows_give_no_rows() -> None:
    assert change(before_and_after(None, None).iloc[:0]).empty
    assert "verdict" in change(before_and_after(None, None).iloc[:0]).columns


def test_a_pair_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one round"):
        compare_pairs([RoundPair(None, None)])


@given(COUNTS, COUNTS)
def test_every_comparison_agrees_with_a_plain_reading_of_the_rules(
    before: tuple[int, int, int], after: tuple[int, int, int]
) -> None:
    found = only(before_and_after(before, after))
    assert found["verdict"] in VERDICTS
    least = min(sum(before), sum(after))
    if least < 10:
        assert found["verdict"] == "Too few to say"
        assert pd.isna(found["difference"])
        return
    low, high = newcombe(before[0], sum(before), after[0], sum(after))
    assert (found["low"], found["high"]) == pytest.approx((low, high))
    assert found["is_small"] == (least < 30)
    if round(low, 2) > 0 or round(high, 2) < 0:
        assert found["verdict"].startswith("Clear")
    else:
        assert not found["verdict"].startswith("Clear")
    back = only(before_and_after(after, before))
    assert back["verdict"] == OPPOSITE[found["verdict"]]
    down = only(before_and_after(before, after, good_direction="down"))
    assert down["verdict"] == OPPOSITE[found["verdict"]]
    assert down["range"] == found["range"]


def test_nothing_said_claims_a_cause_or_points_with_an_arrow() -> None:
    found = change(before_and_after((14, 12, 12), (26, 8, 4)))
    words = " ".join(str(cell) for cell in found.iloc[0]).lower()
    assert not any(word in words for word in ("because", "→", "↑", "significant", "p ="))
