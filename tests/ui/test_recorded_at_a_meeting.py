"""What a meeting decides is recorded at its step, guarded, undone, corrected and shown at once."""

from datetime import date

import pytest

from dashboard.ui.meeting import (
    action,
    attendance,
    decision,
    fields,
    goal,
    judgement,
)
from dashboard.ui.meeting.entry import OVERTAKEN, UNDO
from dashboard.ui.meeting.keys import LABEL
from dashboard.ui.statement import READ
from dashboard.warehouse import Store
from tests.ui.recording import DECIDED, fill, held, of_form, opened, press, said

NAME = "Jayden Okafor told the youth worker"


def test_a_decision_is_recorded_with_its_owner_and_shown_at_once(store: Store) -> None:
    page = opened("context/decisions", context="PARK")
    before = store.current()
    fill(page, DECIDED)
    page = press(page, decision.PRESS)
    [row] = held(store, "decision", meeting_id="MTG-4")
    assert (row["context_id"], row["panel_decision"]) == ("PARK", "allocate_resource")
    assert row["wording"] == DECIDED[decision.WORDING]
    assert (row["agency"], row["owner_role"]) == ("early_help", "Early Help manager")
    assert f"{row['due_on']:%Y-%m-%d}" == "2022-12-13"
    assert "Recorded at" in said(page)
    assert f"version {store.current().version}. Decided on the park: Early Help keeps" in said(page)
    [task] = held(store, "task", given_to_role="Early Help manager")
    assert (task["what"], task["given_by_role"]) == (row["wording"], "The panel")
    records = store.current().records[len(before.records) :]
    assert [one.table_name for one in records] == ["decision", "task"]
    assert all(one.recorded_at and one.origin == "Decisions page" for one in records)


def test_a_decision_is_undone_in_one_step_and_the_form_is_empty_again(store: Store) -> None:
    before = {name: held(store, name) for name in ("decision", "task")}
    page = opened("context/decisions", context="PARK")
    fill(page, DECIDED)
    page = press(page, decision.PRESS)
    assert [one.value for one in page.text_area if one.label == decision.WORDING] == [""]
    page = press(page, UNDO)
    assert {name: held(store, name) for name in before} == before
    assert "Undone at" in said(page)
    assert UNDO not in [one.label for one in page.button]


def test_a_decision_is_corrected_and_what_it_was_is_kept(store: Store) -> None:
    page = opened("context/decisions", context="PARK")
    fill(page, DECIDED)
    page = press(page, decision.PRESS)
    page = press(page, decision.CORRECT)
    assert [one.value for one in page.text_area] == [DECIDED[decision.WORDING]]
    fill(page, {decision.WORDING: "Early Help keeps them until March"})
    page = press(page, decision.PRESS_CORRECTION)
    [row] = held(store, "decision", meeting_id="MTG-4")
    assert row["wording"] == "Early Help keeps them until March"
    assert row["agency"] == "early_help"
    [task] = held(store, "task", given_to_role="Early Help manager")
    assert task["what"] == row["wording"]  # whoever has it reads what was decided
    of_decision = [one for one in store.current().records if one.table_name == "decision"]
    assert dict(of_decision[-1].before)["wording"] == DECIDED[decision.WORDING]
    page = press(page, UNDO)
    [row] = held(store, "decision", meeting_id="MTG-4")
    assert row["wording"] == DECIDED[decision.WORDING]


def test_what_somebody_corrected_since_is_not_undone(store: Store) -> None:
    mine = opened("context/decisions", context="PARK")
    fill(mine, DECIDED)
    mine = press(mine, decision.PRESS)
    others = press(opened("context/decisions", context="PARK"), decision.CORRECT)
    fill(others, {decision.WORDING: "Early Help keeps them until March"})
    press(others, decision.PRESS_CORRECTION)
    mine = press(mine, UNDO)
    assert OVERTAKEN in said(mine)
    [row] = held(store, "decision", meeting_id="MTG-4")
    assert row["wording"] == "Early Help keeps them until March"


def test_a_decision_is_taken_back_and_comes_back_again(store: Store) -> None:
    page = opened("context/decisions", context="PARK")
    fill(page, DECIDED)
    page = press(page, decision.PRESS)
    page = press(page, decision.TAKE_BACK)
    assert held(store, "decision", meeting_id="MTG-4") == []
    assert held(store, "task", given_to_role="Early Help manager") == []
    page = press(page, UNDO)
    assert len(held(store, "decision", meeting_id="MTG-4")) == 1


