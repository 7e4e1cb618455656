"""What all actions set out to change, and who leads them."""

from tests.asked import asked
from tests.given import Given

WANTED = (
    "actions_by_target_and_lead",
    "action_target actions police_alone without_goal shaped_by_young_people",
)
BEHAVIOUR = "behaviour_of_young_people"


def test_police_alone_means_nobody_shares_the_action(given: Given) -> None:
    snapshot = given(
        action=[
            {"action_id": f"A{number}", "action_target": target, "agency": agency, **more}
            for number, (target, agency, more) in enumerate(
                (
                    ("adults_causing_harm", "police", {"goal_id": "G1"}),
                    ("adults_causing_harm", "police", {"with_agency": "youth_service"}),
                    ("adults_causing_harm", "british_transport_police", {}),
                    ("environment", "housing", {"young_peoples_part": "They chose"}),
                    ("adults_in_the_context", "school", {"goal_id": "G1"}),
                )
            )
        ]
    )
    assert asked(snapshot, *WANTED) == [
        ("adults_causing_harm", 3, 2, 2, 0),
        ("environment", 1, 0, 1, 1),
        ("adults_in_the_context", 1, 0, 0, 0),
        (BEHAVIOUR, 0, 0, 0, 0),
    ]
