"""The sentences above figures, as a room reads them."""

import pandas as pd
import pytest

from dashboard.analysis.headlines import (
    agenda_headline,
    assessment_line,
    attendance_headline,
    conditions_sentence,
    places_headline,
    places_line,
    plan_headline,
    practice_headline,
    practice_line,
    protective_conditions,
    strengths_and_concerns_headline,
    threshold_headline,
    unanswered_conditions,
)
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL

CONDITIONS = ["is_protective", "condition_label", "actions"]


def rows(snapshot: Snapshot, name: str, **parameters: object) -> pd.DataFrame:
    return query(name).run(snapshot, PANEL, **parameters)


@pytest.mark.parametrize(
    ("context", "alias", "together", "headline"),
    [
        (
            "PARK",
            "The park",
            False,
            "The park: two strengths and one wish to build on, three concerns to change",
        ),
        (
            "SCHOOL",
            "The school",
            True,
            (
                "The school and the park: four strengths and one wish to build on, "
                "six concerns to change"
            ),
        ),
        ("SHOPS", "The parade of shops", True, "The parade of shops: not assessed yet"),
    ],
)
def test_strengths_are_counted_before_concerns(
    case_study: Snapshot, context: str, alias: str, headline: str, *, together: bool
) -> None:
    found = rows(case_study, "strengths_and_concerns", context_id=context, together=together)
    assert strengths_and_concerns_headline(found, alias) == headline


def test_more_than_three_places_are_not_named_one_by_one() -> None:
    sides = {"side": ["strength"] * 3 + ["concern"], "is_wish": False}
    found = pd.DataFrame({"display_alias": list("ABCD")} | sides)
    assert strengths_and_concerns_headline(found, "A") == (
        "A and what is linked to it: three strengths to build on, one concern to change"
    )


def test_the_first_assessment_is_told_by_its_methods_and_months(case_study: Snapshot) -> None:
    methods = rows(case_study, "methods_of_context", context_id="PARK")
    assert assessment_line(methods) == (
        "What the first assessment found by survey, observation and group discussion, April 2022. "
        "Each line is one finding."
    )
    assert assessment_line(methods.head(0)) == "No assessment has begun."
    longer = methods.assign(ended_on=pd.Timestamp("2022-06-01"))
    assert "April to June 2022." in assessment_line(longer)


def conditions(*known: tuple[bool, str, int]) -> pd.DataFrame:
    return pd.DataFrame(list(known), columns=CONDITIONS).astype({"is_protective": "bool"})


def test_conditions_are_named_with_those_that_nothing_answers() -> None:
    known = conditions((False, "Racism", 0), (False, "Fear", 0), (False, "Design", 2))
    both = pd.concat([known, conditions((True, "Community care", 0))])
    assert conditions_sentence(both) == "Racism · Fear · Design"
    assert unanswered_conditions(both) == "racism and fear."
    assert protective_conditions(both) == "community care."
    answered = conditions((False, "Design", 2))
    assert unanswered_conditions(answered) == "none; each has an action."
    assert protective_conditions(answered) == "none named yet."


def test_without_conditions_the_sentences_say_so() -> None:
    nothing, good = conditions(), conditions((True, "Community care", 0))
    assert conditions_sentence(nothing) == "none named yet."
    assert unanswered_conditions(nothing) == "none is named yet."
    assert unanswered_conditions(good) == "none is named yet."
    assert protective_conditions(nothing) == "none named yet."
    assert conditions_sentence(good) == "none named yet."


def plan(*targets: str | None) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "action_id": ["A" if target else None for target in targets],
            "is_discouraged": [target in (None, "behaviour_of_young_people") for target in targets],
        }
    )


@pytest.mark.parametrize(
    ("targets", "headline"),
    [
        ((None,), "The park: no action is planned yet"),
        (
            ("environment", None),
            "One action is planned; none is aimed at young people's behaviour",
        ),
        (
            ("environment", "behaviour_of_young_people"),
            "Two actions are planned; one of them is aimed at young people's behaviour",
        ),
    ],
)
def test_the_plan_states_what_is_aimed_at_young_people(
    targets: tuple[str | None, ...], headline: str
) -> None:
    assert plan_headline(plan(*targets), "The park") == headline


