"""Rounded counts: no figure is surer than it would be with the true ones, and no sign is wrong."""

import itertools
import re

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.analysis.intervals import newcombe, wilson
from dashboard.analysis.review.change import change
from dashboard.analysis.review.rounds import answers_by_round
from dashboard.analysis.rounded import (
    Rounding,
    ShareRange,
    change_intervals,
    change_range,
    rounding_line,
    share_intervals,
    share_ranges,
)
from dashboard.settings import Settings
from dashboard.warehouse import Field, Header, Viewer
from dashboard.warehouse.disclosure import apply_disclosure_control
from tests.analysis.answers import VERDICTS, Counts, asked, before_and_after

FIVE = Rounding(5, 5)
EXACT = Rounding(1, 0)
PARTS = ("positive", "neutral", "negative")
HEADER = Header(
    "Answers.",
    ("question_id", "is_after"),
    (
        *(Field(name, ("people", "part of answered"), "people", "1") for name in PARTS),
        Field("answered", ("people", "base"), "people", "1"),
    ),
    (),
)
ANSWERS = st.tuples(*[st.integers(0, 45)] * 3).filter(lambda counts: sum(counts) >= 10)


def told(count: int) -> int | None:
    return None if 1 <= count <= 5 else (count + 2) // 5 * 5


def ranges(counts: Counts, rounding: Rounding = EXACT) -> dict[str, ShareRange]:
    return share_ranges(dict(zip(PARTS, counts, strict=True)), sum(counts), rounding)


def every_true(parts: tuple[int | None, ...], base: int) -> list[Counts]:
    """Return slowly all true counts that share mode tells so."""
    return [
        (p, n, against)
        for p, n, against in itertools.product(range(base + 3), repeat=3)
        if (told(p), told(n), told(against)) == parts and told(p + n + against) == base
    ]


def shared(rows: pd.DataFrame, limits: Settings | None = None) -> pd.DataFrame:
    """Return rows as share mode shows them."""
    return apply_disclosure_control(
        rows.drop(columns="base_size"), HEADER, Viewer(mode="share"), limits or Settings()
    )


def test_exact_counts_have_the_published_intervals() -> None:
    own = ranges((81, 100, 82))["positive"]
    assert own.least == own.greatest == (81, 263)
    assert share_intervals([own])[0][0] == wilson(81, 263)[0]
    ends = change_intervals([ranges((48, 12, 20))["positive"]], [ranges((56, 7, 7))["positive"]])
    assert [round(end[0], 4) for end in ends] == [0.0524, 0.3339]


@pytest.mark.parametrize(
    ("counts", "base"),
    [
        ((10, 10, 10), 25),  # together 120%: only 8 to 11 of 25 to 27 are left
        ((10, 10, 0), 20),
        ((15, None, None), 20),
        ((10, 5, 5), 20),
        ((20, None, 15), 40),
        ((30, 5, 10), 50),
    ],
)
def test_a_slow_search_of_all_true_counts_finds_the_same_least_and_most(
    counts: tuple[int | None, ...], base: int
) -> None:
    found = share_ranges(dict(zip(PARTS, counts, strict=True)), base, FIVE)
    for at, name in enumerate(PARTS):
        if counts[at] is None:
            continue  # of a hidden one nothing is told
        shares = [true[at] / sum(true) for true in every_true(counts, base)]
        least, most = found[name].ends()
        if None in counts:  # the others may be hidden for the sake of one, and larger than five
            assert least <= min(shares)
            assert most >= max(shares)
        else:
            assert (least, most) == pytest.approx((min(shares), max(shares)))


@given(ANSWERS, ANSWERS)
def test_what_share_mode_tells_holds_for_the_true_counts(before: Counts, after: Counts) -> None:
    rows = before_and_after(before, after)
    exact, seen = change(rows).iloc[0], change(shared(rows)).iloc[0]
    if pd.isna(seen["before_positive"]) or pd.isna(seen["after_positive"]):
        return
    true = exact["difference"]
    ends = change_range(
        *(
            share_ranges({n: seen[f"{when}_{n}"] for n in PARTS}, seen[f"{when}_answered"], FIVE)[
                "positive"
            ]
            for when in ("before", "after")
        )
    )
    assert ends[0] - 1e-9 <= true <= ends[1] + 1e-9
    assert seen["low"] <= exact["low"] + 1e-9
    assert seen["high"] >= exact["high"] - 1e-9


