"""How often groups are met beside all others who live there."""

import math
from collections.abc import Mapping

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import fisher_exact
from scipy.stats.contingency import odds_ratio

from dashboard.analysis.intervals import rate_ratio
from dashboard.analysis.relative_rates import (
    by_chance,
    not_recorded,
    relative_headline,
    relative_rates,
)


def counts(*rows: Mapping[str, object], **line: object) -> pd.DataFrame:
    """Return rows of equity_by_group in one line, naming only what a test is about."""
    whole = {
        "counted_from": pd.Timestamp("2022-04-01"),
        "equity_base": "affected",
        "equity_characteristic": "gender",
        "is_in_lower_case": True,
        "characteristic_label": "Gender",
        "people_counted": 20,
        "people_known": 50,
        "people_not_recorded": 6,
        "residents": 2000,
        "residents_known": 5000,
        "base_size": "usual",
        "rounded_to": 1,
        "is_hidden": False,
    }
    return pd.DataFrame(
        [whole | {"group_label": f"Group {at}"} | line | dict(row) for at, row in enumerate(rows)]
    )


def test_a_share_equal_to_that_of_residents_is_as_often() -> None:
    [row] = relative_rates(counts({})).to_dict("records")
    assert (row["share"], row["residents_share"], row["ratio"]) == (0.4, 0.4, pytest.approx(1))
    assert row["verdict"] == "not clearly different"
    assert row["told"] == "just as often, 0.54 to 1.82 · not clear"
    assert row["people_told"] == "20 of 50"


def test_the_interval_is_that_of_the_group_against_all_others() -> None:
    [row] = relative_rates(counts({"people_counted": 30, "residents": 1000})).to_dict("records")
    assert (row["ratio"], row["low"], row["high"]) == rate_ratio(20, 4000, 30, 1000)
    assert row["ratio"] == pytest.approx((30 / 1000) / (20 / 4000))
    assert row["verdict"] == "more often"
    # Few of many are met, so the odds ratio and its conditional exact interval come close.
    table = [[30, 970], [20, 3980]]
    close = odds_ratio(table).confidence_interval(0.95)
    assert fisher_exact(table).pvalue < 0.05
    assert row["low"] == pytest.approx(close.low, rel=0.05)
    assert row["high"] == pytest.approx(close.high, rel=0.05)


def test_a_range_of_rounded_counts_holds_that_of_every_true_count() -> None:
    row = relative_rates(counts({"people_counted": 20, "people_known": 50}, rounded_to=5)).iloc[0]
    for own in range(18, 23):
        for known in range(48, 53):
            for living in range(1998, 2003):
                _, low, high = rate_ratio(known - own, 5000 - living, own, living)
                assert row["low"] <= low
                assert high <= row["high"]


def test_a_rate_that_rounding_may_turn_is_told_as_a_range_and_has_no_point() -> None:
    near = relative_rates(counts({"people_counted": 20}, rounded_to=5, hidden_to=5)).iloc[0]
    assert near[["share", "ratio"]].isna().all()
    assert near["ratio_least"] < 1 < near["ratio_most"]
    assert near["told"] == "between 0.42 and 2.3 times as often · not clear"
    assert (near["share_least"], near["share_most"]) == (18 / 52, 22 / 48)
    far = {"people_counted": 4000, "people_known": 5000}
    sure = relative_rates(counts(far, rounded_to=5, hidden_to=5)).iloc[0]
    assert sure["told"].startswith("6.0 times as often, ")
    assert round(sure["share"], 3) == 0.8


@given(st.integers(10, 90), st.integers(10, 90), st.integers(200, 900), st.integers(200, 900))
def test_no_side_is_told_that_the_true_counts_contradict(
    own: int, rest: int, living: int, others: int
) -> None:
    def told(count: int) -> int:
        return (count + 2) // 5 * 5

    line = {
        "people_counted": own,
        "people_known": own + rest,
        "residents": living,
        "residents_known": living + others,
    }
    exact = relative_rates(counts(line)).iloc[0]
    rounded = {name: told(count) for name, count in line.items()}
    seen = relative_rates(counts(rounded, rounded_to=5, hidden_to=5)).iloc[0]
    assert seen["ratio_least"] <= exact["ratio"] <= seen["ratio_most"]
    assert seen["share_least"] - 1e-9 <= exact["share"] <= seen["share_most"] + 1e-9
    if not math.isnan(seen["ratio"]):
        assert (seen["ratio"] > 1) == (exact["ratio"] > 1)
        assert seen["ratio"] == pytest.approx(exact["ratio"], rel=0.25)
    if not math.isnan(seen["share"]):
        beside = exact["share"] - exact["residents_share"]
        assert (seen["share"] - seen["residents_share"]) * beside >= 0


