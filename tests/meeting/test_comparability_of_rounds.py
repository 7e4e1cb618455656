"""How far two rounds can be compared, before anybody reads what changed."""

from tests.asked import asked
from tests.given import Given


def test_only_the_latest_review_speaks_method_by_method(given: Given) -> None:
    planned = {"context_id": "PARK", "review_outcome": "not_reviewed"}
    snapshot = given(
        review=[
            {"review_id": "JUNE", "due_on": "2022-06-13", **planned},
            {"review_id": "SEPTEMBER", "due_on": "2022-09-13", **planned},
            {"review_id": "SEPTEMBER_TOO", "due_on": "2022-09-13", **planned},
            {"review_id": "SCHOOL", "due_on": "2022-12-13", **planned, "context_id": "SCHOOL"},
        ],
        comparability=[
            {"review_id": review, "assessment_method": method, "aspect": aspect}
            | {"how_alike": alike}
            for review, method, aspect, alike in (
                ("SEPTEMBER", "discussion_group", "groups", "different"),
                ("SEPTEMBER", "survey", "numbers", "alike"),
                ("SEPTEMBER", "survey", "questions", "partly"),
                ("JUNE", "survey", "mode", "not_known"),
                ("SEPTEMBER_TOO", "survey", "mode", "not_known"),
                ("SCHOOL", "survey", "mode", "not_known"),
            )
        ],
    )
    columns = "method aspect how_alike how_alike_label"
    assert asked(snapshot, "comparability_of_rounds", columns, context_id="PARK") == [
        ("Survey", "Same questions", "partly", "Partly"),
        ("Survey", "Numbers", "alike", "Alike"),
        ("Group discussion", "Same groups", "different", "Different"),
    ]
    assert asked(snapshot, "review_of_context", "review_id", context_id="PARK") == ["JUNE"]
    assert asked(snapshot, "comparability_of_rounds", columns, context_id="GROUP") == []


def test_a_review_planned_ahead_leaves_what_the_last_one_said_of_its_rounds(given: Given) -> None:
    snapshot = given(
        review=[
            {"review_id": "HELD", "due_on": "2022-09-13", "held_on": "2022-09-20"}
            | {"review_outcome": "mixed"},
            {"review_id": "PLANNED", "due_on": "2022-12-13", "review_outcome": "not_reviewed"},
        ],
        comparability=[
            {"review_id": "HELD", "assessment_method": "survey", "aspect": "mode"}
            | {"how_alike": "alike"}
        ],
    )
    wanted = "comparability_of_rounds", "aspect how_alike"
    assert asked(snapshot, *wanted, context_id="PARK") == [("Same way of asking", "alike")]
