"""The sentences above the review's figures, as a room reads them."""

from typing import Any

import pandas as pd
import pytest

from dashboard.analysis.measures import evidence
from dashboard.analysis.review.change import change
from dashboard.analysis.review.observations import change_in_observations
from dashboard.analysis.review.review_headlines import (
    answers_line,
    became_headline,
    between_headline,
    goals_headline,
    judgement_headline,
    observed_headline,
    observed_line,
    people_line,
    review_headline,
    rounds_headline,
    themes_headline,
)
from dashboard.analysis.review.rounds import answers_by_round
from dashboard.warehouse import Snapshot, query
from tests.analysis.answers import VERDICTS, Counts, asked
from tests.analysis.review.test_observations import observed, slots
from tests.asked import PANEL

RISEN = ((14, 12, 12), (30, 6, 2))
FALLEN = ((30, 6, 2), (14, 12, 12))
SAME = ((14, 12, 12), (15, 11, 12))
ONCE = ((14, 12, 12), None)
ADDED = (None, (14, 12, 12))
FEW = ((1, 1, 1), (2, 1, 1))


def rows(snapshot: Snapshot, name: str, context_id: str, **told: object) -> pd.DataFrame:
    return query(name).run(snapshot, PANEL, context_id=context_id, **told)


def review(
    *questions: tuple[str, tuple[Counts | None, Counts | None]] | tuple[Any, ...], **told: object
) -> pd.DataFrame:
    """Return the changes of a review: each question's wording, counts, and what is told of it."""
    return change(
        pd.DataFrame(
            [
                asked(counts, is_after=is_after, question_id=wording, wording=wording)
                | told
                | (own[0] if own else {})
                for wording, both, *own in questions
                for is_after, counts in zip((False, True), both, strict=True)
            ]
        )
    )


NAMED = {"is_named": True}
STAFF = {"respondent_group": "school_staff", "group_label": "School staff"}
DOWN = {"good_direction": "down"}


def test_named_measures_lead_and_of_the_rest_it_is_said_what_chance_would_give() -> None:
    others = [(f"Q{n}", RISEN if n < 3 else SAME) for n in range(12)]
    assert review_headline(review(*others, ("I feel safe", RISEN, NAMED))) == (
        "Clearly better: more young people say “I feel safe”; of twelve other questions, three "
        "stand out as better, where chance alone would give about one"
    )
    mixed = [("A", RISEN), ("B", FALLEN), ("C", SAME)]
    assert review_headline(review(*mixed)) == (
        "No question was named as a goal's measure; of three questions, one stands out as better "
        "and one stands out as worse, where chance alone would now and then give one"
    )
    assert review_headline(review(("A", SAME, NAMED), ("B", SAME))) == (
        "Not clear: “A” (young people); the one other question that can be compared shows no clear "
        "change"
    )


def test_what_can_be_said_of_each_named_measure_is_said() -> None:
    headline = review_headline(
        review(
            ("I can stay", FALLEN, NAMED),
            ("I am heard", SAME, NAMED),
            ("I belong", FEW, NAMED),
            ("I come here", ONCE, NAMED),
            ("I know my way", ADDED, NAMED),
            ("It is loud", SAME, NAMED | {"good_direction": "neutral"}),
        )
    )
    assert headline == (
        "Clearly worse: fewer young people say “I can stay”; not clear: “I am heard” (young "
        "people); too few to say: “I belong” (young people); not asked again: “I come here” (young "
        "people); asked for the first time: “I know my way” (young people); without an agreed "
        "direction: “It is loud” (young people)"
    )


def test_where_fewer_agreeing_is_better_it_reads_as_it_is_meant() -> None:
    adults = ("Adults here ask me for errands", FALLEN, NAMED | DOWN)
    answers = review(adults)
    assert review_headline(answers) == (
        "Clearly better: fewer young people say “Adults here ask me for errands”"
    )
    assert "; fewer agreeing is better)." in answers["sentence"].iloc[0]
    assert review_headline(review((*adults[:1], RISEN, NAMED | DOWN))) == (
        "Clearly worse: more young people say “Adults here ask me for errands”"
    )


