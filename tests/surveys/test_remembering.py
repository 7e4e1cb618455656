"""A matching travels as a file, and is known again by the same columns."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.surveys import (
    Matching,
    NewQuestion,
    QuestionMatch,
    invalid_matchings,
    load_matchings,
    matching_toml,
    parse_matching,
    recall_matching,
    save_matching,
    survey_sheets,
)
from dashboard.settings import PanelError
from dashboard.warehouse import Store
from tests.surveys.exports import COUNTED, SAFE, forms, limesurvey, microsoft, qualtrics, read
from tests.surveys.matches import IN_CODES, IN_WORDS, PRINT, counted, match, matched

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
MATCHES = st.builds(
    QuestionMatch,
    *(TEXT, TEXT, st.integers(1, 9), TEXT, st.dictionaries(TEXT, st.integers(1, 9))),
    *(TEXT, TEXT, TEXT, TEXT, st.lists(TEXT).map(tuple)),
)
NEW = st.builds(NewQuestion, TEXT, st.integers(1, 9), *[TEXT] * 6)
MATCHINGS = st.builds(
    Matching,
    *(st.just(""), TEXT, st.lists(MATCHES, max_size=3).map(tuple), TEXT, TEXT),
    *(st.lists(TEXT).map(tuple), st.lists(NEW, max_size=2).map(tuple), TEXT),
    groups=st.dictionaries(TEXT, TEXT),
    keep_incomplete=st.booleans(),
)


@given(MATCHINGS)
def test_what_is_written_is_read_again(matching: Matching) -> None:
    assert parse_matching(matching_toml(matching), "survey.toml") == matching


def test_the_assessment_is_asked_for_each_file() -> None:
    export = read(limesurvey())
    text = matching_toml(matched(export, IN_CODES, "PARK-R1"))
    assert "PARK-R1" not in text
    again = replace(parse_matching(text, "survey.toml"), assessment_id="PARK-R2")
    assert counted(survey_sheets(export, again, PRINT)) == COUNTED


def test_the_same_columns_are_known_and_nothing_is_asked() -> None:
    export = read(microsoft())
    made = matched(export, IN_WORDS)
    other = matched(read(limesurvey()), IN_CODES)
    found = recall_matching(read(microsoft()), [other, made])
    assert found is not None
    assert (found.matching, found.missing, found.new) == (made, (), ())
    assert found.is_whole


def test_columns_gone_and_new_since_then_are_told() -> None:
    made = matched(read(microsoft()), IN_WORDS)
    now = read(forms(["Agree", "Agree", "Agree"], questions=(made.matches[0].column, "B", "FAIR")))
    assert recall_matching(now, [made]) is None  # one of three is too little to go by
    two = replace(made, matches=made.matches[:2])
    found = recall_matching(now, [two])
    assert found is not None
    assert (found.missing, found.new) == ((made.matches[1].column,), ("B", "FAIR"))


def test_a_code_alone_does_not_make_the_same_question() -> None:
    made = matched(read(qualtrics()), IN_WORDS)
    other = read(qualtrics().replace(SAFE.encode(), b"I like the bus"))
    found = recall_matching(other, [made])
    assert found is not None
    assert found.missing == ("Q1_1",)


def test_an_export_of_another_tool_is_not_known() -> None:
    assert recall_matching(read(microsoft()), [matched(read(limesurvey()), IN_CODES)]) is None


RIGHT = matching_toml(Matching("", "pupils", (match(SAFE, "SAFE"),)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"pupils"', "pupils", "survey.toml: this is not TOML"),
        ("respondent_group", "group", "survey.toml: “group” is not known"),
        ('respondent_group = "pupils"\n', "", "survey.toml: “respondent_group” is missing"),
        ("question_version = 1", 'question_version = "1"', "match 1: “question_version” must be a"),
        ("question_version = 1", "question_version = true", "match 1: “question_version” must be"),
        ("reason", "why", "survey.toml, match 1: “why” is not known"),
        ("Agree = 4", 'Agree = "4"', "“labels” must be a table of answers with the number"),
        ("[[matches]]", "[matches]", "“matches” must be tables, each under"),
        ('respondent_group = "pupils"', "respondent_group = 5", "must be text in quotation marks"),
        ("respondent_group", 'assessment_id = "A"\nrespondent_group', "is asked for each file"),
    ],
)
def test_a_file_written_by_hand_is_refused_with_what_is_wrong(
    old: str, new: str, told: str
) -> None:
    assert old in RIGHT
    with pytest.raises(PanelError) as refused:
        parse_matching(RIGHT.replace(old, new), "survey.toml")
    assert told in str(refused.value)


def test_a_spoilt_matching_is_named_and_is_in_nobodys_way(tmp_path: Path) -> None:
    whole = matched(read(limesurvey()), IN_CODES)
    files = Store(tmp_path).files("surveys")
    save_matching(files, whole)
    (files.path / "a.toml").write_bytes(b"tool = ")
    (files.path / "b.toml").write_bytes(b"\xff\xfe\x00")
    (files.path / "c.toml").mkdir()
    assert [one.tool for one in load_matchings(files)] == ["LimeSurvey"]
    assert [one.split(":")[0] for one in invalid_matchings(files)] == [
        "a.toml",
        "b.toml",
        "c.toml",
    ]