def test_a_level_of_need_is_agreed_with_its_reason(store: Store) -> None:
    page = opened("context/decisions", context="SHOPS")
    fill(page, DECIDED | {decision.KIND: "context_assessment", decision.REASON: ""})
    fill(page, {decision.LEVEL: "four_levels_3"})
    page = press(page, decision.PRESS)
    assert f"{decision.REASON}: still empty" in said(page)
    assert held(store, "threshold_decision", context_id="SHOPS") == []
    fill(page, {decision.REASON: "Several signs together"})
    press(page, decision.PRESS)
    [level] = held(store, "threshold_decision", context_id="SHOPS")
    assert (level["level_id"], level["referral_id"]) == ("four_levels_3", "REF-3")
    assert (level["rationale"], level["meeting_id"]) == ("Several signs together", "MTG-4")
    assert f"{level['decided_on']:%Y-%m-%d}" == "2022-09-20"
    assert "evel 3" in said(opened("context/referral", context="SHOPS"))


def test_a_deferral_says_what_is_missing_and_who_brings_it(store: Store) -> None:
    page = opened("context/decisions", context="STATION")
    page = press(page, decision.PRESS_DEFERRAL)
    for label in (decision.MISSING, fields.AGENCY, decision.BRINGS):
        assert f"{label}: still empty" in said(page)
    fill(page, {decision.MISSING: "What young people at the rank say", decision.BRINGS: "Manager"})
    of_form(page, "deferral", fields.AGENCY).select("transport_operator")
    press(page, decision.PRESS_DEFERRAL)
    [row] = held(store, "decision", meeting_id="MTG-4")
    assert (row["panel_decision"], row["agency"]) == (
        "more_information_needed",
        "transport_operator",
    )
    assert row["owner_role"] == "Manager"


@pytest.mark.parametrize("field", [decision.WORDING, decision.REASON, fields.ROLE])
def test_a_persons_name_is_seen_before_it_is_saved(store: Store, field: str) -> None:
    page = opened("context/decisions", context="PARK")
    fill(page, DECIDED | {field: NAME})
    page = press(page, decision.PRESS)
    assert "Only contexts are held here" in said(page)
    assert "Okafor" not in said(page)
    assert store.current().records == ()
    assert NAME in [one.value for one in (*page.text_area, *page.text_input)]  # to be mended


AGREED: dict[str, str | date] = {
    action.WORDING: "The library opens its garden to young people after school",
    action.SHORT: "Garden open after school",
    action.TARGET: "environment",
    action.GOAL: "PARK-G1",
    fields.AGENCY: "other",
    fields.ROLE: "Library manager",
    fields.DUE: date(2022, 11, 1),
}


def test_an_action_stands_in_the_plan_and_is_undone(store: Store) -> None:
    before = held(store, "action")
    page = opened("context/plan", context="PARK")
    fill(page, AGREED)
    page = press(page, action.PRESS)
    [row] = held(store, "action", short_wording="Garden open after school")
    assert (row["goal_id"], row["action_target"]) == ("PARK-G1", "environment")
    assert (row["action_status"], row["surveillance_element"]) == ("agreed", "none")
    assert f"{row['agreed_on']:%Y-%m-%d} {row['due_on']:%Y-%m-%d}" == "2022-09-20 2022-11-01"
    assert said(page).count("Garden open after school") > 1  # in the plan, too
    press(page, UNDO)
    assert held(store, "action") == before


@pytest.mark.parametrize(
    "answers",
    [{action.TARGET: "behaviour_of_young_people"}, {action.WATCHED: "of_young_people"}],
)
def test_what_aims_at_young_people_asks_for_its_reason(
    store: Store, answers: dict[str, str | date]
) -> None:
    page = opened("context/plan", context="PARK")
    fill(page, AGREED | answers)
    page = press(page, action.PRESS)
    assert store.current().records == ()
    assert "reason" in said(page)
    fill(page, {action.TARGET_REASON: "They asked for it"})
    press(page, action.PRESS)
    assert len(held(store, "action", short_wording="Garden open after school")) == 1


