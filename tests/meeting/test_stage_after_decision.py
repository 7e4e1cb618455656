"""Where the work stands after a decision: on with it, and never back."""

import pytest

from tests.asked import asked
from tests.given import Given


@pytest.mark.parametrize(
    ("stage", "word_list", "decision", "after"),
    [
        ("referred", "panel_decision", "context_assessment", "assessing"),
        ("referred", "panel_decision", "more_information_needed", "referred"),
        ("referred", "panel_decision", "redirect_other_forum", "closed"),
        ("referred", "panel_decision", "redirect_individual_pathway", "referred"),
        ("closed", "panel_decision", "redirect_individual_pathway", "closed"),
        ("assessing", "panel_decision", "goals_and_plan_agreed", "responding"),
        ("planning", "panel_decision", "set_review", "responding"),
        ("in_review", "panel_decision", "set_review", "in_review"),
        ("responding", "panel_decision", "context_assessment", "assessing"),
        ("responding", "panel_decision", "task_partner", "responding"),
        ("responding", "panel_decision", "step_down", "stepped_down"),
        ("stepped_down", "panel_decision", "close", "closed"),
        ("closed", "panel_decision", "goals_and_plan_agreed", "responding"),
        ("closed", "panel_decision", "more_information_needed", "closed"),
        ("responding", "review_decision", "continue", "in_review"),
        ("responding", "review_decision", "re_assess", "assessing"),
        ("in_review", "review_decision", "step_down", "stepped_down"),
        ("in_review", "review_decision", "close", "closed"),
    ],
)
def test_a_decision_leads_on(
    given: Given, stage: str, word_list: str, decision: str, after: str
) -> None:
    snapshot = given(context=[{"context_id": "PARK", "stage": stage}])
    wanted = "stage_after_decision", "list code stage"
    found = asked(snapshot, *wanted, context_id="PARK", stage="")
    assert (word_list, decision, after) in found
    elsewhere = given(context=[{"context_id": "PARK", "stage": "planning"}])
    assert asked(elsewhere, *wanted, context_id="PARK", stage=stage) == found  # as it stood then


def test_every_sort_of_decision_has_one_answer_in_words(given: Given) -> None:
    snapshot = given(context=[{"context_id": "PARK", "stage": "referred"}])
    found = asked(snapshot, "stage_after_decision", "list code", context_id="PARK", stage="")
    words = {
        (name, code)
        for name in ("panel_decision", "review_decision")
        for code in asked(snapshot, "words_to_choose", "code", list=name)
    }
    assert (set(found), len(found)) == (words, len(words))
