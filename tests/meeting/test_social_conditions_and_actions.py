"""The social conditions under findings, and whether anything answers them."""

import pytest

from dashboard.warehouse import Snapshot
from tests.asked import asked, published

COLUMNS = "social_condition is_protective findings explanations actions action_names"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        context_link=[{"context_id": "PARK", "linked_context_id": "SCHOOL"}],
        finding=[
            {"finding_id": "P1", "context_id": "PARK"},
            {"finding_id": "P2", "context_id": "PARK"},
            {"finding_id": "P3", "context_id": "PARK"},
            {"finding_id": "S1", "context_id": "SCHOOL"},
        ],
        finding_social_condition=[
            {"finding_id": finding, "social_condition": condition, "explanation": said}
            for finding, condition, said in (
                ("P2", "racism", "Second."),
                ("P1", "racism", "First."),
                ("P1", "fear_of_young_people", "A threat."),
                ("P1", "community_care", "By face."),
                ("P2", "unsafe_design", "No lamp."),
                ("S1", "racism", "At school."),
                ("P3", "racism", "First."),
            )
        ],
        action=[
            {"action_id": "A2", "context_id": "PARK", "short_wording": "Mend lamps"},
            {"action_id": "A1", "context_id": "PARK", "short_wording": "Plant"},
            {"action_id": "S-A1", "context_id": "SCHOOL", "short_wording": "Reflect"},
        ],
        action_social_condition=[
            {"action_id": "A1", "social_condition": "unsafe_design"},
            {"action_id": "A2", "social_condition": "unsafe_design"},
            {"action_id": "S-A1", "social_condition": "racism"},
        ],
    )


def test_conditions_that_nothing_answers_come_first(found: Snapshot) -> None:
    told = asked(found, "social_conditions_and_actions", COLUMNS, context_id="PARK", together=False)
    assert told == [
        ("racism", False, 3, "First. Second.", 0, "no action yet"),
        ("fear_of_young_people", False, 1, "A threat.", 0, "no action yet"),
        ("community_care", True, 1, "By face.", 0, "keeps young people safe: to build on"),
        ("unsafe_design", False, 1, "No lamp.", 2, "Plant; Mend lamps"),
    ]


def test_an_action_in_a_linked_context_answers_when_both_are_seen_together(
    found: Snapshot,
) -> None:
    told = asked(found, "social_conditions_and_actions", COLUMNS, context_id="PARK", together=True)
    assert ("racism", False, 4, "First. Second. At school.", 1, "Reflect") in told


def test_a_context_without_findings_names_no_condition(found: Snapshot) -> None:
    nothing = {"context_id": "GROUP", "together": True}
    assert asked(found, "social_conditions_and_actions", COLUMNS, **nothing) == []
