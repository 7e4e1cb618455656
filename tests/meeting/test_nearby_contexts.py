"""The contexts near one, how far they lie, and how much happened there since its plan."""

from random import Random
from typing import Any

import pytest
from pyproj import Geod

from dashboard.analysis.nearby import nearby_headline, nearby_line, nearby_told, nearest_first
from dashboard.warehouse import LEFT_OUT, Snapshot, Viewer, query
from tests.asked import PANEL, asked, published
from tests.given import SHARE

NEAR = {"context_id": "PARK", "within_metres": 500}
PLACES = (  # code, area, kind, precision, degrees east, stage
    ("PARK", "X1", "park_or_open_space", "exact", 1.5, "responding"),
    ("GROUP", "X1", "group_in_a_place", "area_only", "", "planning"),
    ("CAFE", "X2", "food_outlet", "exact", 1.505, "referred"),  # 327 m
    ("HOSTEL", "X2", "care_or_supported_accommodation", "area_only", 1.501, "referred"),
    ("STATION", "X2", "transport_hub", "exact", 1.52, "referred"),  # 1.3 km
    ("ONLINE", "X3", "online_space", "area_only", "", "referred"),  # linked
    ("QUIET", "X1", "school", "exact", 1.5, "closed"),
    ("AGAIN", "X1", "school", "exact", 1.5, "closed"),
)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return published(
        tmp_path_factory,
        area=[
            {"area_code": code, "area_year": 2022, "area_name": f"Ward {code}"}
            for code in ("X1", "X2", "X3")
        ],
        context=[
            {"context_id": code, "display_alias": f"The {code.lower()}", "area_code": area}
            | {"area_year": 2022, "context_kind": kind, "location_precision": precision}
            | {"longitude": east, "latitude": 54 if east else "", "stage": stage}
            | {"asked_to_see_since": "2022-06-01" if code == "CAFE" else "2022-01-03"}
            for code, area, kind, precision, east, stage in PLACES
        ],
        context_link=[{"context_id": "ONLINE", "linked_context_id": "PARK"}],
        goal=[{"goal_id": "G", "context_id": "PARK", "set_on": "2022-05-01"}],
        referral=[
            {"referral_id": f"R{at}", "context_id": context, "received_on": day}
            for at, (context, day) in enumerate(
                (
                    ("PARK", "2022-03-01"),  # records begin: before that nothing is known
                    ("CAFE", "2022-04-30"),
                    ("CAFE", "2022-05-01"),
                    ("CAFE", "2022-06-01"),
                    ("AGAIN", "2022-06-01"),
                    ("STATION", "2022-06-02"),
                    ("ONLINE", "2022-03-30"),  # the day before the stretch of 31 days
                )
            )
        ],
        meeting=[{"meeting_id": "M", "held_on": "2022-06-02"}],
        threshold_decision=[
            {"threshold_decision_id": f"T{at}", "context_id": "ONLINE", "referral_id": "R6"}
            | {"meeting_id": "M"}
            | {"decided_on": day, "level_id": f"four_levels_{level}"}
            for at, (day, level) in enumerate((("2022-04-01", 2), ("2022-05-30", 3)))
        ],
        event=[
            {"event_id": f"E{at}", "context_id": context, "happened_on": day, "event_kind": kind}
            for at, (context, day, kind) in enumerate(
                (
                    ("GROUP", "2022-05-30", "incident"),
                    ("GROUP", "2022-05-30", "response_meeting"),  # a response tells of no harm
                    ("PARK", "2022-06-01", "incident"),
                    ("CAFE", "2022-04-01", "works"),
                )
            )
        ],
    )


def told(snapshot: Snapshot, columns: str, viewer: Viewer = PANEL, **other: Any) -> list[Any]:  # noqa: ANN401 - cells
    return asked(snapshot, "nearby_contexts", columns, viewer, **(NEAR | other))


def test_near_is_in_the_same_area_or_linked_or_within_the_distance(ward: Snapshot) -> None:
    near = "context_id is_same_area is_linked metres"
    assert told(ward, near) == [
        ("AGAIN", True, False, 0),
        ("CAFE", False, False, 330),
        ("GROUP", True, False, None),
        ("ONLINE", False, True, None),
    ]
    assert ("STATION", False, False, 1310) in told(ward, near, within_metres=2000)
    assert "HOSTEL" not in told(ward, "context_id", within_metres=2000)
    assert told(ward, "context_id", within_metres=0) == ["AGAIN", "GROUP", "ONLINE"]


