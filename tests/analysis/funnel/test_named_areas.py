"""Which areas may be named, beside slow sums of chances, and how many lie outside by chance."""

import math
from itertools import starmap

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.funnel.compared_areas import compared_areas
from dashboard.analysis.funnel.named_areas import expected_outside, outside_line


def areas(counts: list[int], people: list[int]) -> pd.DataFrame:
    rows = pd.DataFrame({"referrals": counts, "people_10_to_17": people})
    names = [f"Area {at:02}" for at in range(len(counts))]
    return compared_areas(
        rows.assign(area_name=names, is_chosen=False, is_hidden=False), "referrals"
    )


def chance(count: int, every: int, share: float) -> float:
    return math.comb(every, count) * share**count * (1 - share) ** (every - count)


def slow_tail(count: int, every: int, share: float) -> float:
    """Return twice the smaller of the chances of so few, and of so many."""
    below = sum(chance(k, every, share) for k in range(count + 1))
    above = sum(chance(k, every, share) for k in range(count, every + 1))
    return min(2 * min(below, above), 1.0)


def slowly_named(counts: list[int], people: list[int], far_out: list[bool]) -> list[bool]:
    """Walk from the least likely area on until one is likely enough; Holm 1979."""
    every, living = sum(counts), sum(people)
    tails = list(
        starmap(
            lambda count, own: slow_tail(count, every, own / living),
            zip(counts, people, strict=True),
        )
    )
    named = [False] * len(counts)
    for step, at in enumerate(sorted(range(len(counts)), key=tails.__getitem__)):
        if tails[at] > 0.05 / (len(counts) - step):
            break
        named[at] = far_out[at]
    return named


@given(
    st.lists(
        st.tuples(st.integers(0, 12) | st.integers(30, 60), st.integers(300, 3000)),
        min_size=10,
        max_size=14,
    ).filter(lambda pairs: sum(count for count, _ in pairs) > 0)
)
def test_a_second_answer_names_the_same(pairs: list[tuple[int, int]]) -> None:
    counts, people = ([pair[at] for pair in pairs] for at in (0, 1))
    chart = areas(counts, people)
    far_out = chart["position"].str.contains("99.8").tolist()
    expected = slowly_named(counts, people, far_out)
    if chart["tau2"].max() == 0:
        assert chart["is_named"].tolist() == expected
    else:  # where areas differ anyhow, a name asks for more
        assert not (chart["is_named"] & ~pd.Series(expected)).any()


@pytest.mark.parametrize(("others", "own"), [(5, 1488), (8, 903)])
def test_no_area_is_named_only_since_its_young_people_are_rounded(others: int, own: int) -> None:
    """Rounded up by two, an area without a referral lies beyond a limit that it truly does not."""
    exact = pd.DataFrame(
        {
            "area_name": [f"Area {at:02}" for at in range(20)],
            "referrals": [0, *([others] * 19)],
            "people_10_to_17": [own, *([1000] * 19)],
            "is_chosen": False,
            "is_hidden": False,
        }
    )
    told = exact.assign(people_10_to_17=(exact["people_10_to_17"] + 2) // 5 * 5)
    assert not compared_areas(exact, "referrals")["is_named"].any()
    assert compared_areas(told, "referrals")["is_named"].any()
    assert not compared_areas(told.assign(rounded_to=5), "referrals")["is_named"].any()


def test_under_ten_areas_none_is_named() -> None:
    assert not areas([2] * 8 + [90], [1000] * 9)["is_named"].any()
    assert outside_line(areas([2] * 8 + [90], [1000] * 9)) == ""


def test_how_many_lie_outside_is_told_beside_how_many_would_by_chance() -> None:
    people = [1000] * 20
    chart = areas([20] * 18 + [31, 9], people)
    assert not chart["is_named"].any()
    assert outside_line(chart) == (
        "Two of 20 areas lie outside the 95% limits; by chance about one would."
    )
    none = outside_line(areas([20] * 10, [1000] * 10))
    assert none == (
        "None of ten areas lies outside the 95% limits; by chance fewer than one would."
    )


def test_the_number_to_be_expected_is_what_slow_sums_give() -> None:
    counts, people = [4, 6, 5, 3, 7, 5, 4, 6, 5, 5, 2, 8], [500 + 100 * at for at in range(12)]
    chart = areas(counts, people)
    assert chart["tau2"].max() == 0
    every, living = sum(counts), sum(people)
    expected = 0.0
    for row in chart.to_dict("records"):
        share = row["base"] / living
        for count in range(every + 1):
            rate = 1000 * count / row["base"]
            if not row["lower_95"] <= rate <= row["upper_95"]:
                expected += chance(count, every, share)
    assert expected_outside(chart) == pytest.approx(expected)


def test_where_areas_differ_anyhow_one_in_twenty_is_left_out() -> None:
    chart = areas([5, 60] * 10, [1000] * 20)
    assert chart["tau2"].max() > 0
    assert expected_outside(chart) == 1
    assert not chart["is_named"].any()
