"""The level of need the panel agreed."""

from dashboard.warehouse import Snapshot
from tests.asked import asked
from tests.given import Given

WANTED = "threshold_of_context", "threshold_decision_id level_no levels level decision"


def test_the_latest_decision_comes_first_with_the_number_of_levels_of_its_scheme(
    given: Given,
) -> None:
    snapshot = given(
        threshold_decision=[
            {"threshold_decision_id": code, "decided_on": day, "level_id": level}
            | {"context_id": context, "panel_decision": "set_review"}
            for code, day, level, context in (
                ("MARCH", "2022-03-29", "four_levels_3", "PARK"),
                ("JUNE", "2022-06-14", "three_levels_2", "PARK"),
                ("AT_SCHOOL", "2022-06-14", "four_levels_4", "SCHOOL"),
            )
        ]
    )
    assert asked(snapshot, *WANTED, context_id="PARK") == [
        ("JUNE", 2, 3, "Partnership (name to be confirmed)", "Set a review"),
        ("MARCH", 3, 4, "Context assessment", "Set a review"),
    ]


def test_a_context_brought_today_has_no_level_yet(case_study: Snapshot) -> None:
    assert asked(case_study, *WANTED, context_id="SHOPS") == []
