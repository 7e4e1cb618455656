"""The assessment with which a review that is set compares."""

from tests.asked import asked
from tests.given import Given


def test_it_is_that_of_the_last_round_and_none_before_any(given: Given) -> None:
    snapshot = given(
        assessment=[
            {"assessment_id": "R2", "context_id": "PARK", "round": 2, "reported_on": "2022-09-20"},
            {"assessment_id": "R1", "context_id": "PARK", "round": 1, "reported_on": "2022-05-10"},
            {"assessment_id": "R3", "context_id": "PARK", "round": 3, "ended_on": "2023-01-20"}
            | {"started_on": "2022-12-01", "reported_on": ""},
            {"assessment_id": "R9", "context_id": "FAR", "round": 9},
        ],
        context=[{"context_id": "SCHOOL"}],
    )
    wanted = "latest_assessment", "assessment_id round"
    for day, latest in (
        ("2022-05-09", []),
        ("2022-06-14", [("R1", 1)]),
        ("2022-09-20", [("R2", 2)]),
        ("2022-12-13", [("R2", 2)]),  # the next one is under way
        ("2023-01-20", [("R3", 3)]),
    ):
        assert asked(snapshot, *wanted, context_id="PARK", as_at=day) == latest
    assert asked(snapshot, *wanted, context_id="SCHOOL", as_at="2023-01-20") == []
