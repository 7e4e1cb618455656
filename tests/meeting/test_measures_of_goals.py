"""What measures tell of goals: first and latest, never one without the other."""

import pytest

from dashboard.warehouse import Snapshot
from tests.asked import asked, published
from tests.given import SHARE, Given, answer

HERE = {"context_id": "PARK", "together": False}


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        goal=[{"goal_id": f"G{number}", "goal_no": number} for number in (1, 2, 3)],
        measure=[
            {"measure_id": code, "goal_id": goal, "measure_type": kind, "is_primary": primary}
            for code, goal, kind, primary in (
                ("LAST_GOAL", "G3", "change", "true"),
                ("LATER_GOAL", "G2", "change", "true"),
                ("EFFORT", "G1", "effort", "false"),
                ("CHANGE", "G1", "change", "false"),
                ("PRIMARY", "G1", "change", "true"),
            )
        ],
        measure_value=[
            {"measure_id": code, "measured_on": day, "measured_value": value}
            | {"people_measured": people, "note": f"Of {people}"}
            for code, day, value, people in (
                ("PRIMARY", "2022-09-14", 17, 6),
                ("PRIMARY", "2022-06-14", 14, 8),
                ("PRIMARY", "2022-04-29", 11.5, 8),
                ("EFFORT", "2022-08-31", 41, ""),
            )
        ],
        review=[
            {"review_id": code, "due_on": due, "held_on": held, "review_outcome": outcome}
            for code, due, held, outcome in (
                ("JUNE", "2022-06-13", "2022-06-20", "mixed"),
                ("SEPTEMBER", "2022-09-13", "2022-09-20", "partly_safer"),
                ("UNDER_WAY", "2022-12-13", "", "not_reviewed"),
            )
        ],
        goal_judgement=[
            {"review_id": review, "goal_id": goal, "goal_status": status, "reason": status}
            for review, goal, status in (
                ("JUNE", "G1", "not_met"),
                ("SEPTEMBER", "G1", "working_towards"),
                ("UNDER_WAY", "G1", "met"),
                ("JUNE", "G2", "not_met"),
                ("SEPTEMBER", "G2", "working_towards"),
            )
        ],
    )


def test_a_measure_has_its_first_and_latest_value_and_one_value_has_no_latest(
    measured: Snapshot,
) -> None:
    wanted = "measure_id first_on first_value latest_on latest_value"
    assert asked(measured, "measures_of_goals", wanted, **HERE) == [
        ("PRIMARY", "2022-04-29", 11.5, "2022-09-14", 17),
        ("CHANGE", None, None, None, None),
        ("EFFORT", "2022-08-31", 41, None, None),
        ("LATER_GOAL", None, None, None, None),
        ("LAST_GOAL", None, None, None, None),
    ]


def test_it_says_how_it_was_last_measured_but_not_where_that_may_tell_of_how_many(
    measured: Snapshot,
) -> None:
    wanted = "measures_of_goals", "measure_id note"
    assert ("PRIMARY", "Of 6") in asked(measured, *wanted, **HERE)
    assert set(asked(measured, wanted[0], "note", SHARE, **HERE)) == {None}


def test_a_goal_is_judged_by_the_review_under_way_else_by_the_latest_held(
    measured: Snapshot,
) -> None:
    judged = asked(measured, "measures_of_goals", "goal_id judgement judgement_reason", **HERE)
    assert judged == [
        *[("G1", "Met", "met")] * 3,
        ("G2", "Working towards", "working_towards"),
        ("G3", None, None),
    ]


def test_a_value_over_few_people_is_hidden_with_their_number_in_share_mode(
    measured: Snapshot,
) -> None:
    wanted = "measures_of_goals", "measure_id people_measured latest_value"
    assert asked(measured, *wanted, **HERE)[0] == ("PRIMARY", 6, 17)
    assert asked(measured, *wanted, SHARE, **HERE)[0] == ("PRIMARY", None, None)


UNITS = {
    "adults trained": (4, "", None, None),
    "young people seen in an hour": (9.5, "", None, 10),
    "People a week": (0.3, "", None, None),
    "parents and carers a term": (0, "", None, 0),
    "sessions with pupils": (4, "", 4, None),
    "hours a week": (11.5, 12, 11.5, None),
    "% of pupils": (27.2727, 22, 27, 5),
    "per cent of residents": (33.3333, 12, None, None),
    "percent": (12.4, "", 12, None),
}


def test_a_value_that_counts_people_is_hidden_and_rounded_as_a_count_is(given: Given) -> None:
    """Four of twelve are too few to show, and so is their percentage."""
    snapshot = given(
        goal=[{"goal_id": "G1"}],
        measure=[
            {"measure_id": f"M{at}", "goal_id": "G1", "unit": u} for at, u in enumerate(UNITS)
        ],
        measure_value=[
            {"measure_id": f"M{at}", "measured_value": value, "people_measured": people}
            for at, (value, people, *_) in enumerate(UNITS.values())
        ],
    )
    shared = answer(snapshot, "measures_of_goals", SHARE, **HERE)
    assert {row["unit"]: [row["first_value"], row["first_people"]] for row in shared} == {
        unit: told for unit, (_, _, *told) in UNITS.items()
    }
    values = asked(snapshot, "measures_of_goals", "first_value", **HERE)
    assert values == [value for value, *_ in UNITS.values()], "inside the agreement as it is"
