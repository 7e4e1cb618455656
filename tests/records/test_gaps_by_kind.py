"""How much of what the panel wants to know is recorded, by kind."""

import pytest

from dashboard.warehouse import Snapshot, Viewer
from tests.asked import asked, published
from tests.given import Given, Row, answer

BY = {"as_at": "2022-10-01"}
SPOT = '{"type":"Point","coordinates":[1.5,53.9]}'
COUNTS = "recorded missing expected contexts"


def counts(snapshot: Snapshot, gap: str, as_at: str = "2022-10-01") -> list[object]:
    rows = answer(snapshot, "gaps_by_kind", Viewer(), as_at=as_at)
    return [tuple(row[name] for name in COUNTS.split()) for row in rows if row["gap"] == gap]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    point = {"longitude": 1.5, "latitude": 53.9}
    return published(
        tmp_path_factory,
        context=[
            {"context_id": "A", "display_alias": "The quay", "stage": "planning"} | point,
            {"context_id": "B", "display_alias": "The mall"},
            {"context_id": "C", "display_alias": "The lane", "outline": SPOT},
            {
                "context_id": "G",
                "context_kind": "group_in_a_place",
                "location_precision": "area_only",
            },
            {"context_id": "N", "location_precision": "area_only"},
            {"context_id": "Z", "stage": "closed"},
        ],
        goal=[
            {"goal_id": "G1", "context_id": "A"},
            {"goal_id": "G2", "context_id": "B"},
            {"goal_id": "G3", "context_id": "B"},
            {"goal_id": "GZ", "context_id": "Z"},
        ],
        measure=[
            {"measure_id": "M1", "goal_id": "G1", "measure_type": "change"},
            {"measure_id": "M2", "goal_id": "G1", "measure_type": "effort"},
            {"measure_id": "M3", "goal_id": "G2", "measure_type": "effort"},
            {
                "measure_id": "M4",
                "goal_id": "G1",
                "measure_type": "change",
                "question_id": "SAFE",
                "good_direction": "neutral",
            },
            {"measure_id": "M5", "goal_id": "G1", "measure_type": "change", "question_id": "MEET"},
        ],
        measure_value=[{"measure_id": "M1"}],
        assessment=[{"assessment_id": "A1", "context_id": "A"}],
        question_asked=[{"assessment_id": "A1", "question_id": "SAFE"}],
        survey_answer=[{"assessment_id": "A1", "question_id": "SAFE"}],
        action=[
            {
                "action_id": "1",
                "context_id": "A",
                "agreed_on": "2022-05-01",
                "goal_id": "G1",
                "action_status": "done_late",
                "done_on": "2022-06-01",
                "evidence": "Seen",
            },
            {
                "action_id": "2",
                "context_id": "A",
                "agreed_on": "2022-05-01",
                "action_status": "done_on_time",
                "done_on": "2022-06-01",
                "young_peoples_part": "They chose",
            },
            {
                "action_id": "3",
                "context_id": "B",
                "agreed_on": "2022-05-01",
                "action_status": "blocked",
            },
            {
                "action_id": "4",
                "context_id": "B",
                "agreed_on": "2022-05-01",
                "action_status": "agreed",
                "due_on": "2022-07-01",
            },
            {
                "action_id": "5",
                "context_id": "B",
                "agreed_on": "2022-05-01",
                "action_status": "withdrawn_by_young_people",
            },
        ],
    )


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        ("location", (2, 1, 3, 1)),
        ("goal_measure", (1, 2, 3, 1)),
        ("measure_baseline", (2, 1, 3, 1)),
        ("direction", (5, 1, 6, 1)),
        ("action_goal", (1, 4, 5, 2)),
        ("action_part", (1, 4, 5, 2)),
        ("action_due", (1, 1, 2, 1)),
        ("action_evidence", (1, 1, 2, 1)),
        ("review_planned", (0, 2, 2, 2)),
        ("young_people_asked", (1, 0, 1, 0)),
    ],
)
def test_what_is_expected_is_recorded_or_missing(
    recorded: Snapshot, gap: str, expected: tuple[int, ...]
) -> None:
    assert counts(recorded, gap) == [expected]


def test_what_nobody_expects_has_no_row(recorded: Snapshot) -> None:
    gaps = asked(recorded, "gaps_by_kind", "gap", **BY)
    assert "finding_voice" not in gaps
    assert "review_round" not in gaps


def test_kinds_come_in_the_order_of_the_work_and_say_where_they_are_written(
    case_study: Snapshot,
) -> None:
    told = answer(case_study, "gaps_by_kind", Viewer(), **BY)
    assert told[0]["written_in"] == "context: longitude and latitude, or outline"
    assert [row["gap"] for row in told] == [
        *("location", "referral_views", "young_people_asked", "finding_voice", "finding_method"),
        *("finding_condition", "direction", "goal_measure", "measure_baseline", "action_goal"),
        *("action_part", "action_due", "action_evidence", "review_planned", "review_round"),
        "review_verdict",
    ]


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    review: Row = {
        "context_id": "A",
        "baseline_assessment_id": "R1",
        "review_outcome": "not_reviewed",
    }
    return published(
        tmp_path_factory,
        context=[{"context_id": "A"}],
        assessment=[
            {"assessment_id": name, "context_id": "A", "round": at}
            for at, name in enumerate(["R1", "R2"], start=1)
        ],
        review=[
            review | {"review_id": "1", "due_on": "2022-09-13"},
            review | {"review_id": "2", "due_on": "2022-12-13", "review_assessment_id": "R2"},
        ],
        discussion=[{"assessment_id": "R2"}],
    )


@pytest.mark.parametrize(
    ("as_at", "expected"),
    [
        ("2022-09-12", []),
        ("2022-09-13", [(0, 1, 1, 1)]),
        ("2022-12-31", [(1, 1, 2, 1)]),
    ],
)
def test_a_review_is_expected_to_have_looked_again_once_it_is_due(
    planned: Snapshot, as_at: str, expected: list[tuple[int, ...]]
) -> None:
    assert counts(planned, "review_round", as_at) == expected


@pytest.mark.parametrize(
    ("asked_by", "expected"),
    [
        ({}, (0, 1, 1, 1)),
        ({"stakeholder": [{"respondent_group": "pupils", "reached": 0}]}, (0, 1, 1, 1)),
        ({"stakeholder": [{"respondent_group": "residents", "reached": 9}]}, (0, 1, 1, 1)),
        ({"stakeholder": [{"respondent_group": "pupils", "reached": 9}]}, (1, 0, 1, 0)),
        ({"discussion": [{"respondent_group": "young_people_affected"}]}, (1, 0, 1, 0)),
    ],
    ids=["nobody", "nobody reached", "others", "pupils", "in a discussion"],
)
def test_young_people_are_asked_by_any_method_that_reached_them(
    given: Given, asked_by: dict[str, list[Row]], expected: tuple[int, ...]
) -> None:
    of_a = {
        name: [row | {"assessment_id": "A1"} for row in rows] for name, rows in asked_by.items()
    }
    snapshot = given(
        context=[{"context_id": "A"}],
        assessment=[{"assessment_id": "A1", "context_id": "A"}],
        **of_a,
    )
    assert counts(snapshot, "young_people_asked") == [expected]