def test_groups_that_answered_differently_are_named_young_people_first() -> None:
    answers = review(("I feel safe", SAME, NAMED), ("I feel safe", RISEN, NAMED | STAFF))
    assert review_headline(answers) == (
        "Not clear: “I feel safe” (young people); clearly better: more school staff say “I feel "
        "safe”"
    )
    assert answers_line(answers) == (
        "Two questions, counted for each group asked: one clearly better and one without a clear "
        "change."
    )


def test_several_named_measures_are_judged_together() -> None:
    barely = ((14, 12, 12), (24, 8, 6))  # clear by itself, not as one of three
    alone = review(("A", barely, NAMED))
    assert review_headline(alone) == "Clearly better: more young people say “A”"
    together = review(("A", barely, NAMED), ("B", SAME, NAMED), ("C", SAME, NAMED))
    assert together["verdict"].iloc[0] == "Clear improvement"
    assert review_headline(together) == (
        "Clear only if looked at alone: “A” (young people); not clear: “B” (young people) and “C” "
        "(young people)"
    )
    assert not alone["is_clear_together"].isna().any()
    assert not review(("A", RISEN))["is_clear_together"].any()


def test_many_measures_are_counted_and_not_quoted() -> None:
    measures = [(name, RISEN, NAMED) for name in "ABC"]
    assert review_headline(review(*measures)) == (
        "Clearly better: all three measures named beforehand"
    )
    assert review_headline(review(*measures, ("D", SAME, NAMED))) == (
        "Clearly better: three of the four measures named beforehand; not clear: “D” (young people)"
    )


@pytest.mark.parametrize("counts", [None, (0, 0, 0)])
def test_asked_once_is_nothing_to_compare_yet(counts: Counts | None) -> None:
    first = pd.DataFrame([asked((14, 12, 12), is_after=False, wording="A", question_id="A")])
    later = pd.DataFrame([asked(counts, is_after=True, wording="A", question_id="A")])
    expected = "Asked once only, so there is nothing to compare yet"
    assert review_headline(change(first)) == expected
    assert answers_line(change(first)) == "One question: asked in one round only."
    if counts is None:
        assert review_headline(change(pd.concat([first, later]))) == expected
    assert people_line(change(first)) == ""


def test_questions_of_which_none_was_asked_twice_say_so() -> None:
    answers = review(("A", ONCE), ("B", ADDED), ("C", ADDED))
    assert review_headline(answers) == (
        "No question was asked twice, so there is nothing to compare yet"
    )
    assert answers_line(answers) == (
        "Three questions: one not asked again and two asked for the first time."
    )
    assert review_headline(answers.head(0)) == "No question has been asked here yet"
    assert answers_line(answers.head(0)) == ""


def test_where_nothing_can_be_compared_the_headline_says_why() -> None:
    assert review_headline(review(("A", FEW), ("B", FEW), ("C", ONCE))) == (
        "No question was named as a goal's measure; of three questions, two too few to say and one "
        "not asked again"
    )


def test_every_verdict_is_counted_in_the_line() -> None:
    answers = pd.DataFrame(
        {
            "respondent_group": "young_people",
            "before_wording": "A",
            "after_wording": "A",
            "verdict": VERDICTS,
        }
    )
    assert answers_line(answers) == (
        "Nine questions: one clearly better, one clearly worse, one maybe better, one maybe worse, "
        "one without a clear change, one without an agreed direction, one too few to say, one not "
        "to be compared and one not asked again."
    )
    assert answers_line(answers.tail(1)) == "One question: without an agreed direction."
    assert answers_line(pd.concat([answers.tail(1)] * 3)) == (
        "Three questions: all without an agreed direction."
    )


