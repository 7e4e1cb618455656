"""What is due next: one answer on the map, the agenda, the context's page and in the pipeline."""

import pytest

from dashboard.analysis.review.review_headlines import judgement_headline
from dashboard.warehouse import Snapshot, Viewer, query
from tests.asked import PANEL, asked
from tests.given import Given, Row, answer

AS_AT = "2022-12-20"
EVERYWHERE: Row = {
    "since": "2022-01-01",
    "until": "2022-12-01",
    **dict.fromkeys(("area_code", "context_kind", "harm_kind", "agency"), ""),
}
SEPTEMBER: Row = {
    "review_id": "R1",
    "due_on": "2022-09-13",
    "held_on": "2022-09-20",
    "review_outcome": "partly_safer",
}
MISSED: Row = {"review_id": "R1", "due_on": "2022-09-13", "review_outcome": "not_reviewed"}


def planned(code: str, due: str) -> Row:
    return {"review_id": code, "due_on": due, "review_outcome": "not_reviewed"}


def panel(given: Given, *reviews: Row, stage: str = "in_review", **tables: list[Row]) -> Snapshot:
    place = {"area_code": "X1", "area_year": 2022}
    return given(
        area=[place | {"label_longitude": 1.5, "label_latitude": 54.0}],
        context=[
            {"context_id": "PARK", "stage": stage, "asked_to_see_since": "2022-03-21"} | place
        ],
        **(
            {"review": [{"next_review_on": "", "context_id": "PARK"} | one for one in reviews]}
            if reviews
            else {}
        ),
        meeting=[{"meeting_id": "LAST", "held_on": AS_AT}],
        attendance=[{"meeting_id": "LAST", "was_present": "true"}],
        **tables,
    )


def due_next(snapshot: Snapshot) -> dict[str, object]:
    """Return what each of the four says is due next."""
    on_map = asked(snapshot, "contexts_on_the_map", "next_step", as_at=AS_AT)
    on_agenda = answer(snapshot, "reviews_due", PANEL, as_at=AS_AT)
    of_context = asked(snapshot, "review_of_context", "next_review_on", context_id="PARK")
    in_pipeline = asked(snapshot, "pipeline", "next_step due_on", **EVERYWHERE)
    return {
        "map": on_map,
        "agenda": [row["due_on"] for row in on_agenda if not row["held_on"]],
        "context": of_context,
        "pipeline": in_pipeline,
    }


@pytest.mark.parametrize(
    ("reviews", "on_map", "on_agenda", "due"),
    [
        (
            [SEPTEMBER, planned("R2", "2023-01-10")],
            "Review due 10 January 2023",
            ["2023-01-10"],
            "2023-01-10",
        ),
        (
            [SEPTEMBER, planned("R3", "2023-03-14"), planned("R2", "2023-01-10")],
            "Review due 10 January 2023",
            ["2023-01-10", "2023-03-14"],
            "2023-01-10",
        ),
        (
            [MISSED, planned("R2", "2023-01-10")],
            "Review overdue since 13 September 2022",
            ["2022-09-13", "2023-01-10"],
            "2022-09-13",
        ),
        (
            [SEPTEMBER | {"next_review_on": "2022-12-13"}],
            "Review overdue since 13 December 2022",
            ["2022-12-13"],
            "2022-12-13",
        ),
        # A planned review is the day that the last one set, written out.
        (
            [SEPTEMBER | {"next_review_on": "2022-12-13"}, planned("R2", "2023-01-10")],
            "Review due 10 January 2023",
            ["2023-01-10"],
            "2023-01-10",
        ),
        ([SEPTEMBER], "The review", [], None),
    ],
    ids=["ahead", "two ahead", "overdue and ahead", "a day set", "a day set and planned", "none"],
)
def test_the_first_review_not_held_is_due_everywhere(
    given: Given, reviews: list[Row], on_map: str, on_agenda: list[str], due: str | None
) -> None:
    assert due_next(panel(given, *reviews)) == {
        "map": [on_map],
        "agenda": on_agenda,
        "context": [due],
        "pipeline": [("The review", due)],
    }


def test_no_review_at_all_is_due_nowhere(given: Given) -> None:
    assert due_next(panel(given)) == {
        "map": ["The review"],
        "agenda": [],
        "context": [],
        "pipeline": [("The review", None)],
    }


def test_a_review_planned_ahead_stands_beside_the_last_judgement(given: Given) -> None:
    snapshot = panel(given, SEPTEMBER, planned("R2", "2023-01-10"))
    columns = "review_id held_on outcome next_review_on is_next_overdue"
    assert asked(snapshot, "review_of_context", columns, context_id="PARK") == [
        ("R1", "2022-09-20", "Partly safer", "2023-01-10", False)
    ]


def test_the_headline_tells_the_last_judgement_and_that_the_next_is_overdue(given: Given) -> None:
    snapshot = panel(given, SEPTEMBER | {"next_review_on": "2022-12-13"})
    rows = query("review_of_context").run(snapshot, Viewer(), context_id="PARK")
    assert judgement_headline(rows, "The park") == (
        "The park: the panel judged “partly safer”; "
        "the next review is overdue since 13 December 2022"
    )


def test_a_task_due_before_the_review_comes_next_on_the_map_too(given: Given) -> None:
    task: Row = {"task_id": "T", "context_id": "PARK", "what": "Ask again", "agency": "police"}
    days = {"given_on": "2022-09-20", "due_on": "2022-12-13", "follows_task_id": None}
    snapshot = panel(given, planned("R2", "2023-01-10"), task=[task | days | {"done_on": ""}])
    assert asked(snapshot, "contexts_on_the_map", "next_step", as_at=AS_AT) == [
        "Ask again, overdue since 13 December 2022"
    ]
    assert asked(snapshot, "pipeline", "next_step with_whom", **EVERYWHERE) == [
        ("Ask again", "Police")
    ]


@pytest.mark.parametrize(
    ("as_at", "on_map"),
    [
        ("2022-09-13", "Review due 13 September 2022"),
        ("2022-09-19", "Review overdue since 13 September 2022"),
        ("2022-09-20", "Review due 13 December 2022"),
    ],
)
def test_on_the_day_of_an_earlier_meeting_the_next_is_that_of_the_day(
    given: Given, as_at: str, on_map: str
) -> None:
    snapshot = panel(given, SEPTEMBER | {"next_review_on": "2022-12-13"})
    assert asked(snapshot, "contexts_on_the_map", "next_step", as_at=as_at) == [on_map]


def test_what_was_due_when_a_context_was_closed_is_due_no_longer(given: Given) -> None:
    close = SEPTEMBER | {"review_decision": "close"}
    snapshot = panel(given, close, planned("R2", "2022-12-13"), stage="closed")
    wanted = "reviews_due", "review_id state"
    assert asked(snapshot, *wanted, as_at="2022-09-15") == [("R1", "Overdue"), ("R2", "Due")]
    assert asked(snapshot, *wanted, as_at="2022-09-20") == [("R1", "Held late")]
    assert asked(snapshot, *wanted, as_at=AS_AT) == []


def test_a_context_opened_again_waits_for_what_was_planned_since(given: Given) -> None:
    close = SEPTEMBER | {"review_decision": "close"}
    snapshot = panel(given, close, MISSED | {"review_id": "OLD"}, planned("NEW", "2023-01-10"))
    assert asked(snapshot, "reviews_due", "review_id", as_at=AS_AT) == ["NEW"]