def test_a_goal_is_recorded_with_how_the_panel_will_know(store: Store) -> None:
    page = opened("context/plan", context="STATION")
    statement = "Young people can wait for their bus in peace"
    fill(page, {goal.STATEMENT: statement, goal.SIDE: "guardianship", goal.MEASURE: "Peace"})
    page = press(page, goal.PRESS)
    assert f"{goal.UNIT}: still empty" in said(page)
    fill(page, {goal.UNIT: "answers of young people", goal.TYPE: "change", goal.DIRECTION: "up"})
    page = press(page, goal.PRESS)
    [row] = held(store, "goal", context_id="STATION")
    [measure] = held(store, "measure", goal_id=str(row["goal_id"]))
    assert (row["statement"], row["goal_status"]) == (statement, "working_towards")
    assert (measure["wording"], measure["measure_type"]) == ("Peace", "change")
    assert measure["is_primary"]
    press(page, UNDO)
    assert held(store, "goal", context_id="STATION") == []
    assert held(store, "measure", goal_id=str(row["goal_id"])) == []


def test_who_is_here_is_recorded_role_by_role_and_corrected(store: Store) -> None:
    page = opened("opening/statement", meeting="MTG-4")
    ticks = {one.label: one.value for one in page.checkbox}
    assert ticks["Housing manager (Housing)"]
    assert not ticks["Inclusion manager (Education: inclusion and attendance)"]
    [education] = [one for one in page.checkbox if one.label.startswith("Inclusion")]
    education.check()
    page = press(page, attendance.PRESS)
    [row] = held(store, "attendance", meeting_id="MTG-4", role_title="Inclusion manager")
    assert row["was_present"]
    assert len(store.current().records) == 1  # only what changed
    assert "Eleven of eleven roles here" in said(page)
    press(page, UNDO)
    [row] = held(store, "attendance", meeting_id="MTG-4", role_title="Inclusion manager")
    assert not row["was_present"]


def test_single_keys_can_be_switched_off_before_anything_is_presented(store: Store) -> None:
    page = opened("opening/statement", meeting="MTG-4")
    [keys] = [one for one in page.toggle if one.label == LABEL]
    assert keys.value
    keys.set_value(False).run()
    assert page.query_params["keys"] == "false"
    [button] = [one for one in page.button if one.label == READ]
    assert not button.proto.shortcut
    assert not store.current().records
    presented = opened("opening/statement", meeting="MTG-4", present="steer")
    assert LABEL not in [one.label for one in presented.toggle]  # the bar has it


JUDGED: dict[str, str | date] = {
    judgement.OUTCOME: "partly_safer",
    judgement.REASON: "Two of eight are back on full timetables",
    judgement.SAID: "Better with the Early Help worker",
    judgement.FOLLOWS: "continue",
    judgement.NEXT: date(2022, 12, 13),
}


def test_a_review_that_waits_is_judged_with_its_reason(store: Store) -> None:
    page = opened("review/judgement", context="SCHOOL")
    page = press(page, judgement.PRESS)
    assert f"{judgement.REASON}: still empty" in said(page)
    fill(page, JUDGED)
    page = press(page, judgement.PRESS)
    [row] = held(store, "review", context_id="SCHOOL")
    assert (row["review_outcome"], row["review_decision"]) == ("partly_safer", "continue")
    assert (row["review_id"], row["baseline_assessment_id"]) == ("SCHOOL-REV1", "SCHOOL-R1")
    assert f"{row['held_on']:%Y-%m-%d} {row['next_review_on']:%Y-%m-%d}" == "2022-09-20 2022-12-13"
    assert "artly safer" in said(page)
    press(page, UNDO)
    [row] = held(store, "review", context_id="SCHOOL")
    assert row["review_outcome"] == "not_reviewed"


def test_a_judgement_of_this_meeting_is_corrected(store: Store) -> None:
    page = opened("review/judgement", context="PARK")
    assert [one.value for one in page.selectbox if one.label == judgement.OUTCOME] == [
        "partly_safer"
    ]
    fill(page, {judgement.OUTCOME: "mixed"})
    press(page, judgement.PRESS_CORRECTION)
    [row] = held(store, "review", context_id="PARK")
    assert row["review_outcome"] == "mixed"
    assert row["young_peoples_verdict"] == "Better, and the youth workers should stay"
    assert dict(store.current().records[-1].before)["review_outcome"] == "partly_safer"


@pytest.mark.parametrize(
    "page",
    [
        "context/decisions",
        "context/plan",
        "review/findings",
        "review/goals",
        "review/judgement",
        "opening/statement",
        "agenda/prepare",
        "closing",
    ],
)
def test_in_share_mode_nothing_can_be_recorded(store: Store, page: str) -> None:
    test = opened(page, context="SCHOOL", share="true")
    assert {one.label for one in test.button} <= {"The statement has been read"}
    assert not [*test.text_area, *test.text_input, *test.checkbox]
    assert store.current().records == ()