def test_whether_the_same_people_answered_is_said_with_what_it_does_to_ranges() -> None:
    def people(first: str | None, second: str | None) -> str:
        return people_line(
            review(
                ("A", SAME, {"same_people": first}), ("B", SAME, STAFF | {"same_people": second})
            )
        )

    wider = "ranges, made as if others had been asked, are wider than need be."
    assert people("same", "others") == (
        f"Young people: all or most of them answered both times, so {wider}"
    )
    assert people("same", "same").startswith("Young people and school staff: all or most")
    assert people("same", None).endswith(" School staff: not recorded.")
    assert people("others", "others") == ""
    assert people(None, None) == f"Not recorded; if they were, {wider}"
    assert people("others", None) == f"Not recorded among school staff; if they were, {wider}"


def items(*found: tuple[list[int], list[int]], **told: object) -> pd.DataFrame:
    """Return the change of things looked for, each seen so often in visits before and after."""
    return change_in_observations(
        pd.concat(
            [
                observed(slots(*both[0]), slots(*both[1]), item_id=n, wording=f"Thing {n}", **told)
                for n, both in enumerate(found, start=1)
            ]
        )
    )


MORE = ([2, 3, 4, 3, 2, 3], [12, 10, 14, 11, 12, 13])
ALIKE = ([9, 12, 7, 10, 11, 9], [10, 8, 12, 9, 10, 11])
SELDOM = ([0, 1, 0, 0, 0, 0], [1, 0, 0, 0, 0, 1])


def test_what_was_seen_is_judged_together_and_all_of_it_counted() -> None:
    seen = items(MORE, ALIKE, ALIKE, SELDOM)
    assert observed_headline(seen) == (
        "Clearly better: “Thing 1”, seen more often; of two other things, none changed clearly"
    )
    assert observed_line(seen) == (
        "Four things looked for: one clearly better, two without a clear change and one too few to "
        "say."
    )
    less = items(MORE[::-1], **DOWN)
    assert observed_headline(less) == "Clearly better: “Thing 1”, seen less often"
    assert observed_headline(items(SELDOM)) == (
        "Too little was seen, or in too few visits, to say what changed"
    )
    assert observed_headline(seen.head(0)) == "No visit is recorded yet"
    assert observed_line(seen.head(0)) == ""


def test_what_is_clear_alone_but_not_among_many_is_told_with_what_chance_gives() -> None:
    barely = ([2, 5, 9, 4, 6, 3], [12, 7, 14, 6, 9, 11])
    assert observed_headline(items(barely)) == "Clearly better: “Thing 1”, seen more often"
    assert observed_headline(items(barely, *[ALIKE] * 9)) == (
        "Of ten things looked for, one stands out as better, where chance alone would now and then "
        "give one"
    )


def test_observed_once_is_nothing_to_compare_yet() -> None:
    seen = change_in_observations(observed(slots(3), []))
    assert observed_headline(seen) == "Observed once only, so there is nothing to compare yet"
    assert observed_line(seen) == "One thing looked for: observed in one round only."


def test_rounds_say_how_many_they_are_and_what_stands_out_since_the_first() -> None:
    rounds = [
        asked(counts, is_after=number > 1, round=number)
        for number, counts in enumerate([(14, 12, 12), (20, 10, 8), (30, 6, 2)], start=1)
    ]
    assert rounds_headline(answers_by_round(pd.DataFrame(rounds))) == (
        "Three rounds, too few to speak of a trend; since the first: the one question that can be "
        "compared stands out as better, as chance alone would show now and then"
    )
    once = answers_by_round(pd.DataFrame(rounds[:1]))
    assert rounds_headline(once) == "Asked once only, so there is nothing to compare yet"
    assert rounds_headline(once.head(0)) == "No question has been asked here yet"


def test_themes_are_counted_by_what_became_of_them() -> None:
    became = ["Heard in both", "No longer heard", "Heard in both", "Not asked again"]
    assert themes_headline(pd.DataFrame({"became": became})) == (
        "Two themes heard in both rounds; one no longer heard; one from groups not asked again"
    )
    once = pd.DataFrame({"became": ["Heard in the first round"]})
    assert themes_headline(once) == (
        "One theme heard in one round, so there is nothing to compare yet"
    )
    assert themes_headline(once.head(0)) == "No discussion is recorded yet"


