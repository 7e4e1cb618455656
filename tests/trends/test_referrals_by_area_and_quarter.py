"""Referrals of each area in every three months, counted back from the end of the period."""

from datetime import date

import pytest

from tests.asked import asked
from tests.given import Given, Row
from tests.trends.referred import SPRING, referred
from tests.trends.second import Borough, choices, months

WANTED = "area_code first_month last_month referrals"


def tables(areas: int) -> dict[str, list[Row]]:
    return {
        "area": [
            {"area_code": f"X{at:02}", "area_year": 2022, "area_name": f"Area {at:02}"}
            for at in range(areas)
        ],
        "context": [{"context_id": "A", "area_code": "X00", "area_year": 2022}],
        "referral": [
            {"referral_id": f"R{number}", "context_id": "A", "received_on": day}
            for number, day in enumerate(("2022-03-31", "2022-04-01", "2022-06-30", "2022-07-01"))
        ],
    }


def test_three_months_end_with_the_period_and_what_makes_no_three_is_left_out(given: Given) -> None:
    snapshot = given(**tables(2))
    longer = SPRING | {"since": "2022-02-01"}
    assert asked(snapshot, "referrals_by_area_and_quarter", WANTED, **longer) == [
        ("X00", "2022-04-01", "2022-06-01", 2),
        ("X01", "2022-04-01", "2022-06-01", 0),
    ]


def test_more_than_24_areas_are_too_many_to_draw_unless_one_is_chosen(given: Given) -> None:
    snapshot = given(**tables(25))
    assert asked(snapshot, "referrals_by_area_and_quarter", WANTED, **SPRING) == []
    one = SPRING | {"area_code": "X00"}
    assert asked(snapshot, "referrals_by_area_and_quarter", WANTED, **one) == [
        ("X00", "2022-04-01", "2022-06-01", 2)
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    rows = referred(borough, choice)
    areas = {row["context_id"]: row["area_code"] for row in borough["context"]}
    own = [month for month in months(choice) if borough.is_over(month)]
    quarters = [own[at - 3 : at] for at in range(len(own), 2, -3)][::-1]
    expected = []
    for one in sorted(borough["area"], key=lambda row: row["area_name"]):
        if choice["area_code"] not in ("", one["area_code"]):
            continue
        for first, second, third in quarters:
            count = sum(
                areas[row["context_id"]] == one["area_code"]
                and row["received_on"][:7] in (first[:7], second[:7], third[:7])
                for row in rows
            )
            expected.append((one["area_code"], first, third, count))
    assert borough.asked("referrals_by_area_and_quarter", WANTED, choice) == expected
    assert isinstance(choice["since"], date)
