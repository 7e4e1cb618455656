"""The last review held, and the next one due."""

from tests.asked import asked
from tests.given import Given


def test_a_review_planned_ahead_never_hides_the_last_judgement(given: Given) -> None:
    snapshot = given(
        review=[
            {"review_id": code, "context_id": context, "due_on": due, "held_on": held}
            | {"review_outcome": outcome, "review_decision": decision}
            for code, context, due, held, outcome, decision in (
                ("HELD", "PARK", "2022-09-13", "2022-09-20", "partly_safer", "continue"),
                ("PLANNED", "PARK", "2022-12-13", "", "not_reviewed", ""),
                ("SCHOOL", "SCHOOL", "2022-09-13", "2022-09-20", "safer", "step_down"),
            )
        ]
    )
    wanted = "review_of_context", "review_id held_on outcome decision"
    assert asked(snapshot, *wanted, context_id="PARK") == [
        ("HELD", "2022-09-20", "Partly safer", "Continue")
    ]
    assert asked(snapshot, *wanted, context_id="SCHOOL") == [
        ("SCHOOL", "2022-09-20", "Safer", "Step down")
    ]
    assert asked(snapshot, *wanted, context_id="GROUP") == []