@example((0, 0, 10), (0, 0, 10), "up", 3)
@given(ANSWERS, ANSWERS, st.sampled_from(["up", "down", "neutral"]), st.sampled_from([3, 5, 10]))
def test_no_sign_is_told_that_the_true_counts_contradict(
    before: Counts, after: Counts, direction: str, step: int
) -> None:
    """The second answer: the sign of the truth, beside all that a row of share mode says."""
    rows = before_and_after(before, after, good_direction=direction)
    true = after[0] / sum(after) - before[0] / sum(before)
    seen = change(shared(rows, Settings(round_to=step))).iloc[0]
    if pd.notna(seen["difference"]):
        assert seen["difference"] * true > 0 or seen["difference"] == true == 0
        assert abs(seen["difference"] - true) <= 0.061  # the point within 3 points of either end
    if pd.notna(seen["surely"]):
        assert seen["surely"] * true >= 0
        assert abs(seen["surely"]) <= abs(true) + 1e-9
    better = {"up": 1, "down": -1, "neutral": 0}[direction] * true
    if "improvement" in seen["verdict"].lower():
        assert better > 0
    if "worsening" in seen["verdict"].lower():
        assert better < 0
    said = re.search(r"([+−]?)(\d+) points?,", seen["sentence"])
    assert bool(said) == pd.notna(seen["difference"])
    if said:  # no sign where nothing changed
        assert float(said[1].replace("−", "-") + said[2]) == round(100 * seen["difference"])
    shares = seen[["before_share", "after_share"]]
    assert shares.notna().all() == pd.notna(seen["difference"])
    assert seen["verdict"] in VERDICTS


@given(counts=ANSWERS, is_shared=st.booleans())
def test_sides_make_a_whole_whatever_is_rounded(counts: Counts, *, is_shared: bool) -> None:
    rows = before_and_after(counts, counts)
    seen = change(shared(rows) if is_shared else rows).iloc[0]
    if pd.isna(seen["before_positive_least"]):
        return
    least = [seen[f"before_{side}_least"] for side in PARTS]
    most = [seen[f"before_{side}_most"] for side in PARTS]
    assert sum(least) <= 1 + 1e-9
    assert sum(most) >= 1 - 1e-9
    assert all(
        low - 1e-9 <= count / sum(counts) <= high + 1e-9
        for low, count, high in zip(least, counts, most, strict=True)
    )
    if not is_shared:
        assert least == most


def test_rounding_does_not_make_a_change_possible_or_clear() -> None:
    exact = before_and_after((7, 6, 11), (11, 5, 6))
    assert list(change(exact)["verdict"]) == ["Possible improvement, not clear"]
    seen = change(before_and_after((5, 5, 10), (10, 5, 5)).assign(rounded_to=5)).iloc[0]
    assert seen["verdict"] == "No clear change"
    assert pd.isna(seen["difference"])
    assert seen["sentence"] == (
        "About 5 of 20 agreed before, 10 of 20 after: no clear change "
        "(between −30 and 72 points; small numbers)."
    )


def test_many_answers_are_told_as_a_point_for_rounding_moves_it_little() -> None:
    seen = change(shared(before_and_after((101, 50, 150), (203, 40, 62)))).iloc[0]
    assert seen["range"] == "+34 points, 24 to 43"
    assert seen["verdict"] == "Clear improvement"
    assert round(seen["before_share"], 2) == 0.33


def test_rounds_are_points_only_where_rounding_cannot_turn_which_is_higher() -> None:
    def rounds(*counts: Counts) -> pd.DataFrame:
        rows = pd.DataFrame(
            [asked(own, is_after=at > 0, round=at + 1) for at, own in enumerate(counts)]
        )
        return answers_by_round(shared(rows))

    apart = rounds((101, 50, 150), (203, 40, 62), (251, 30, 20))
    assert list(apart["share"].round(2)) == [0.33, 0.67, 0.83]
    near = rounds((101, 50, 150), (203, 40, 62), (204, 40, 62))
    assert near["share"].isna().all()
    assert near["positive_least"].notna().all()


def test_a_line_says_that_counts_are_rounded_and_why_less_is_clear() -> None:
    rows = before_and_after((14, 12, 12), (26, 6, 6))
    assert rounding_line(change(rows), verdicts=True) == ""
    assert rounding_line(shared(rows)) == (
        "Share mode: counts of people are rounded to 5 and need not add up, nor shares to 100."
    )
    assert rounding_line(change(shared(rows)), verdicts=True).endswith(
        "inside the sharing agreement more may be clear."
    )


def test_newcombes_interval_covers_that_of_every_true_pair() -> None:
    before, after = (20, 10, 10), (10, 10, 10)
    told_before, told_after = ranges(before, FIVE)["positive"], ranges(after, FIVE)["positive"]
    low, high = change_intervals([told_before], [told_after])
    true = [
        newcombe(b[0], sum(b), a[0], sum(a))
        for b in every_true(before, 40)
        for a in every_true(after, 30)
    ]
    assert low[0] == pytest.approx(min(end for end, _ in true))
    assert high[0] == pytest.approx(max(end for _, end in true))
