"""Where the work on a context stands: every screen says the same."""

import pytest

from dashboard.analysis.headlines import threshold_headline
from dashboard.warehouse import Snapshot, Viewer, query
from tests.asked import asked
from tests.given import Given

EVERYWHERE = {"since": "2022-01-01", "until": "2022-12-01"} | dict.fromkeys(
    ("area_code", "context_kind", "harm_kind", "agency"), ""
)


def stages(snapshot: Snapshot, meeting_id: str) -> dict[str, dict[object, object]]:
    """Return the stage of each context, as each query tells it."""
    told = {
        "chooser": asked(snapshot, "contexts_to_choose", "context_id stage", meeting_id=meeting_id),
        "agenda": asked(snapshot, "todays_contexts", "context_id stage", meeting_id=meeting_id),
        "map": asked(snapshot, "contexts_on_the_map", "context_id stage", as_at="2022-09-20"),
        "pipeline": asked(snapshot, "pipeline", "context_id stage", **EVERYWHERE),
        "links": asked(snapshot, "linked_contexts", "context_id stage", context_id="GROUP"),
    }
    return {name: dict(rows) for name, rows in told.items()}  # type: ignore[call-overload]


def test_every_screen_tells_one_stage_of_a_context(case_study: Snapshot) -> None:
    told = stages(case_study, "MTG-4")
    whole = told["chooser"]
    assert whole["GROUP"] == "In review"
    for name, known in told.items():
        assert known.items() <= whole.items(), name
    assert told["map"] == told["pipeline"] == whole


def test_map_and_pipeline_tell_one_next_step_of_every_context(case_study: Snapshot) -> None:
    on_map = dict(
        asked(case_study, "contexts_on_the_map", "context_id next_step", as_at="2022-09-20")  # type: ignore[arg-type]
    )
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
    told = dict(
        asked(case_study, "contexts_on_the_map", "context_id level_told", as_at="2022-09-20")  # type: ignore[arg-type]
    )
    assert told == {
        "PARK": "Context assessment",
        "SCHOOL": "Context assessment",
        "GROUP": "decided for the park, the school",
        "STATION": "Targeted",
        "SHOPS": "not decided yet",
    }
    group = query("threshold_of_context").run(case_study, Viewer(), context_id="GROUP")
    assert threshold_headline(group, "Group A") == (
        "Group A: judged by its places: the park at level 3 of 4 and the school at level 3 of 4"
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
