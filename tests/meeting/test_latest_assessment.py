"""The assessment with which a review that is set compares."""

from tests.asked import asked
from tests.given import Given


def test_it_is_that_of_the_last_round_and_none_before_any(given: Given) -> None:
    snapshot = given(
        assessment=[
            {"assessment_id": "R2", "context_id": "PARK", "round": 2},
            {"assessment_id": "R1", "context_id": "PARK", "round": 1},
            {"assessment_id": "R9", "context_id": "FAR", "round": 9},
        ],
        context=[{"context_id": "SCHOOL"}],
    )
    wanted = "latest_assessment", "assessment_id round"
    assert asked(snapshot, *wanted, context_id="PARK") == [("R2", 2)]
    assert asked(snapshot, *wanted, context_id="SCHOOL") == []
