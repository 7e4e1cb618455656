"""The period shown, cut out of a series after its limits were made from all of its months.

Whoever looks at the last year sees each month as whoever looks at all of them: against the same
limits, with the same marks and the same verdict. So charts are made of every whole month, carry
`is_in_period` along, and are cut here and nowhere else.
"""

import pandas as pd

from dashboard.analysis.spc.xmr import BASELINE
from dashboard.text import month_span


def in_period(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that the period chosen shows; rows with is_in_period, as of a chart."""
    return rows[rows["is_in_period"].astype(bool)].reset_index(drop=True)


def latest_phase(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the points of a chart since it was last re-based, or all; those with a value."""
    known: pd.DataFrame = rows[rows["value"].notna()]
    latest: pd.DataFrame = known[known["phase"] == known["phase"].max()]
    return latest.reset_index(drop=True)


def baseline_months(rows: pd.DataFrame) -> str:
    """Name the months from which the latest limits of a chart are made: “May 2022 to April 2023”.

    Nothing where there are none.
    """
    first = latest_phase(rows)["month"].head(BASELINE)
    return month_span(first.iloc[0], first.iloc[-1]) if len(first) else ""
