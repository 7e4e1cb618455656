"""Whole months: only the point on a control chart waits for its month, and says so.

Counts and verdicts go to the day of the data. A point of half a month would lie low without any
cause, so it is drawn once its month is over.
"""

import pandas as pd


def whole_months(months: pd.DataFrame) -> pd.DataFrame:
    """Return the months that were over by the day of the data; rows with month and is_whole."""
    over: pd.DataFrame = months[months["is_whole"].astype(bool)]
    return over.reset_index(drop=True)


def unfinished_line(months: pd.DataFrame) -> str:
    """Say which month is not over, or nothing: no chart has its point yet; rows likewise."""
    waiting = months.loc[~months["is_whole"].astype(bool), "month"]
    return (
        f"{waiting.iloc[-1]:%B %Y} is not over yet, so it is not judged. " if len(waiting) else ""
    )
