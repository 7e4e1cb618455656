"""Shares of the trends as a manager hears them: how much since a change, and how much before."""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.before_and_since import share_before_and_since, share_line, split_of
from dashboard.analysis.period import in_period
from dashboard.analysis.share_series import SHARE_SERIES, ShareSeries

BEHAVIOUR = "behaviour"  # what actions aim at: no series, since it is too rare for limits


class Said(NamedTuple):
    """How a share is said.

    sentence: with {} for the share of the noun. nouns: one and many. is_counted: told in counts,
    where a percentage would hide them.
    """

    share: ShareSeries
    sentence: str
    nouns: tuple[str, str]
    is_counted: bool = False


SAID = {
    "actions_on_time": Said(
        SHARE_SERIES["actions_on_time"], "Agencies did {} on time", ("action due", "actions due")
    ),
    "police_only": Said(SHARE_SERIES["police_only"], "Police alone led {}", ("action", "actions")),
    "strengths_share": Said(
        SHARE_SERIES["strengths_share"],
        "Strengths and wishes make up {}",
        ("finding", "findings"),
    ),
    "reviews_on_time": Said(
        SHARE_SERIES["reviews_on_time"], "The panel held {} on time", ("review due", "reviews due")
    ),
    BEHAVIOUR: Said(
        ShareSeries(
            "aimed_at_behaviour_by_month",
            "at_behaviour",
            "actions",
            "actions",
            "of the actions agreed",
            "down",
        ),
        "Young people's behaviour is the aim of {}",
        ("action", "actions"),
        is_counted=True,
    ),
}
"""By their words in the list trend_series, and what actions aim at."""


def share_sentence(name: str, months: pd.DataFrame, marks: pd.DataFrame, *, fewest: int) -> str:
    """Say a share of the months of the period, before and since what is marked; name: of SAID."""
    said = SAID[name]
    return share_before_and_since(
        months,
        (said.share.counted, said.share.base),
        split_of(marks, name),
        said.sentence,
        said.nouns,
        fewest=fewest,
        is_counted=said.is_counted,
    )


def months_to_list(name: str, months: pd.DataFrame) -> pd.DataFrame:
    """Return the months of the period up to the day of the data, as a list of a short series.

    Columns: month, counted, base; months in which nothing was counted are left out.
    """
    share = SAID[name].share
    own = in_period(months)[["month", share.counted, share.base]]
    listed: pd.DataFrame = own.set_axis(["month", "counted", "base"], axis="columns")
    return listed[listed["base"] > 0].reset_index(drop=True)


def share_counts_line(name: str, months: pd.DataFrame, marks: pd.DataFrame, *, fewest: int) -> str:
    """Say from which counts, and whether the share clearly changed; nothing without a split."""
    share = SAID[name].share
    return share_line(
        months,
        (share.counted, share.base),
        split_of(marks, name),
        direction=share.direction,
        fewest=fewest,
    )