@pytest.mark.parametrize(
    ("reviews", "actions", "headline"),
    [
        ([], [], "Two contexts are on the agenda; nothing is overdue"),
        (["Due"], ["Overdue", "Due"], "Two contexts are on the agenda; one action is overdue"),
        (
            ["Overdue"],
            ["Overdue"] * 2,
            "Two contexts are on the agenda; one review and two actions are overdue",
        ),
    ],
)
def test_the_agenda_says_what_is_overdue(
    reviews: list[str], actions: list[str], headline: str
) -> None:
    contexts = pd.DataFrame({"context_id": ["PARK", "SCHOOL", "PARK"]})
    states = [pd.DataFrame({"state": state}) for state in (reviews, actions)]
    assert agenda_headline(contexts, *states) == headline


def test_the_level_is_told_in_the_words_of_the_policy(case_study: Snapshot) -> None:
    decided = rows(case_study, "threshold_of_context", context_id="PARK")
    assert threshold_headline(decided, "The park") == ("The park: level 3 of 4, context assessment")
    assert threshold_headline(decided.head(0), "The park") == (
        "The park: the panel has not decided a level yet"
    )


@pytest.mark.parametrize(
    ("read", "deferred", "headline"),
    [
        (
            [True, True],
            [0, 1],
            "The statement was read at each of two meetings; one decision was put off",
        ),
        (
            [True, False, False],
            [0, 0, 2],
            "The statement was read at one of three meetings; two decisions were put off",
        ),
        (
            [False],
            [0],
            "The statement was not read at the one meeting held; no decisions were put off",
        ),
        ([], [], "No meeting is recorded yet"),
    ],
)
def test_practice_is_told_by_meetings(read: list[bool], deferred: list[int], headline: str) -> None:
    rows = pd.DataFrame({"statement_read": read, "deferred": deferred})
    assert practice_headline(rows.assign(since_reformed=None)) == headline


def test_meetings_are_told_since_the_panel_was_re_formed_and_before() -> None:
    rows = pd.DataFrame(
        {
            "statement_read": [True, True, False, False, False],
            "deferred": [1, 0, 0, 0, 2],
            "since_reformed": [True, True, True, False, False],
        }
    )
    assert practice_headline(rows) == (
        "The statement was read at two of three meetings since the panel was re-formed; one "
        "decision was put off"
    )
    assert practice_line(rows) == (
        "Before: the statement was read at neither of two meetings; two decisions were put off."
    )
    assert practice_line(rows.head(3)) == ""


@pytest.mark.parametrize(
    ("strengths", "headline"),
    [
        (
            [3, 0, None],
            "We are building safety in three contexts; strengths are known in one of them",
        ),
        ([None], "We are building safety in one context; strengths are known in none"),
        ([1], "We are building safety in one context; strengths are known in it"),
        ([1, 2], "We are building safety in two contexts; strengths are known in both"),
        ([1, 2, 3], "We are building safety in three contexts; strengths are known in all three"),
        ([], "No context is on the map yet"),
    ],
)
def test_the_map_is_told_by_contexts_and_their_strengths(
    strengths: list[int | None], headline: str
) -> None:
    places = pd.DataFrame({"strengths": pd.array(strengths, dtype="Int64"), "wishes": 0})
    assert places_headline(places) == headline


@pytest.mark.parametrize(
    ("exact", "line"),
    [([False, True], "Public places stand where they are"), ([False], "Every context stands at")],
)
def test_the_map_says_how_exactly_contexts_stand(exact: list[bool], line: str) -> None:
    assert places_line(pd.DataFrame({"is_exact": exact})).startswith(line)


def test_attendance_names_the_agencies_that_are_missing_altogether() -> None:
    known = [("Police", True), ("Police", False), ("Housing", False), ("Health", True)]
    here = pd.DataFrame(known, columns=["agency", "was_present"])
    assert attendance_headline(here) == "Two agencies are here; Housing is missing"
    assert attendance_headline(here.head(1)) == "One agency is here"
    assert attendance_headline(here.head(0)) == "Who is here is not recorded yet"


def test_a_wish_alone_is_no_strength_known() -> None:
    assert places_headline(pd.DataFrame({"strengths": [1, 3], "wishes": [1, 1]})) == (
        "We are building safety in two contexts; strengths are known in one of them"
    )


def test_an_empty_agenda_says_so() -> None:
    nothing = pd.DataFrame({"state": []})
    late = pd.DataFrame({"state": ["Overdue"]})
    none = pd.DataFrame({"context_id": []})
    assert agenda_headline(none, nothing, nothing) == (
        "No context is on the agenda; nothing is overdue"
    )
    assert agenda_headline(none, late, nothing) == (
        "No context is on the agenda; one review is overdue"
    )
