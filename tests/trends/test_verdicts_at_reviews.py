"""How contexts, goals, strengths and concerns were last judged."""

from collections import Counter

import pytest

from tests.asked import asked
from tests.given import Given, Row
from tests.trends.reviewed import ALL, held
from tests.trends.second import Borough, choices

WANTED = "subject verdict cases"
REVIEWS: list[Row] = [
    {"review_id": "R1", "context_id": "A", "held_on": "2022-05-10", "review_outcome": "safer"},
    {
        "review_id": "R2",
        "context_id": "A",
        "held_on": "2022-08-10",
        "review_outcome": "cannot_tell",
    },
    {"review_id": "R3", "context_id": "A", "held_on": "2022-10-01", "review_outcome": "less_safe"},
    {"review_id": "R4", "context_id": "B", "held_on": "2022-09-30", "review_outcome": "mixed"},
    {"review_id": "R5", "context_id": "C", "held_on": "", "review_outcome": "not_reviewed"},
]


def told(rows: list[object], subject: str) -> dict[str, int]:
    found = [row for row in rows if isinstance(row, tuple) and row[0] == subject]
    return {verdict: cases for _, verdict, cases in found if cases}


def test_the_last_review_of_the_period_counts_for_a_context(given: Given) -> None:
    snapshot = given(review=[{"baseline_assessment_id": "A-R1"} | row for row in REVIEWS])
    rows = asked(snapshot, "verdicts_at_reviews", WANTED, **ALL)
    assert told(rows, "contexts") == {"cannot_tell": 1, "mixed": 1}
    assert ("contexts", "safer", 0) in rows


def test_goals_are_told_as_last_judged_and_apart_where_nothing_was_measured_twice(
    given: Given,
) -> None:
    snapshot = given(
        review=REVIEWS,
        goal=[
            {"goal_id": code, "context_id": code[0], "goal_no": code[1], "set_on": set_on}
            for code, set_on in (
                ("A1", "2022-04-01"),
                ("A2", "2022-04-01"),
                ("A3", "2022-08-11"),  # set after the last review
                ("B1", "2022-04-01"),
                ("B2", "2022-04-01"),
                ("C1", "2022-04-01"),  # never reviewed
            )
        ],
        goal_judgement=[
            {"review_id": review, "goal_id": goal, "goal_status": status}
            for review, goal, status in (
                ("R1", "A1", "not_met"),
                ("R2", "A1", "working_towards"),
                ("R3", "A1", "met"),  # after the period
                ("R1", "A2", "met"),
                ("R4", "B1", "met"),
            )
        ],
        measure=[
            {"measure_id": f"{goal}-M", "goal_id": goal, "measure_type": kind}
            | {"question_id": question}
            for goal, kind, question in (
                ("A1", "change", ""),
                ("A2", "effort", ""),
                ("B1", "change", "SAFE"),
            )
        ],
        measure_value=[
            {"measure_id": f"{goal}-M", "measured_on": day}
            for goal in ("A1", "A2")
            for day in ("2022-04-01", "2022-07-01")
        ],
        assessment=[
            {"assessment_id": f"B-R{number}", "context_id": "B", "round": number}
            for number in (1, 2)
        ],
        question_asked=[
            {"assessment_id": f"B-R{number}", "question_id": "SAFE", "respondent_group": group}
            for number, group in ((1, "young_people"), (2, "young_people"), (1, "residents"))
        ],
    )
    rows = asked(snapshot, "verdicts_at_reviews", WANTED, **ALL)
    assert told(rows, "goals") == {
        "working_towards": 1,
        "not_measured": 1,  # effort tells no change
        "met": 1,
        "not_judged": 1,
    }


def test_findings_of_the_first_look_that_nobody_looked_at_are_not_rechecked(given: Given) -> None:
    snapshot = given(
        review=[row | {"baseline_assessment_id": f"{row['context_id']}-R1"} for row in REVIEWS],
        finding=[
            {"finding_id": code, "assessment_id": f"{code[0]}-R{code[1]}", "context_id": code[0]}
            | {"valence": valence}
            for code, valence in (
                ("A1-grown", "strength"),
                ("A1-wish", "young_peoples_wish"),
                ("A1-worry", "concern"),
                ("A2-new", "concern"),
                ("A1-fact", "neutral_fact"),
                ("C1-worry", "concern"),
            )
        ],
        finding_change=[
            {"review_id": review, "finding_id": code, "finding_change": change}
            for review, code, change in (
                ("R1", "A1-grown", "strength_weakened"),
                ("R2", "A1-grown", "strength_grown"),
                ("R2", "A2-new", "new_concern"),
                ("R2", "A1-fact", "strength_same"),
            )
        ],
    )
    rows = asked(snapshot, "verdicts_at_reviews", WANTED, **ALL)
    assert told(rows, "strengths") == {"strength_grown": 1, "not_rechecked": 1}
    assert told(rows, "concerns") == {"new_concern": 1, "not_rechecked": 1}


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    reviews = held(borough, choice)
    contexts = {review["context_id"]: review["review_outcome"] for review in reviews}
    goals = {
        goal["goal_id"]: "not_judged"
        for review in reviews
        for goal in borough["goal"]
        if goal["context_id"] == review["context_id"] and goal["set_on"] <= review["held_on"]
    }
    findings = {
        finding["finding_id"]: "not_rechecked"
        for review in reviews
        for finding in borough["finding"]
        if finding["assessment_id"] == review["baseline_assessment_id"]
    }
    for review in reviews:
        for row in borough["goal_judgement"]:
            if row["review_id"] == review["review_id"]:
                goals[row["goal_id"]] = row["goal_status"]
        for row in borough["finding_change"]:
            if row["review_id"] == review["review_id"]:
                findings[row["finding_id"]] = row["finding_change"]
    judged = [
        verdict if verdict == "not_judged" or twice_measured(borough, goal) else "not_measured"
        for goal, verdict in goals.items()
    ]
    valence = {finding["finding_id"]: finding["valence"] for finding in borough["finding"]}
    sides: dict[str, Counter[str]] = {"strengths": Counter(), "concerns": Counter()}
    for code, verdict in findings.items():
        if valence[code] in ("strength", "young_peoples_wish", "concern"):
            side = "concerns" if valence[code] == "concern" else "strengths"
            sides[side][verdict] += 1
    rows = list(borough.asked("verdicts_at_reviews", WANTED, choice))
    expected = {"contexts": Counter(contexts.values()), "goals": Counter(judged)} | sides
    assert {subject: told([*rows], subject) for subject in expected} == expected
    assert contexts


def twice_measured(borough: Borough, goal: str) -> bool:
    [context] = [row["context_id"] for row in borough["goal"] if row["goal_id"] == goal]
    rounds = {row["assessment_id"] for row in borough["assessment"] if row["context_id"] == context}
    return any(
        len(
            {
                v["measured_on"]
                for v in borough["measure_value"]
                if v["measure_id"] == m["measure_id"]
            }
        )
        > 1
        or len(
            {
                asked["assessment_id"]
                for asked in borough["question_asked"]
                if asked["question_id"] == m["question_id"] and asked["assessment_id"] in rounds
            }
        )
        > 1
        for m in borough["measure"]
        if m["goal_id"] == goal and m["measure_type"] == "change"
    )
