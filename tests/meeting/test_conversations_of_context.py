"""The conversations that an assessment was made of."""

from tests.asked import asked
from tests.given import SHARE, Given

WANTED = (
    "conversations_of_context",
    "round assessment_method respondent_group setting people_taking_part",
)


def test_conversations_come_round_by_round_and_never_in_share_mode(given: Given) -> None:
    snapshot = given(
        assessment=[
            {"assessment_id": code, "context_id": context, "round": number}
            for code, context, number in (("P2", "PARK", 2), ("P1", "PARK", 1), ("S1", "SCHOOL", 1))
        ],
        discussion=[
            {"discussion_id": code, "assessment_id": code[:2], "held_on": day}
            | {"assessment_method": method, "respondent_group": group}
            | {"setting": setting, "people_taking_part": people}
            for code, day, method, group, setting, people in (
                ("P2a", "2022-09-01", "discussion_group", "young_people", "In the shelter", 7),
                ("P1b", "2022-04-12", "discussion_group", "residents", None, None),
                ("P1a", "2022-04-12", "discussion_group", "young_people", None, 5),
                ("S1a", "2022-04-12", "discussion_group", "young_people", None, 9),
            )
        ],
    )
    assert asked(snapshot, *WANTED, context_id="PARK") == [
        (1, "Group discussion", "Young people", None, 5),
        (1, "Group discussion", "Residents", None, None),
        (2, "Group discussion", "Young people", "In the shelter", 7),
    ]
    assert asked(snapshot, *WANTED, SHARE, context_id="PARK") == []
