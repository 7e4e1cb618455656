"""Answers become rows of ours: numbered by the file, with every unknown one named."""

from dataclasses import replace

from dashboard.intake.surveys import survey_sheets
from tests.surveys.exports import SAFE, forms, limesurvey, read
from tests.surveys.matches import IN_CODES, PRINT, counted, match, matched, matched_with, of


def test_rows_are_those_of_the_file_and_respondents_a_running_number() -> None:
    export = read(limesurvey())
    sheets = survey_sheets(export, matched(export, IN_CODES, "PARK-R2"), PRINT)
    cells = of(sheets, "survey_answer").part.cells
    safe = cells[cells["question_id"] == "SAFE"]
    assert list(safe.columns) == [
        *("assessment_id", "response_no", "question_id", "question_version"),
        *("respondent_group", "scale_id", "option_no"),
    ]
    assert list(safe.itertuples(name=None)) == [
        (row, "PARK-R2", str(number), "SAFE", "1", "young_people", "agree_5", str(option))
        for row, number, option in [(2, 1, 5), (3, 2, 4), (4, 3, 4), (5, 4, 2), (6, 5, 5)]
    ]


def test_what_was_asked_stands_in_the_order_of_the_export() -> None:
    export = read(limesurvey())
    sheets = survey_sheets(export, matched(export, IN_CODES), PRINT)
    asked = of(sheets, "question_asked").part
    assert asked.file_name == "export.csv (question_asked)"
    assert list(asked.cells[["question_id", "position"]].itertuples(name=None)) == [
        (1, "FAIR", "1"),
        (1, "SAFE", "2"),
        (1, "HELP", "3"),
    ]


def test_whether_the_same_people_answered_stands_with_each_question() -> None:
    export = read(limesurvey())
    told = replace(matched(export, IN_CODES), same_people="mostly_same")
    rows = of(survey_sheets(export, told, PRINT), "question_asked").part.cells
    assert list(rows["same_people"]) == ["mostly_same"] * 3
    rows = of(survey_sheets(export, matched(export, IN_CODES), PRINT), "question_asked").part.cells
    assert list(rows["same_people"]) == [""] * 3


def test_who_matched_what_and_why_is_kept() -> None:
    export = read(limesurvey())
    rows = of(survey_sheets(export, matched(export, IN_CODES), PRINT), "question_match").part.cells
    safe = rows[rows["question_id"] == "SAFE"].iloc[0].to_dict()
    assert safe == {
        "file_name": "export.csv",
        "sha256": PRINT,
        "column_in_file": f"Q1[SQ002]. How far do you agree? [{SAFE}]",
        "assessment_id": "PARK-R1",
        "question_id": "SAFE",
        "question_version": "1",
        "scale_id": "agree_5",
        "answers_as": "A5 = 1; A4 = 2; A3 = 3; A2 = 4; A1 = 5",
        "reason": "The same words as in spring",
        "confirmed_on": "2022-09-15",
        "confirmed_by_role": "Analyst",
    }


def test_an_answer_nobody_placed_is_a_problem_with_row_column_and_value() -> None:
    export = read(forms(["Agree"], ["It depends"], ["Don't know"], [""]))
    sheet = of(survey_sheets(export, matched_with(match(SAFE, "SAFE")), PRINT), "survey_answer")
    assert list(sheet.problems.itertuples(index=False, name=None)) == [
        (
            *("export.csv", 3, SAFE, "It depends"),
            "No option of the scale agree_5 is known for this answer.",
            "Say which option it is, or that it is no answer; or leave the column out.",
        )
    ]
    assert len(sheet.part.cells) == 1
    assert "No answer, and left out: blank 1, “Don't know” 1." in sheet.notes


def test_answers_are_found_whatever_their_case_and_blanks() -> None:
    export = read(forms([" strongly  AGREE"], ["Agree."], ["neither agree or disagree\u00a0"]))
    assert counted(survey_sheets(export, matched_with(match(SAFE, "SAFE")), PRINT)) == {
        "SAFE": {3: 1, 4: 1, 5: 1}
    }


def test_a_label_that_a_person_called_no_answer_is_left_out() -> None:
    export = read(forms(["Agree"], ["Pass"]))
    sheets = survey_sheets(export, matched_with(match(SAFE, "SAFE", no_answer=("Pass",))), PRINT)
    assert counted(sheets) == {"SAFE": {4: 1}}
    assert len(of(sheets, "survey_answer").problems) == 0


PERSONS = (
    "submitdate. Date submitted, ipaddr. IP address, interviewtime. Total time, "
    "groupTime7. Group time: You"
)
OWN = "id. Response ID, lastpage. Last page, startlanguage. Start language, seed. Seed"


def test_the_notes_say_what_was_dropped_and_left_out() -> None:
    export = read(limesurvey())
    notes = of(survey_sheets(export, matched(export, IN_CODES), PRINT), "survey_answer").notes
    assert notes == (
        "Read from LimeSurvey: 13 answers of 5 responses to 3 questions.",
        "1 response left out: 1 not sent off.",
        "No answer, and left out: blank 2.",
        f"{PERSONS}: dropped before anything was stored, since they point to single people.",
        f"{OWN}: left out, since the form tool keeps them for itself.",
    )


def test_responses_that_were_not_sent_off_count_where_somebody_wants_them() -> None:
    export = read(limesurvey())
    matching = replace(matched(export, IN_CODES), keep_incomplete=True)
    sheet = of(survey_sheets(export, matching, PRINT), "survey_answer")
    assert len(sheet.part.cells) == 16
    assert "Responses kept though not sent off: 1." in sheet.notes


def test_rows_that_do_not_fit_the_header_are_told_without_their_cells() -> None:
    content = forms(["Agree"]) + b"2,,,Agree,Ann Lee\r\n"
    export = read(content)
    sheets = survey_sheets(export, matched_with(match(SAFE, "SAFE")), PRINT)
    (row,) = of(sheets, "survey_answer").problems.to_dict("records")
    assert (row["row_no"], row["value"]) == (3, "")
    assert row["problem"] == "The row has 5 cells, the header 4."
