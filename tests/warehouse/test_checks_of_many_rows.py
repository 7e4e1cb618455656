"""The rules look at each different text once, and name every row that holds a wrong one."""

from collections.abc import Iterable

import pandas as pd
import pytest

from dashboard.warehouse import ImportRefused, IncomingTable, Snapshot, Store
from tests.warehouse.stores import part

ANSWER = (
    "assessment_id,response_no,question_id,question_version,respondent_group,scale_id,option_no\n"
)
NOT_THERE = "There is no such row in the table {}."
Problem = tuple[object, ...]


def problems(case_study: Snapshot, *parts: IncomingTable) -> list[Problem]:
    with pytest.raises(ImportRefused) as refused:
        Store(case_study.path.parents[1]).check(list(parts))
    return list(refused.value.problems.itertuples(index=False, name=None))


def answers(*rows: str) -> IncomingTable:
    return part("survey_answer.csv", ANSWER + "".join(f"{row}\n" for row in rows))


def places(found: Iterable[Problem]) -> list[Problem]:
    """Return where each problem is: row, column and value."""
    return [problem[1:4] for problem in found]


def test_a_wrong_text_is_named_in_every_row_that_holds_it(case_study: Snapshot) -> None:
    found = problems(
        case_study,
        answers(
            "PARK-R1,901,SAFE,1,young_poeple,agree_5,4",
            "PARK-R1,902,SAFE,1,young_people,agree_5,four",
            "PARK-R1,903,SAFE,1, young_poeple ,agree_5,",
            "PARK-R1,904,SAFE,1,young_poeple,agree_5,4",
            "PARK-R1,905,SAFE,1,young_people,agree_5,four",
            "PARK-R1,906,SAFE,1,young_people,agree_5, ",
        ),
    )
    assert places(found) == [
        (2, "respondent_group", "young_poeple"),
        (3, "option_no", "four"),
        (4, "option_no", ""),
        (4, "respondent_group", "young_poeple"),
        (5, "respondent_group", "young_poeple"),
        (6, "option_no", "four"),
        (7, "option_no", ""),
    ]


def test_a_key_of_several_columns_that_is_not_there_is_named_in_every_row(
    case_study: Snapshot,
) -> None:
    found = problems(
        case_study,
        answers(
            "PARK-R1,901,SAFE,1,young_people,agree_5,4",
            "PARK-R1,901,SAVE,1,young_people,agree_5,4",
            "PARK-R1,902,SAFE,2,young_people,agree_5,4",
            "PARK-R1,902,SAVE, 1.0,young_people,agree_5,4",
            "PARK-R1,903,SAFE,1,young_people,agree_5,7",
            "PARK-R1,904,SAFE,1.0,young_people,agree_5,+4",
        ),
    )
    assert places(found) == [
        (3, "question_version", "SAVE, 1"),
        (4, "question_version", "SAFE, 2"),
        (5, "question_version", "SAVE, 1"),
        (6, "option_no", "agree_5, 7"),
    ]
    assert {problem[4] for problem in found} == {
        NOT_THERE.format("survey_question"),
        NOT_THERE.format("answer_option"),
    }


def test_a_key_is_the_same_in_every_spelling_of_its_values(case_study: Snapshot) -> None:
    found = problems(
        case_study,
        answers(
            "PARK-R1,901,SAFE,1,young_people,agree_5,4",
            "PARK-R1,0901,SAFE,1,young_people,agree_5,4",
            " PARK-R1,901.0, SAFE,1,young_people,agree_5,5",
            "PARK-R1,x,SAFE,1,young_people,agree_5,5",
            "PARK-R1,x,SAFE,1,young_people,agree_5,5",
        ),
    )
    assert places(found) == [
        (3, "assessment_id, response_no, question_id", "PARK-R1, 901, SAFE"),
        (4, "assessment_id, response_no, question_id", "PARK-R1, 901, SAFE"),
        (5, "response_no", "x"),
        (6, "response_no", "x"),
    ]
    assert found[0][4] == found[1][4] == "The same row is in survey_answer.csv, row 2."


def test_rows_that_come_from_one_line_are_told_apart(case_study: Snapshot) -> None:
    form = {"assessment_id": "PARK-R1", "response_no": "901", "question_version": "1"}
    form |= {"respondent_group": "young_people", "scale_id": "agree_5"}
    rows = [
        form | {"question_id": question, "option_no": option}
        for question, option in [("SAFE", "4"), ("WELCOME", "7"), ("HELP", "4"), ("HELP", "4")]
    ]
    cells = pd.DataFrame(rows, index=pd.Index([2, 2, 2, 3], name="row_no"), dtype="str")
    found = problems(case_study, IncomingTable("forms.csv", "survey_answer", "", cells))
    assert [problem for problem in places(found) if problem[1] == "option_no"] == [
        (2, "option_no", "agree_5, 7")
    ]
    assert [p for p in places(found) if "response_no" in str(p[1])] == [
        (3, "assessment_id, response_no, question_id", "PARK-R1, 901, HELP")
    ]


def test_of_two_codes_as_near_the_first_in_the_alphabet_is_proposed(case_study: Snapshot) -> None:
    text = "finding_id,assessment_method\nPARK-F,survey\n"
    ((*_, remedy),) = problems(case_study, part("finding_method.csv", text))
    assert remedy == "Did you mean “PARK-F1”?"


def test_cells_of_any_sort_of_text_are_read(case_study: Snapshot) -> None:
    """An object column and an empty frame, as pandas makes them, are text too."""
    columns = ["avoid", "use_instead", "why"]
    index = pd.Index([2], name="row_no")
    rows = pd.DataFrame([["one", "two", " "]], columns=columns, index=index, dtype=object)
    none = pd.DataFrame([], columns=columns, index=index[:0])
    parts = [
        IncomingTable("phrase.csv", "phrase", "a", rows),
        IncomingTable("phrase-none.csv", "phrase", "b", none),
    ]
    assert places(problems(case_study, *parts)) == [(2, "why", "")]
