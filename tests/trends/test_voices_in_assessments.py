"""In how many assessments each group was heard."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import Borough, choices, within

WANTED = "respondent_group assessments heard"
ALL = {
    "since": "2022-05-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_a_group_is_heard_when_reached_or_talked_with_or_quoted(given: Given) -> None:
    snapshot = given(
        assessment=[
            {"assessment_id": f"{code}-R1", "context_id": code, "reported_on": day}
            for code, day in (("A", "2022-05-10"), ("B", "2022-06-30"), ("C", "2022-07-01"))
        ],
        stakeholder=[
            {"assessment_id": "A-R1", "respondent_group": "residents", "reached": 3},
            {"assessment_id": "B-R1", "respondent_group": "businesses", "reached": 0},
            {"assessment_id": "C-R1", "respondent_group": "residents", "reached": 3},
        ],
        discussion=[
            {"discussion_id": "D", "assessment_id": "B-R1", "respondent_group": "residents"}
        ],
        finding=[{"finding_id": "F", "assessment_id": "A-R1", "context_id": "A"}],
        finding_voice=[
            {"finding_id": "F", "respondent_group": "residents"},
            {"finding_id": "F", "respondent_group": "pupils"},
        ],
    )
    assert asked(snapshot, "voices_in_assessments", WANTED, **ALL) == [
        ("young_people", 2, 0),  # always there, or nobody would miss them
        ("pupils", 2, 1),
        ("residents", 2, 2),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    here = borough.worked_in(choice)
    held = {
        row["assessment_id"]
        for row in borough["assessment"]
        if row["context_id"] in here and within(row["reported_on"], choice)
    }
    assessment = {row["finding_id"]: row["assessment_id"] for row in borough["finding"]}
    pairs = (
        {
            (row["assessment_id"], row["respondent_group"])
            for row in borough["stakeholder"]
            if int(row["reached"] or 0) > 0
        }
        | {(row["assessment_id"], row["respondent_group"]) for row in borough["discussion"]}
        | {
            (assessment[row["finding_id"]], row["respondent_group"])
            for row in borough["finding_voice"]
        }
    )
    groups = [group for code, group in pairs if code in held]
    expected = {(group, len(held), groups.count(group)) for group in {*groups, "young_people"}}
    assert set(borough.asked("voices_in_assessments", WANTED, choice)) == expected
    assert groups
