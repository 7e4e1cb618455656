"""The trends begin with the first referral and go to the last day recorded."""

import pytest

from dashboard.warehouse import Viewer
from tests.given import Given, answer


@pytest.mark.parametrize(
    ("last_day", "last_month"),
    [("2022-06-14", "2022-06-01"), ("2022-06-30", "2022-06-01"), ("2023-01-02", "2023-01-01")],
)
def test_a_month_that_is_not_over_counts_too(given: Given, last_day: str, last_month: str) -> None:
    snapshot = given(
        referral=[{"referral_id": "R", "received_on": "2022-03-21"}],
        meeting=[{"meeting_id": "M", "held_on": last_day}],
    )
    assert answer(snapshot, "trend_period", Viewer()) == [
        {"first_month": "2022-03-01", "last_month": last_month, "as_at": last_day}
    ]


def test_without_a_referral_there_is_no_period(given: Given) -> None:
    snapshot = given(meeting=[{"meeting_id": "M", "held_on": "2022-06-14"}])
    assert answer(snapshot, "trend_period", Viewer()) == []
