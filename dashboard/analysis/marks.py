"""What is marked on a time axis: events of the panel, and months from which a person re-based."""

import pandas as pd


def events_of(marks: pd.DataFrame) -> pd.DataFrame:
    """Return the events within the period; rows of marks_on_trends with happened_on, title."""
    return marks[marks["trend_series"].isna() & marks["is_in_period"].astype(bool)]


def breaks_of(marks: pd.DataFrame, series: str) -> pd.DataFrame:
    """Return the re-basings of a series as `xmr` takes them; rows of marks_on_trends.

    Columns: month, reason. Those before the period too: they say where its limits come from.
    """
    own = marks[marks["trend_series"] == series]
    return own[["happened_on", "title"]].set_axis(["month", "reason"], axis="columns")
