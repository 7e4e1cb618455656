"""Events and re-basings, parted."""

import pandas as pd

from dashboard.analysis.marks import breaks_of, events_of

MARKS = pd.DataFrame(
    {
        "happened_on": pd.to_datetime(["2022-01-01", "2022-05-01", "2022-06-01", "2022-02-01"]),
        "title": ["Before", "Re-formed", "Schools refer now", "Recorded anew"],
        "trend_series": [None, None, "referrals", "deferrals"],
        "is_in_period": [False, True, True, False],
    }
)


def test_events_are_those_of_the_period() -> None:
    assert list(events_of(MARKS)["title"]) == ["Re-formed"]


def test_breaks_are_those_of_the_series_whenever_they_were() -> None:
    assert breaks_of(MARKS, "referrals").to_dict("records") == [
        {"month": pd.Timestamp("2022-06-01"), "reason": "Schools refer now"}
    ]
    assert list(breaks_of(MARKS, "deferrals")["reason"]) == ["Recorded anew"]
    assert breaks_of(MARKS.head(0), "referrals").empty
