"""Answers to each question in the first and the latest round, side by side."""

import csv
from collections import Counter

import pytest

from dashboard.settings import home
from dashboard.warehouse import Snapshot
from tests.asked import PANEL, asked, published
from tests.given import Row, answer

NAME = "before_and_after"
HERE = {"context_id": "PARK", "every_round": False}
KEY = ("assessment_id", "question_id", "respondent_group")
FEWEST = 5  # answers, below which a question's counts are hidden from everybody
SAID = {1: "negative", 2: "negative", 3: "neutral", 4: "positive", 5: "positive", 9: "no_answer"}


def question(assessment: str, code: str, version: int, group: str, position: int) -> Row:
    return {
        "assessment_id": assessment,
        "question_id": code,
        "question_version": version,
        "respondent_group": group,
        "position": position,
    }


def answers(assessment: str, code: str, options: list[int]) -> list[Row]:
    return [
        question(assessment, code, 1, "residents", 1)
        | {"response_no": number, "scale_id": "agree_5", "option_no": option}
        for number, option in enumerate(options, start=1)
    ]


def without(row: Row, column: str) -> Row:
    return {name: value for name, value in row.items() if name != column}


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    given = [
        *answers("R1", "SAFE", [1, 2, 3, 4, 5, 5, 9]),
        *answers("R2", "SAFE", [3, 3, 3, 3, 3]),
        *answers("R3", "SAFE", [1, 4, 4, 4, 4, 4, 4]),
    ]
    return published(
        tmp_path_factory,
        assessment=[
            *(
                {"assessment_id": f"R{number}", "context_id": "PARK", "round": number}
                for number in (1, 2, 3)
            ),
            {"assessment_id": "S-R1", "context_id": "SCHOOL", "round": 1},
        ],
        answer_option=[
            {"scale_id": "agree_5", "option_no": number, "label": f"{number}", "leaning": leaning}
            for number, leaning in SAID.items()
        ],
        survey_question=[
            {"question_id": code, "question_version": version, "question_change": change}
            | {"wording": f"{code} in version {version}", "change_reason": reason}
            for code, version, change, reason in (
                ("SAFE", 1, "none", ""),
                ("GONE", 1, "none", ""),
                ("GONE", 2, "dropped", "It asked two things"),
                ("NEW", 1, "new", "They asked for it"),
                ("BETTER", 1, "none", ""),
                ("BETTER", 2, "same_meaning", "Plainer words"),
                ("ELSEWHERE", 1, "none", ""),
            )
        ],
        question_asked=[
            *(question(f"R{number}", "SAFE", 1, "residents", 1) for number in (1, 2, 3)),
            question("R1", "GONE", 1, "residents", 2),
            question("R3", "NEW", 1, "residents", 3),
            question("R1", "BETTER", 1, "young_people", 9),
            question("R3", "BETTER", 2, "young_people", 9),
            question("S-R1", "ELSEWHERE", 1, "residents", 1),
        ],
        survey_answer=[without(row, "position") for row in given],
    )


def test_the_first_and_the_latest_round_stand_side_by_side_and_no_answer_is_no_base(
    rounds: Snapshot,
) -> None:
    counts = "question_id assessment_id is_after positive neutral negative answered"
    assert asked(rounds, NAME, counts, **HERE)[2:4] == [
        ("SAFE", "R1", False, 3, 1, 2, 6),
        ("SAFE", "R3", True, 6, 0, 1, 7),
    ]


def test_a_goals_named_measure_and_who_answered_again_stand_with_each_question(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    def said(code: str, number: int, people: str | None) -> Row:
        return question(f"R{number}", code, 1, "residents", 1) | {"same_people": people}

    measures = [("SAFE", True, "G1"), ("HELP", False, "G1"), ("FAIR", True, "ELSEWHERE")]
    two = published(
        tmp_path_factory,
        assessment=[{"assessment_id": f"R{n}", "context_id": "PARK", "round": n} for n in (1, 2)],
        goal=[
            {"goal_id": "G1", "context_id": "PARK"},
            {"goal_id": "ELSEWHERE", "context_id": "SCHOOL"},
        ],
        measure=[
            {"measure_id": code, "question_id": code, "is_primary": named, "goal_id": goal}
            for code, named, goal in measures
        ],
        survey_question=[
            {"question_id": code, "question_version": 1} for code in ("SAFE", "HELP", "FAIR")
        ],
        question_asked=[
            *(said(code, 1, None) for code, _, _ in measures),
            *(said(code, 2, "mostly_same") for code, _, _ in measures),
        ],
    )
    told = asked(two, NAME, "question_id is_after is_named same_people", **HERE)
    assert sorted(map(str, told)) == sorted(
        str((code, after, code == "SAFE", "same" if after else None))
        for code, _, _ in measures
        for after in (False, True)
    )


def test_who_answered_again_is_unknown_where_a_round_between_is_left_out(rounds: Snapshot) -> None:
    assert set(asked(rounds, NAME, "same_people", **HERE)) == {None}


def test_every_round_is_there_when_it_is_wanted(rounds: Snapshot) -> None:
    told = asked(rounds, NAME, "question_id assessment_id", context_id="PARK", every_round=True)
    assert [row for row in told if isinstance(row, tuple) and row[0] == "SAFE"] == [
        ("SAFE", "R1"),
        ("SAFE", "R2"),
        ("SAFE", "R3"),
    ]


def test_a_question_dropped_reworded_or_new_keeps_its_row_in_both_rounds(rounds: Snapshot) -> None:
    told = asked(rounds, NAME, "group_label wording was_asked question_change", **HERE)
    assert told == [
        ("Young people", "BETTER in version 1", True, "none"),
        ("Young people", "BETTER in version 2", True, "same_meaning"),
        ("Residents", "SAFE in version 1", True, "none"),
        ("Residents", "SAFE in version 1", True, "none"),
        ("Residents", "GONE in version 1", True, "none"),
        ("Residents", "GONE in version 2", False, "dropped"),
        ("Residents", "NEW in version 1", False, "new"),
        ("Residents", "NEW in version 1", True, "new"),
    ]
    assert asked(rounds, NAME, "question_id", **(HERE | {"context_id": "GROUP"})) == []


@pytest.mark.parametrize("context", ["PARK", "SCHOOL"])
def test_the_case_study_counts_as_its_file_does_option_by_option(
    case_study: Snapshot, context: str
) -> None:
    with (home() / "data" / "sample" / "survey_answer.csv").open(encoding="utf-8") as file:
        options = Counter(
            (*(row[name] for name in KEY), SAID[int(row["option_no"])])
            for row in csv.DictReader(file)
        )
    for row in answer(case_study, NAME, PANEL, context_id=context, every_round=True):
        key = tuple(str(row[name]) for name in KEY)
        plain = {side: options[(*key, side)] for side in ("positive", "neutral", "negative")}
        total = sum(plain.values())
        told = {side: row[side] for side in (*plain, "answered")}
        if 0 < total < FEWEST:
            assert set(told.values()) == {None}
        else:
            assert told == plain | {"answered": total}
