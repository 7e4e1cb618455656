"""How the goals of each half-year are measured."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import Borough, choices, half_year, half_years, within

WAYS = ("change", "effort", "nothing")
WANTED = "half_year measured_by goals of_goals"
ALL = {
    "since": "2022-05-01",
    "until": "2022-07-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_one_measure_of_change_is_enough_and_effort_alone_is_not(given: Given) -> None:
    snapshot = given(
        goal=[
            {"goal_id": code, "context_id": "PARK", "goal_no": number, "set_on": day}
            for number, (code, day) in enumerate(
                (
                    ("BOTH", "2022-05-10"),
                    ("EFFORT", "2022-06-30"),
                    ("NONE", "2022-05-10"),
                    ("LATER", "2022-07-31"),
                    ("TOO_LATE", "2022-08-01"),
                ),
                start=1,
            )
        ],
        measure=[
            {"measure_id": f"M{number}", "goal_id": goal, "measure_type": sort}
            for number, (goal, sort) in enumerate(
                (
                    ("BOTH", "effort"),
                    ("BOTH", "change"),
                    ("EFFORT", "effort"),
                    ("EFFORT", "effort"),
                    ("LATER", "change"),
                    ("TOO_LATE", "change"),
                )
            )
        ],
    )
    assert asked(snapshot, "goals_by_half_year", WANTED, **ALL) == [
        ("2022-01-01", "change", 1, 3),
        ("2022-01-01", "effort", 1, 3),
        ("2022-01-01", "nothing", 1, 3),
        ("2022-07-01", "change", 1, 1),
        ("2022-07-01", "effort", 0, 1),
        ("2022-07-01", "nothing", 0, 1),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    here = borough.worked_in(choice)
    sorts: dict[str, set[str]] = {}
    for measure in borough["measure"]:
        sorts.setdefault(measure["goal_id"], set()).add(measure["measure_type"])
    ways = {"change": "change", "effort": "effort", "": "nothing"}
    known = [
        (half_year(goal["set_on"]), ways[min(sorts.get(goal["goal_id"], {""}))])
        for goal in borough["goal"]
        if goal["context_id"] in here and within(goal["set_on"], choice)
    ]
    expected = [
        (half, way, known.count((half, way)), sum(1 for own, _ in known if own == half))
        for half in half_years(choice)
        for way in WAYS
    ]
    assert borough.asked("goals_by_half_year", WANTED, choice) == expected
    assert known
