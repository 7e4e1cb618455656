"""Referrals and live contexts of each area, and the young people who live there."""

import pytest

from tests.asked import asked
from tests.given import SHARE, Given, Row
from tests.trends.referred import SPRING, referred
from tests.trends.second import Borough, choices, within

WANTED = "area_code people_10_to_17 referrals live_contexts is_chosen"


def area(code: str, name: str, people: object, year: int = 2022, kind: str = "ward") -> Row:
    return {
        "area_code": code,
        "area_name": name,
        "area_year": year,
        "area_kind": kind,
        "people_10_to_17": people,
    }


def tables() -> dict[str, list[Row]]:
    return {
        "area": [
            area("N", "North", 800, 2021),
            area("N", "North", 902, 2022),
            area("S", "South", 3),
            area("E", "East", ""),
            area("W", "Whole borough", 9000, kind="borough"),
        ],
        "context": [
            {"context_id": "A", "area_code": "N", "area_year": 2021, "stage": "responding"},
            {"context_id": "B", "area_code": "N", "area_year": 2022, "stage": "closed"},
            {"context_id": "C", "area_code": "S", "area_year": 2022, "stage": "referred"},
        ],
        "referral": [
            {"referral_id": "R1", "context_id": "A", "received_on": "2022-04-01"},
            {"referral_id": "R2", "context_id": "A", "received_on": "2022-06-30"},
            {"referral_id": "R3", "context_id": "B", "received_on": "2022-05-01"},
            {"referral_id": "R4", "context_id": "B", "received_on": "2022-07-01"},
            {
                "referral_id": "R5",
                "context_id": "C",
                "received_on": "2022-03-31",
                "source_agency": "police",
            },
        ],
    }


def test_areas_stand_by_name_with_their_latest_people_and_none_without_contexts_is_lost(
    given: Given,
) -> None:
    snapshot = given(**tables())
    assert asked(snapshot, "rates_by_area", WANTED, **SPRING | {"area_code": "N"}) == [
        ("E", None, 0, 0, False),
        ("N", 902, 3, 1, True),
        ("S", 3, 0, 1, False),
    ]
    police = SPRING | {"agency": "police"}
    assert asked(snapshot, "rates_by_area", "area_code referrals live_contexts", **police) == [
        ("E", 0, 0),
        ("N", 0, 0),
        ("S", 0, 1),
    ]


def test_in_share_mode_few_young_people_are_hidden_and_others_rounded(given: Given) -> None:
    found = asked(
        given(**tables()), "rates_by_area", "area_code people_10_to_17 is_hidden", SHARE, **SPRING
    )
    assert found == [("E", None, False), ("N", 900, False), ("S", None, True)]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    everywhere = choice | {"area_code": ""}
    rows = referred(borough, everywhere)
    here = borough.contexts(everywhere)
    by_agency = {
        r["context_id"] for r in borough["referral"] if choice["agency"] in ("", r["source_agency"])
    }
    areas = {row["context_id"]: row["area_code"] for row in borough["context"]}
    expected = []
    for one in sorted(borough["area"], key=lambda row: (row["area_name"], row["area_code"])):
        code = one["area_code"]
        live = [
            row
            for row in borough["context"]
            if row["area_code"] == code
            and row["context_id"] in here
            and row["stage"] != "closed"
            and (not choice["agency"] or row["context_id"] in by_agency)
        ]
        count = sum(
            areas[r["context_id"]] == code and within(r["received_on"], choice) for r in rows
        )
        expected.append(
            (code, int(one["people_10_to_17"]), count, len(live), code == choice["area_code"])
        )
    assert borough.asked("rates_by_area", WANTED, choice) == expected
