"""What is marked on a time axis: events of the panel, and months from which a person re-based.

A re-basing is of a panel's whole series: it holds for every part of it that is chosen, and never
for the sum of several panels.
"""

import pandas as pd

from dashboard.text import join_words


def events_of(marks: pd.DataFrame) -> pd.DataFrame:
    """Return the events within the period; rows of marks_on_trends with happened_on, title."""
    return marks[marks["trend_series"].isna() & marks["is_in_period"].astype(bool)]


def breaks_of(marks: pd.DataFrame, series: str) -> pd.DataFrame:
    """Return the re-basings of a series as `xmr` takes them; rows of marks_on_trends.

    Columns: month, reason. Those before the period too: they say where its limits come from.
    """
    own = marks[(marks["trend_series"] == series) & marks["holds_here"].astype(bool)]
    return own[["happened_on", "title"]].set_axis(["month", "reason"], axis="columns")


def marks_to_list(marks: pd.DataFrame, series: str) -> pd.DataFrame:
    """Return what a list beside a series tells: events of the period, and its own re-basings."""
    rebased = (marks["trend_series"] == series) & marks["holds_here"].astype(bool)
    told = marks["trend_series"].isna() & marks["is_in_period"].astype(bool)
    return marks[rebased | told].reset_index(drop=True)


def rebasing_line(marks: pd.DataFrame, series: str) -> str:
    """Say to what the re-basings of a series apply; nothing where nobody re-based it."""
    own = marks[marks["trend_series"] == series]
    holds = own["holds_here"].astype(bool)
    if holds.any():
        return (
            f"Re-based from {_months(own[holds])} for all that the panel counts here, and so for "
            "every area, kind, harm and agency chosen."
        )
    if len(own):
        panels = join_words(list(dict.fromkeys(own["panel_name"].astype(str))))
        return (
            f"Several panels are counted together here, so what {panels} re-based from "
            f"{_months(own)} does not apply: choose an area to see it."
        )
    return ""


def _months(rebased: pd.DataFrame) -> str:
    return join_words(list(dict.fromkeys(f"{month:%B %Y}" for month in rebased["happened_on"])))
