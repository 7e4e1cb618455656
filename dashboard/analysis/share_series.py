"""A share counted month by month: its limits, and its sentence as a manager hears it.

Page, evidence pack and the form for new limits all take their rows from here, so that none of them
can forget a re-basing.
"""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.before_and_since import share_before_and_since, share_line, split_of
from dashboard.analysis.marks import breaks_of
from dashboard.analysis.period import in_period
from dashboard.analysis.spc.p_chart import p_chart
from dashboard.analysis.whole_months import whole_months


class Share(NamedTuple):
    """What a share is counted from, and how it is said.

    counted, base: columns of its months. what: a plural of what is counted. of_what: what the share
    is of. sentence: with {} for the share of the noun. nouns: one and many of the base. series: its
    word in the list trend_series, “” where nobody can re-base it. direction: which way is better.
    is_counted: told in counts, where a percentage would hide them.
    """

    counted: str
    base: str
    what: str
    of_what: str
    sentence: str
    nouns: tuple[str, str]
    series: str = ""
    direction: str = "neutral"
    is_counted: bool = False


def share_series(
    share: Share, months: pd.DataFrame, marks: pd.DataFrame, *, fewest: int = 10
) -> pd.DataFrame:
    """Return a share over all whole months with its limits, as `p_chart` does.

    months: rows with its columns. marks: rows of marks_on_trends. fewest: a smaller base is told
    by counts only. `in_period` cuts out what is shown.
    """
    return share_chart(share, months, breaks_of(marks, share.series), fewest=fewest)


def share_chart(
    share: Share, months: pd.DataFrame, breaks: pd.DataFrame, *, fewest: int = 10
) -> pd.DataFrame:
    """Return the same for breaks (month, reason) that may not be recorded yet."""
    return p_chart(
        whole_months(months),
        (share.counted, share.base),
        breaks,
        direction=share.direction,
        fewest=fewest,
    )


def share_sentence(share: Share, months: pd.DataFrame, marks: pd.DataFrame, *, fewest: int) -> str:
    """Say a share of the months of the period, before and since what is marked."""
    return share_before_and_since(
        months,
        (share.counted, share.base),
        split_of(marks, share.series),
        share.sentence,
        share.nouns,
        fewest=fewest,
        is_counted=share.is_counted,
    )


def share_counts_line(
    share: Share, months: pd.DataFrame, marks: pd.DataFrame, *, fewest: int
) -> str:
    """Say from which counts, and whether the share clearly changed; nothing without a split."""
    return share_line(
        months,
        (share.counted, share.base),
        split_of(marks, share.series),
        direction=share.direction,
        fewest=fewest,
    )


def months_to_list(share: Share, months: pd.DataFrame) -> pd.DataFrame:
    """Return the months of the period up to the day of the data, as a list of a short series.

    Columns: month, counted, base; months in which nothing was counted are left out.
    """
    own = in_period(months)[["month", share.counted, share.base]]
    listed: pd.DataFrame = own.set_axis(["month", "counted", "base"], axis="columns")
    return listed[listed["base"] > 0].reset_index(drop=True)
