"""Whose answers, to which question, in which column: what a person says, and what cannot be."""

import pandas as pd
import pytest

from dashboard.intake.surveys import NewQuestion, first_response_no, survey_sheets
from tests.surveys.exports import FAIR, HELP, SAFE, forms, microsoft, read
from tests.surveys.matches import PRINT, counted, match, matched_with, of


def test_versions_of_a_form_may_ask_a_question_in_two_columns() -> None:
    rows = (["Agree", ""], ["", "Disagree"], ["Agree", "Agree"])
    export = read(forms(*rows, questions=(SAFE, f"{SAFE}2")))
    twice = matched_with(match(SAFE, "SAFE"), match(f"{SAFE}2", "SAFE"))
    sheets = survey_sheets(export, twice, PRINT)
    assert counted(sheets) == {"SAFE": {2: 1, 4: 2}}
    assert list(of(sheets, "survey_answer").problems["problem"]) == [
        "The response answers SAFE in another column too."
    ]
    assert len(of(sheets, "question_asked").part.cells) == 1


def test_one_round_asks_a_question_in_one_version() -> None:
    export = read(forms(["Agree", ""], questions=(SAFE, HELP)))
    both = matched_with(match(SAFE, "SAFE"), match(HELP, "SAFE", question_version=2))
    problems = of(survey_sheets(export, both, PRINT), "survey_answer").problems
    assert list(problems["value"]) == ["SAFE, version 2"]


def test_a_column_of_persons_cannot_be_matched() -> None:
    export = read(microsoft())
    problems = of(
        survey_sheets(export, matched_with(match("Name", "SAFE")), PRINT), "survey_answer"
    )
    assert problems.problems["problem"].iloc[0] == "The column was dropped: names of people."
    assert len(problems.part.cells) == 0


def test_a_question_dropped_since_the_match_was_made_counts_as_not_asked() -> None:
    export = read(forms(["Agree"]))
    sheets = survey_sheets(export, matched_with(match(SAFE, "SAFE"), match(FAIR, "FAIR")), PRINT)
    assert list(of(sheets, "question_asked").part.cells["question_id"]) == ["SAFE"]
    told = f"Matched before, but not in this file, so not asked: {FAIR}."
    assert told in of(sheets, "survey_answer").notes


def test_a_new_question_brings_its_own_row() -> None:
    export = read(forms(["Agree"]))
    new = NewQuestion("SAFE", 2, SAFE, "agree_5", "up", "same_meaning", "Plainer", "Analyst")
    other = NewQuestion("X", 1, "X", "agree_5", "up", "new")
    match_ = match(SAFE, "SAFE", question_version=2)
    sheets = survey_sheets(export, matched_with(match_, new_questions=(new, other)), PRINT)
    row = of(sheets, "survey_question").part.cells.iloc[0].to_dict()
    assert row["question_change"] == "same_meaning"
    assert (row["judged_by_role"], row["change_reason"]) == ("Analyst", "Plainer")
    assert len(of(sheets, "survey_question").part.cells) == 1


def test_groups_may_stand_in_a_column_and_are_never_pooled() -> None:
    who = "Who are you?"
    rows = (["Agree", "Resident"], ["Disagree", "Pupil"], ["Agree", "Visitor"], ["Agree", ""])
    export = read(forms(*rows, questions=(SAFE, who)))
    groups = {"resident": "residents", "Pupil": "pupils"}
    matching = matched_with(match(SAFE, "SAFE"), group_column=who, groups=groups)
    sheets = survey_sheets(export, matching, PRINT)
    cells = of(sheets, "survey_answer").part.cells
    assert list(cells["respondent_group"]) == ["residents", "pupils", "young_people"]
    assert list(of(sheets, "survey_answer").problems["value"]) == ["Visitor"]
    assert len(of(sheets, "question_asked").part.cells) == 3


def test_a_group_column_that_is_not_there_is_a_problem() -> None:
    matching = matched_with(match(SAFE, "SAFE"), group_column="Who are you?")
    problems = of(survey_sheets(read(forms(["Agree"])), matching, PRINT), "survey_answer").problems
    assert list(problems["column_name"]) == ["Who are you?"]


def test_opinions_about_an_address_are_no_addresses() -> None:
    asked = "I feel safe at my home address"
    assert [c.name for c in read(forms(["Agree"], ["No"], questions=(asked,))).questions] == [asked]
    told = read(forms(["Agree"], ["4 Elm Road"], questions=(asked,)))
    assert [c.why for c in told.columns_used_as("person")][-1] == "home addresses"


HELD = pd.DataFrame(
    [("R1", "residents", 1), ("R1", "residents", 2), ("R1", "pupils", 3), ("R2", "pupils", 9)],
    columns=["assessment_id", "respondent_group", "response_no"],
)


@pytest.mark.parametrize(
    ("assessment", "group", "adds", "first"),
    [
        ("R3", "pupils", False, 1),
        ("R1", "pupils", False, 3),
        ("R1", "pupils", True, 4),
        ("R1", "businesses", False, 4),
        ("R2", "residents", False, 10),
    ],
)
def test_nobodys_answers_replace_anothers(
    assessment: str, group: str, first: int, *, adds: bool
) -> None:
    assert first_response_no(HELD, assessment, group, adds=adds) == first
