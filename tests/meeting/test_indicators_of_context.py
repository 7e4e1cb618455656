"""The signs the panel found to be met."""

from tests.asked import asked
from tests.given import Given


def test_signs_of_the_latest_decision_come_first_and_signs_of_safety_before_harm(
    given: Given,
) -> None:
    snapshot = given(
        threshold_decision=[
            {"threshold_decision_id": "MARCH", "decided_on": "2022-03-29"},
            {"threshold_decision_id": "JUNE", "decided_on": "2022-06-14"},
            {"threshold_decision_id": "SCHOOL", "context_id": "SCHOOL"},
        ],
        indicator_met=[
            {"threshold_decision_id": decision, "indicator_id": sign}
            for decision, sign in (
                ("MARCH", "trusted_adult"),
                ("JUNE", "adults_approach"),
                ("JUNE", "out_of_school"),
                ("JUNE", "good_light"),
                ("JUNE", "feel_safe"),
                ("SCHOOL", "staff_lens"),
            )
        ],
    )
    wanted = "indicators_of_context", "threshold_decision_id indicator_id is_safety is_harm"
    assert asked(snapshot, *wanted, context_id="PARK") == [
        ("JUNE", "feel_safe", True, False),
        ("JUNE", "good_light", True, False),
        ("JUNE", "out_of_school", False, True),
        ("JUNE", "adults_approach", False, True),
        ("MARCH", "trusted_adult", True, False),
    ]
    assert asked(snapshot, *wanted, context_id="GROUP") == []
