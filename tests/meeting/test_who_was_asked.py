"""How many of each group were invited and reached."""

import csv

from dashboard.settings import home
from dashboard.warehouse import Snapshot
from tests.asked import asked
from tests.given import SHARE, Given


def test_the_latest_round_comes_first_and_a_number_not_known_is_not_nil(given: Given) -> None:
    snapshot = given(
        assessment=[
            {"assessment_id": "R1", "context_id": "PARK", "round": 1},
            {"assessment_id": "R2", "context_id": "PARK", "round": 2},
        ],
        stakeholder=[
            {"assessment_id": assessment, "respondent_group": group}
            | {"invited": invited, "reached": reached}
            for assessment, group, invited, reached in (
                ("R1", "residents", 120, 24),
                ("R2", "residents", 122, 5),
                ("R2", "young_people", 60, 6),
                ("R2", "businesses", 6, 0),
                ("R2", "police_officers", "", ""),
            )
        ],
    )
    wanted = "who_was_asked", "round respondent_group invited reached"
    assert asked(snapshot, *wanted, context_id="PARK") == [
        (2, "Young people", 60, 6),
        (2, "Residents", 122, 5),
        (2, "Businesses", 6, 0),
        (2, "Police officers", None, None),
        (1, "Residents", 120, 24),
    ]
    shared = "who_was_asked", "respondent_group invited reached is_hidden"
    assert asked(snapshot, *shared, SHARE, context_id="PARK")[:4] == [
        ("Young people", 60, 5, False),
        ("Residents", 120, None, True),
        ("Businesses", 5, 0, False),
        ("Police officers", None, None, False),
    ]


def test_the_case_study_counts_as_its_file_does(case_study: Snapshot) -> None:
    with (home() / "data" / "sample" / "stakeholder.csv").open(encoding="utf-8") as file:
        held = list(csv.DictReader(file))
    for context in ("PARK", "SCHOOL", "GROUP", "STATION", "SHOPS"):
        told = asked(
            case_study, "who_was_asked", "assessment_id invited reached", context_id=context
        )
        plain = [
            (row["assessment_id"], int(row["invited"]), int(row["reached"]))
            for row in held
            if row["assessment_id"].startswith(f"{context}-")
        ]
        assert sorted(map(repr, told)) == sorted(map(repr, plain))
