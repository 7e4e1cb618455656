"""What happened near a context since its plan began."""

from dashboard.warehouse import Snapshot
from tests.asked import PANEL, asked
from tests.given import SHARE, Given

DAYS = (("BEFORE", "2022-04-30"), ("ON", "2022-05-01"), ("AFTER", "2022-06-01"))


def test_the_case_study_tells_of_the_station_that_is_linked_with_the_park(
    case_study: Snapshot,
) -> None:
    for viewer in (PANEL, SHARE):
        park = {"context_id": "PARK", "within_metres": 500}
        assert asked(case_study, "nearby_happenings", "context_id kind title", viewer, **park) == [
            ("STATION", "Referral", "Referral received"),
            ("STATION", "Threshold", "Panel agreed: Targeted"),
            ("STATION", "Incident", "An incident on the forecourt"),
        ]


def test_what_lies_near_by_distance_alone_is_for_the_panel_alone(given: Given) -> None:
    snapshot = given(
        area=[{"area_code": code, "area_year": 2022} for code in ("X1", "X2")],
        context=[
            {"context_id": code, "area_code": area, "area_year": 2022, "longitude": east}
            | {"latitude": 54, "location_precision": "exact"}
            for code, area, east in (("PARK", "X1", 1.5), ("CAFE", "X2", 1.505))
        ],
        goal=[{"goal_id": "G", "context_id": "PARK", "set_on": "2022-05-01"}],
        event=[
            {"event_id": code, "context_id": context, "happened_on": day, "event_kind": kind}
            | {"title": f"{context} {code}".lower()}
            for code, context, day, kind in (
                *((code, "CAFE", day, "incident") for code, day in DAYS),
                ("RESPONSE", "CAFE", "2022-06-01", "community_day"),
                ("OWN", "PARK", "2022-06-01", "incident"),
            )
        ],
    )
    park = {"context_id": "PARK", "within_metres": 500}
    told = asked(snapshot, "nearby_happenings", "title", PANEL, **park)
    assert told == ["cafe on", "cafe after"]
    assert asked(snapshot, "nearby_happenings", "title", SHARE, **park) == []
    nearer = {"context_id": "PARK", "within_metres": 300}
    assert asked(snapshot, "nearby_happenings", "title", PANEL, **nearer) == []
