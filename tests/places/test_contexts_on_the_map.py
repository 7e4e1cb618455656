"""The contexts on the map: where they stand, how they are drawn, and what comes next."""

import pytest

from dashboard.warehouse import Snapshot, Viewer
from tests.asked import PANEL, asked, published
from tests.given import SHARE

AS_AT = "2022-09-20"
PLACE = {"area_code": "X1", "area_year": 2022}


@pytest.fixture(scope="module")
def borough(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        area=[PLACE | {"area_name": "Millbrook", "label_longitude": 1.5, "label_latitude": 54.0}],
        context=[
            {"context_id": code, "context_kind": kind, "stage": stage, **PLACE}
            | {"asked_to_see_since": f"2022-03-{number:02}"}
            | {"location_precision": precision, "longitude": longitude, "latitude": latitude}
            for number, (code, kind, stage, precision, longitude, latitude) in enumerate(
                (
                    ("PARK", "park_or_open_space", "in_review", "exact", 1.6, 54.1),
                    ("SCHOOL", "school", "responding", "area_only", 1.7, 54.2),
                    ("GROUP", "peer_group", "planning", "area_only", "", ""),
                    ("ONLINE", "online_space", "referred", "area_only", "", ""),
                    ("BUS", "transport_route", "screened", "exact", "", ""),
                    ("SHOPS", "shopping_area", "screened", "exact", 1.6, 54.1),
                    ("OVER", "street_or_public_realm", "closed", "exact", 1.6, 54.1),
                ),
                start=1,
            )
        ],
        threshold_decision=[
            {"threshold_decision_id": code, "context_id": context, "decided_on": day}
            | {"level_id": level}
            for code, context, day, level in (
                ("T1", "PARK", "2022-03-29", "four_levels_3"),
                ("T2", "PARK", "2022-06-14", "four_levels_2"),
                ("T3", "SHOPS", "2022-06-14", "four_levels_4"),
            )
        ],
        finding=[
            {"finding_id": code, "context_id": context, "valence": valence}
            | {"short_summary": code.lower(), "is_restricted": restricted}
            for code, context, valence, restricted in (
                ("C1", "PARK", "concern", "false"),
                ("S1", "PARK", "strength", "false"),
                ("W1", "PARK", "young_peoples_wish", "false"),
                ("W2", "PARK", "young_peoples_wish", "true"),
                ("M1", "PARK", "mixed", "false"),
                ("C2", "SCHOOL", "concern", "false"),
            )
        ],
        review=[
            {"review_id": code, "context_id": context, "due_on": due, "held_on": held}
            | {"next_review_on": following}
            | {"review_outcome": "mixed" if held else "not_reviewed"}
            for code, context, due, held, following in (
                ("HELD", "PARK", "2022-09-13", "2022-09-20", "2022-12-13"),
                ("LATE", "SCHOOL", "2022-09-19", "", ""),
                ("SINCE", "SHOPS", "2022-09-20", "2022-10-01", "2023-01-01"),
            )
        ],
    )


def told(snapshot: Snapshot, columns: str, viewer: Viewer = PANEL) -> list[object]:
    return asked(snapshot, "contexts_on_the_map", columns, viewer, as_at=AS_AT)


def test_open_contexts_come_in_the_order_they_were_brought_each_in_the_shape_of_its_kind(
    borough: Snapshot,
) -> None:
    assert told(borough, "context_id context_class letter shape") == [
        ("PARK", "place", "P", "circle"),
        ("SCHOOL", "place", "S", "square"),
        ("GROUP", "relationship", "P", "cloud"),
        ("ONLINE", "online", "O", "cloud"),
        ("BUS", "place", "T", "diamond"),
        ("SHOPS", "place", "S", "hexagon"),
    ]


def test_only_a_context_that_may_be_shown_exactly_stands_at_its_own_place(
    borough: Snapshot,
) -> None:
    where = "context_id is_exact longitude latitude"
    assert told(borough, where) == [
        ("PARK", True, 1.6, 54.1),
        ("SCHOOL", False, 1.5, 54.0),
        ("GROUP", False, 1.5, 54.0),
        ("ONLINE", False, 1.5, 54.0),
        ("BUS", False, 1.5, 54.0),
        ("SHOPS", True, 1.6, 54.1),
    ]


def test_in_share_mode_every_context_stands_at_its_area(borough: Snapshot) -> None:
    shared = told(borough, "is_exact longitude latitude outline", SHARE)
    assert shared == [(False, 1.5, 54.0, None)] * 6


def test_strengths_and_wishes_count_together_and_nothing_recorded_is_not_nil(
    borough: Snapshot,
) -> None:
    assert told(borough, "context_id strengths concerns wish")[:3] == [
        ("PARK", 3, 1, "w1"),
        ("SCHOOL", 0, 1, None),
        ("GROUP", None, None, None),
    ]


def test_the_latest_level_and_the_next_step_are_those_of_the_day(borough: Snapshot) -> None:
    assert told(borough, "context_id level_no next_step") == [
        ("PARK", 2, "Review due 13 December 2022"),
        ("SCHOOL", None, "Review overdue since 19 September 2022"),
        ("GROUP", None, "A plan"),
        ("ONLINE", None, "Level of need to be decided"),
        ("BUS", None, "The assessment"),
        ("SHOPS", 4, "Review due 20 September 2022"),
    ]
