"""The days on which referrals were received, for the time between one and the next."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.referred import SPRING, referred
from tests.trends.second import Borough, choices, within

WANTED = "received_on is_in_period referrals"


def test_a_day_with_two_is_one_row_and_days_before_the_period_stay(given: Given) -> None:
    snapshot = given(
        referral=[
            {"referral_id": f"R{number}", "received_on": day}
            for number, day in enumerate(
                ("2022-03-31", "2022-04-01", "2022-06-30", "2022-06-30", "2022-07-01")
            )
        ]
    )
    assert asked(snapshot, "days_with_referrals", WANTED, **SPRING) == [
        ("2022-03-31", False, 1),
        ("2022-04-01", True, 1),
        ("2022-06-30", True, 2),
        ("2022-07-01", False, 1),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_finds_the_same_days(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    days = [row["received_on"] for row in referred(borough, choice)]
    expected = [(day, within(day, choice), days.count(day)) for day in sorted(set(days))]
    assert borough.asked("days_with_referrals", WANTED, choice) == expected
