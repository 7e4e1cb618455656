"""Where the work on a context stands: every screen says the same."""

import pytest

from dashboard.analysis.headlines import threshold_headline
from dashboard.warehouse import Snapshot, Viewer, query
from tests.asked import PANEL, asked
from tests.given import Given, answer

EVERYWHERE = {"since": "2022-01-01", "until": "2022-12-01"} | dict.fromkeys(
    ("area_code", "context_kind", "harm_kind", "agency"), ""
)


def told(snapshot: Snapshot, name: str, column: str, **parameters: object) -> dict[object, object]:
    """Return what a query tells of each context in one column."""
    rows = answer(snapshot, name, PANEL, **parameters)
    return {row["context_id"]: row[column] for row in rows}


def test_every_screen_tells_one_stage_of_a_context(case_study: Snapshot) -> None:
    whole = told(case_study, "contexts_to_choose", "stage", meeting_id="MTG-4")
    agenda = told(case_study, "todays_contexts", "stage", meeting_id="MTG-4")
    links = told(case_study, "linked_contexts", "stage", context_id="GROUP")
    assert whole["GROUP"] == "In review"
    assert told(case_study, "contexts_on_the_map", "stage", as_at="2022-09-20") == whole
    assert told(case_study, "pipeline", "stage", **EVERYWHERE) == whole
    assert agenda.items() <= whole.items()
    assert links.items() <= whole.items()
    assert len(agenda) + len(links) > 4


def test_map_and_pipeline_tell_one_next_step_of_every_context(case_study: Snapshot) -> None:
    on_map = told(case_study, "contexts_on_the_map", "next_step", as_at="2022-09-20")
    assert on_map == {
        "PARK": "Review due 13 December 2022",
        "SCHOOL": "Review overdue since 13 September 2022",
        "GROUP": "The review",
        "STATION": "Find out what station staff and young people know, overdue since 12 July 2022",
        "SHOPS": "Level of need to be decided",
    }
    assert asked(case_study, "pipeline", "context_id next_step due_on", **EVERYWHERE) == [
        ("SHOPS", "Level of need to be decided", None),
        ("STATION", "Find out what station staff and young people know", "2022-07-12"),
        ("GROUP", "The review", None),
        ("PARK", "The review", "2022-12-13"),
        ("SCHOOL", "The review", "2022-09-13"),
    ]


def test_a_group_judged_by_its_places_is_not_called_undecided(case_study: Snapshot) -> None:
    levels = told(case_study, "contexts_on_the_map", "judged_places", as_at="2022-09-20")
    assert levels == {
        "PARK": None,
        "SCHOOL": None,
        "GROUP": "the park, the school",
        "STATION": None,
        "SHOPS": None,
    }
    group = query("threshold_of_context").run(case_study, Viewer(), context_id="GROUP")
    assert threshold_headline(group, "Group A") == (
        "Group A is judged by its places: the park at level 3 of 4 and the school at level 3 of 4"
    )
    shops = query("threshold_of_context").run(case_study, Viewer(), context_id="SHOPS")
    assert threshold_headline(shops, "The parade") == (
        "The parade: the panel has not decided a level yet"
    )


@pytest.mark.parametrize("stage", ["screened", "assessing", "planning", "responding", "in_review"])
def test_whatever_has_passed_the_first_decision_is_not_said_to_wait_for_a_level(
    given: Given, stage: str
) -> None:
    place = {"area_code": "X1", "area_year": 2022}
    snapshot = given(
        area=[place | {"label_longitude": 1.5, "label_latitude": 54.0}],
        context=[{"context_id": "C", "stage": stage, "asked_to_see_since": "2022-10-01"} | place],
    )
    waits_for = {"screened": "The assessment", "assessing": "The assessment", "planning": "A plan"}
    next_step = [waits_for.get(stage, "The review")]
    assert asked(snapshot, "contexts_on_the_map", "next_step", as_at="2022-10-01") == next_step


def test_an_agenda_of_the_past_tells_the_stage_of_now(given: Given) -> None:
    snapshot = given(
        context=[{"context_id": "PARK", "stage": "closed"}],
        agenda_item=[
            {"meeting_id": "MTG", "item_no": 1, "context_id": "PARK"}
            | {"agenda_purpose": "new_referral"}
        ],
    )
    wanted = "todays_contexts", "purpose stage"
    assert asked(snapshot, *wanted, meeting_id="MTG") == [("New referral", "Closed")]
