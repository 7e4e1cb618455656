"""Social conditions named in contexts, and whether an action there answers them."""

import pytest

from tests.asked import asked
from tests.given import SHARE, Given
from tests.trends.second import Borough, choices, within

WANTED = "social_condition contexts with_action"
PROTECTIVE = ("positive_norms", "community_care")
ALL = {
    "since": "2022-05-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def assessed(*contexts: str) -> list[dict[str, object]]:
    return [
        {"assessment_id": f"{code}-R1", "context_id": code, "reported_on": "2022-05-10"}
        for code in contexts
    ]


def found(*findings: tuple[str, str, str]) -> list[dict[str, object]]:
    return [
        {
            "finding_id": code,
            "assessment_id": f"{context}-R1",
            "context_id": context,
            "is_restricted": restricted,
        }
        for code, context, restricted in findings
    ]


def test_an_action_answers_only_in_its_own_context_and_twice_named_is_one_context(
    given: Given,
) -> None:
    snapshot = given(
        assessment=assessed("A", "B"),
        finding=found(("A1", "A", "false"), ("A2", "A", "false"), ("B1", "B", "false")),
        finding_social_condition=[
            {"finding_id": code, "social_condition": condition}
            for code, condition in (
                ("A1", "lack_of_provision"),
                ("A2", "lack_of_provision"),
                ("B1", "lack_of_provision"),
                ("B1", "stigma_of_place"),
                ("B1", "community_care"),
            )
        ],
        action=[{"action_id": "X", "context_id": "A"}, {"action_id": "Y", "context_id": "C"}],
        action_social_condition=[
            {"action_id": "X", "social_condition": "lack_of_provision"},
            {"action_id": "X", "social_condition": "stigma_of_place"},
            {"action_id": "Y", "social_condition": "racism"},
        ],
    )
    assert asked(snapshot, "conditions_answered", WANTED, **ALL) == [
        ("lack_of_provision", 2, 1),
        ("stigma_of_place", 1, 0),
        ("racism", 0, 0),
    ]


def test_share_mode_says_nothing_of_findings_that_could_point_to_a_small_group(
    given: Given,
) -> None:
    snapshot = given(
        assessment=assessed("A", "B"),
        finding=found(("A1", "A", "true"), ("B1", "B", "false")),
        finding_social_condition=[
            {"finding_id": code, "social_condition": condition}
            for code, condition in (
                ("A1", "low_expectations"),
                ("B1", "low_expectations"),
                ("A1", "sexism_or_misogyny"),
                ("A1", "racism"),
            )
        ],
    )
    assert asked(snapshot, "conditions_answered", WANTED, **ALL) == [
        ("low_expectations", 2, 0),
        ("racism", 1, 0),
        ("sexism_or_misogyny", 1, 0),
    ]
    assert asked(snapshot, "conditions_answered", WANTED, SHARE, **ALL) == [
        ("low_expectations", 1, 0),
        ("racism", 0, 0),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    here = borough.worked_in(choice)
    heard = {
        row["assessment_id"] for row in borough["assessment"] if within(row["reported_on"], choice)
    }
    places = {row["finding_id"]: row for row in borough["finding"]}
    named = {
        (row["social_condition"], places[row["finding_id"]]["context_id"])
        for row in borough["finding_social_condition"]
        if places[row["finding_id"]]["assessment_id"] in heard
        and places[row["finding_id"]]["context_id"] in here
        and row["social_condition"] not in PROTECTIVE
    }
    where = {action["action_id"]: action["context_id"] for action in borough["action"]}
    answers = {
        (row["social_condition"], where[row["action_id"]])
        for row in borough["action_social_condition"]
    }
    conditions = [condition for condition, _ in named]
    answered = [condition for condition, _ in named & answers]
    expected = {
        (condition, conditions.count(condition), answered.count(condition))
        for condition in {*conditions, "racism"}
    }
    assert set(borough.asked("conditions_answered", WANTED, choice)) == expected
    assert named
