"""Questions are proposed by likeness with what differs, and never matched by it."""

import pandas as pd
import pytest

from dashboard.intake.surveys import (
    columns_by_stem,
    suggest_questions,
    survey_sheets,
    wording_difference,
)
from dashboard.settings import home
from tests.surveys.exports import HELP, SAFE, forms, limesurvey, microsoft, read
from tests.surveys.matches import IN_WORDS, PRINT, match, matched, of

HELD = pd.read_csv(home() / "data" / "sample" / "survey_question.csv")


def test_the_likest_questions_come_first_with_both_wordings() -> None:
    proposed = suggest_questions(read(microsoft()), HELD)
    assert [
        (p.column.text, p.candidates[0].question_id, p.candidates[0].likeness) for p in proposed[:3]
    ] == [
        (SAFE, "SAFE", 1.0),
        (HELP, "HELP", 1.0),
        ("I am treated fairly here", "FAIR", 1.0),
    ]
    assert proposed[0].candidates[0].wording == SAFE
    assert proposed[0].candidates[0].difference == ""
    assert [p.candidates for p in proposed[3:]] == [(), ()]


def test_equal_headings_are_told_apart_by_where_they_stand_and_what_was_answered() -> None:
    content = forms(("Agree", "No"), ("Agree", "Yes"), ("", "Yes"), questions=(SAFE, SAFE))
    first, second = suggest_questions(read(content), HELD)
    assert (first.column.text, second.column.text) == (SAFE, SAFE)
    assert (first.column.at, second.column.at) == (3, 4)
    assert (first.answers, second.answers) == ({"Agree": 2}, {"Yes": 2, "No": 1})


def test_columns_are_grouped_by_the_question_above_them_and_found_by_any_of_their_words() -> None:
    proposed = suggest_questions(read(limesurvey()), HELD)
    by_stem = columns_by_stem(proposed)
    assert {stem: len(columns) for stem, columns in by_stem.items()} == {"How far do you agree?": 3}
    found = {words: [p.column.code for p in proposed if p.mentions(words)]
             for words in ("SAFE school", "sq003", "a5", "harm")}  # fmt: skip
    assert found == {
        "SAFE school": ["Q1[SQ002]"],
        "sq003": ["Q1[SQ003]"],
        "a5": ["Q1[SQ001]", "Q1[SQ003]"],
        "harm": [],
    }


def test_a_version_that_was_dropped_is_not_proposed() -> None:
    content = microsoft().replace(SAFE.encode(), b"I can meet my friends here in peace")
    first = suggest_questions(read(content), HELD)[0].candidates[0]
    assert (first.question_id, first.question_version) == ("MEET", 1)


@pytest.mark.parametrize(
    ("held", "asked", "told"),
    [
        ("I feel safe", "i feel  safe.", ""),
        ("Teachers here listen", "Staff here listen", "“Teachers” became “Staff”"),
        ("I feel safe here", "I feel very safe", "“very” was added; “here” is gone"),
        ("I do not feel safe", "I feel safe", "“do not” is gone"),
    ],
)
def test_what_differs_is_said_in_words(held: str, asked: str, told: str) -> None:
    assert wording_difference(held, asked) == told


def test_the_very_same_words_are_no_match_until_somebody_says_so() -> None:
    export = read(microsoft())
    made = matched(export, IN_WORDS)
    safe, help_, fair = made.matches
    open_ = match(help_.column, "HELP", confirmed_by_role="")
    sheets = survey_sheets(export, type(made)("PARK-R1", "young_people", (safe, open_)), PRINT)
    assert set(of(sheets, "survey_answer").part.cells["question_id"]) == {"SAFE"}
    notes = of(sheets, "survey_answer").notes
    assert (
        f"Not matched with a question, and left out: {HELP}, {fair.column}, When, When2." in notes
    )
    assert f"Left out, since nobody confirmed the match with role, reason and day: {HELP}." in notes


def test_a_column_that_reads_otherwise_than_when_it_was_matched_is_left_out() -> None:
    export = read(microsoft())
    made = match(SAFE, "SAFE", text="I feel safe here at night")
    matching = type(matched(export, IN_WORDS))("PARK-R1", "young_people", (made,))
    sheet = of(survey_sheets(export, matching, PRINT), "survey_answer")
    assert len(sheet.part.cells) == 0
    assert any("reads otherwise than when it was matched" in note for note in sheet.notes)
    assert list(sheet.problems["problem"]) == ["No column is matched with a question."]
