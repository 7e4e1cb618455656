"""How many of a month's actions only police lead."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import Borough, choices, count

WANTED = "month is_in_period is_whole actions police_alone"
ALL = {
    "since": "2022-05-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_police_alone_means_that_nobody_shares_the_action(given: Given) -> None:
    snapshot = given(
        referral=[{"referral_id": "R", "received_on": "2022-05-02"}],
        meeting=[{"meeting_id": "M", "held_on": "2022-07-30"}],
        action=[
            {"action_id": f"A{number}", "agency": agency, "with_agency": other, "agreed_on": day}
            for number, (agency, other, day) in enumerate(
                (
                    ("police", "", "2022-06-01"),
                    ("british_transport_police", "", "2022-06-30"),
                    ("police", "youth_service", "2022-06-10"),
                    ("youth_service", "police", "2022-06-10"),
                    ("police", "", "2022-07-01"),
                )
            )
        ],
    )
    assert asked(snapshot, "police_alone_by_month", WANTED, **ALL) == [
        ("2022-05-01", True, True, 0, 0),
        ("2022-06-01", True, True, 4, 2),
        ("2022-07-01", False, False, 1, 1),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    actions = list(borough.actions(choice, in_period=False))
    police = ("police", "british_transport_police")
    expected = []
    for month, *told in borough.months(choice):
        own = [action for action in actions if action["agreed_on"][:7] == month[:7]]
        alone = count(own, lambda a: a["agency"] in police and not a["with_agency"])
        expected.append((month, *told, len(own), alone))
    assert borough.asked("police_alone_by_month", WANTED, choice) == expected
    assert any(row[3] for row in expected)
