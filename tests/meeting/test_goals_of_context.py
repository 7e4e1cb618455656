"""The goals of a plan, and how the panel will know."""

from tests.asked import asked
from tests.given import Given


def test_each_goal_counts_its_measures_and_actions_and_one_without_any_says_so(
    given: Given,
) -> None:
    snapshot = given(
        goal=[
            {"goal_id": "G2", "goal_no": 2, "goal_status": "not_started"}
            | {"reason": "They choose to be there", "indicator_domain": "guardianship"},
            {"goal_id": "G1", "goal_no": 1, "goal_status": "working_towards"},
            {"goal_id": "SCHOOL-G3", "goal_no": 3, "context_id": "SCHOOL"} | {"goal_status": "met"},
            {"goal_id": "FAR-G1", "goal_no": 1, "context_id": "FAR"},
        ],
        context_link=[{"context_id": "PARK", "linked_context_id": "SCHOOL"}],
        measure=[
            {"measure_id": code, "goal_id": "G1", "wording": code}
            | {"measure_type": kind, "is_primary": primary}
            for code, kind, primary in (
                ("feels safe", "change", "true"),
                ("is there", "change", "false"),
                ("sessions held", "effort", "false"),
            )
        ],
        action=[{"action_id": code, "goal_id": "G1"} for code in ("A1", "A2")],
    )
    wanted = (
        "goals_of_context",
        "goal_id status primary_measure change_measures effort_measures actions",
    )
    own = [
        ("G1", "Working towards", "feels safe", 2, 1, 2),
        ("G2", "Not started", None, 0, 0, 0),
    ]
    assert asked(snapshot, *wanted, context_id="PARK", together=False) == own
    assert asked(snapshot, *wanted, context_id="PARK", together=True) == [
        *own,
        ("SCHOOL-G3", "Met", None, 0, 0, 0),
    ]
    assert asked(snapshot, wanted[0], "reason domain", context_id="PARK", together=False)[1] == (
        "They choose to be there",
        "Guardianship",
    )
