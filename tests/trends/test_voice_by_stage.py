"""In how many contexts young people's voice is recorded, stage by stage."""

import pytest

from tests.asked import asked
from tests.given import Given
from tests.trends.second import YOUNG, Borough, choices, within

STAGES = ("referral", "assessment", "planning", "delivery", "review")
WANTED = "voice_stage contexts heard"
ALL = {
    "since": "2022-05-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def test_a_context_counts_once_at_each_stage_that_it_reached(given: Given) -> None:
    part = "They chose the day"
    snapshot = given(
        referral=[
            {
                "referral_id": f"R{number}",
                "context_id": code,
                "received_on": "2022-05-02",
                "young_peoples_views": views,
            }
            for number, (code, views) in enumerate((("A", ""), ("A", "They like it"), ("B", "")))
        ],
        assessment=[
            {"assessment_id": f"{code}-R1", "context_id": code, "reported_on": "2022-05-10"}
            for code in "ABC"
        ],
        stakeholder=[
            {"assessment_id": code, "respondent_group": group, "invited": 9, "reached": reached}
            for code, group, reached in (
                ("A-R1", "pupils", 4),
                ("B-R1", "young_people", 0),
                ("B-R1", "residents", 9),
            )
        ],
        action=[
            {
                "action_id": f"X{number}",
                "context_id": code,
                "agreed_on": agreed,
                "action_status": "done_on_time" if done else "agreed",
                "due_on": "2022-06-30",
                "done_on": done,
                "young_peoples_part": theirs,
            }
            for number, (code, agreed, done, theirs) in enumerate(
                (
                    ("A", "2022-05-10", "2022-06-01", ""),
                    ("A", "2022-05-10", "", part),
                    ("B", "2022-04-10", "2022-06-01", part),
                )
            )
        ],
        review=[
            {
                "review_id": "V",
                "context_id": "A",
                "baseline_assessment_id": "A-R1",
                "held_on": "2022-06-30",
                "young_peoples_verdict": "",
            }
        ],
    )
    assert asked(snapshot, "voice_by_stage", WANTED, **ALL) == [
        ("referral", 2, 1),
        ("assessment", 3, 1),
        ("planning", 1, 1),
        ("delivery", 2, 1),
        ("review", 1, 0),
    ]


def test_without_anything_recorded_each_stage_stands_at_nought(given: Given) -> None:
    snapshot = given(referral=[{"referral_id": "R", "received_on": "2021-01-01"}])
    rows = asked(snapshot, "voice_by_stage", WANTED, **ALL)
    assert ("referral", 0, 0) in rows


def heard_in(borough: Borough, groups: tuple[str, ...]) -> set[str]:
    """Return the assessments that hold the voice of any of the groups."""
    assessment = {row["finding_id"]: row["assessment_id"] for row in borough["finding"]}
    return (
        {
            row["assessment_id"]
            for row in borough["stakeholder"]
            if row["respondent_group"] in groups and int(row["reached"] or 0) > 0
        }
        | {r["assessment_id"] for r in borough["discussion"] if r["respondent_group"] in groups}
        | {
            assessment[row["finding_id"]]
            for row in borough["finding_voice"]
            if row["respondent_group"] in groups
        }
    )


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    here = borough.worked_in(choice)
    young = heard_in(borough, YOUNG)
    steps = [
        *(
            ("referral", r["context_id"], r["received_on"], bool(r["young_peoples_views"]))
            for r in borough["referral"]
        ),
        *(
            ("assessment", r["context_id"], r["reported_on"], r["assessment_id"] in young)
            for r in borough["assessment"]
        ),
        *(
            (stage, r["context_id"], r[day], bool(r["young_peoples_part"]))
            for stage, day in (("planning", "agreed_on"), ("delivery", "done_on"))
            for r in borough["action"]
        ),
        *(
            ("review", r["context_id"], r["held_on"], bool(r["young_peoples_verdict"]))
            for r in borough["review"]
        ),
    ]
    known = [step for step in steps if step[1] in here and within(step[2], choice)]
    expected = [
        (
            stage,
            len({code for name, code, _, _ in known if name == stage}),
            len({code for name, code, _, is_heard in known if name == stage and is_heard}),
        )
        for stage in STAGES
    ]
    assert borough.asked("voice_by_stage", WANTED, choice) == expected
    assert known
