"""Referrals by the month they were received, from the first of all on."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.referred import SPRING, referred
from tests.trends.second import Borough, choices

WANTED = "month is_in_period is_whole referrals"


def test_months_without_a_referral_count_none_and_those_before_the_period_stay(
    given: Given,
) -> None:
    snapshot = given(
        referral=[
            {"referral_id": f"R{number}", "received_on": day}
            for number, day in enumerate(
                ("2022-02-28", "2022-04-01", "2022-06-01", "2022-06-30", "2022-07-01")
            )
        ]
    )
    assert asked(snapshot, "referrals_by_month", WANTED, **SPRING) == [
        ("2022-02-01", False, True, 1),
        ("2022-03-01", False, True, 0),
        ("2022-04-01", True, True, 1),
        ("2022-05-01", True, True, 0),
        ("2022-06-01", True, True, 2),
        ("2022-07-01", False, False, 1),
    ]


def test_the_agency_chosen_is_the_one_it_came_from(given: Given) -> None:
    snapshot = given(
        referral=[
            {"referral_id": "A", "received_on": "2022-06-01", "source_agency": "police"},
            {"referral_id": "B", "received_on": "2022-06-02", "source_agency": "housing"},
            {"referral_id": "C", "received_on": "2022-06-03", "source_agency": "housing"},
        ]
    )
    found = asked(snapshot, "referrals_by_month", WANTED, **SPRING | {"agency": "housing"})
    assert found == [("2022-06-01", True, False, 2)]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    rows = referred(borough, choice)
    expected = [
        (month, *told, sum(row["received_on"][:7] == month[:7] for row in rows))
        for month, *told in borough.months(choice)
    ]
    assert borough.asked("referrals_by_month", WANTED, choice) == expected
    assert any(row[3] for row in expected)
