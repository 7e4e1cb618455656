"""Changed questions: each rule of what may be compared, on little tables and from the data."""

from typing import Any

import pandas as pd
import pytest

from dashboard.analysis.review.change import change
from dashboard.analysis.review.changed_questions import GRAVITY, RULES, gravest_change
from dashboard.warehouse import Viewer, query
from tests.analysis.answers import before_and_after
from tests.given import Given, Row

WORDS = "Before: “I feel safe here”. After: “It is safe here”."
BEFORE, AFTER = (14, 12, 12), (26, 8, 4)


def told(**changed: object) -> dict[Any, Any]:
    return change(before_and_after(BEFORE, AFTER, **changed)).iloc[0].to_dict()


@pytest.mark.parametrize("code", ["none", "trivial"])
def test_an_unchanged_question_or_a_trivial_slip_is_compared_in_full(code: str) -> None:
    found = told(question_change=code)
    assert found["verdict"] == "Clear improvement"
    assert (found["mark"], found["note"]) == ("", "")


def test_other_words_of_the_same_meaning_are_compared_with_a_mark_and_both_wordings() -> None:
    found = told(
        question_change="same_meaning",
        wording="It is safe here",
        change_reason="Shorter.",
        judged_by_role="Chair",
    )
    assert (found["verdict"], found["mark"]) == ("Clear improvement", "[b]")
    assert found["note"] == f"Other words, same meaning: Shorter. Judged by: Chair. {WORDS}"
    assert (found["before_wording"], found["after_wording"]) == (
        "I feel safe here",
        "It is safe here",
    )


def test_other_words_that_nobody_has_confirmed_are_not_compared() -> None:
    found = told(question_change="same_meaning", wording="It is safe here")
    assert found["verdict"] == "Cannot compare"
    assert "nobody has confirmed" in str(found["note"])
    assert pd.isna(found["difference"])


def test_an_altered_meaning_stands_side_by_side_without_a_change() -> None:
    found = told(
        question_change="meaning_altered", wording="It is safe here", change_reason="About all"
    )
    assert (found["verdict"], found["mark"]) == ("Cannot compare", "")
    assert found["note"] == f"The meaning changed: About all. {WORDS}"
    assert found["sentence"] == f"{found['note']} 14 of 38 agreed before, 26 of 38 after."
    assert found["before_share"] == pytest.approx(14 / 38)
    assert found["after_share"] == pytest.approx(26 / 38)
    assert all(pd.isna(found[name]) for name in ("difference", "low", "high", "range"))


@pytest.mark.parametrize(
    "ends",
    [("Strongly disagree", "Strongly agree"), ("strongly agree", " Strongly disagree.")],
)
def test_a_longer_scale_between_the_same_ends_is_compared_by_the_share_agreeing(
    ends: tuple[str, str],
) -> None:
    found = told(question_change="scale_altered", lowest_label=ends[0], highest_label=ends[1])
    assert (found["verdict"], found["mark"]) == ("Clear improvement", "[b]")
    assert "only the share agreeing is compared" in str(found["note"])


@pytest.mark.parametrize("ends", [("Never", "Always"), ("Disagree", "Agree"), (None, None)])
def test_a_scale_with_other_ends_is_not_compared(ends: tuple[str | None, str | None]) -> None:
    found = told(question_change="scale_altered", lowest_label=ends[0], highest_label=ends[1])
    assert (found["verdict"], found["mark"]) == ("Cannot compare", "")
    assert pd.isna(found["difference"])


def test_other_answers_to_choose_from_are_shown_with_a_mark_and_not_tested() -> None:
    found = told(question_change="option_altered", change_reason="“Don't know” was added")
    assert (found["verdict"], found["mark"]) == ("Cannot compare", "[b]")
    assert "shown without a test" in str(found["note"])
    assert found["after_share"] == pytest.approx(26 / 38)
    assert all(pd.isna(found[name]) for name in ("difference", "low", "high"))


