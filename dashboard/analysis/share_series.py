"""Shares over months: which there are, and each with its limits, alike wherever it is drawn.

Page, evidence pack and the form for new limits all take their rows from here, so that none of them
can forget a re-basing.
"""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.marks import breaks_of
from dashboard.analysis.p_chart import p_chart
from dashboard.analysis.whole_months import whole_months


class ShareSeries(NamedTuple):
    """A share that is counted month by month.

    query: whose rows are counted. counted, base: its columns. what: a plural of what is counted.
    of_what: what the share is of. direction: which way is better.
    """

    query: str
    counted: str
    base: str
    what: str
    of_what: str
    direction: str = "neutral"


SHARE_SERIES = {
    "actions_on_time": ShareSeries(
        "actions_done_on_time",
        "done_on_time",
        "due",
        "actions",
        "of the actions due",
        "up",
    ),
    "police_only": ShareSeries(
        "police_alone_by_month",
        "police_alone",
        "actions",
        "actions",
        "of the actions agreed",
        "down",
    ),
    "strengths_share": ShareSeries(
        "strengths_by_month",
        "strengths",
        "findings",
        "findings",
        "of the findings heard",
    ),
    "reviews_on_time": ShareSeries(
        "reviews_on_time",
        "held_on_time",
        "due",
        "reviews",
        "of the reviews due",
        "up",
    ),
}
"""By their words in the list trend_series, which are those of their measures too."""


def share_series(
    name: str, months: pd.DataFrame, marks: pd.DataFrame, *, fewest: int = 10
) -> pd.DataFrame:
    """Return a share over all whole months with its limits, as `p_chart` does.

    name: of SHARE_SERIES. months: rows of its query. marks: rows of marks_on_trends. fewest: a
    smaller base is told by counts only. `in_period` cuts out what is shown.
    """
    return share_chart(name, months, breaks_of(marks, name), fewest=fewest)


def share_chart(
    name: str, months: pd.DataFrame, breaks: pd.DataFrame, *, fewest: int = 10
) -> pd.DataFrame:
    """Return the same for breaks (month, reason) that may not be recorded yet."""
    share = SHARE_SERIES[name]
    return p_chart(
        whole_months(months),
        (share.counted, share.base),
        breaks,
        direction=share.direction,
        fewest=fewest,
    )
