"""Trends count what the agenda lists: both go to the day of the data, whatever the month."""

from datetime import date

import pandas as pd
import pytest

from dashboard.warehouse import Snapshot, Viewer, query
from tests.trends.second import Borough


def rows(snapshot: Snapshot, name: str, **parameters: object) -> pd.DataFrame:
    return query(name).run(snapshot, Viewer(), **parameters)


@pytest.fixture(params=["case study", "borough"])
def shown(request: pytest.FixtureRequest, case_study: Snapshot, borough: Borough) -> Snapshot:
    """Return data whose last day is not the end of a month."""
    return case_study if request.param == "case study" else borough.snapshot


def period(snapshot: Snapshot) -> dict[str, object]:
    """Return what a page asks of trends when nobody has narrowed it."""
    known = rows(snapshot, "trend_period").iloc[0]
    months = {"since": known["first_month"].date(), "until": known["last_month"].date()}
    return months | dict.fromkeys(("area_code", "context_kind", "harm_kind", "agency"), "")


def as_at(snapshot: Snapshot) -> date:
    day: date = rows(snapshot, "trend_period")["as_at"].iloc[0].date()
    assert (day + pd.Timedelta(days=1)).day != 1, "the last month is whole: nothing is tried"
    return day


def test_overdue_reviews_and_actions_are_those_of_the_agenda(shown: Snapshot) -> None:
    choice, today = period(shown), as_at(shown)
    listed = {
        name: int((rows(shown, name, as_at=today)["state"] == "Overdue").sum())
        for name in ("reviews_due", "actions_due")
    }
    assert (
        int(rows(shown, "reviews_on_time", **choice)["still_open"].sum()) == (listed["reviews_due"])
    )
    assert (
        int(rows(shown, "actions_by_agency", **choice)["overdue"].sum()) == (listed["actions_due"])
    )
    by_context = rows(shown, "overdue_by_context", **choice)
    assert int(by_context["overdue_in_all"].iloc[0]) == listed["actions_due"]
    assert min(listed.values()) > 0


def test_referrals_and_reviews_are_counted_to_the_day(shown: Snapshot) -> None:
    choice, today = period(shown), pd.Timestamp(as_at(shown))
    referrals = shown.table("referral")["received_on"]
    held = shown.table("review")["held_on"].dropna()
    of_contexts = rows(shown, "verdicts_at_reviews", **choice).query("subject == 'contexts'")
    assert int(rows(shown, "referrals_by_month", **choice)["referrals"].sum()) == len(referrals)
    assert int(rows(shown, "days_with_referrals", **choice)["referrals"].sum()) == len(referrals)
    assert int(rows(shown, "referrals_by_part", **choice)["of_referrals"].max()) == len(referrals)
    assert int(rows(shown, "decisions_of_reviews", **choice)["reviews"].sum()) == len(held)
    assert (
        int(of_contexts["cases"].sum())
        == shown.table("review").dropna(subset="held_on")["context_id"].nunique()
    )
    assert max(referrals.max(), held.max()).to_period("M") == today.to_period("M")