def test_what_became_of_findings_is_counted_with_what_is_as_before(case_study: Snapshot) -> None:
    park = rows(case_study, "what_became_of_findings", "PARK")
    assert became_headline(park) == (
        "One strength grown; one strength as before; one not re-checked; one concern resolved; one "
        "concern reduced; one concern as before"
    )
    same = park[park["finding_change"].str.endswith("_same")]
    assert became_headline(same) == "Every finding is as before"
    assert became_headline(same.head(1)) == "The one finding is as before"
    assert became_headline(park.head(0)) == "No finding of a first assessment is recorded"
    new = pd.DataFrame({"finding_change": "new_strength", "change_label": ["New strength"] * 2})
    assert became_headline(new) == "Two new strengths"


def test_goals_and_what_happened_between_have_their_sentence(case_study: Snapshot) -> None:
    goals = rows(case_study, "measures_of_goals", "PARK", together=False)
    told = evidence(goals, review(("A", SAME)))
    assert goals_headline(told) == "Both goals: working towards"
    one = told.drop_duplicates("goal_id").assign(
        judgement=pd.Series(["Met", None], dtype="str").to_numpy()
    )
    assert goals_headline(one) == "Two goals: one met and one not judged yet"
    assert goals_headline(one.head(1)) == "The one goal: met"
    assert goals_headline(told.head(0)) == "No goal with a measure is set yet"
    between = pd.DataFrame(
        {
            "lane": ["response", "response", "around", "around"],
            "display_alias": ["The park", "The park", "The park", "The station"],
        }
    )
    assert between_headline(between, "The park") == (
        "Between the rounds: two parts of the response, one other event and one event in linked "
        "contexts"
    )
    assert between_headline(between.assign(lane="panel").head(1), "The park") == (
        "Between the rounds: meetings and assessments only"
    )
    assert between_headline(between.head(0), "X") == "Nothing is recorded between the rounds"


def test_the_panels_judgement_is_quoted_once_the_review_is_held(case_study: Snapshot) -> None:
    held = rows(case_study, "review_of_context", "PARK")
    planned = rows(case_study, "review_of_context", "SCHOOL")
    assert judgement_headline(held, "The park") == "The park: the panel judged “partly safer”"
    assert judgement_headline(planned, "The school") == (
        "The school: the review of 13 September 2022 is not held yet"
    )
    assert judgement_headline(held.head(0), "X") == "X: no review is planned yet"


@pytest.mark.parametrize(
    ("code", "label", "number", "told"),
    [
        ("new_strength", "New strength", 2, "Two new strengths"),
        ("new_concern", "New concern", 1, "One new concern"),
        ("concern_reduced", "Concern reduced", 3, "Three concerns reduced"),
        ("not_rechecked", "Not re-checked", 1, "The one finding: not re-checked"),
        ("not_rechecked", "Not re-checked", 2, "Both findings: not re-checked"),
        ("not_rechecked", "Not re-checked", 5, "All five findings: not re-checked"),
    ],
)
def test_what_became_of_findings_agrees_in_number(
    code: str, label: str, number: int, told: str
) -> None:
    rows = pd.DataFrame([{"finding_change": code, "change_label": label}] * number)
    assert became_headline(rows) == told


def test_the_case_study_reads_as_it_was_found(case_study: Snapshot) -> None:
    answers = change(rows(case_study, "before_and_after", "PARK", every_round=False))
    assert review_headline(answers).startswith(
        "Clearly better: more young people say “I feel safe here after school”; "
    )
    named = answers[answers["is_named"]]
    assert list(named["question_id"]) == ["SAFE", "RIGHT"]
    assert named["verdict"].isin(VERDICTS).all()
