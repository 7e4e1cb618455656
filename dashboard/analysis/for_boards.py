"""Totals of a whole period, for readers who look at it once a year."""

from collections.abc import Mapping

import pandas as pd

from dashboard.analysis.waits_by_step import A_STEP
from dashboard.text import join_words, number_of


def in_all(rows: pd.DataFrame, by: str, *counts: str) -> pd.DataFrame:
    """Return one row for each value of `by`, in the order of the rows, with the sums of counts."""
    made: pd.DataFrame = rows.groupby(by, sort=False, observed=True)[list(counts)].sum()
    return made.reset_index()


def by_state(rows: pd.DataFrame, states: Mapping[str, str]) -> pd.DataFrame:
    """Return one row for each state with its count over all rows; states: what each is called."""
    return pd.DataFrame(
        {
            "state": [name.capitalize() for name in states.values()],
            "number": [int(rows[state].sum()) for state in states],
        }
    )


def waits_sentence(whole: pd.DataFrame) -> str:
    """Say of how many waits each step is told; rows of `waits_by_step` for the whole period."""
    told = [
        f"{number_of(int(row['cases']), 'wait')} for {A_STEP[row['step_code']]}"
        for row in whole.to_dict("records")
    ]
    return f"Counted: {join_words(told)}." if told else "No wait is recorded yet."