def test_in_share_mode_no_distance_is_told_by_number_by_order_or_by_who_is_there(
    ward: Snapshot,
) -> None:
    shared = told(ward, "context_id metres", SHARE)
    assert shared == [("AGAIN", None), ("GROUP", None), ("ONLINE", None)]
    assert told(ward, "context_id metres", SHARE, within_metres=2000) == shared
    answer = query("nearby_contexts").run(ward, SHARE, **NEAR)
    assert answer.attrs.get(LEFT_OUT) is None
    assert list(nearest_first(answer)["context_id"]) == ["AGAIN", "GROUP", "ONLINE"]


def test_what_happened_is_counted_over_stretches_of_one_length(ward: Snapshot) -> None:
    [stretch] = set(told(ward, "plan_began_on counted_to counted_from"))
    assert stretch == ("2022-05-01", "2022-06-02", "2022-03-29")
    counts = "context_id referrals_before referrals_since others_before others_since"
    assert told(ward, counts) == [
        ("AGAIN", 0, 1, 0, 0),
        ("CAFE", 1, 2, 1, 0),
        ("GROUP", 0, 0, 0, 1),
        ("ONLINE", 1, 0, 0, 0),
    ]
    assert told(ward, "context_id level_before level_now came_since")[1:] == [
        ("CAFE", None, None, True),
        ("GROUP", None, None, False),
        ("ONLINE", 2, 3, False),
    ]


def test_before_is_left_open_where_records_begin_later_and_without_a_plan(
    case_study: Snapshot, ward: Snapshot
) -> None:
    since = "referrals_before referrals_since others_since"
    park = asked(case_study, "nearby_contexts", f"context_id {since}", PANEL, **NEAR)
    assert park == [
        ("GROUP", None, 0, 0),
        ("SCHOOL", None, 0, 0),
        ("STATION", None, 1, 1),
    ]
    assert set(told(ward, since, context_id="CAFE")) == {(None, None, None)}


def test_the_page_says_it_in_words_nearest_first(ward: Snapshot) -> None:
    rows = query("nearby_contexts").run(ward, PANEL, **NEAR)
    assert nearby_headline(rows, "The park") == (
        "Near the park since the plan began: three referrals and one other event"
    )
    assert nearby_line(rows, 500) == (
        "Four contexts are near: within 500 m, in the same area, or linked by the panel. "
        "Since is 1 May to 2 June 2022, before as long again, from 29 March 2022. "
        "Changed since is not caused by."
    )
    written = nearby_told(nearest_first(rows))
    shown = written[["context_id", "how_near", "level", "referrals", "others"]]
    assert shown.to_numpy().tolist() == [
        ["AGAIN", "0 m · same area", "not decided", "1 since, 0 before", "0 since, 0 before"],
        ["CAFE", "330 m", "not decided", "2 since, 1 before", "0 since, 1 before"],
        ["GROUP", "same area", "not decided", "0 since, 0 before", "1 since, 0 before"],
        ["ONLINE", "linked", "3; 2 when the plan began", "0 since, 1 before", "0 since, 0 before"],
    ]


def test_a_plan_made_after_the_work_had_ended_is_the_one_that_began(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    again = published(
        tmp_path_factory,
        context=[{"context_id": "PARK"}, {"context_id": "SCHOOL"}],
        goal=[
            {"goal_id": code, "context_id": "PARK", "set_on": day}
            for code, day in (("OLD", "2020-05-01"), ("NEW", "2022-05-01"), ("LATER", "2022-06-01"))
        ],
        review=[
            {"review_id": "V", "context_id": "PARK", "due_on": "2021-05-01"}
            | {"held_on": "2021-05-01", "review_decision": "close"}
        ],
    )
    assert set(told(again, "plan_began_on", context_id="PARK")) == {"2022-05-01"}


def test_a_distance_agrees_with_that_on_the_ellipsoid(case_study: Snapshot) -> None:
    dice = Random(5)  # noqa: S311 - the same points every time
    ends = [[dice.uniform(-6, 2), dice.uniform(50, 60)] for _ in range(400)]
    near = [
        [east + dice.uniform(-0.1, 0.1), north + dice.uniform(-0.1, 0.1)] for east, north in ends
    ]
    values = ", ".join(str((*one, *other)) for one, other in zip(ends, near, strict=True))
    sql = f"select metres_between(a, b, c, d) as metres from (values {values}) as t (a, b, c, d)"  # noqa: S608 - numbers
    metres = case_study.read(sql, {})["metres"]
    (east, north), (east_too, north_too) = zip(*ends, strict=True), zip(*near, strict=True)
    _, _, second = Geod(ellps="WGS84").inv(east, north, east_too, north_too)
    assert list(metres) == pytest.approx(list(second), rel=0.006)