def test_a_dropped_worry_stays_in_sight() -> None:
    rows = before_and_after(
        (11, 9, 18), None, question_change="dropped", change_reason="It asked two things at once"
    )
    found = change(rows).iloc[0]
    assert found["verdict"] == "Not re-measured"
    assert found["sentence"] == (
        "Not asked again: It asked two things at once. 11 of 38 agreed before."
    )
    assert found["before_share"] == pytest.approx(11 / 38)


def test_a_new_question_starts_its_baseline() -> None:
    found = change(before_and_after(None, (11, 9, 18), question_change="new")).iloc[0]
    assert found["verdict"] == "Not re-measured"
    assert found["sentence"] == ("Asked for the first time: baseline starts here. 11 of 38 agreed.")


@pytest.mark.parametrize("code", ["new", "a code of our own"])
def test_a_change_that_is_not_known_is_not_compared(code: str) -> None:
    assert told(question_change=code)["verdict"] == "Cannot compare"


def test_a_direction_that_turned_round_is_not_compared() -> None:
    rows = before_and_after(BEFORE, AFTER)
    rows.loc[0, "good_direction"] = "down"
    assert change(rows).iloc[0]["verdict"] == "Cannot compare"


def test_a_side_by_side_of_few_people_shows_each_round_by_its_own_numbers() -> None:
    found = change(before_and_after((2, 1, 1), AFTER, question_change="meaning_altered")).iloc[0]
    assert found["sentence"] == "The meaning changed. 26 of 38 agreed after."
    assert pd.isna(found["before_share"])
    assert found["after_share"] == pytest.approx(26 / 38)


def test_of_several_changes_the_gravest_decides() -> None:
    rows: list[Row] = [{"question_change": code, "judged_by_role": "Chair"} for code in GRAVITY]
    for number, row in enumerate(rows):
        assert gravest_change(rows[: number + 1]) == row
    unknown: Row = {"question_change": "of our own", "judged_by_role": None}
    assert gravest_change([unknown, *rows]) == unknown
    confirmed: Row = {"question_change": "same_meaning", "judged_by_role": "Chair"}
    open_: Row = {"question_change": "same_meaning", "judged_by_role": None}
    assert gravest_change([confirmed, open_]) == open_
    assert set(GRAVITY) < set(RULES)


# The changes of versions 1, 2, …; the versions asked before and after; what then decides.
VERSIONS = {
    "never changed": (["none"], 1, 1, "none"),
    "changed before both rounds": (["none", "meaning_altered"], 2, 2, "none"),
    "changed between them": (["none", "same_meaning"], 1, 2, "same_meaning"),
    "twice, grave first": (["none", "meaning_altered", "trivial"], 1, 3, "meaning_altered"),
    "twice": (["none", "option_altered", "scale_altered"], 1, 3, "option_altered"),
    "back to the old words": (["none", "meaning_altered"], 2, 1, "meaning_altered"),
    "asked again after all": (["none", "dropped", "none"], 1, 3, "dropped"),
}


def test_versions_between_two_rounds_are_followed_in_the_data(given: Given) -> None:
    versions: list[Row] = []
    put: list[Row] = []
    for question, (changes, before, after, _) in VERSIONS.items():
        for number, code in enumerate(changes, start=1):
            row: Row = {"question_id": question, "question_version": number}
            versions.append(row | {"question_change": code, "judged_by_role": "Chair"})
        for assessment, version in (("PARK-R1", before), ("PARK-R2", after)):
            row = {"assessment_id": assessment, "question_id": question}
            put.append(row | {"question_version": version})
    rounds: list[Row] = [
        {"assessment_id": f"PARK-R{number}", "context_id": "PARK", "round": number}
        for number in (1, 2)
    ]
    snapshot = given(survey_question=versions, assessment=rounds, question_asked=put)
    rows = query("before_and_after").run(snapshot, Viewer(), context_id="PARK", every_round=False)
    later = rows[rows["is_after"]].set_index("question_id")["question_change"].to_dict()
    assert later == {question: decides for question, (*_, decides) in VERSIONS.items()}
    assert set(rows["lowest_label"]) == {"Strongly disagree"}
    assert set(rows["highest_label"]) == {"Strongly agree"}
