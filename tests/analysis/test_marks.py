"""Events and re-basings, parted, and to what a re-basing applies."""

import pandas as pd

from dashboard.analysis.marks import breaks_of, events_of, marks_to_list, rebasing_line

MARKS = pd.DataFrame(
    {
        "happened_on": pd.to_datetime(["2022-01-01", "2022-05-01", "2022-06-01", "2022-02-01"]),
        "title": ["Before", "Re-formed", "Schools refer now", "Recorded anew"],
        "trend_series": [None, None, "referrals", "deferrals"],
        "panel_name": "North panel",
        "is_in_period": [False, True, True, False],
        "holds_here": True,
    }
)
SUM_OF_PANELS = MARKS[MARKS["trend_series"].notna()].assign(holds_here=False)


def test_events_are_those_of_the_period() -> None:
    assert list(events_of(MARKS)["title"]) == ["Re-formed"]


def test_breaks_are_those_of_the_series_whenever_they_were() -> None:
    assert breaks_of(MARKS, "referrals").to_dict("records") == [
        {"month": pd.Timestamp("2022-06-01"), "reason": "Schools refer now"}
    ]
    assert list(breaks_of(MARKS, "deferrals")["reason"]) == ["Recorded anew"]
    assert breaks_of(MARKS.head(0), "referrals").empty


def test_what_one_panel_re_based_does_not_break_the_sum_of_several() -> None:
    assert breaks_of(SUM_OF_PANELS, "referrals").empty
    assert marks_to_list(SUM_OF_PANELS, "referrals").empty
    assert rebasing_line(SUM_OF_PANELS, "referrals") == (
        "Several panels are counted together here, so what North panel re-based from June 2022 "
        "does not apply: choose an area to see it."
    )


def test_a_list_tells_events_of_the_period_and_re_basings_of_its_own_series() -> None:
    assert list(marks_to_list(MARKS, "referrals")["title"]) == ["Re-formed", "Schools refer now"]
    assert list(marks_to_list(MARKS, "deferrals")["title"]) == ["Re-formed", "Recorded anew"]


def test_to_what_a_re_basing_applies_is_said() -> None:
    assert rebasing_line(MARKS, "referrals") == (
        "Re-based from June 2022 for all that the panel counts here, and so for every area, kind, "
        "harm and agency chosen."
    )
    assert rebasing_line(MARKS, "police_only") == ""
