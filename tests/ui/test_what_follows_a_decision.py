"""A decision moves the work on: stages, reviews, tasks handed on, and what a review judges."""

import pandas as pd

from dashboard.ui.meeting import (
    allocation,
    decision,
    fields,
    judged_part,
    planned_review,
    redirect,
)
from dashboard.ui.meeting.entry import UNDO
from dashboard.warehouse import Store
from tests.asked import asked
from tests.ui.recording import DECIDED, fill, held, of_form, opened, press, said

LATER = {"meeting_id": "MTG-4", "as_at": "2022-09-20"}


def test_one_decision_on_several_contexts_moves_each_and_is_undone_as_one(store: Store) -> None:
    before = {name: held(store, name) for name in ("decision", "task")}
    stages = {row["context_id"]: row["stage"] for row in held(store, "context")}
    page = opened("context/decisions", context="SHOPS")
    fill(page, DECIDED | {decision.KIND: "context_assessment"})
    of_form(page, "decision", fields.ALSO_FOR).select("STATION")
    page = press(page, decision.PRESS)
    made = held(store, "decision", meeting_id="MTG-4")
    assert {row["context_id"] for row in made} == {"SHOPS", "STATION"}
    assert {row["wording"] for row in made} == {DECIDED[decision.WORDING]}
    assert "ecided on the parade of shops and the station forecourt" in said(page)
    for code in ("SHOPS", "STATION"):
        [context] = held(store, "context", context_id=code)
        assert context["stage"] == "assessing"
        assert len(held(store, "task", context_id=code, given_to_role="Early Help manager")) == 1
    press(page, UNDO)
    assert {name: held(store, name) for name in before} == before
    assert {row["context_id"]: row["stage"] for row in held(store, "context")} == stages


def test_two_decisions_put_off_at_one_meeting_are_both_kept(store: Store) -> None:
    page = opened("context/decisions", context="STATION")
    for missing in ("What young people at the rank say", "How the rank is lit"):
        fill(page, {decision.MISSING: missing, decision.BRINGS: "Manager"})
        of_form(page, "deferral", fields.AGENCY).select("transport_operator")
        page = press(page, decision.PRESS_DEFERRAL)
    assert len(held(store, "decision", meeting_id="MTG-4")) == 2


def stage_of(store: Store, code: str) -> object:
    [context] = held(store, "context", context_id=code)
    return context["stage"]


def test_where_the_work_stands_can_be_said_otherwise(store: Store) -> None:
    page = opened("context/decisions", context="SHOPS")
    fill(page, DECIDED | {decision.KIND: "redirect_other_forum"})
    fill(page, {decision.STAGE: "screened"})
    press(page, decision.PRESS)
    [context] = held(store, "context", context_id="SHOPS")
    assert (context["stage"], context["display_alias"]) == ("screened", "The parade of shops")


def test_what_concerns_one_child_goes_on_and_nothing_of_it_is_kept(store: Store) -> None:
    page = opened("context/decisions", context="SHOPS")
    [kinds] = [one for one in page.selectbox if one.label == decision.KIND]
    assert "Redirect to the individual pathway" not in kinds.options
    typed = DECIDED | {decision.WORDING: "What somebody began to type about one child"}
    fill(page, {name: typed[name] for name in (decision.WORDING, decision.REASON)})
    page = press(page, redirect.PRESS_REDIRECT)
    [made] = held(store, "decision", meeting_id="MTG-4")
    assert made["wording"] == "A concern about one child goes to the children’s front door"
    typed_cells = [made[name] for name in ("reason", "agency", "owner_role", "due_on")]
    assert pd.Series(typed_cells, dtype="object").isna().all()
    assert stage_of(store, "SHOPS") == "referred"  # it is not about the context
    waits = asked(store.current(), "proposed_items", "context_id referred_on", **LATER)
    assert ("SHOPS", "2022-09-12") in waits  # which waits as before
    assert decision.CORRECT not in [one.label for one in page.button]
    press(page, UNDO)
    assert held(store, "decision", meeting_id="MTG-4") == []


def test_the_stage_follows_a_decision_that_is_corrected_or_taken_back(store: Store) -> None:
    page = opened("context/decisions", context="SHOPS")
    fill(page, DECIDED | {decision.KIND: "context_assessment"})
    page = press(page, decision.PRESS)
    assert stage_of(store, "SHOPS") == "assessing"
    page = press(page, decision.CORRECT)
    fill(page, {decision.KIND: "no_further_action"})
    page = press(page, decision.PRESS_CORRECTION)
    assert stage_of(store, "SHOPS") == "closed"
    page = press(page, decision.CORRECT)
    fill(page, {decision.KIND: "task_partner"})
    page = press(page, decision.PRESS_CORRECTION)
    assert stage_of(store, "SHOPS") == "referred"  # where it stood before any
    page = press(page, UNDO)
    assert stage_of(store, "SHOPS") == "closed"
    page = press(page, decision.TAKE_BACK)
    assert stage_of(store, "SHOPS") == "referred"
    press(page, UNDO)
    assert stage_of(store, "SHOPS") == "closed"


