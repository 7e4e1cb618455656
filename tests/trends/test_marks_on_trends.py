"""What is marked on the time axis: events of a panel, and months from which limits begin anew."""

from tests.asked import asked
from tests.given import Given, Row
from tests.trends.referred import SPRING

REBASE: Row = {
    "panel_id": "P",
    "trend_series": "referrals",
    "from_month": "2022-05-01",
    "reason": "Schools refer now",
    "decided_on": "2022-06-14",
    "decided_by_role": "Chair",
}


def event(code: str, panel: str, day: str) -> Row:
    return {
        "panel_event_id": code,
        "panel_id": panel,
        "happened_on": day,
        "panel_event_kind": "re_formed",
        "title": f"Re-formed {code}",
    }


def test_events_and_re_basings_stand_in_order_and_earlier_ones_stay(given: Given) -> None:
    snapshot = given(
        panel=[{"panel_id": "P"}],
        panel_event=[
            event("E3", "P", "2022-07-01"),
            event("E2", "P", "2022-06-30"),
            event("E1", "P", "2022-03-31"),
        ],
        rebase=[REBASE],
    )
    wanted = "mark_id happened_on title trend_series mark_label is_in_period holds_here"
    assert asked(snapshot, "marks_on_trends", wanted, **SPRING) == [
        ("E1", "2022-03-31", "Re-formed E1", None, "Panel re-formed", False, True),
        (
            "P, referrals, 2022-05",
            "2022-05-01",
            "Schools refer now",
            "referrals",
            "Referrals",
            True,
            True,
        ),
        ("E2", "2022-06-30", "Re-formed E2", None, "Panel re-formed", True, True),
        ("E3", "2022-07-01", "Re-formed E3", None, "Panel re-formed", False, True),
    ]
    [said] = [
        text
        for text in asked(snapshot, "marks_on_trends", "description", **SPRING)
        if "Re-based" in str(text)
    ]
    assert said == "Re-based on 14 June 2022 by Chair"


def test_of_several_panels_only_that_of_the_area_chosen_has_marks(given: Given) -> None:
    snapshot = given(
        panel=[{"panel_id": "P"}, {"panel_id": "Q"}],
        area=[
            {"area_code": "NORTH", "area_year": 2022},
            {"area_code": "SOUTH", "area_year": 2022},
        ],
        context=[
            {"context_id": "A", "area_code": "NORTH", "area_year": 2022},
            {"context_id": "B", "area_code": "SOUTH", "area_year": 2022},
        ],
        meeting=[{"meeting_id": "M", "panel_id": "P"}, {"meeting_id": "N", "panel_id": "Q"}],
        agenda_item=[
            {"meeting_id": "M", "item_no": 1, "context_id": "A"},
            {"meeting_id": "N", "item_no": 1, "context_id": "B"},
        ],
        panel_event=[event("E1", "P", "2022-05-01"), event("E2", "Q", "2022-05-02")],
        rebase=[REBASE],
    )
    wanted = "mark_id holds_here"
    assert asked(snapshot, "marks_on_trends", wanted, **SPRING) == [
        ("P, referrals, 2022-05", False)  # told, but not of the sum of both
    ]
    # A kind or a harm that the panel had on no agenda is part of its series all the same.
    for narrowed in ({}, {"context_kind": "online"}, {"harm_kind": "county_lines"}):
        north = SPRING | {"area_code": "NORTH"} | narrowed
        assert asked(snapshot, "marks_on_trends", wanted, **north) == [
            ("E1", True),
            ("P, referrals, 2022-05", True),
        ]
    south = SPRING | {"area_code": "SOUTH"}
    assert asked(snapshot, "marks_on_trends", wanted, **south) == [("E2", True)]
