"""The reviews that a meeting may judge."""

from tests.asked import asked
from tests.given import Given


def test_a_review_of_the_day_comes_first_then_those_that_wait_and_none_held_before(
    given: Given,
) -> None:
    review = {"context_id": "PARK", "baseline_assessment_id": "R1"}
    snapshot = given(
        meeting=[{"meeting_id": "MTG-1", "held_on": "2022-09-20"}],
        assessment=[
            {"assessment_id": "R1", "context_id": "PARK", "round": 1},
            {"assessment_id": "R2", "context_id": "PARK", "round": 2},
        ],
        review=[
            review | {"review_id": "WAITS", "review_outcome": "not_reviewed"},
            review
            | {"review_id": "TODAY", "held_on": "2022-09-20", "review_outcome": "safer"}
            | {"review_decision": "continue"},
            review | {"review_id": "BEFORE", "held_on": "2022-06-14", "review_outcome": "safer"},
            review
            | {"review_id": "FAR", "context_id": "FAR", "review_outcome": "not_reviewed"}
            | {"baseline_assessment_id": "R9"},
        ],
    )
    wanted = "reviews_to_judge", "review_id review_assessment_id review_outcome review_decision"
    assert asked(snapshot, *wanted, context_id="PARK", meeting_id="MTG-1") == [
        ("TODAY", "R2", "safer", "continue"),
        ("WAITS", "R2", "not_reviewed", None),
    ]
