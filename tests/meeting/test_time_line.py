"""What happened in and around a context, in order, and how it is drawn."""

import pandas as pd
import pytest

from dashboard.charts.meeting.time_line import time_line
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL, asked, published
from tests.given import SHARE
from tests.meeting.drawn import with_hostile_text
from tests.meeting.written import kinds, shown_as_text, words

ALONE = {"context_id": "PARK", "together": False}


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        context=[
            {"context_id": "PARK", "display_alias": "The park"},
            {"context_id": "SCHOOL", "display_alias": "The school"},
        ],
        context_link=[{"context_id": "PARK", "linked_context_id": "SCHOOL"}],
        referral=[{"referral_id": "REF", "context_id": "PARK", "received_on": "2022-03-21"}],
        threshold_decision=[
            {"threshold_decision_id": "TD", "referral_id": "REF", "context_id": "PARK"}
            | {"decided_on": "2022-03-29", "level_id": "four_levels_3"}
        ],
        assessment=[
            {"assessment_id": "R1", "context_id": "PARK", "round": 1, "started_on": "2022-04-04"}
        ],
        goal=[
            {"goal_id": "G2", "goal_no": 2, "set_on": "2022-05-10", "statement": "Second."},
            {"goal_id": "G1", "goal_no": 1, "set_on": "2022-05-10", "statement": "First."},
        ],
        event=[
            {"event_id": "E2", "happened_on": "2022-05-24", "event_kind": "response_meeting"}
            | {"title": "Neighbours meet", "joined_plan": 4},
            {"event_id": "E1", "happened_on": "2022-04-14", "event_kind": "petition"}
            | {"title": "Against the shelter", "caution": "More harm"},
            {"event_id": "E3", "happened_on": "2022-05-25", "event_kind": "community_day"}
            | {"title": "At school", "context_id": "SCHOOL", "joined_plan": 12},
        ],
        action=[
            {"action_id": "A1", "short_wording": "Signs", "action_status": "done_late"}
            | {"done_on": "2022-07-29"},
            {"action_id": "A2", "short_wording": "Lamps", "action_status": "in_progress"},
        ],
        review=[
            {"review_id": "HELD", "due_on": "2022-09-13", "held_on": "2022-09-20"}
            | {"baseline_assessment_id": "R1"},
            {"review_id": "NEXT", "due_on": "2022-12-13", "review_outcome": "not_reviewed"}
            | {"baseline_assessment_id": "R1"},
        ],
    )


def test_everything_that_happened_stands_in_its_lane_in_order_of_time(year: Snapshot) -> None:
    assert asked(year, "time_line", "happened_on lane kind title", **ALONE) == [
        ("2022-03-21", "panel", "Referral", "Referral received"),
        ("2022-03-29", "panel", "Threshold", "Panel agreed: Context assessment"),
        ("2022-04-04", "assessment", "Assessment", "Assessment, round 1"),
        ("2022-04-14", "around", "Petition", "Against the shelter"),
        ("2022-05-10", "panel", "Plan", "Goals and plan agreed"),
        ("2022-05-24", "response", "Response meeting", "Neighbours meet"),
        ("2022-07-29", "response", "Action done", "Signs"),
        ("2022-09-20", "panel", "Review", "Review"),
        ("2022-12-13", "panel", "Review", "Review due"),
    ]


def test_goals_agreed_on_one_day_are_one_happening_and_a_caution_stays_with_its_event(
    year: Snapshot,
) -> None:
    told = asked(year, "time_line", "title description caution", **ALONE)
    assert ("Goals and plan agreed", "First. Second.", None) in told
    assert ("Against the shelter", None, "More harm") in told


def test_linked_contexts_come_in_when_asked_and_a_few_people_are_hidden_outside(
    year: Snapshot,
) -> None:
    joined = "time_line", "title display_alias joined_plan"
    told = asked(year, *joined, context_id="PARK", together=True)
    assert ("At school", "The school", 12) in told
    assert ("Neighbours meet", "The park", 4) in told
    shared = asked(year, *joined, SHARE, context_id="PARK", together=True)
    assert ("At school", "The school", 10) in shared
    assert ("Neighbours meet", "The park", None) in shared
    assert asked(year, *joined, context_id="GROUP", together=True) == []


def rows(snapshot: Snapshot, *, together: bool = False) -> pd.DataFrame:
    return query("time_line").run(snapshot, PANEL, context_id="PARK", together=together)


def test_each_happening_has_its_day_its_lane_in_words_and_what_it_was(year: Snapshot) -> None:
    written = time_line(rows(year))
    said = words(written)
    assert said[:3] == ["Day", "Whose", "What happened"]
    assert said[3:6] == ["21 March 2022", "Panel", "Referral received"]
    assert said[4::3] == [
        *("Panel", "Panel", "Assessment", "Around it", "Panel"),
        *("Response", "Response", "Panel", "Panel"),
    ]
    assert "Against the shelter ! More harm" in said
    lanes = {"td lane panel", "td lane assessment", "td lane response", "td lane around"}
    assert lanes <= kinds(written)  # each has a mark of its own


def test_a_place_is_named_where_there_are_several(year: Snapshot) -> None:
    said = words(time_line(rows(year, together=True)))
    assert "At school · The school" in said
    assert "Referral received · The park" in said


def test_what_people_wrote_is_shown_as_text(year: Snapshot) -> None:
    hostile = with_hostile_text(rows(year), "title", "caution")
    assert shown_as_text(time_line(hostile))
    places = with_hostile_text(rows(year, together=True), "display_alias")
    assert shown_as_text(time_line(places))