def test_a_stage_that_another_decision_moved_since_is_left(store: Store) -> None:
    page = opened("context/decisions", context="SHOPS")
    fill(page, DECIDED | {decision.KIND: "context_assessment"})
    page = press(page, decision.PRESS)
    fill(page, DECIDED | {decision.KIND: "goals_and_plan_agreed", decision.WORDING: "A plan"})
    page = press(page, decision.PRESS)
    press(page, decision.TAKE_BACK)  # the first of the two
    assert stage_of(store, "SHOPS") == "responding"


def test_a_review_is_set_with_who_assesses_again(store: Store) -> None:
    page = opened("context/decisions", context="PARK", meeting="MTG-3")
    fill(page, {planned_review.WORDING: "Survey, discuss and observe again"})
    of_form(page, "review", fields.AGENCY).select("childrens_social_care")
    of_form(page, "review", fields.ROLE).set_value("Lead social worker")
    page = press(page, planned_review.PRESS_REVIEW)
    [review] = held(store, "review", review_outcome="not_reviewed", context_id="PARK")
    assert (review["question"], review["baseline_assessment_id"]) == (
        planned_review.USUAL_QUESTION,
        "PARK-R1",  # the second round came after that meeting
    )
    assert f"{review['due_on']:%Y-%m-%d}" == "2022-09-14"  # three months on
    [made] = held(store, "decision", wording="Survey, discuss and observe again")
    assert made["panel_decision"] == "set_review"
    assert held(store, "task", what="Survey, discuss and observe again")


def test_a_review_of_what_nobody_assessed_is_not_set(store: Store) -> None:
    page = opened("context/decisions", context="STATION")
    fill(page, {planned_review.WORDING: "Look again"})
    of_form(page, "review", fields.AGENCY).select("police")
    of_form(page, "review", fields.ROLE).set_value("Sergeant")
    page = press(page, planned_review.PRESS_REVIEW)
    assert "nothing is assessed yet" in said(page)
    assert store.current().records == ()


def test_a_task_is_handed_on_to_a_lead_and_a_co_worker(store: Store) -> None:
    page = opened("context/decisions", context="STATION")
    fill(
        page,
        {
            allocation.LEAD: "Lead social worker",
            allocation.LEAD_DOES: "Ask at the station",
            allocation.OTHER: "Co-youth worker",
            allocation.OTHER_DOES: "Ask beside them",
        },
    )
    page = press(page, allocation.PRESS_ALLOCATION)
    assert f"{fields.AGENCY}: still empty" in said(page)
    agencies = [
        one
        for one in page.selectbox
        if one.label == fields.AGENCY and one.form_id.startswith("allocation")
    ]
    for one, code in zip(agencies, ("childrens_social_care", "youth_service"), strict=True):
        one.select(code)
    page = press(page, allocation.PRESS_ALLOCATION)
    made = held(store, "task", follows_task_id="TASK-6")
    assert [(row["given_by_role"], row["given_to_role"], row["agency"]) for row in made] == [
        ("Community safety manager", "Lead social worker", "childrens_social_care"),
        ("Community safety manager", "Co-youth worker", "youth_service"),
    ]
    assert "handed on to lead social worker and co-youth worker" in said(page)
    press(page, UNDO)
    assert held(store, "task", follows_task_id="TASK-6") == []


def test_goals_and_findings_are_judged_before_the_review_is(store: Store) -> None:
    page = opened("review/goals", context="SCHOOL")
    reason = "Hours of school have grown"
    fill(page, {judged_part.GOAL: "SCHOOL-G2", judged_part.STATUS: "met"})
    page = press(page, judged_part.PRESS_GOAL)
    assert f"{judged_part.REASON}: still empty" in said(page)
    fill(page, {judged_part.REASON: reason})
    page = press(page, judged_part.PRESS_GOAL)
    [row] = held(store, "goal_judgement", goal_id="SCHOOL-G2")
    assert (row["review_id"], row["goal_status"], row["reason"]) == ("SCHOOL-REV1", "met", reason)
    [goal_row] = held(store, "goal", goal_id="SCHOOL-G2")
    assert goal_row["goal_status"] == "met"
    assert said(page).count(reason) == 1  # beside its goal, at once
    page = opened("review/findings", context="SCHOOL")
    fill(
        page,
        {
            judged_part.FINDING: "SCHOOL-F4",
            judged_part.BECAME: "strength_grown",
            judged_part.EVIDENCE: "Staff asked for more",
        },
    )
    page = press(page, judged_part.PRESS_FINDING)
    [change] = held(store, "finding_change", finding_id="SCHOOL-F4")
    assert (change["review_id"], change["finding_change"]) == ("SCHOOL-REV1", "strength_grown")
    assert "Staff asked for more" in said(page)
