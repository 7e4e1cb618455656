"""Social conditions found across contexts."""

from tests.asked import asked
from tests.given import Given


def test_conditions_found_in_most_contexts_come_first(given: Given) -> None:
    snapshot = given(
        finding=[
            {"finding_id": "P1", "context_id": "PARK"},
            {"finding_id": "P2", "context_id": "PARK"},
            {"finding_id": "S1", "context_id": "SCHOOL"},
        ],
        finding_social_condition=[
            {"finding_id": finding, "social_condition": condition}
            for finding, condition in (
                ("P1", "unsafe_design"),
                ("P2", "unsafe_design"),
                ("P1", "racism"),
                ("S1", "racism"),
                ("P1", "sexism_or_misogyny"),
            )
        ],
        action_social_condition=[
            {"action_id": action, "social_condition": condition}
            for action, condition in (
                ("A1", "racism"),
                ("A2", "racism"),
                ("A1", "lack_of_provision"),
            )
        ],
    )
    wanted = "social_condition contexts findings actions"
    assert asked(snapshot, "conditions_across_contexts", wanted) == [
        ("racism", 2, 2, 2),
        ("unsafe_design", 1, 2, 0),
        ("sexism_or_misogyny", 1, 1, 0),
    ]