@pytest.mark.parametrize(
    ("row", "verdict", "told", "people"),
    [
        ({"people_counted": None, "is_hidden": True}, "not shown", "not shown [c]", "[c]"),
        ({"base_size": "counts", "people_known": 8}, "too few to say", "too few to say", "20 of 8"),
        (
            {"base_size": "counts", "people_counted": None, "is_hidden": True},
            "too few to say",
            "too few to say [c]",
            "[c]",
        ),
        (
            {"residents": None},
            "no count of residents",
            "no count of residents [x]",
            "20 of 50",
        ),
        (
            {"residents": 5000, "people_counted": 50},
            "nobody else to compare with",
            "nobody else to compare with [z]",
            "50 of 50",
        ),
        (
            {"people_counted": 50},
            "more often",
            "19.6 times as often or more",
            "50 of 50",
        ),
        (
            {"people_counted": 0},
            "less often",
            "not at all; at most 0.11 times as often",
            "0 of 50",
        ),
    ],
)
def test_what_cannot_be_told_says_so(
    row: Mapping[str, object], verdict: str, told: str, people: str
) -> None:
    found = relative_rates(counts(row)).iloc[0]
    assert (found["verdict"], found["told"], found["people_told"]) == (verdict, told, people)


def test_few_in_all_are_marked_as_of_low_reliability() -> None:
    found = relative_rates(counts({}, base_size="small")).iloc[0]
    assert found["told"].endswith("[u]")
    assert not math.isnan(found["share"])


def test_the_headline_names_what_is_clear_and_warns_of_many_comparisons() -> None:
    groups = relative_rates(
        counts({"people_counted": 45}, {"people_counted": 5}, {}, {"people_counted": None})
    )
    assert relative_headline(groups, "affected") == (
        "Clearly affected more often than others: group 0; less often: group 1"
    )
    assert by_chance(groups).startswith("Three comparisons")
    assert relative_headline(groups.iloc[2:3], "asked") == (
        "No group is clearly more often or less often asked than others"
    )
    assert by_chance(groups.iloc[2:3]) == ""
    assert (
        relative_headline(groups.iloc[3:], "asked")
        == "Too few are counted to say who is asked more often"
    )
    assert relative_headline(groups.head(0), "asked") == "Who is asked is not counted yet"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({}, "Gender is not recorded for 6 of 56"),
        ({"rounded_to": 5}, "Gender is not recorded for about 6 of 56"),
        (
            {"people_not_recorded": None, "is_hidden": True},
            "Gender is not recorded for [c], beside 50 for whom it was",
        ),
        (
            {"people_not_recorded": None, "people_known": None, "is_hidden": True},
            "Gender is not recorded for [c]",
        ),
        (
            {"people_not_recorded": None},
            "Gender: nobody said for how many it was not recorded",
        ),
        ({"people_known": None, "is_hidden": True}, "Gender is not recorded for 6"),
    ],
)
def test_how_many_were_not_recorded_is_a_sentence(line: dict[str, object], told: str) -> None:
    assert list(not_recorded(counts({}, {}, **line))["told"]) == [told]


def test_residents_that_are_hidden_are_not_told_as_never_counted() -> None:
    hidden, uncounted, beside = relative_rates(
        counts(
            {"residents": None, "is_hidden": True},
            {"residents": None, "residents_known": None},
            {"residents": None, "residents_known": None, "is_hidden": True},
        )
    )["told"]
    assert (hidden, beside) == ("residents not shown [c]", "residents not shown [c]")
    assert uncounted == "no count of residents [x]"
