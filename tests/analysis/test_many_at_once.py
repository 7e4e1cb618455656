"""Holm's rule beside that of statsmodels."""

import math

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from dashboard.analysis.many_at_once import clear_of_many


@given(st.lists(st.floats(0, 1) | st.floats(0, 0.02), min_size=1, max_size=30))
def test_the_rule_is_that_of_statsmodels(tails: list[float]) -> None:
    expected, *_ = multipletests(tails, alpha=0.05, method="holm")
    assert clear_of_many(pd.Series(tails)).tolist() == expected.tolist()


def test_what_is_not_compared_is_not_clear_and_makes_no_other_harder() -> None:
    tails = pd.Series([math.nan, 0.04, math.nan], index=["a", "b", "c"])
    assert clear_of_many(tails).to_dict() == {"a": False, "b": True, "c": False}
    assert clear_of_many(tails.head(0)).empty
